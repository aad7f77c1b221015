package org.concerngraph.curation;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.revision.Change;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;

/** Where what people make here is kept, and how a thing that files or imports brought comes to be theirs. */
final class Local {

    private Local() {}

    /** The graph for what is said about a quote. */
    static Node ofQuote(DatasetGraph data, Node quote) {
        return data.stream(Node.ANY, quote, Prc.IN_STUDY, Node.ANY)
                .map(quad -> Graphs.localAnalysis(Iris.id(quad.getObject().getURI())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(quote + " is in no study"));
    }

    /**
     * Moves what is said of a thing, where it says what it is, to the graph of what people made here. The files that the graphs
     * of the project are built from then say nothing more of it, so that a change outlives a new version of them.
     */
    static void takeOver(Change change, Node thing, Node graph) {
        DatasetGraph data = change.data();
        Set<Node> others = data.stream(Node.ANY, thing, RDF.type.asNode(), Node.ANY)
                .map(quad -> quad.getGraph())
                .filter(it -> !it.equals(graph))
                .collect(Collectors.toSet());
        for (Node other : others) {
            data.stream(other, thing, Node.ANY, Node.ANY).toList().forEach(quad -> {
                change.remove(other, thing, quad.getPredicate(), quad.getObject());
                change.add(graph, thing, quad.getPredicate(), quad.getObject());
            });
        }
    }
}
