package org.concerngraph.query.bounds;

import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.concerngraph.store.WatchedGraph;

/** ARQ's plain executor, in which a walk along a property path can be ended; a store brings its own. */
public final class WatchedPaths extends OpExecutor {

    /** Makes these executors. */
    public static final OpExecutorFactory FACTORY = WatchedPaths::new;

    private WatchedPaths(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        return new QueryIterPath(path.getTriplePath(), input, WatchedGraph.watching(execCxt));
    }
}
