package org.concerngraph.intake.tabular;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables of a study that this program writes itself, told from those of others by their row of names. Columns that
 * somebody added behind ours do not make a table another one.
 */
enum OwnTable {
    /** One row for each quote: the file {@code quotes.csv}, and the first sheet of {@code study.xlsx}. */
    QUOTES(
            "study,source,number,quote,attribution,participant,roles,themes,concerns,page,start,end,quote_id",
            Meaning.STUDY,
            Meaning.SOURCE,
            Meaning.NUMBER,
            Meaning.QUOTE,
            Meaning.ATTRIBUTION,
            Meaning.PARTICIPANT,
            Meaning.ROLE,
            Meaning.THEME,
            Meaning.CONCERN,
            Meaning.PAGE,
            Meaning.IGNORE,
            Meaning.IGNORE,
            Meaning.KNOWN),
    /** One row for each participant, quoted or not. */
    PARTICIPANTS("participant,identified,roles,shared roles,number of quotes,participant_id"),
    /** One row for each theme, with what the codebook says of it. */
    THEMES("theme,level,label,definition,inclusion,exclusion,example,memo,number of quotes,theme_id"),
    /** One row for each evidence of a concern. */
    CONCERNS("concern,label,stage,polarity,stance,quote_id,words,basis,review status"),
    /** What the file is. */
    ABOUT("what,is");

    private final List<String> names;
    private final List<Meaning> meanings;

    OwnTable(String names, Meaning... meanings) {
        this.names = List.of(names.split(","));
        this.meanings = List.of(meanings);
    }

    /** The table of ours whose names of columns this row holds. */
    static Optional<OwnTable> of(Row header) {
        return Stream.of(values())
                .filter(table -> header.cells().size() >= table.names.size()
                        && header.cells().subList(0, table.names.size()).equals(table.names))
                .findFirst();
    }

    /** The place of a column of this name, from 0. */
    int column(String name) {
        return names.indexOf(name);
    }

    /** What a column at this place and of this name means, where the table is one of quotes. */
    Meaning meaning(int place, String name) {
        if (place < meanings.size()) {
            return meanings.get(place);
        }
        return switch (name) {
            case "row" -> Meaning.ROW;
            case "participant_id" -> Meaning.PARTICIPANT_ID;
            default -> Meaning.IGNORE;
        };
    }

    /** Why the cells of a column of this name, of whatever table of ours, are not taken in. */
    static String whyLeftOut(String column) {
        return switch (column) {
            case "start", "end" -> "It is a place in the text of a source, which is not in this file.";
            case "shared roles" -> "Printed roles are matched to the shared ones anew.";
            default -> "The column is not used.";
        };
    }

    /** Why a sheet with this table, beside our own one of quotes, is not taken in. */
    String whyLeftOut() {
        return this == CONCERNS
                ? "Which concerns a quote expresses is read in the sheet of quotes; for the words that carry it, other"
                        + " stances and reviews a table has no place."
                : "It says what the file is.";
    }
}
