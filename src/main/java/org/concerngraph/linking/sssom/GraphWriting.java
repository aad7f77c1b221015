package org.concerngraph.linking.sssom;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping.IllegalPrefixException;
import org.apache.jena.sparql.graph.GraphFactory;

/** Writes one set into a graph. */
final class GraphWriting {

    private final MappingSet set;
    private final GraphNames names;
    private final Predicate<Mapping> isAsserted;
    private final Graph graph = GraphFactory.createDefaultGraph();

    GraphWriting(MappingSet set, GraphNames names, Predicate<Mapping> isAsserted) {
        // Programs that do not know SSSOM do not look at the set for what is true of each mapping.
        this.set = Propagation.propagated(set);
        this.names = names;
        this.isAsserted = isAsserted;
    }

    Graph graph() {
        Node node = names.set(set);
        add(node, Terms.TYPE, Terms.MAPPING_SET);
        slots(node, set.values(), Slot.MAPPING_SET_ID);
        extensions(node, set.extensions());
        prefixes(node);
        for (ExtensionSlot extension : set.definitions().values()) {
            definition(node, extension);
        }
        int number = 0;
        for (Mapping mapping : set.mappings()) {
            number++;
            mapping(node, mapping, number);
        }
        return graph;
    }

    private void mapping(Node setNode, Mapping mapping, int number) {
        Node node = names.mapping(mapping, number);
        add(setNode, Terms.MAPPINGS, node);
        add(node, Terms.TYPE, Terms.AXIOM);
        slots(node, mapping.values(), Slot.RECORD_ID);
        extensions(node, mapping.extensions());
        if (mapping.isTriple() && isAsserted.test(mapping)) {
            add(iri(mapping.subject()), iri(mapping.predicate()), iri(mapping.object()));
        }
    }

    private void slots(Node node, Map<Slot, List<String>> values, Slot identifier) {
        values.forEach((slot, texts) -> {
            boolean isName = slot == identifier
                    && names.areIdentifiers()
                    && node.isURI()
                    && node.getURI().equals(texts.getFirst());
            if (!isName) {
                texts.forEach(text -> add(node, iri(slot.property()), value(slot, text)));
            }
        });
    }

    private static Node value(Slot slot, String text) {
        return switch (slot.type()) {
            case ENTITY -> iri(text);
            case URI -> Value.isIri(text) ? iri(text) : NodeFactory.createLiteralString(text);
            case TEXT -> NodeFactory.createLiteralString(text);
            case NUMBER -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDdouble);
            case DATE -> NodeFactory.createLiteralDT(text, XSDDatatype.XSDdate);
            case CHOICE -> {
                String meaning = slot.choices().getOrDefault(text, "");
                yield meaning.isEmpty() ? NodeFactory.createLiteralString(text) : iri(meaning);
            }
        };
    }

    private void extensions(Node node, Map<String, String> values) {
        values.forEach((name, value) -> {
            ExtensionSlot extension = set.definitions().getOrDefault(name, ExtensionSlot.undefined(name));
            Node object = extension.isIri() && Value.isIri(value)
                    ? iri(value)
                    : NodeFactory.createLiteralDT(
                            value,
                            TypeMapper.getInstance()
                                    .getSafeTypeByName(extension.isIri() ? ExtensionSlot.TEXT : extension.type()));
            add(node, iri(Terms.property(extension)), object);
        });
    }

    private void definition(Node setNode, ExtensionSlot extension) {
        Node node = names.definition(extension);
        add(setNode, Terms.EXTENSION_DEFINITIONS, node);
        add(node, Terms.TYPE, Terms.EXTENSION_DEFINITION);
        add(node, Terms.SLOT_NAME, NodeFactory.createLiteralString(extension.name()));
        add(node, Terms.PROPERTY, iri(extension.property()));
        add(node, Terms.TYPE_HINT, iri(extension.type()));
    }

    private void prefixes(Node setNode) {
        CurieMap.BUILT_IN.forEach(graph.getPrefixMapping()::setNsPrefix);
        set.curies().declared().forEach((prefix, namespace) -> {
            try {
                graph.getPrefixMapping().setNsPrefix(prefix, namespace);
            } catch (IllegalPrefixException e) {
                // A prefix that RDF cannot have, for example one that begins with a digit: its IRIs are written whole.
            }
            Node node = names.prefix(prefix);
            if (node != null) {
                add(setNode, Terms.DECLARE, node);
                add(node, Terms.PREFIX, NodeFactory.createLiteralString(prefix));
                add(node, Terms.NAMESPACE, NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
            }
        });
    }

    private void add(Node subject, Node predicate, Node object) {
        graph.add(Triple.create(subject, predicate, object));
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
