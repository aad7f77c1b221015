package org.concerngraph.linking.sssom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * Sets of mappings as RDF, as the specification of SSSOM/RDF has it ({@code formats-rdf}): a mapping is an {@code owl:Axiom}
 * with {@code owl:annotatedSource}, {@code owl:annotatedProperty}, {@code owl:annotatedTarget} and a property for each slot.
 *
 * <p>RDF keeps no order: neither of mappings nor of the values of a slot. What is read comes in the canonical order, several
 * values of a slot in alphabetical order; nothing else is lost.
 */
public final class SssomGraph {

    /** The type of sets of mappings. */
    public static final Node MAPPING_SET = Terms.MAPPING_SET;

    private SssomGraph() {}

    /**
     * The set as a graph, with its prefixes.
     *
     * @param names how its things are named
     * @param isAsserted beside which mappings the plain triple of subject, predicate and object shall stand; it never stands
     *     beside one that is negated, found nothing, or has a side without an identifier
     */
    public static Graph write(MappingSet set, GraphNames names, Predicate<Mapping> isAsserted) {
        return new GraphWriting(set, names, isAsserted).graph();
    }

    /** The sets of a graph, in the order of their names. */
    public static List<Node> sets(Graph graph) {
        var sets = new LinkedHashSet<Node>();
        graph.find(Node.ANY, Terms.TYPE, Terms.MAPPING_SET).forEachRemaining(triple -> sets.add(triple.getSubject()));
        graph.find(Node.ANY, Terms.MAPPINGS, Node.ANY).forEachRemaining(triple -> sets.add(triple.getSubject()));
        var sorted = new ArrayList<>(sets);
        sorted.sort(Comparator.comparing(Node::toString));
        return sorted;
    }

    /**
     * Reads the one set of a graph that somebody published.
     *
     * @throws UnreadableMappings when it has no mappings and no set, or more than one set
     */
    public static Reading read(Graph graph) {
        return read(graph, "", Map.of());
    }

    /**
     * Reads the one set of a graph; where the graph has mappings but no set, a set without metadata.
     *
     * @param ours how the names begin that are ours, so that they are no identifiers of a set or mapping; empty for none
     * @param prefixes prefixes to write with where the graph has none for an IRI
     * @throws UnreadableMappings when it has no mappings and no set, or more than one set
     */
    public static Reading read(Graph graph, String ours, Map<String, String> prefixes) {
        List<Node> sets = sets(graph);
        if (sets.size() > 1) {
            throw new UnreadableMappings("There are %d sets of mappings in the graph: %s. One was expected."
                    .formatted(
                            sets.size(),
                            String.join(", ", sets.stream().map(Node::toString).toList())));
        }
        return sets.isEmpty()
                ? GraphReading.ofNoSet(graph, ours, prefixes)
                : new GraphReading(graph, sets.getFirst(), ours, prefixes).read();
    }

    /**
     * Reads one set of a graph that has several.
     *
     * @param set its node
     * @param ours how the names begin that are ours; empty for none
     * @param prefixes prefixes to write with where the graph has none for an IRI
     */
    public static Reading read(Graph graph, Node set, String ours, Map<String, String> prefixes) {
        return new GraphReading(graph, set, ours, prefixes).read();
    }
}
