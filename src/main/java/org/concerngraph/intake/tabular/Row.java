package org.concerngraph.intake.tabular;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number its number in the sheet, from 1
 * @param cells its cells as text, empty ones included
 */
record Row(int number, List<String> cells) {

    /** The cell of a column, counted from 0; empty when the row is shorter. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Its cells that are not empty, with ", " between them; not more than 80 characters. */
    String joined() {
        String joined =
                String.join(", ", cells.stream().filter(cell -> !cell.isBlank()).toList());
        return joined.length() > 80 ? joined.substring(0, 79) + "…" : joined;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
