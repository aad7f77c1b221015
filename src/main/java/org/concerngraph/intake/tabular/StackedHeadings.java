package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Headings in several rows, of which an upper one is merged over those that it groups. A single cell over all of them is a
 * caption.
 */
record StackedHeadings(Profile profile, List<Merged> merged, List<Row> top) {

    private static final int LONGEST = 120;

    /** The lowest of the rows of headings that begin with this one. */
    Row lowest(Row heading) {
        Row lowest = heading;
        for (Optional<Row> below = below(lowest); below.isPresent(); below = below(lowest)) {
            lowest = below.get();
        }
        return lowest;
    }

    /** How many rows right above the lowest one are headings too. */
    int above(Row lowest) {
        int count = 0;
        Row row = lowest;
        for (Optional<Row> above = at(row.number() - 1);
                above.isPresent() && groups(above.get()) && !isCaption(above.get(), lowest);
                above = at(row.number() - 1)) {
            row = above.get();
            count++;
        }
        return count;
    }

    /** What these rows say at a column, from the top; what is merged over several rows once. */
    List<String> labels(List<Row> rows, int column) {
        var labels = new ArrayList<String>();
        for (Row row : rows) {
            Optional<Merged> area = merged.stream()
                    .filter(each -> each.covers(row.number(), column))
                    .findFirst();
            boolean begins = area.isEmpty()
                    || area.get().firstRow() == row.number()
                    || rows.getFirst().number() > area.get().firstRow();
            String label = area.map(this::anchor).orElse(row.cell(column)).strip();
            if (begins && !label.isEmpty()) {
                labels.add(label);
            }
        }
        return labels;
    }

    private String anchor(Merged area) {
        return at(area.firstRow()).map(row -> row.cell(area.firstColumn())).orElse("");
    }

    private Optional<Row> at(int number) {
        return top.stream().filter(row -> row.number() == number).findFirst();
    }

    /** The row below one of headings, when something of it is merged over what is below, and that is headings too. */
    private Optional<Row> below(Row heading) {
        return at(heading.number() + 1)
                .filter(next ->
                        areas(heading).anyMatch(area -> area.lastRow() > heading.number() || filled(next, area) > 1))
                .filter(this::isShort);
    }

    private boolean groups(Row row) {
        return areas(row).anyMatch(area -> area.lastRow() > row.number() || area.lastColumn() > area.firstColumn());
    }

    private Stream<Merged> areas(Row row) {
        return merged.stream().filter(area -> row.number() >= area.firstRow() && row.number() <= area.lastRow());
    }

    private static long filled(Row row, Merged area) {
        return IntStream.rangeClosed(
                        area.firstColumn(),
                        Math.min(area.lastColumn(), row.cells().size()))
                .filter(column -> !row.cell(column).isBlank())
                .count();
    }

    /** Is it one cell over all columns that the lowest row names, or all but the first of them? */
    private boolean isCaption(Row row, Row lowest) {
        if (row.cells().stream().filter(cell -> !cell.isBlank()).count() != 1) {
            return false;
        }
        long beside = IntStream.range(0, lowest.cells().size())
                .filter(column -> !labels(List.of(lowest), column).isEmpty())
                .filter(column -> labels(List.of(row), column).isEmpty())
                .count();
        return beside < 2;
    }

    /** Are the cells of a row much shorter than what stands below them? */
    private boolean isShort(Row row) {
        long here = 0;
        long below = 0;
        for (int column = 0; column < row.cells().size(); column++) {
            String cell = row.cell(column);
            if (cell.length() > LONGEST) {
                return false;
            }
            if (!cell.isBlank()) {
                here += cell.length();
                below += profile.lengthBelow(row.number(), column);
            }
        }
        return 2 * here < below;
    }
}
