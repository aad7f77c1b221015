package org.concerngraph.intake.tabular;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/** The row with the names of the columns, and what stands above it. */
record HeaderRow(Profile profile, List<Merged> merged, Row row) {

    private static final int LOOKED_AT = 10;

    /** The row that knows most names; what a person chose goes before. */
    static HeaderRow of(String prefix, Profile profile, List<Merged> merged, Chosen chosen) {
        List<Row> top = top(profile);
        Row best = best(top);
        String number = chosen.wish(key(prefix), String.valueOf(best.number()));
        Row row = top.stream()
                .filter(candidate -> String.valueOf(candidate.number()).equals(number))
                .findFirst()
                .orElse(best);
        return new HeaderRow(profile, merged, row);
    }

    /** Offers the choice of another row; throws UnreadableSource when a row was chosen that cannot be it. */
    void offer(String prefix, Chosen chosen) {
        var options = new LinkedHashMap<String, String>();
        top(profile).forEach(other -> options.put(String.valueOf(other.number()), "Row " + other.number()));
        chosen.of(
                key(prefix),
                "Which row has the names of the columns?",
                String.join(", ", row.cells()),
                options,
                String.valueOf(row.number()));
    }

    private static String key(String prefix) {
        return prefix + "header";
    }

    private static List<Row> top(Profile profile) {
        return profile.top().subList(0, Math.min(LOOKED_AT, profile.top().size()));
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
        return merged.stream()
                .filter(area -> area.covers(row.number(), column))
                .findFirst()
                .flatMap(area -> profile.top().stream()
                        .filter(above -> above.number() == area.firstRow())
                        .findFirst()
                        .map(above -> above.cell(area.firstColumn())))
                .orElse("");
    }

    /** What stands above it, on one line; empty where nothing does. */
    String title() {
        return String.join(
                " ",
                profile.top().stream()
                        .filter(above -> above.number() < row.number())
                        .flatMap(above -> above.cells().stream())
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList());
    }
}
