package org.concerngraph.dataset;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.web.Address;

/**
 * A named graph as people call it and find it.
 *
 * @param iri its name
 */
record GraphName(String iri) implements Comparable<GraphName> {

    static GraphName of(Node graph) {
        return new GraphName(graph.getURI());
    }

    /** What follows the namespace of our graphs; nothing for a graph with a name of another kind. */
    Optional<String> path() {
        return iri.startsWith(Graphs.NAMESPACE) && iri.length() > Graphs.NAMESPACE.length()
                ? Optional.of(iri.substring(Graphs.NAMESPACE.length()))
                : Optional.empty();
    }

    /** What the graph holds, in words. */
    public String label() {
        String[] parts = path().orElse("").split("/", 2);
        String of = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "source" -> "What was published of " + of;
            case "analysis" -> "How curators read " + of;
            case "concerns" -> of.isEmpty() ? "Concerns and how they bear on each other" : "Concerns of " + of;
            case "roles" -> "Stakeholder roles";
            case "ontology" -> "The PROM Concerns Ontology";
            case "queries" -> "Queries as examples";
            case "mapping" -> "Reviewed links: " + of;
            case "external" -> "Terms of " + of + ": those that something here is linked to, or a whole framework";
            case "meta" -> "What the dataset is: its version, what it was built from";
            case "validation" -> "What the shapes find wrong in the data";
            case "void" -> "How much is in the dataset, and of what";
            default -> iri;
        };
    }

    @Override
    public int compareTo(GraphName other) {
        return iri.compareTo(other.iri);
    }

    /** Where the graph is had as Turtle. */
    public String turtle() {
        return path().filter(path -> path.matches("[\\w.-]+(/[\\w.-]+)?"))
                .map(path -> "/graphs/" + path + ".ttl")
                .orElseGet(() -> Address.of("/data").with("graph", iri).toString());
    }
}
