package org.concerngraph.intake.rdf;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.UnreadableSource;

/** XML without a document type, which could name entities that grow or files of this machine, and not too deep. */
final class PlainXml {

    /** The parser of the JDK would end at 100 with a message of its own. */
    private static final int DEEPEST = 90;

    private PlainXml() {}

    /**
     * Looks through the file before anything is made of it.
     *
     * @throws UnreadableSource when it is no XML, has a document type, or is nested too deep
     */
    static void check(SourceFile file, int limit) throws IOException {
        int deepest = Math.min(limit, DEEPEST);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = file.open()) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            int depth = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                depth += event == XMLStreamConstants.START_ELEMENT
                        ? 1
                        : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (event == XMLStreamConstants.DTD) {
                    throw at(
                            file, xml, "a document type (DTD) is not read; write IRIs out in full instead of entities");
                }
                if (depth > deepest) {
                    throw at(file, xml, "elements are nested deeper than " + deepest + " levels, which is the limit");
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
            throw new UnreadableSource("“%s”, line %d, column %d: this is no well-formed XML: %s"
                    .formatted(file.name(), line, column, oneLine(e)));
        }
    }

    private static UnreadableSource at(SourceFile file, XMLStreamReader xml, String what) {
        return new UnreadableSource("“%s”, line %d, column %d: %s."
                .formatted(
                        file.name(),
                        xml.getLocation().getLineNumber(),
                        xml.getLocation().getColumnNumber(),
                        what));
    }

    private static String oneLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        return message.substring(message.lastIndexOf("Message: ") + 1)
                .replaceFirst("^essage: ", "")
                .replaceAll("\\s+", " ");
    }
}
