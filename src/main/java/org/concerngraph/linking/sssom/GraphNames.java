package org.concerngraph.linking.sssom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/** How the things of a set are named in a graph. */
public interface GraphNames {

    /** The set. */
    Node set(MappingSet set);

    /**
     * A mapping.
     *
     * @param number its place in the set, from 1
     */
    Node mapping(Mapping mapping, int number);

    /** The definition of a slot that is not of SSSOM. */
    Node definition(ExtensionSlot extension);

    /** The declaration of a prefix; null where the graph's own prefixes are enough. */
    @Nullable
    Node prefix(String prefix);

    /**
     * Are the names of the set and its mappings their identifiers, so that these need not be said? Where they are not, a reader
     * must be told which names are ours ({@link SssomGraph#read(org.apache.jena.graph.Graph, String, java.util.Map)}).
     */
    boolean areIdentifiers();

    /**
     * As the specification of SSSOM/RDF has it, for files that others read: the identifiers of the set and of its mappings are
     * their names, and what has none is a blank node.
     */
    static GraphNames published() {
        return new GraphNames() {
            @Override
            public Node set(MappingSet set) {
                return iriOrBlank(set.id());
            }

            @Override
            public Node mapping(Mapping mapping, int number) {
                return iriOrBlank(mapping.text(Slot.RECORD_ID));
            }

            @Override
            public Node definition(ExtensionSlot extension) {
                return NodeFactory.createBlankNode();
            }

            @Override
            public @Nullable Node prefix(String prefix) {
                return null;
            }

            @Override
            public boolean areIdentifiers() {
                return true;
            }

            private static Node iriOrBlank(String iri) {
                return Value.isIri(iri) ? NodeFactory.createURI(iri) : NodeFactory.createBlankNode();
            }
        };
    }

    /**
     * Below the name of the set, for graphs without blank nodes: {@code <set>.<number>} is a mapping, and the identifiers of
     * others are said beside. Prefixes are statements, since a store does not keep them for each graph.
     *
     * @param set the IRI of the set, for example {@code https://…/id/mapping/local}
     */
    static GraphNames below(String set) {
        return new GraphNames() {
            @Override
            public Node set(MappingSet given) {
                return NodeFactory.createURI(set);
            }

            @Override
            public Node mapping(Mapping mapping, int number) {
                return NodeFactory.createURI(set + "." + number);
            }

            @Override
            public Node definition(ExtensionSlot extension) {
                return named("extension", extension.name());
            }

            @Override
            public @Nullable Node prefix(String prefix) {
                return named("prefix", prefix);
            }

            @Override
            public boolean areIdentifiers() {
                return false;
            }

            private Node named(String kind, String name) {
                String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
                return NodeFactory.createURI(set + "." + kind + "." + encoded);
            }
        };
    }
}
