package org.concerngraph.curation;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.query.BadParameter;
import org.concerngraph.revision.Change;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;

/** Where what people make here is kept, and how a thing that files or imports brought comes to be theirs. */
final class Local {

    private Local() {}

    /**
     * The graph for what is said about a thing of a study.
     *
     * @throws BadParameter when it is in no study
     */
    static Node ofStudyOf(DatasetGraph data, Node thing) {
        return data.stream(Node.ANY, thing, Prc.IN_STUDY, Node.ANY)
                .map(quad -> Graphs.localAnalysis(Iris.id(quad.getObject().getURI())))
                .findFirst()
                .orElseThrow(() -> new BadParameter(
                        "thing",
                        "is <" + thing.getURI() + ">, which is in no study; what is made here is kept with a study."));
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
