package org.concerngraph.linking.sssom;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table, quoted as RFC 4180 has it.
 *
 * <p>The CSV library of the intake gives up a file at the first bad quotation mark. Here a row with one is given back as bad,
 * and reading goes on with the next line, so that one slip does not cost the rest of a file.
 */
final class Rows {

    private final String text;
    private final char delimiter;
    private int at;
    private int line;
    private int width = -1;

    Rows(String text, char delimiter, int firstLine) {
        this.text = text;
        this.delimiter = delimiter;
        this.line = firstLine;
    }

    /**
     * One row.
     *
     * @param line the line on which it begins
     * @param cells its cells
     * @param fault what is wrong with its quotation marks; empty where nothing is
     */
    record Row(int line, List<String> cells, String fault) {

        /** Has no cell anything in it? */
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** How many cells a row has: a row over several lines with another number is taken for one with an open quote. */
    void expect(int cells) {
        width = cells;
    }

    /** The next row; null at the end. */
    @Nullable
    Row next() {
        if (at >= text.length()) {
            return null;
        }
        int start = at;
        int first = line;
        var cells = new ArrayList<String>();
        String fault = "";
        boolean isOver = false;
        while (!isOver && fault.isEmpty()) {
            fault = cell(cells);
            isOver = at >= text.length() || text.charAt(at) == '\n';
            at++;
        }
        if (fault.isEmpty() && isOver) {
            boolean isSuspicious = line > first && width >= 0 && cells.size() != width;
            line++;
            if (!isSuspicious) {
                return new Row(first, cells, "");
            }
            fault =
                    "A quotation mark opens a cell that goes on over several lines, and the row has %d cells then, not %d."
                            .formatted(cells.size(), width);
        }
        // Only the line on which the row begins is given up.
        int end = text.indexOf('\n', start);
        at = end < 0 ? text.length() : end + 1;
        line = first + 1;
        return new Row(first, List.of(text.substring(start, end < 0 ? text.length() : end)), fault);
    }

    /** Reads a cell and stops at the character behind it. */
    private String cell(List<String> cells) {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted(cells);
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != delimiter && text.charAt(at) != '\n') {
            at++;
        }
        cells.add(text.substring(start, at));
        return "";
    }

    private String quoted(List<String> cells) {
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at += 2;
            } else if (c == '"') {
                at++;
                while (at < text.length() && text.charAt(at) == ' ') {
                    at++;
                }
                cells.add(cell.toString());
                boolean isClosed = at >= text.length() || text.charAt(at) == delimiter || text.charAt(at) == '\n';
                return isClosed
                        ? ""
                        : "Text follows the quotation mark that closes the cell “%s”; a mark within a cell is written twice."
                                .formatted(start(cell));
            } else {
                line += c == '\n' ? 1 : 0;
                cell.append(c);
                at++;
            }
        }
        return "The quotation mark that opens the cell “%s” is not closed.".formatted(start(cell));
    }

    private static String start(CharSequence cell) {
        return cell.length() <= 40 ? cell.toString() : cell.subSequence(0, 40) + "…";
    }
}
