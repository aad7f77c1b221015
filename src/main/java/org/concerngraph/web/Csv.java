package org.concerngraph.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Tables as CSV (RFC 4180). */
public final class Csv {

    /** The media type of a table whose first line is that of the columns' names. */
    public static final String CONTENT_TYPE = "text/csv;charset=utf-8;header=present";

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private Csv() {}

    /** An answer that a browser saves as a file of this name; the first line is that of the columns' names. */
    public static ResponseEntity<String> answer(String fileName, List<? extends List<?>> lines) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .body(text(lines));
    }

    static String text(List<? extends List<?>> lines) {
        var text = new StringBuilder();
        var table = new Lines(text);
        lines.forEach(table::line);
        return text.toString();
    }

    /** A table that is written line by line, so that a long one is never in memory as a whole. */
    public static final class Lines {

        private final CSVPrinter printer;

        /** A table that is written to this; it is neither flushed nor closed. */
        public Lines(Appendable out) {
            try {
                this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Writes a line of texts and numbers; throws {@link UncheckedIOException} when whoever reads it is gone. */
        public void line(List<?> cells) {
            try {
                printer.printRecord(cells.stream()
                        .map(cell -> cell instanceof Number ? cell : harmless(cell.toString()))
                        .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * A spreadsheet runs a cell that begins like a formula; an apostrophe before it makes it words again. What has such
     * apostrophes already gets one more, so that whoever takes one off has every cell as it was.
     */
    private static String harmless(String cell) {
        return startsAFormula(cell, apostrophes(cell)) ? "'" + cell : cell;
    }

    /** The cell as it was before a table of ours was written, in which a spreadsheet would have run some. */
    public static String asItWas(String cell) {
        int apostrophes = apostrophes(cell);
        return apostrophes > 0 && startsAFormula(cell, apostrophes) ? cell.substring(1) : cell;
    }

    private static int apostrophes(String cell) {
        int count = 0;
        while (count < cell.length() && cell.charAt(count) == '\'') {
            count++;
        }
        return count;
    }

    /** Does a formula begin at this place, in UTF-16 units, for a spreadsheet? */
    public static boolean startsAFormula(String cell, int at) {
        return cell.length() > at && STARTS_A_FORMULA.indexOf(cell.charAt(at)) >= 0;
    }
}
