package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.List;

/**
 * How a sheet is to be read.
 *
 * @param sheet its place among the sheets
 * @param name its name; empty in a CSV file
 * @param header the number of the row with the names of the columns
 * @param width how many cells that row has
 * @param title what stands above that row
 * @param separator what separates several themes in a cell; NUL when nothing does
 * @param fillsDown whether an empty theme cell stands for the one above it
 * @param apostrophes whether the apostrophe before what starts a formula is taken off
 * @param isOurs whether it is a table that we wrote ourselves
 */
record Plan(
        int sheet,
        String name,
        int header,
        int width,
        String title,
        List<Column> columns,
        char separator,
        boolean fillsDown,
        boolean apostrophes,
        List<Merged> merged,
        boolean isOurs) {

    /** The plan for a table of quotes that we wrote ourselves, the first row of which has these names. */
    static Plan ofOurs(int sheet, String name, Row header) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < header.cells().size(); i++) {
            String column = header.cell(i);
            columns.add(new Column(i, column, OwnTable.QUOTES.meaning(i, column)));
        }
        return new Plan(
                sheet,
                name,
                header.number(),
                header.cells().size(),
                "",
                List.copyOf(columns),
                ';',
                false,
                false,
                List.of(),
                true);
    }

    /** Does it hold quotes? */
    boolean isUsed() {
        return columns.stream().anyMatch(column -> column.meaning().holdsQuotes());
    }

    List<Column> of(Meaning meaning) {
        return columns.stream().filter(column -> column.meaning() == meaning).toList();
    }
}
