package org.concerngraph.query;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.springframework.stereotype.Component;

/**
 * The one way to execute SPARQL, ours or a stranger's. It reads standard SPARQL only, refuses what would reach outside
 * the dataset, ends what runs too long, and gives each execution a context of its own: ARQ cancels through the context,
 * so that a shared one would end every later query too.
 */
@Component
public class Guard {

    private static final String BASE = "https://w3id.org/prom-concerns/";

    private final SparqlSettings settings;
    private final FunctionRegistry functions = new OwnFunctions();
    private final PropertyFunctionRegistry propertyFunctions = new OwnPropertyFunctions();

    Guard(SparqlSettings settings) {
        this.settings = settings;
    }

    /** The query that a text says; throws Jena's parse exception with line and column, or {@link RefusedQuery}. */
    public Query parse(String text) {
        return admit(QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_12));
    }

    /** The update that a text says; throws Jena's parse exception with line and column, or {@link RefusedQuery}. */
    public UpdateRequest parseUpdate(String text) {
        var update = UpdateFactory.create(text, BASE, Syntax.syntaxSPARQL_12);
        for (var operation : update) {
            if (operation instanceof UpdateLoad) {
                throw new RefusedQuery("LOAD is refused: this server reads no file and no address for an update."
                        + " Send the triples in the request.");
            }
            if (operation instanceof UpdateModify modify) {
                refuseService(Algebra.compile(modify.getWherePattern()));
            }
        }
        return update;
    }

    /** The query itself when it may run. */
    public Query admit(Query query) {
        if (query.getQueryPattern() != null) {
            refuseService(Algebra.compile(query));
        }
        return query;
    }

    /** An execution of an admitted query, with limits; the caller holds a transaction and closes it. */
    public QueryExec prepare(DatasetGraph dataset, Query query) {
        return prepare(dataset, query, settings.timeout().toMillis());
    }

    /** The same for a client that wants to wait for at most so many milliseconds; it cannot raise our limit. */
    public QueryExec prepare(DatasetGraph dataset, Query query, long milliseconds) {
        long limit = Math.min(settings.timeout().toMillis(), milliseconds);
        return QueryExec.dataset(dataset)
                .query(query)
                .context(context(dataset))
                .timeout(limit, TimeUnit.MILLISECONDS)
                .build();
    }

    /** How long an execution may take, in milliseconds. */
    public long limit() {
        return settings.timeout().toMillis();
    }

    /** A fresh context for one execution on this dataset. */
    public Context context(DatasetGraph dataset) {
        var context = Context.mergeCopy(ARQ.getContext(), dataset.getContext());
        context.set(ARQ.httpServiceAllowed, false);
        FunctionRegistry.set(context, functions);
        PropertyFunctionRegistry.set(context, propertyFunctions);
        return context;
    }

    private static void refuseService(Op algebra) {
        Walker.walk(algebra, new ServiceFinder(), new ExprVisitorBase());
    }

    /** Goes where ARQ's walker does not by itself: an EXISTS can stand in an aggregate and in a sort condition too. */
    private static final class ServiceFinder extends OpVisitorBase {

        @Override
        public void visit(OpService service) {
            throw new RefusedQuery("SERVICE <" + service.getService() + "> is refused: this server asks no other"
                    + " server on behalf of a query.");
        }

        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> find(condition.getExpression()));
        }

        @Override
        public void visit(OpGroup group) {
            group.getAggregators().stream()
                    .map(aggregator -> aggregator.getAggregator().getExprList())
                    .filter(Objects::nonNull)
                    .forEach(expressions -> expressions.forEach(this::find));
        }

        private void find(Expr expression) {
            Walker.walk(expression, this, new ExprVisitorBase());
        }
    }
}
