package org.concerngraph.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet of a workbook, written line by line. What counts something is a number there; all else is words. */
final class Sheet {

    /** How many characters, in UTF-16 units, a cell can hold. */
    static final int LONGEST = 32_767;

    private static final int FLUSHED_EVERY = 1_000;
    private static final Set<String> NUMBERS = Set.of("number", "start", "end", "row", "level", "number of quotes");

    private final Worksheet sheet;
    private final List<String> header;
    private final Cut cut;
    private int lines;

    /** Counts the cells that were too long. */
    static final class Cut {
        private int cells;

        /** How many there were. */
        int cells() {
            return cells;
        }
    }

    /** Begins a sheet whose first line is that of the columns' names. */
    Sheet(Workbook workbook, String name, List<String> header, Cut cut) {
        this.sheet = workbook.newWorksheet(name);
        this.header = header;
        this.cut = cut;
        for (int i = 0; i < header.size(); i++) {
            sheet.inlineString(0, i, header.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        lines = 1;
    }

    /** Writes a line; throws {@link UncheckedIOException} when whoever reads it is gone. */
    void line(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (NUMBERS.contains(header.get(i)) && cell.matches("\\d{1,9}")) {
                sheet.value(lines, i, Integer.valueOf(cell));
            } else if (!cell.isEmpty()) {
                sheet.inlineString(lines, i, fitting(cell));
            }
        }
        lines++;
        if (lines % FLUSHED_EVERY == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The cell as it can be kept: "_x000D_" would be read as a character, so its underscore is written by its number. */
    private String fitting(String text) {
        String cell = text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
        if (cell.length() <= LONGEST) {
            return cell;
        }
        cut.cells++;
        int end = LONGEST - 1;
        return cell.substring(0, Character.isHighSurrogate(cell.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Ends the sheet; throws {@link UncheckedIOException} when whoever reads it is gone. */
    void finish() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
