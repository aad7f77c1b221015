package org.concerngraph.intake.tabular;

import java.util.List;

/**
 * A quote as the cells of a row say it; what a row does not say is empty.
 *
 * @param row the number of its row in the file
 * @param column the name of its column
 * @param study the identifier of its study; only our own tables are asked for it
 * @param placeRow the row in its source, from 1; 0 when it has none there
 */
record RowQuote(
        int row,
        String column,
        String text,
        Said said,
        String attribution,
        List<List<String>> themes,
        List<String> concerns,
        String study,
        String source,
        int placeRow,
        String page,
        String number) {

    /** Is this cell a number such as quotes and rows have, from 1? */
    static boolean isNumber(String cell) {
        return cell.matches("[1-9][0-9]{0,8}");
    }
}
