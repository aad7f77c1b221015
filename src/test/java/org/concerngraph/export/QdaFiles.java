package org.concerngraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Reads REFI-QDA files as a program would that knows nothing of how they were written. */
final class QdaFiles {

    private static final Path SCHEMAS = Path.of("../shared/samples/refi-qda");

    private QdaFiles() {}

    /** The files of an archive by their names, in its order. */
    static Map<String, String> unzip(byte[] archive) {
        var files = new LinkedHashMap<String, String>();
        try {
            Path file = Files.createTempFile("taken-away", ".zip");
            Files.write(file, archive);
            try (var zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    files.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static Element parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
            return document.getDocumentElement();
        } catch (Exception e) {
            return fail("No XML: " + xml, e);
        }
    }

    /** Asserts that a file keeps a schema of the standard, where that lies beside the project. */
    static void assertValid(String xml, String schema) {
        Path file = SCHEMAS.resolve(schema);
        if (Files.exists(file)) {
            try {
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(file.toFile())
                        .newValidator()
                        .validate(new StreamSource(new StringReader(xml)));
            } catch (Exception e) {
                fail(schema + ": " + e.getMessage() + "\n" + xml, e);
            }
        }
    }

    /** The elements of this name anywhere below. */
    static List<Element> all(Element element, String name) {
        var found = new ArrayList<Element>();
        var nodes = element.getElementsByTagNameNS("*", name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** The elements of this name right below. */
    static List<Element> below(Element element, String name) {
        return all(element, name).stream()
                .filter(child -> child.getParentNode() == element)
                .toList();
    }

    /** The element anywhere below with this value of an attribute. */
    static Element one(Element element, String name, String attribute, String value) {
        var found = all(element, name).stream()
                .filter(each -> each.getAttribute(attribute).equals(value))
                .toList();
        assertThat(found).as(name + " " + value).hasSize(1);
        return found.getFirst();
    }

    /** The text of the element of this name right below; empty when there is none. */
    static String text(Element element, String name) {
        return below(element, name).stream()
                .map(Node::getTextContent)
                .findFirst()
                .orElse("");
    }

    /** The words that a selection selects, by code points of the text that its source keeps. */
    static String words(Element selection, Map<String, String> files) {
        String path = ((Element) selection.getParentNode()).getAttribute("plainTextPath");
        String text = Objects.requireNonNull(files.get(path.replaceFirst("^internal://", "sources/")), path);
        int start = text.offsetByCodePoints(0, Integer.parseInt(selection.getAttribute("startPosition")));
        int end = text.offsetByCodePoints(0, Integer.parseInt(selection.getAttribute("endPosition")));
        return text.substring(start, end);
    }
}
