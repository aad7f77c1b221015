package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.List;

/** The rows of a table whose cells are divided by tabs. */
final class Rows {

    private Rows() {}

    /** The pieces in the order of the text, but of a row the themes first, wherever their column stands. */
    static List<Piece> themesFirst(String text, List<Piece> found) {
        var ordered = new ArrayList<Piece>();
        int row = 0;
        for (int i = 0; i <= found.size(); i++) {
            boolean isNewLine = i == found.size()
                    || (i > row
                            && text.substring(
                                            found.get(i - 1).place().end(),
                                            found.get(i).place().start())
                                    .contains("\n"));
            if (isNewLine) {
                List<Piece> line = found.subList(row, i);
                line.stream().filter(piece -> piece.depth() >= 0).forEach(ordered::add);
                line.stream().filter(piece -> piece.depth() < 0).forEach(ordered::add);
                row = i;
            }
        }
        return ordered;
    }
}
