package org.concerngraph.evidence;

import java.util.List;

/**
 * A framework matrix: who is quoted under what.
 *
 * @param columns the columns' heads
 * @param lines the rows
 * @param all the last row, which counts all that stands in a column once
 * @param hiddenRows how many rows more there are
 * @param hiddenColumns how many columns more there are
 */
record Matrix(List<Lines.Head> columns, List<Line> lines, Line all, int hiddenRows, int hiddenColumns) {

    /** A row; {@code total} counts all that stands in it once. */
    record Line(Lines.Head head, List<Cell> cells, Cell total) {}

    /** What an empty cell means. */
    enum Silence {
        /** The cell is not empty. */
        NONE,
        /** Those of the row are quoted in the same studies, but not here. */
        NOT_RAISED,
        /** Nobody of the row is quoted in these studies at all. */
        NOT_QUOTED
    }

    /** A number, how dark it is shown from 0 to 5, where its quotes are, and what an empty cell means. */
    record Cell(int count, int shade, String href, Silence silence, boolean open) {

        public boolean isNotRaised() {
            return silence == Silence.NOT_RAISED;
        }
    }
}
