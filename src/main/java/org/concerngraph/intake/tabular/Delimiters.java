package org.concerngraph.intake.tabular;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.concerngraph.intake.SourceFile;

/** Recognises what separates the cells of a CSV file by its first rows. */
final class Delimiters {

    private static final int START = 65_536;
    private static final List<String> KEYS = List.of("comma", "semicolon", "tab", "pipe");

    private Delimiters() {}

    /** The delimiter with this key. */
    static char of(String key) {
        return switch (key) {
            case "semicolon" -> ';';
            case "tab" -> '\t';
            case "pipe" -> '|';
            default -> ',';
        };
    }

    /** The key of the delimiter under which most names of columns are known, then most rows have as many cells. */
    static String recognised(SourceFile file, Encoding encoding) throws IOException {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".tsv") || name.endsWith(".tab")) {
            return "tab";
        }
        char[] start = new char[START];
        int length = 0;
        try (Reader text = CsvSheet.text(file, encoding)) {
            for (int read = 0; read >= 0 && length < START; read = text.read(start, length, START - length)) {
                length += read;
            }
        }
        String best = "comma";
        long most = 0;
        for (String key : KEYS) {
            long score = score(new String(start, 0, length), of(key));
            if (score > most) {
                best = key;
                most = score;
            }
        }
        return best;
    }

    private static long score(String start, char delimiter) {
        var rows = new ArrayList<CSVRecord>();
        try (var parser = CSVParser.parse(new StringReader(start), CsvSheet.format(delimiter))) {
            for (var records = parser.iterator(); records.hasNext() && rows.size() < 20; ) {
                rows.add(records.next());
            }
        } catch (IOException | UncheckedIOException e) {
            // The start of the file may end inside a cell; what was read before that tells enough.
        }
        long known = rows.stream()
                .limit(10)
                .mapToLong(row -> row.stream()
                        .filter(cell -> Meaning.ofHeader(cell).isPresent())
                        .count())
                .max()
                .orElse(0);
        int columns = rows.stream().mapToInt(CSVRecord::size).max().orElse(0);
        long alike = columns < 2
                ? 0
                : rows.stream().filter(row -> row.size() == columns).count();
        return known * 1_000 + alike;
    }
}
