package org.concerngraph.intake.tabular;

/** Cells that are merged into one: rows from 1, columns from 0, both ends inclusive. */
record Merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    boolean covers(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
