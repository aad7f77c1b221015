package org.concerngraph.intake.refiqda;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concerngraph.intake.UnreadableSource;

/**
 * The XML of a project or codebook, walked once from its beginning to its end. Elements are known by their local names,
 * since programs write several versions of the namespace. Document types and entities are refused.
 */
final class QdaXml {

    /** Codes are nested, everything else stands on at most eight levels. */
    static final int DEEPEST = 90;

    private static final XMLInputFactory FACTORY = factory();

    private final String file;
    private final XMLStreamReader xml;
    private int depth;

    /**
     * Begins to walk; the root is the current element then.
     *
     * @param file the file and, in an archive, the entry, as messages name them
     * @throws UnreadableSource when there is no root
     */
    QdaXml(InputStream in, String file) {
        this.file = file;
        try {
            this.xml = FACTORY.createXMLStreamReader(StrictReader.ofXml(in, file));
        } catch (XMLStreamException e) {
            throw unreadable(file, e);
        } catch (IOException e) {
            throw new UnreadableSource("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
        while (depth == 0) {
            advance();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** The local name of the current element. */
    String name() {
        return xml.getLocalName();
    }

    /** The namespace of the current element; may be empty. */
    String namespace() {
        return Optional.ofNullable(xml.getNamespaceURI()).orElse("");
    }

    /** The line of the current element, from 1. */
    int line() {
        return xml.getLocation().getLineNumber();
    }

    /** An attribute of the current element; empty when it has none of this name. Ask before going to its children. */
    String attribute(String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
    }

    /** Has the current element this attribute? */
    boolean has(String attribute) {
        return xml.getAttributeValue(null, attribute) != null;
    }

    /** An attribute that is a GUID: without braces, in small letters. */
    String guid(String attribute) {
        return attribute(attribute).strip().replaceAll("^\\{|\\}$", "").toLowerCase(Locale.ROOT);
    }

    /** Goes through the children of the current element; what a child holds that nobody asks for is passed over. */
    void children(Consumer<String> each) {
        int inside = depth;
        while (true) {
            if (advance() == XMLStreamConstants.START_ELEMENT) {
                each.accept(name());
                while (depth > inside) {
                    advance();
                }
            } else if (depth < inside) {
                return;
            }
        }
    }

    /** The text of the current element. */
    String text() {
        int inside = depth;
        var text = new StringBuilder();
        while (depth >= inside) {
            int event = advance();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return text.toString();
    }

    /** Walks to the end of the file. */
    void finish() {
        try {
            while (xml.hasNext()) {
                advance();
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw unreadable(file, e);
        }
    }

    /** A message about the place where the walk is. */
    UnreadableSource unreadable(String message) {
        return new UnreadableSource("%s, line %d, column %d: %s"
                .formatted(file, line(), xml.getLocation().getColumnNumber(), message));
    }

    private int advance() {
        try {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw unreadable("A document type or an entity stands here; REFI-QDA files have none.");
                default -> {}
            }
            if (depth > DEEPEST) {
                throw unreadable("Elements are nested deeper than %d levels.".formatted(DEEPEST));
            }
            return event;
        } catch (XMLStreamException e) {
            throw unreadable(file, e);
        }
    }

    private static UnreadableSource unreadable(String file, XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        String what =
                message.substring(message.lastIndexOf("Message: ") < 0 ? 0 : message.lastIndexOf("Message: ") + 9);
        return e.getLocation() == null
                ? new UnreadableSource("%s is no well-formed XML: %s".formatted(file, what))
                : new UnreadableSource("%s, line %d, column %d: This is no well-formed XML: %s"
                        .formatted(
                                file,
                                e.getLocation().getLineNumber(),
                                e.getLocation().getColumnNumber(),
                                what));
    }
}
