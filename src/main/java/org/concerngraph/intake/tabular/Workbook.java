package org.concerngraph.intake.tabular;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.UnreadableSource;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook of Office Open XML. Each walk opens the file anew and holds one row at a time. */
final class Workbook implements Sheets {

    /** What a cell holds whose formula failed. */
    private static final Pattern ERROR = Pattern.compile("#(?:[A-Z_]+!|NAME\\?|DIV/0!|N/A|GETTING_DATA)");

    private final SourceFile file;
    private final WorkbookParts parts;
    private final List<String> names = new ArrayList<>();
    private final List<String> relations = new ArrayList<>();

    Workbook(SourceFile file, Complaints complaints) throws IOException {
        this.file = file;
        this.parts = new WorkbookParts(file, complaints);
        try (var book = new ReadableWorkbook(file.path().toFile());
                Stream<Sheet> sheets = book.getSheets()) {
            sheets.forEach(sheet -> {
                names.add(sheet.getName());
                relations.add(sheet.getId());
                if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
                    complaints.say(
                            "hidden sheet",
                            "sheet “" + sheet.getName() + "”",
                            "The sheet is hidden.",
                            "It is read like the others.");
                }
            });
        } catch (RuntimeException e) {
            throw new UnreadableSource(file.name() + " cannot be read as a workbook: " + reason(e) + ".");
        }
    }

    /** Whatever the library finds wrong it says in an exception of any kind, often without words. */
    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    @Override
    public List<String> names() {
        return names.size() == 1 ? List.of(names.getFirst()) : List.copyOf(names);
    }

    @Override
    public List<Merged> merged(int sheet) {
        return parts.merged(relations.get(sheet));
    }

    @Override
    public RowWalk walk(int sheet, Complaints complaints) {
        ReadableWorkbook book = null;
        try {
            book = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(parts.hasStyles(), false));
            Stream<org.dhatim.fastexcel.reader.Row> rows =
                    book.getSheet(sheet).orElseThrow().openStream();
            return new Walk(book, rows, names.get(sheet), complaints);
        } catch (IOException | RuntimeException e) {
            close(book);
            throw new UnreadableSource(
                    file.name() + ": sheet “" + names.get(sheet) + "” cannot be read: " + reason(e) + ".");
        }
    }

    private void close(@Nullable ReadableWorkbook book) {
        try {
            if (book != null) {
                book.close();
            }
        } catch (IOException e) {
            throw FileState.unreadable(file, e);
        }
    }

    private final class Walk implements RowWalk {

        private final ReadableWorkbook book;
        private final Stream<org.dhatim.fastexcel.reader.Row> stream;
        private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
        private final String sheet;
        private final Complaints complaints;
        private int last;

        Walk(
                ReadableWorkbook book,
                Stream<org.dhatim.fastexcel.reader.Row> stream,
                String sheet,
                Complaints complaints) {
            this.book = book;
            this.stream = stream;
            this.rows = stream.iterator();
            this.sheet = sheet;
            this.complaints = complaints;
        }

        @Override
        public boolean hasNext() {
            try {
                return rows.hasNext();
            } catch (UnreadableSource e) {
                close();
                throw e;
            } catch (RuntimeException e) {
                throw unreadable(e);
            }
        }

        @Override
        public Row next() {
            try {
                var row = rows.next();
                last = row.getRowNum();
                if (row.isHidden()) {
                    complaints.say("hidden row", Sheets.place(sheet, last, ""), "The row is hidden.", "It is read.");
                }
                if (row.getCellCount() > GuardedText.MOST_COLUMNS) {
                    throw new UnreadableSource(
                            file.name() + ": sheet “" + sheet + "”, row " + last + " has more than 1,000 columns.");
                }
                var cells = new ArrayList<String>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getOptionalCell(i).map(this::text).orElse(""));
                }
                return new Row(last, cells);
            } catch (UnreadableSource e) {
                close();
                throw e;
            } catch (RuntimeException e) {
                throw unreadable(e);
            }
        }

        private String text(Cell cell) {
            String raw = cell.getRawValue();
            String value = switch (cell.getType()) {
                case STRING -> EscapedCharacters.meant(cell.getText());
                case NUMBER -> Numbers.asShown(raw == null ? "" : raw, cell, book.isDate1904());
                case FORMULA ->
                    cell.getValue() instanceof BigDecimal && raw != null
                            ? Numbers.asShown(raw, cell, book.isDate1904())
                            : raw == null ? "" : EscapedCharacters.meant(raw);
                default -> raw == null ? "" : raw;
            };
            String where = "sheet “" + sheet + "”, cell " + cell.getAddress();
            if (cell.getType() == CellType.ERROR
                    || cell.getType() == CellType.FORMULA
                            && ERROR.matcher(value).matches()) {
                complaints.say("error", where, "The cell holds the error “" + value + "”.", "It is empty.");
                return "";
            }
            if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
                complaints.say(
                        value.isEmpty() ? "formula without a value" : "formula",
                        where,
                        value.isEmpty()
                                ? "The formula “" + cell.getFormula() + "” has no value in the file."
                                : "The cell is a formula, “" + cell.getFormula() + "”.",
                        value.isEmpty() ? "The cell is empty." : "Its value is the one in the file: “" + value + "”.");
            }
            return value;
        }

        private UnreadableSource unreadable(RuntimeException e) {
            close();
            return new UnreadableSource(
                    file.name() + ": sheet “" + sheet + "” cannot be read below row " + last + ": " + reason(e) + ".");
        }

        @Override
        public void close() {
            stream.close();
            Workbook.this.close(book);
        }
    }
}
