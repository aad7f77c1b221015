package org.concerngraph.intake.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.UnreadableSource;

/**
 * The parts of a workbook, each walked once before anything else reads them: whether they are safe to read, and which
 * cells are merged.
 */
final class WorkbookParts {

    private static final int MOST_PARTS = 10_000;
    private static final int MOST_MERGED = 200_000;
    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final Map<String, List<Merged>> merged = new HashMap<>();
    private final Map<String, String> sheetParts = new HashMap<>();
    private final String file;
    private long inflated;

    /** Walks the parts of a file; it throws UnreadableSource at the first that is not safe. */
    WorkbookParts(SourceFile source) throws IOException {
        this.file = source.name();
        try (var zip = new ZipFile(source.path().toFile())) {
            if (zip.getEntry("mimetype") != null) {
                throw new UnreadableSource(
                        file + " is an OpenDocument file, perhaps .ods. A workbook of Office Open XML was expected.");
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new UnreadableSource(
                        file + " is a zip file without xl/workbook.xml, so it is no workbook" + " (.xlsx).");
            }
            var names = new HashSet<String>();
            for (ZipEntry part : zip.stream().toList()) {
                look(zip, part, names);
            }
        }
    }

    /** The merged cells of the sheet that the workbook relates to by this identifier. */
    List<Merged> merged(String relation) {
        return merged.getOrDefault(sheetParts.getOrDefault(relation, ""), List.of());
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
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            try (var in = new InflatedBytes(zip.getInputStream(part), file + ": " + name, part.getCompressedSize())) {
                XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
                factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
                factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
                walk(name, factory.createXMLStreamReader(in));
                inflated += in.inflated();
            } catch (XMLStreamException e) {
                throw new UnreadableSource(file + ": " + name + " is not well-formed XML at line "
                        + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber() + ".");
            }
            if (inflated > InflatedBytes.MOST) {
                throw new UnreadableSource(file + " inflates to more than %,d bytes.".formatted(InflatedBytes.MOST));
            }
        }
    }

    private void walk(String part, XMLStreamReader xml) throws XMLStreamException {
        long length = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableSource(
                        file + ": " + part + " has a document type declaration, which no workbook needs.");
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                length += xml.getTextLength();
                if (length > GuardedText.LONGEST_CELL && part.startsWith("xl/")) {
                    throw new UnreadableSource(file + ": " + part
                            + " has a cell with more than 1,000,000 characters at line "
                            + xml.getLocation().getLineNumber() + ".");
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                length = begin(part, xml, length);
            }
        }
    }

    private long begin(String part, XMLStreamReader xml, long length) {
        String element = xml.getLocalName();
        if (element.equals("mergeCell")) {
            Matcher area = AREA.matcher(String.valueOf(xml.getAttributeValue(null, "ref")));
            List<Merged> areas = merged.computeIfAbsent(part, p -> new ArrayList<>());
            if (area.matches() && areas.size() < MOST_MERGED) {
                areas.add(new Merged(
                        Integer.parseInt(area.group(2)),
                        Integer.parseInt(area.group(4)),
                        column(area.group(1)),
                        column(area.group(3))));
            }
        } else if (element.equals("Relationship") && part.equals(RELATIONS)) {
            String target = String.valueOf(xml.getAttributeValue(null, "Target"));
            sheetParts.put(
                    String.valueOf(xml.getAttributeValue(null, "Id")),
                    target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
        return element.equals("c") || element.equals("si") || element.equals("row") ? 0 : length;
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
