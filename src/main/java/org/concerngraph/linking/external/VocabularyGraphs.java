package org.concerngraph.linking.external;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.vocabulary.Graphs;

/** The named graphs of the second dataset. */
final class VocabularyGraphs {

    /** What is known of the vocabularies as wholes. */
    static final Node CATALOGUE = graph("vocabularies");

    private VocabularyGraphs() {}

    /** A vocabulary as its file has it. */
    static Node original(String name) {
        return graph("original/" + name);
    }

    /** The terms of a vocabulary, said as those of every other; it is also what stands for the vocabulary itself. */
    static Node terms(String name) {
        return Graphs.external(name);
    }

    /** What the last loading of a vocabulary changed in terms that something is linked to. */
    static Node changes(String name) {
        return graph("changes/" + name);
    }

    private static Node graph(String name) {
        return NodeFactory.createURI(Graphs.NAMESPACE + name);
    }
}
