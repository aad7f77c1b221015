package org.concerngraph.store;

import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * TDB2's executor, without an error of Jena 6.0.0: a pattern of two or more triples that is joined to an answer which
 * turns out to be empty ends the query with "Peek iterator is already empty", because the pattern's order is chosen by
 * looking at the first row. Joined to nothing, a pattern has no rows.
 */
public final class EmptySafeExecutor extends OpExecutorTDB2 {

    private static final OpExecutorFactory FACTORY = EmptySafeExecutor::new;

    private EmptySafeExecutor(ExecutionContext context) {
        super(context);
    }

    /** Lets all queries on a dataset of TDB2 run with it. */
    public static void on(DatasetGraph tdb) {
        QC.setFactory(tdb.getContext(), FACTORY);
        QC.setFactory(TDBInternal.getDatasetGraphTDB(tdb).getContext(), FACTORY);
    }

    @Override
    protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
        return input.hasNext() ? super.execute(pattern, input) : input;
    }

    @Override
    protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
        return input.hasNext() ? super.execute(pattern, input) : input;
    }

    /** TDB2 executes a pattern below a filter without asking for the pattern's own execution. */
    @Override
    protected QueryIterator execute(OpFilter filter, QueryIterator input) {
        return input.hasNext() ? super.execute(filter, input) : input;
    }

    /** A walk along a path is one step to ARQ; on a watched graph it can be ended too. */
    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        return new QueryIterPath(path.getTriplePath(), input, WatchedGraph.watching(execCxt));
    }
}
