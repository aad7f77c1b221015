package org.concerngraph.endpoint;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.concerngraph.query.Guard;
import org.concerngraph.query.RefusedQuery;

/** Fuseki's query processor with our guard around parsing and execution. */
final class GuardedQuery extends SPARQL_QueryDataset {

    private static final long SECOND = 1000;

    private final Guard guard;

    GuardedQuery(Guard guard) {
        this.guard = guard;
    }

    @Override
    protected void execute(String text, HttpAction action) {
        try {
            guard.parse(text);
        } catch (RefusedQuery refused) {
            throw Refusal.of(Refusal.UNPROCESSABLE, refused.getMessage());
        } catch (QueryParseException fault) {
            throw Refusal.of(Refusal.BAD, "The query is not SPARQL: " + fault.getMessage());
        }
        try {
            super.execute(text, action);
        } catch (RefusedQuery refused) {
            action.abortSilent();
            throw Refusal.of(Refusal.UNPROCESSABLE, refused.getMessage());
        }
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        return guard.prepare(dataset, query, askedFor(action));
    }

    private long askedFor(HttpAction action) {
        String seconds = action.getRequestParameter("timeout");
        if (seconds == null) {
            return guard.limit();
        }
        try {
            return Math.max(1, Math.round(Double.parseDouble(seconds) * SECOND));
        } catch (NumberFormatException fault) {
            throw Refusal.of(
                    Refusal.BAD, "The parameter timeout is \"" + seconds + "\", which is not a number of seconds.");
        }
    }
}
