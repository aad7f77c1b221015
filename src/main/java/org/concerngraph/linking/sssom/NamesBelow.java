package org.concerngraph.linking.sssom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * Names below that of the set, none of them a blank node.
 *
 * @param iri the name of the set
 * @param mappings the names of its mappings
 * @param areIdentifiers are they the identifiers of the set and its mappings? Prefixes are then those of the graph
 */
record NamesBelow(String iri, Mappings mappings, boolean areIdentifiers) implements GraphNames {

    /** The names of mappings. */
    interface Mappings {

        /** The name of one, which has this place in its set, from 1. */
        Node name(Mapping mapping, int number);
    }

    @Override
    public Node set(MappingSet set) {
        return NodeFactory.createURI(iri);
    }

    @Override
    public Node mapping(Mapping mapping, int number) {
        return mappings.name(mapping, number);
    }

    @Override
    public Node definition(ExtensionSlot extension) {
        return named("extension", extension.name());
    }

    @Override
    public @Nullable Node prefix(String prefix) {
        return areIdentifiers ? null : named("prefix", prefix);
    }

    private Node named(String kind, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return NodeFactory.createURI(iri + "." + kind + "." + encoded);
    }
}
