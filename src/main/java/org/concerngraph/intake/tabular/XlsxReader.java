package org.concerngraph.intake.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.ReadingOptions;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.SourceReader;
import org.concerngraph.intake.UnreadableSource;
import org.springframework.stereotype.Component;

/** Reads workbooks of Office Open XML (.xlsx). */
@Component
class XlsxReader implements SourceReader {

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public String version() {
        return "3";
    }

    @Override
    public Reading read(SourceFile file, ReadingOptions options) {
        var complaints = Complaints.heard();
        try {
            refuseOtherKinds(file);
            var workbook = new Workbook(file, complaints);
            return new TabularReading(file, workbook, new Chosen(file.name(), options.chosen()), options, complaints)
                    .read();
        } catch (ZipException e) {
            throw new UnreadableSource(file.name() + " is damaged or cut short, so that its parts cannot be found ("
                    + e.getMessage() + "). A workbook was expected.");
        } catch (IOException | UncheckedIOException e) {
            throw FileState.unreadable(file, e);
        }
    }

    private static void refuseOtherKinds(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            String start = new String(in.readNBytes(262_144), StandardCharsets.ISO_8859_1);
            if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
                boolean locked = start.contains("E\0n\0c\0r\0y\0p\0t");
                throw new UnreadableSource(file.name()
                        + (locked
                                ? " is protected by a password. Save it without one."
                                : " is a workbook of an older kind (.xls), or protected by a password. Save it as"
                                        + " .xlsx, without a password."));
            }
            if (!start.startsWith("PK")) {
                throw new UnreadableSource(file.name()
                        + (start.isEmpty()
                                ? " is empty."
                                : " is no workbook (.xlsx):" + " it does not begin like a zip file."));
            }
        }
    }
}
