package org.concerngraph.intake.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.ReadingOptions;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.SourceReader;
import org.concerngraph.intake.UnreadableSource;
import org.springframework.stereotype.Component;

/** Reads CSV files. */
@Component
class CsvReader implements SourceReader {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String version() {
        return "3";
    }

    @Override
    public Reading read(SourceFile file, ReadingOptions options) {
        var complaints = Complaints.heard();
        var chosen = new Chosen(file.name(), options.chosen());
        try {
            refuseOtherKinds(file);
            Encoding encoding = encoding(file, chosen, complaints);
            var sheet = new CsvSheet(file, encoding, delimiter(file, encoding, chosen));
            return new TabularReading(file, sheet, chosen, options, complaints).read();
        } catch (IOException | UncheckedIOException e) {
            throw FileState.unreadable(file, e);
        }
    }

    private static void refuseOtherKinds(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            String start = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
            String kind = start.isEmpty()
                    ? "empty"
                    : start.startsWith("PK\3\4")
                            ? "a zip file, perhaps a workbook (.xlsx)"
                            : start.startsWith("\u00d0\u00cf\u0011\u00e0")
                                    ? "a file of an older office program, perhaps .xls"
                                    : start.startsWith("%PDF") ? "a PDF" : "";
            if (!kind.isEmpty()) {
                throw new UnreadableSource(
                        file.name() + " is " + kind + ". Text with separated values (CSV) was expected.");
            }
        }
    }

    private static Encoding encoding(SourceFile file, Chosen chosen, Complaints complaints) throws IOException {
        Encoding found = Encoding.of(file);
        var options = new LinkedHashMap<String, String>();
        for (String name : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1"}) {
            options.put(name, name);
        }
        String name = chosen.of(
                "encoding",
                "In which encoding is the text?",
                "",
                options,
                found.charset().name());
        Encoding encoding = found.in(name);
        if (encoding.firstBadByte() >= 0) {
            complaints.say(
                    "encoding",
                    "byte " + encoding.firstBadByte(),
                    "Byte %d of the file is no UTF-8.".formatted(encoding.firstBadByte()),
                    "The file is in Windows-1252.");
        }
        return encoding;
    }

    private static char delimiter(SourceFile file, Encoding encoding, Chosen chosen) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("comma", ",");
        options.put("semicolon", ";");
        options.put("tab", "Tab");
        options.put("pipe", "|");
        String key =
                chosen.of("delimiter", "What separates the cells?", "", options, Delimiters.recognised(file, encoding));
        return Delimiters.of(key);
    }
}
