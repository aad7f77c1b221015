package org.concerngraph.intake;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.concerngraph.store.ManyStatements;

/** Where an import writes: what was published into one graph, what is read in it into another. */
record GraphSink(ManyStatements many, Node publishedName, Node analysisName) {

    void published(Graph triples) {
        triples.stream().forEach(triple -> add(publishedName, triple));
    }

    void analysis(Graph triples) {
        triples.stream().forEach(triple -> add(analysisName, triple));
    }

    void add(Node graph, Triple triple) {
        many.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }
}
