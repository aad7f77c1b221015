package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The row with the names of the columns, and what stands above it.
 *
 * @param above the rows above it that are headings too, from the top
 */
record HeaderRow(Profile profile, List<Merged> merged, Row row, List<Row> above) {

    private static final int LOOKED_AT = 10;

    /** The row that knows most names, or the last one below it that names parts of these; what a person chose goes before. */
    static HeaderRow of(String prefix, Profile profile, List<Merged> merged, Chosen chosen) {
        List<Row> top = top(profile);
        var stacked = new StackedHeadings(profile, merged, top);
        Row best = best(top);
        Row recognised = namesQuotes(best) ? best : stacked.lowest(best);
        String number = chosen.wish(prefix + "header", String.valueOf(recognised.number()));
        Row row = top.stream()
                .filter(candidate -> String.valueOf(candidate.number()).equals(number))
                .findFirst()
                .orElse(recognised);
        int headings = namesQuotes(row) ? 0 : stacked.above(row);
        String levels = chosen.wish(prefix + "levels", String.valueOf(headings));
        List<Row> before = namesQuotes(row) ? List.of() : before(top, row);
        int count = IntStream.rangeClosed(0, before.size())
                .filter(n -> String.valueOf(n).equals(levels))
                .findFirst()
                .orElse(headings);
        return new HeaderRow(profile, merged, row, before.subList(before.size() - count, before.size()));
    }

    /** Offers the choice of other rows; throws UnreadableSource when rows were chosen that cannot be it. */
    void offer(String prefix, Chosen chosen) {
        List<Row> top = top(profile);
        var options = new LinkedHashMap<String, String>();
        top.forEach(other -> options.put(String.valueOf(other.number()), "Row " + other.number()));
        chosen.of(
                prefix + "header",
                "Which row has the names of the columns?",
                String.join(", ", row.cells()),
                options,
                String.valueOf(row.number()));
        List<Row> before = before(top, row);
        if (!before.isEmpty() && !namesQuotes(row)) {
            var levels = new LinkedHashMap<String, String>();
            IntStream.rangeClosed(0, before.size())
                    .forEach(n -> levels.put(String.valueOf(n), n == 0 ? "None" : n == 1 ? "One" : String.valueOf(n)));
            chosen.of(
                    prefix + "levels",
                    "How many of the rows above the names of the columns group these?",
                    before.getLast().joined(),
                    levels,
                    String.valueOf(above.size()));
        }
    }

    private static boolean namesQuotes(Row row) {
        return row.cells().stream().anyMatch(cell -> Meaning.ofHeader(cell).equals(Optional.of(Meaning.QUOTE)));
    }

    private static List<Row> top(Profile profile) {
        return profile.top().subList(0, Math.min(LOOKED_AT, profile.top().size()));
    }

    private static List<Row> before(List<Row> top, Row row) {
        return top.stream().filter(other -> other.number() < row.number()).toList();
    }

    private static Row best(List<Row> top) {
        Row best = top.getFirst();
        long most = 0;
        for (Row row : top) {
            long known = row.cells().stream()
                    .filter(cell -> Meaning.ofHeader(cell).isPresent())
                    .count();
            if (known > most) {
                best = row;
                most = known;
            }
        }
        return most > 0
                ? best
                : top.stream()
                        .filter(row ->
                                row.cells().stream().filter(c -> !c.isBlank()).count() > 1)
                        .findFirst()
                        .orElse(best);
    }

    int number() {
        return row.number();
    }

    /** The names of all columns; a name that spans several is the name of each. */
    List<String> names() {
        return IntStream.range(0, profile.columns())
                .mapToObj(i -> row.cell(i).isBlank() ? spanning(i) : row.cell(i))
                .map(String::strip)
                .toList();
    }

    private String spanning(int column) {
        return String.join("", new StackedHeadings(profile, merged, profile.top()).labels(List.of(row), column));
    }

    /** What the headings above say of a column, from the top. */
    List<String> groups(int column) {
        var rows = new ArrayList<>(above);
        rows.add(row);
        List<String> labels = new StackedHeadings(profile, merged, profile.top()).labels(rows, column);
        boolean ends = !labels.isEmpty() && labels.getLast().equals(names().get(column));
        return ends ? labels.subList(0, labels.size() - 1) : labels;
    }

    /** What stands above it, on one line; empty where nothing does. */
    String title() {
        return String.join(
                " ",
                profile.top().stream()
                        .filter(other -> other.number() < row.number() && !above.contains(other))
                        .flatMap(other -> other.cells().stream())
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList());
    }
}
