package org.concerngraph.query;

import java.util.List;
import java.util.stream.Stream;

/**
 * How an answer is drawn, as the header of its query says.
 *
 * @param type what is drawn
 * @param x the column of what is compared, of the places on a line, or of a matrix's columns
 * @param y the column of the numbers, or of a matrix's rows
 * @param value the column of the numbers in a matrix; empty otherwise
 * @param series the column that tells several bars or lines from each other; empty where there is one
 */
public record Chart(Type type, String x, String y, String value, String series) {

    /** What is drawn. */
    public enum Type {
        /** A bar for each row. */
        BAR,
        /** A line through the rows. */
        LINE,
        /** A table with a cell for each row. */
        MATRIX
    }

    /** The columns that it needs. */
    public List<String> columns() {
        return Stream.of(x, y, value, series)
                .filter(column -> !column.isEmpty())
                .toList();
    }
}
