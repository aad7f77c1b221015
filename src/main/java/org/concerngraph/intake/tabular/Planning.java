package org.concerngraph.intake.tabular;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Recognises how a sheet of others is to be read; what a person chose goes before. */
final class Planning {

    /** The answers to a question about a sheet. */
    static final Map<String, String> YES_OR_NO = ordered("yes", "Yes", "no", "No");

    private static final Map<String, String> SEPARATORS = ordered(
            "none", "Nothing", "semicolon", ";", "comma", ",", "slash", "/", "pipe", "|", "newline", "A line break");

    private static final Set<Meaning> PEOPLE =
            Set.of(Meaning.PARTICIPANT, Meaning.ROLE, Meaning.ATTRIBUTION, Meaning.PARTICIPANT_QUOTES);

    private final FirstLook look;
    private final String sheet;
    private final String prefix;
    private final Profile profile;
    private final boolean guesses;
    private final Chosen chosen;
    private final Complaints complaints;

    /** Columns without a name of quotes are taken for quotes by the length of their texts only if it guesses. */
    Planning(FirstLook look, boolean guesses, Chosen chosen, Complaints complaints) {
        this.look = look;
        this.sheet = look.name();
        this.prefix = look.prefix();
        this.profile = look.profile();
        this.guesses = guesses;
        this.chosen = chosen;
        this.complaints = complaints;
    }

    /** Keys and words by turns, in the order in which a person sees them. */
    static Map<String, String> ordered(String... keysAndWords) {
        var options = new LinkedHashMap<String, String>();
        for (int i = 0; i < keysAndWords.length; i += 2) {
            options.put(keysAndWords[i], keysAndWords[i + 1]);
        }
        return Collections.unmodifiableMap(options);
    }

    /** The plan for the sheet. */
    Plan plan() {
        HeaderRow header = look.header();
        header.offer(prefix, chosen);
        List<Column> columns = new ColumnMeanings(look, guesses, chosen, complaints).columns();
        boolean plural = columns.stream().anyMatch(c -> c.name().strip().equalsIgnoreCase("themes"));
        sayWhoMaySpeak(header, columns);
        char separator = separator(header.number(), columns, plural);
        boolean gaps = look.merged().stream().noneMatch(m -> m.firstRow() > header.number())
                && !plural
                && columns.stream().anyMatch(c -> c.meaning().isTheme())
                && columns.stream().anyMatch(c -> c.meaning().holdsQuotes());
        String fill = chosen.of(
                prefix + "fill-down",
                "Does an empty theme cell stand for the theme above it?",
                "",
                YES_OR_NO,
                gaps ? "yes" : "no");
        if (profile.apostrophes() > 0) {
            complaints.say(
                    "apostrophes",
                    look.where(),
                    "Every cell that would start a formula has an apostrophe before it (%,d cells)."
                            .formatted(profile.apostrophes()),
                    "The apostrophes are taken off.");
        }
        String title = header.title();
        if (!title.isEmpty()) {
            complaints.say(
                    "title",
                    Sheets.place(sheet, header.number(), ""),
                    "“" + title + "” stands above the names of the columns.",
                    "It is the caption of the table.");
        }
        return new Plan(
                look.place(),
                sheet,
                header.number(),
                header.row().cells().size(),
                title,
                columns,
                separator,
                fill.equals("yes"),
                profile.apostrophes() > 0,
                look.merged(),
                false);
    }

    /** In what analysis tools write, a document is often the interview of one person. */
    private void sayWhoMaySpeak(HeaderRow header, List<Column> columns) {
        boolean people = columns.stream().map(Column::meaning).anyMatch(PEOPLE::contains);
        columns.stream()
                .filter(column -> !people && column.meaning() == Meaning.SOURCE)
                .findFirst()
                .ifPresent(source -> complaints.say(
                        "no column of people",
                        Sheets.place(sheet, header.number(), source.name()),
                        "No column says who speaks.",
                        "Nobody is named. If each “" + source.name()
                                + "” is one person's interview, choose this column as who said the words."));
    }

    private char separator(int header, List<Column> columns, boolean plural) {
        String seen = columns.stream()
                .filter(c -> c.meaning().isTheme())
                .flatMap(c -> profile.sample(header, c.index()).stream())
                .reduce("", (a, b) -> a + "\0" + b);
        String recognised = plural
                ? "semicolon"
                : seen.contains("\n")
                        ? "newline"
                        : seen.contains(" | ") ? "pipe" : seen.contains("; ") ? "semicolon" : "none";
        String key = chosen.of(
                prefix + "theme-separator",
                "What separates several themes in a cell?",
                seen.replace('\0', ' ').strip(),
                SEPARATORS,
                recognised);
        if (!plural && !key.equals("none") && !chosen.has(prefix + "theme-separator")) {
            complaints.say(
                    "several themes",
                    look.where(),
                    "Theme cells hold “" + SEPARATORS.get(key) + "”.",
                    "It separates several themes.");
        }
        return switch (key) {
            case "semicolon" -> ';';
            case "comma" -> ',';
            case "slash" -> '/';
            case "pipe" -> '|';
            case "newline" -> '\n';
            default -> '\0';
        };
    }
}
