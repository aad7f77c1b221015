package org.concerngraph.intake.tabular;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.UnreadableSource;

/**
 * The parts of a workbook, each walked once before anything else reads them: whether they are safe to read, and which
 * cells are merged. What a part is called says nothing of what the workbook takes it for, so all of them are walked.
 */
final class WorkbookParts {

    private static final int MOST_PARTS = 10_000;
    private static final int LOOKED_AT = 4_096;

    private final PartXml xml;
    private final Map<String, UnreadableSource> doubtful = new LinkedHashMap<>();
    private final String file;
    private final boolean hasStyles;
    private long inflated;

    /**
     * Walks the parts of a file.
     *
     * @throws UnreadableSource at the first that is not safe; it names the part
     */
    WorkbookParts(SourceFile source, Complaints complaints) throws IOException {
        this.file = source.name();
        this.xml = new PartXml(file, complaints);
        try (var zip = new ZipFile(source.path().toFile())) {
            if (zip.getEntry("mimetype") != null) {
                throw new UnreadableSource(
                        file + " is an OpenDocument file, perhaps .ods. A workbook of Office Open XML was expected.");
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new UnreadableSource(
                        file + " is a zip file without xl/workbook.xml, so it is no workbook (.xlsx).");
            }
            hasStyles = zip.getEntry("xl/styles.xml") != null;
            var names = new HashSet<String>();
            for (ZipEntry part : zip.stream().toList()) {
                look(zip, part, names);
            }
        }
        doubtful.forEach((part, why) -> {
            if (xml.isUsed(part)) {
                throw why;
            }
        });
    }

    /** Does it say how cells look? A workbook need not. */
    boolean hasStyles() {
        return hasStyles;
    }

    /** The merged cells of the sheet that the workbook relates to by this identifier. */
    List<Merged> merged(String relation) {
        return xml.merged(relation);
    }

    private void look(ZipFile zip, ZipEntry part, HashSet<String> names) throws IOException {
        String name = part.getName();
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
            throw new UnreadableSource(file + ": the part “" + name + "” would lie outside of the file.");
        }
        if (!names.add(name.toLowerCase(Locale.ROOT)) || names.size() > MOST_PARTS) {
            throw new UnreadableSource(file + ": the part “" + name
                    + "” is there twice, or there are more than %,d parts.".formatted(MOST_PARTS));
        }
        var counted = new InflatedBytes(zip.getInputStream(part), file + ": " + name, part.getCompressedSize());
        try (var in = new BufferedInputStream(counted, 2 * LOOKED_AT)) {
            boolean surelyXml = name.endsWith(".xml") || name.endsWith(".rels");
            if (surelyXml || beginsLikeXml(in)) {
                walk(name, kept(in), counted, surelyXml);
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
        inflated += counted.inflated();
        if (inflated > InflatedBytes.MOST) {
            throw new UnreadableSource(file + " inflates to more than %,d bytes.".formatted(InflatedBytes.MOST));
        }
    }

    /** The same bytes, which the parser cannot close: what it does not look at is counted too. */
    private static InputStream kept(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // The stream is closed by who opened it.
            }
        };
    }

    /** A part whose name is not that of XML, such as a drawing, is refused only when the workbook points to it. */
    private void walk(String name, InputStream in, InflatedBytes counted, boolean surelyXml) throws IOException {
        try {
            xml.walk(name, in, counted);
        } catch (UnreadableSource e) {
            if (surelyXml || counted.isTooMuch()) {
                throw e;
            }
            doubtful.put(name, e);
        }
    }

    /** In any encoding that has the characters of ASCII at their places, or as two or four bytes, or in EBCDIC. */
    private static boolean beginsLikeXml(InputStream in) throws IOException {
        in.mark(LOOKED_AT);
        byte[] start = in.readNBytes(LOOKED_AT);
        in.reset();
        for (byte b : start) {
            boolean skipped = b <= ' ' && b >= 0 || (b & 0xFF) >= 0xBB;
            if (!skipped) {
                return b == '<' || b == 0x4C;
            }
        }
        return start.length == LOOKED_AT;
    }
}
