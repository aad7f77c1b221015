package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concerngraph.intake.quotetable.Speaker;

/** Recognises how a sheet of others is to be read; what a person chose goes before. */
final class Planning {

    /** How many characters a text has on average that is more than a label. */
    private static final int LONG_TEXT = 40;
    /** How many it has below the name of a person, who says more than a number or yes. */
    private static final int WORDS = 12;
    /** The answers to a question about a sheet. */
    static final Map<String, String> YES_OR_NO = ordered("yes", "Yes", "no", "No");

    private static final Map<String, String> LAYOUTS =
            ordered("long", "One quote in a row", "wide", "One column for a theme or a participant");
    private static final Map<String, String> SEPARATORS =
            ordered("none", "Nothing", "semicolon", ";", "pipe", "|", "newline", "A line break");

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
    private static Map<String, String> ordered(String... keysAndWords) {
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
        List<Column> columns = columns(header);
        boolean plural = columns.stream().anyMatch(c -> c.name().strip().equalsIgnoreCase("themes"));
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

    private List<Column> columns(HeaderRow row) {
        int header = row.number();
        List<String> names = row.names();
        List<Optional<Meaning>> known = names.stream().map(Meaning::ofHeader).toList();
        boolean quote = known.contains(Optional.of(Meaning.QUOTE));
        List<Integer> texts = texts(header, names, known);
        String layout = chosen.of(
                prefix + "layout",
                "How are the quotes laid out?",
                String.join(", ", names),
                LAYOUTS,
                !quote && texts.size() > 1 ? "wide" : "long");
        boolean people = texts.stream().filter(i -> namesAPerson(names.get(i))).count() * 2 > texts.size();
        var columns = new ArrayList<Column>();
        for (int i = 0; i < names.size(); i++) {
            Meaning meaning = known.get(i).orElse(Meaning.IGNORE);
            if (layout.equals("wide") && known.get(i).isEmpty() && !names.get(i).isEmpty()) {
                if (texts.contains(i) || (!quote && namesAPerson(names.get(i)) && people)) {
                    meaning = people ? Meaning.PARTICIPANT_QUOTES : Meaning.THEME_QUOTES;
                }
            } else if (!quote && texts.size() == 1 && texts.contains(i)) {
                meaning = Meaning.QUOTE;
                if (!chosen.has(prefix + "column." + (i + 1))) {
                    complaints.say(
                            "quotes by their length",
                            Sheets.place(sheet, header, names.get(i)),
                            "No column is named for quotes; this is the only one with long texts.",
                            "Its cells are the quotes.");
                }
            }
            String key = chosen.of(
                    prefix + "column." + (i + 1),
                    names.get(i).isEmpty()
                            ? "What does column %d, which has no name, mean?".formatted(i + 1)
                            : "What does the column “" + names.get(i) + "” mean?",
                    String.join(" | ", profile.sample(header, i)),
                    Meaning.options(),
                    meaning.key());
            columns.add(column(row, i, names.get(i), Meaning.ofKey(key).orElse(Meaning.IGNORE)));
        }
        return List.copyOf(columns);
    }

    /** A column; what groups it is above a theme in the tree, and the role of a participant. */
    private static Column column(HeaderRow row, int index, String name, Meaning meaning) {
        List<String> groups = row.groups(index);
        return switch (meaning) {
            case THEME_QUOTES -> {
                var path = new ArrayList<>(groups);
                path.add(name);
                yield new Column(index, String.join(" > ", path), meaning);
            }
            case PARTICIPANT_QUOTES -> {
                var who = new ArrayList<>(List.of(name));
                who.addAll(groups);
                yield new Column(index, String.join(", ", who), meaning);
            }
            default -> new Column(index, name, meaning);
        };
    }

    /** The columns of long texts whose names say nothing, where they may be quotes. */
    private List<Integer> texts(int header, List<String> names, List<Optional<Meaning>> known) {
        List<Integer> texts = IntStream.range(0, names.size())
                .filter(i -> known.get(i).isEmpty()
                        && profile.lengthBelow(header, i) >= (namesAPerson(names.get(i)) ? WORDS : LONG_TEXT))
                .boxed()
                .toList();
        if (guesses || texts.isEmpty()) {
            return texts;
        }
        String quotes = chosen.of(
                prefix + "quotes",
                "No column of the sheet “" + sheet + "” is named for quotes. Are its long texts quotes?",
                String.join(" | ", profile.sample(header, texts.getFirst())),
                YES_OR_NO,
                chosen.has(prefix + "layout") ? "yes" : "no");
        return quotes.equals("yes") ? texts : List.of();
    }

    private static boolean namesAPerson(String name) {
        return Speaker.in(name).filter(Speaker::surelyAPerson).isPresent();
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
            case "pipe" -> '|';
            case "newline" -> '\n';
            default -> '\0';
        };
    }
}
