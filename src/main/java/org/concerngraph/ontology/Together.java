package org.concerngraph.ontology;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;

/** Two graphs seen as one, without a copy. What is in both is found twice. */
final class Together extends GraphBase {

    private final Graph one;
    private final Graph other;

    Together(Graph one, Graph other) {
        this.one = one;
        this.other = other;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return one.find(pattern).andThen(other.find(pattern));
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        return one.contains(pattern) || other.contains(pattern);
    }
}
