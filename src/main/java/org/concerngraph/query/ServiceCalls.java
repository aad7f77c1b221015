package org.concerngraph.query;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Finds what a query asks by {@code SERVICE}: the IRIs, and the variables where it is computed. */
final class ServiceCalls extends OpVisitorBase {

    private final Set<Node> found = new LinkedHashSet<>();

    private ServiceCalls() {}

    /** Wherever they stand in it. */
    static Set<Node> in(Op algebra) {
        var calls = new ServiceCalls();
        Walker.walk(algebra, calls, new ExprVisitorBase());
        return calls.found;
    }

    @Override
    public void visit(OpService service) {
        found.add(service.getService());
    }

    // ARQ's walker does not go here by itself: an EXISTS can stand in a sort condition and in an aggregate too.

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
