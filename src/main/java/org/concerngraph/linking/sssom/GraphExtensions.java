package org.concerngraph.linking.sssom;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.linking.sssom.Problems.Place;
import org.concerngraph.vocabulary.Iris;
import org.jspecify.annotations.Nullable;

/** The slots of a graph that are not of SSSOM: those that it defines, and every other property that a mapping has. */
final class GraphExtensions {

    private final TreeMap<String, ExtensionSlot> definitions = new TreeMap<>();
    private final Map<String, ExtensionSlot> byProperty = new HashMap<>();
    /** The names of those that nobody defined: their types are those of their values. */
    private final Set<String> found = new HashSet<>();

    GraphExtensions(Graph graph, Node set) {
        graph.find(set, Terms.EXTENSION_DEFINITIONS, Node.ANY).forEachRemaining(triple -> {
            Node node = triple.getObject();
            String name = text(graph, node, Terms.SLOT_NAME);
            if (name != null && !name.isBlank() && !ExtensionSlot.isReserved(name)) {
                String property = text(graph, node, Terms.PROPERTY);
                String type = text(graph, node, Terms.TYPE_HINT);
                add(new ExtensionSlot(
                        name,
                        property == null ? ExtensionSlot.undefinedProperty(name) : property,
                        type == null ? ExtensionSlot.TEXT : type));
            }
        });
    }

    /** The definitions, by name. */
    TreeMap<String, ExtensionSlot> definitions() {
        return definitions;
    }

    /** Takes the value of a property; a slot that is not of SSSOM has one. */
    void take(String property, List<Node> objects, Map<String, String> into, Problems problems, Place place) {
        List<Node> named = objects.stream().filter(node -> !node.isBlank()).toList();
        ExtensionSlot known = byProperty.get(property);
        ExtensionSlot extension = known == null && !named.isEmpty() ? made(property, named.getFirst()) : known;
        if (named.size() < objects.size()) {
            problems.error(
                    place,
                    extension == null ? property : extension.name(),
                    "",
                    "The value of <%s> is a thing without a name.".formatted(property),
                    Problems.VALUE_LEFT_OUT);
        }
        if (extension == null || named.isEmpty()) {
            return;
        }
        if (named.size() > 1) {
            problems.error(
                    place,
                    extension.name(),
                    String.join(
                            " | ",
                            named.stream().skip(1).map(GraphExtensions::text).toList()),
                    "A slot that is not of SSSOM takes one value, and %d are given.".formatted(named.size()),
                    "“%s” is kept, the others are left out.".formatted(text(named.getFirst())));
        }
        if (found.contains(extension.name()) && !extension.type().equals(type(named.getFirst()))) {
            // Values of several types under one property: only text holds them all.
            add(new ExtensionSlot(extension.name(), property, ExtensionSlot.TEXT));
        }
        into.put(extension.name(), text(named.getFirst()));
    }

    private ExtensionSlot made(String property, Node value) {
        String local = Iris.localName(property);
        String decoded = decoded(local);
        if (property.equals(ExtensionSlot.undefinedProperty(decoded)) && !ExtensionSlot.isReserved(decoded)) {
            ExtensionSlot undefined = ExtensionSlot.undefined(decoded);
            add(undefined);
            return undefined;
        }
        String name = local.replaceAll("[^\\p{L}\\p{N}_.-]", "_");
        name = MetadataReader.isName(name) && !ExtensionSlot.isReserved(name) ? name : "ext_" + name;
        String free = name;
        for (int i = 2; definitions.containsKey(free); i++) {
            free = name + "_" + i;
        }
        var extension = new ExtensionSlot(free, property, type(value));
        add(extension);
        found.add(free);
        return extension;
    }

    private static String decoded(String local) {
        try {
            return URLDecoder.decode(local.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return local;
        }
    }

    private void add(ExtensionSlot extension) {
        definitions.put(extension.name(), extension);
        byProperty.put(Terms.property(extension), extension);
    }

    private static String type(Node value) {
        return value.isURI()
                ? ExtensionSlot.IRI
                : value.getLiteralLanguage().isEmpty() ? value.getLiteralDatatypeURI() : ExtensionSlot.TEXT;
    }

    private static String text(Node value) {
        return value.isURI() ? value.getURI() : value.getLiteralLexicalForm();
    }

    private static @Nullable String text(Graph graph, Node subject, Node property) {
        var found = graph.find(subject, property, Node.ANY);
        try {
            Node object = found.hasNext() ? found.next().getObject() : NodeFactory.createBlankNode();
            return object.isBlank() ? null : text(object);
        } finally {
            found.close();
        }
    }
}
