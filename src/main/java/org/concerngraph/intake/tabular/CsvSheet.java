package org.concerngraph.intake.tabular;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.UnreadableSource;

/** The rows of a CSV file. */
record CsvSheet(SourceFile file, Encoding encoding, char delimiter) implements Sheets {

    /** How such a file is parsed. */
    static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }

    /** The characters of the file. */
    static Reader text(SourceFile file, Encoding encoding) throws IOException {
        InputStream in = new BufferedInputStream(file.open());
        in.skipNBytes(encoding.skipped());
        return new InputStreamReader(in, encoding.charset());
    }

    @Override
    public List<String> names() {
        return List.of("");
    }

    @Override
    public List<Merged> merged(int sheet) {
        return List.of();
    }

    @Override
    public RowWalk walk(int sheet, Complaints complaints) {
        try {
            var guarded = new GuardedText(text(file, encoding), file.name(), delimiter);
            return new Walk(file, guarded, CSVParser.parse(guarded, format(delimiter)));
        } catch (IOException | UncheckedIOException e) {
            throw FileState.unreadable(file, e);
        }
    }

    private static final class Walk implements RowWalk {

        private final SourceFile file;
        private final GuardedText text;
        private final CSVParser parser;
        private final Iterator<CSVRecord> records;

        Walk(SourceFile file, GuardedText text, CSVParser parser) {
            this.file = file;
            this.text = text;
            this.parser = parser;
            this.records = parser.iterator();
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (UncheckedIOException e) {
                throw unreadable(e);
            }
        }

        @Override
        public Row next() {
            try {
                CSVRecord cells = records.next();
                return new Row((int) cells.getRecordNumber(), cells.toList());
            } catch (UncheckedIOException e) {
                throw unreadable(e);
            }
        }

        private UnreadableSource unreadable(UncheckedIOException e) {
            close();
            if (!(e.getCause() instanceof CSVException)) {
                return FileState.unreadable(file, e);
            }
            return new UnreadableSource(file.name() + ": row " + (parser.getRecordNumber() + 1)
                    + " cannot be read. The quotation mark that opens a cell in line " + text.openedIn()
                    + " is not closed before a delimiter or the end of a line.");
        }

        @Override
        public void close() {
            try {
                parser.close();
            } catch (IOException e) {
                throw FileState.unreadable(file, e);
            }
        }
    }
}
