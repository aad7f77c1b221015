package org.concerngraph.intake.tabular;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concerngraph.intake.UnreadableSource;

/** The XML of a workbook's parts: what would be dangerous to read is refused, and merged cells are noted. */
final class PartXml {

    private static final int MOST_MERGED = 200_000;
    private static final int MOST_STRINGS = 5_000_000;
    private static final long MOST_OF_STRINGS = 1L << 28;
    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final Map<String, List<Merged>> merged = new HashMap<>();
    private final Map<String, String> sheetParts = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final String file;
    private final Complaints complaints;
    private int strings;

    PartXml(String file, Complaints complaints) {
        this.file = file;
        this.complaints = complaints;
    }

    /** The merged cells of the sheet that the workbook relates to by this identifier. */
    List<Merged> merged(String relation) {
        return merged.getOrDefault(sheetParts.getOrDefault(relation, ""), List.of());
    }

    /** Does the workbook point to this part, or say what it is? */
    boolean isUsed(String part) {
        return used.contains(part);
    }

    /**
     * Walks a part.
     *
     * @throws UnreadableSource when it is not well formed, has a document type declaration or is too large
     */
    void walk(String part, InputStream in, InflatedBytes counted) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        strings = 0;
        try {
            walk(part, factory.createXMLStreamReader(in), counted);
        } catch (XMLStreamException e) {
            throw new UnreadableSource(file + ": " + part + " is not well-formed XML"
                    + (e.getLocation() == null
                            ? "."
                            : " at line " + e.getLocation().getLineNumber() + ", column "
                                    + e.getLocation().getColumnNumber() + "."));
        }
    }

    private void walk(String part, XMLStreamReader xml, InflatedBytes counted) throws XMLStreamException {
        long length = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableSource(
                        file + ": " + part + " has a document type declaration, which no workbook needs.");
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                length += xml.getTextLength();
                if (length > GuardedText.LONGEST_CELL && !part.startsWith("customXml/")) {
                    throw tooLong(part, "a cell", xml);
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                length = begin(part, xml, length);
                if (xml.getLocalName().equals("si")) {
                    strings++;
                }
                if (strings > MOST_STRINGS || strings > 0 && counted.inflated() > MOST_OF_STRINGS) {
                    throw new UnreadableSource(file + ": " + part
                            + " has more shared strings than can be read: at most %,d, in %,d bytes. Save it as CSV."
                                    .formatted(MOST_STRINGS, MOST_OF_STRINGS));
                }
            }
        }
    }

    private UnreadableSource tooLong(String part, String what, XMLStreamReader xml) {
        return new UnreadableSource(
                file + ": " + part + " has " + what + " with more than 1,000,000 characters at line "
                        + xml.getLocation().getLineNumber() + ".");
    }

    private long begin(String part, XMLStreamReader xml, long length) {
        String element = xml.getLocalName();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeValue(i).length() > GuardedText.LONGEST_CELL) {
                throw tooLong(part, "an attribute", xml);
            }
        }
        if (element.equals("mergeCell")) {
            merge(part, String.valueOf(xml.getAttributeValue(null, "ref")));
        } else if (element.equals("Relationship") && part.equals(RELATIONS)) {
            String target = String.valueOf(xml.getAttributeValue(null, "Target"));
            String named = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            sheetParts.put(String.valueOf(xml.getAttributeValue(null, "Id")), named);
            used.add(named);
        } else if (element.equals("Override") && part.equals("[Content_Types].xml")) {
            declare(
                    String.valueOf(xml.getAttributeValue(null, "PartName")).replaceFirst("^/", ""),
                    String.valueOf(xml.getAttributeValue(null, "ContentType")));
        }
        return element.equals("c") || element.equals("si") || element.equals("row") ? 0 : length;
    }

    private void declare(String part, String type) {
        used.add(part);
        if (type.contains("main+xml") && !part.equals(WORKBOOK)) {
            throw new UnreadableSource(
                    file + " says that its workbook is the part “" + part + "”. " + WORKBOOK + " was expected.");
        }
    }

    private void merge(String part, String ref) {
        Matcher area = AREA.matcher(ref);
        List<Merged> areas = merged.computeIfAbsent(part, p -> new ArrayList<>());
        if (!area.matches() || areas.size() >= MOST_MERGED) {
            complaints.say(
                    "merged cells",
                    part + ", cells " + (ref.length() > 40 ? ref.substring(0, 39) + "…" : ref),
                    area.matches()
                            ? "More than %,d areas of merged cells are in this sheet.".formatted(MOST_MERGED)
                            : "This is no area of merged cells, such as A1:B2.",
                    "Its cells are read as if they were not merged.");
            return;
        }
        areas.add(new Merged(
                Integer.parseInt(area.group(2)),
                Integer.parseInt(area.group(4)),
                column(area.group(1)),
                column(area.group(3))));
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
