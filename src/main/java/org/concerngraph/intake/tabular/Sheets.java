package org.concerngraph.intake.tabular;

import java.util.List;

/** What a file of rows consists of. */
interface Sheets {

    /** The names of its sheets; a CSV file has one without a name. */
    List<String> names();

    /** Begins to walk the rows of a sheet, counted from 0; what is odd about a cell is told to the complaints. */
    RowWalk walk(int sheet, Complaints complaints);

    /** The merged cells of a sheet. */
    List<Merged> merged(int sheet);

    /** What an address of a cell is in words: in which row, which column. */
    static String place(String sheet, int row, String column) {
        return (sheet.isEmpty() ? "" : "sheet “" + sheet + "”, ") + "row " + row
                + (column.isEmpty() ? "" : ", column “" + column + "”");
    }
}
