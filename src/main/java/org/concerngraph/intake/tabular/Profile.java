package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.concerngraph.intake.Progress;
import org.concerngraph.web.Csv;

/** What a first look at a sheet shows: its first rows, and how much stands in each column. */
final class Profile {

    private static final int TOP = 20;

    private final List<Row> top = new ArrayList<>();
    private long[] filled = new long[0];
    private long[] length = new long[0];
    private int rows;
    private int emptyRows;
    private int apostrophes;
    private int bareFormulas;

    Profile(RowWalk walk, Progress progress) {
        while (walk.hasNext()) {
            Row row = walk.next();
            rows++;
            if (rows % 1_000 == 0) {
                progress.at("Looking at the rows", rows, 0);
            }
            if (row.isEmpty()) {
                emptyRows++;
            } else {
                look(row);
            }
        }
    }

    private void look(Row row) {
        if (top.size() < TOP) {
            top.add(row);
        }
        if (row.cells().size() > filled.length) {
            filled = Arrays.copyOf(filled, row.cells().size());
            length = Arrays.copyOf(length, row.cells().size());
        }
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (!cell.isBlank()) {
                filled[i]++;
                length[i] += cell.length();
                if (Csv.startsAFormula(cell, 0)) {
                    bareFormulas++;
                } else if (cell.charAt(0) == '\'' && Csv.startsAFormula(cell, 1)) {
                    apostrophes++;
                }
            }
        }
    }

    /** The first rows that are not empty. */
    List<Row> top() {
        return top;
    }

    int columns() {
        return filled.length;
    }

    int emptyRows() {
        return emptyRows;
    }

    /** How many cells of a column below a row are filled. */
    int filledBelow(int row, int column) {
        return (int) (filled[column]
                - top.stream()
                        .filter(r -> r.number() <= row && !r.cell(column).isBlank())
                        .count());
    }

    /** How long the filled cells of a column below a row are on average, in characters. */
    long lengthBelow(int row, int column) {
        int count = filledBelow(row, column);
        long above = top.stream()
                .filter(r -> r.number() <= row && !r.cell(column).isBlank())
                .mapToLong(r -> r.cell(column).length())
                .sum();
        return count == 0 ? 0 : (length[column] - above) / count;
    }

    /** The first values of a column below a row, shortened. */
    List<String> sample(int row, int column) {
        return top.stream()
                .filter(r -> r.number() > row && !r.cell(column).isBlank())
                .map(r -> r.cell(column).strip())
                .map(cell -> cell.length() > 60 ? cell.substring(0, 59) + "…" : cell)
                .distinct()
                .limit(3)
                .toList();
    }

    /** Do the first rows have a number each in this column, and another one in each? */
    boolean countsRows(int row, int column) {
        List<String> cells = top.stream()
                .filter(r -> r.number() > row)
                .map(r -> r.cell(column).strip())
                .toList();
        return cells.size() > 1
                && cells.stream().allMatch(cell -> cell.matches("\\d{1,9}(?::\\d{1,9})?"))
                && cells.stream().distinct().count() == cells.size();
    }

    /** How many cells begin with an apostrophe before what starts a formula, if all that start one have it; else 0. */
    int apostrophes() {
        return bareFormulas == 0 ? apostrophes : 0;
    }
}
