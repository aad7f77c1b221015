package org.concerngraph.endpoint.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of an answer, as a person sees it.
 *
 * @param heads the heads of the table; empty when the answer is no table
 * @param rows the rows of this page
 * @param before how many rows stand on the pages before
 * @param total how many rows, or statements of a graph, there are in all
 * @param text the graph in Turtle, or yes or no; empty when the answer is a table
 * @param isCut whether the text goes on
 * @param sha256 the checksum of the whole answer
 * @param version the version of the dataset that gave it
 * @param picture the answer drawn; null where it is not
 */
record Answer(
        List<Cell> heads,
        List<List<Cell>> rows,
        int before,
        long total,
        String text,
        boolean isCut,
        String sha256,
        long version,
        @Nullable Picture picture) {

    /**
     * One value.
     *
     * @param text what it says, or what the thing is called
     * @param href where the thing is read about; empty for what is no thing
     * @param isNumber whether it is a number
     */
    record Cell(String text, String href, boolean isNumber) {}

    /** Is there a page after this one? */
    public boolean hasMore() {
        return before + rows.size() < total && text.isEmpty();
    }
}
