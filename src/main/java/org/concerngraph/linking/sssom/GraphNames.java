package org.concerngraph.linking.sssom;

import java.util.List;
import java.util.function.Function;
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
        return new PublishedNames();
    }

    /**
     * Below the name of the set, for graphs without blank nodes: {@code <set>.<number>} is a mapping, and the identifiers of
     * others are said beside. Prefixes are statements, since a store does not keep them for each graph.
     *
     * @param set the IRI of the set, for example {@code https://…/id/suggestion/s}
     */
    static GraphNames below(String set) {
        return new NamesBelow(set, (mapping, number) -> NodeFactory.createURI(set + "." + number), false);
    }

    /**
     * The same with given names for the mappings.
     *
     * @param mappings the names, in the order of the set
     */
    static GraphNames below(String set, List<Node> mappings) {
        return new NamesBelow(set, (mapping, number) -> mappings.get(number - 1), false);
    }

    /**
     * For sets of our own: the names are the identifiers, and only definitions have names below that of the set.
     *
     * @param set the IRI of the set
     * @param mapping the name of a mapping
     */
    static GraphNames own(String set, Function<Mapping, Node> mapping) {
        return new NamesBelow(set, (it, number) -> mapping.apply(it), true);
    }
}
