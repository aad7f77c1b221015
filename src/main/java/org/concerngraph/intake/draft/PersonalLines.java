package org.concerngraph.intake.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.privacy.Finding;

/** The warnings of a draft's page about words that may tell who somebody is. */
final class PersonalLines {

    private PersonalLines() {}

    /** The words that may tell who somebody is, each once, with the first place where they stand. */
    static DraftView.Part<DraftView.Personal> of(List<Finding> findings, Reading reading, Tally tally, Places places) {
        Map<String, List<Finding>> byWords = findings.stream()
                .collect(Collectors.groupingBy(Finding::words, LinkedHashMap::new, Collectors.toList()));
        return DraftView.Part.of(byWords.values().stream()
                .map(same -> line(same, reading, tally, places))
                .toList());
    }

    private static DraftView.Personal line(List<Finding> same, Reading reading, Tally tally, Places places) {
        Finding first = same.getFirst();
        Finding.Place place = first.place();
        int quote = place.ordinal() > 0 ? tally.place(place.source(), place.ordinal()) : 0;
        String href = quote > 0
                ? places.ofQuote(quote)
                : place.in() == Finding.In.SOURCE_TEXT ? places.ofStretch(reading, place.source(), place.start()) : "";
        return new DraftView.Personal(
                withArticle(first.kind()),
                first.words(),
                same.size(),
                where(place, reading),
                href,
                first.sentence(),
                first.replacement());
    }

    private static String withArticle(Finding.Kind kind) {
        String words = kind.replacement().replaceAll("[\\[\\]]", "");
        return switch (kind) {
            case EMAIL, NHS_NUMBER -> "an " + words;
            default -> "a " + words;
        };
    }

    private static String where(Finding.Place place, Reading reading) {
        String number = place.ordinal() > 0 ? " " + place.ordinal() : "";
        String text = switch (place.in()) {
            case QUOTE -> "quote" + number;
            case ATTRIBUTION -> "how the source says who spoke, at quote" + number;
            case CODING_MEMO -> "a note on quote" + number;
            case SOURCE_TEXT -> "the text outside the quotes";
            case CAPTION -> "a caption";
            case SOURCE_NAME -> "what the source is called";
            case PARTICIPANT -> "the code of a participant";
            case PRINTED_ROLE -> "a role as printed";
            case THEME -> "a theme";
            case CODEBOOK -> "the codebook";
        };
        return text
                + (place.source() >= 0 && reading.sources().size() > 1
                        ? " of " + DraftViews.name(reading.sources().get(place.source()))
                        : "")
                + (place.row() > 0 ? ", row " + place.row() : "");
    }
}
