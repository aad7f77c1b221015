package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concerngraph.intake.quotetable.Speaker;

/** Recognises what the columns of a sheet mean, by their names, or by what is below them; what a person chose goes before. */
final class ColumnMeanings {

    /** How many characters a text has on average that is more than a label. */
    private static final int LONG_TEXT = 40;
    /** How many it has below the name of a person, who says more than a number or yes. */
    private static final int WORDS = 12;

    private static final Map<String, String> LAYOUTS =
            Planning.ordered("long", "One quote in a row", "wide", "One column for a theme or a participant");

    private final FirstLook look;
    private final String prefix;
    private final Profile profile;
    private final boolean guesses;
    private final Chosen chosen;
    private final Complaints complaints;

    /** Columns without a name of quotes are taken for quotes by the length of their texts only if it guesses. */
    ColumnMeanings(FirstLook look, boolean guesses, Chosen chosen, Complaints complaints) {
        this.look = look;
        this.prefix = look.prefix();
        this.profile = look.profile();
        this.guesses = guesses;
        this.chosen = chosen;
        this.complaints = complaints;
    }

    /** All columns of the sheet, in their order. */
    List<Column> columns() {
        HeaderRow row = look.header();
        int header = row.number();
        List<String> names = row.names();
        List<Optional<Meaning>> known = known(header, names);
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
                            Sheets.place(look.name(), header, names.get(i)),
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

    /** What the columns mean by their names; numbers that only count rows tell nobody from others. */
    private List<Optional<Meaning>> known(int header, List<String> names) {
        var known = new ArrayList<>(names.stream().map(Meaning::ofHeader).toList());
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).strip().equalsIgnoreCase("id")
                    || !profile.countsRows(header, i)
                    || chosen.has(prefix + "column." + (i + 1))) {
                continue;
            }
            boolean hasOthers = known.contains(Optional.of(Meaning.SOURCE))
                    || known.stream()
                                    .filter(Optional.of(Meaning.PARTICIPANT)::equals)
                                    .count()
                            > 1;
            if (hasOthers) {
                known.set(i, Optional.of(Meaning.KNOWN));
            }
            complaints.say(
                    "numbers of rows",
                    Sheets.place(look.name(), header, names.get(i)),
                    "The column has another number in each row.",
                    hasOthers
                            ? "They are numbers of the quotes, and not of the people who speak."
                            : "They are the people who speak, each once.");
        }
        return known;
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
                "No column of the sheet “" + look.name() + "” is named for quotes. Are its long texts quotes?",
                String.join(" | ", profile.sample(header, texts.getFirst())),
                Planning.YES_OR_NO,
                chosen.has(prefix + "layout") ? "yes" : "no");
        return quotes.equals("yes") ? texts : List.of();
    }

    private static boolean namesAPerson(String name) {
        return Speaker.in(name).filter(Speaker::surelyAPerson).isPresent();
    }
}
