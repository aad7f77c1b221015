package org.concerngraph.store;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph that a property path walks, and in which its walk can be ended: ARQ looks only before a path's first step
 * and after its last whether the query is to end.
 */
public final class WatchedGraph extends GraphWrapper {

    private final Cancellation cancelled;

    private WatchedGraph(Graph graph, Cancellation cancelled) {
        super(graph);
        this.cancelled = cancelled;
    }

    /** The same execution, on its active graph as a watched one. */
    public static ExecutionContext watching(ExecutionContext execution) {
        Graph graph = execution.getActiveGraph();
        return graph instanceof WatchedGraph
                ? execution
                : ExecutionContext.copyChangeActiveGraph(
                        execution, new WatchedGraph(graph, Cancellation.in(execution.getContext())));
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        cancelled.check();
        return watched(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        cancelled.check();
        return watched(super.find(subject, predicate, object));
    }

    @Override
    public boolean contains(Node subject, Node predicate, Node object) {
        cancelled.check();
        return super.contains(subject, predicate, object);
    }

    private ExtendedIterator<Triple> watched(Iterator<Triple> triples) {
        return WrappedIterator.create(triples).mapWith(triple -> {
            cancelled.check();
            return triple;
        });
    }
}
