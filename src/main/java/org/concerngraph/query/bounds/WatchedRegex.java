package org.concerngraph.query.bounds;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.sse.Tags;
import org.concerngraph.store.Cancellation;

/** REGEX whose search can be ended. */
final class WatchedRegex extends ExprFunctionN {

    private static final int WITH_FLAGS = 3;

    private final Patterns patterns = new Patterns("REGEX");

    WatchedRegex(ExprList arguments) {
        super(Tags.tagRegex, arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> values, FunctionEnv env) {
        String text =
                NodeValueOps.checkAndGetStringLiteral("REGEX", values.get(0)).getLiteralLexicalForm();
        var pattern = patterns.of(values.get(1), values.size() == WITH_FLAGS ? values.get(2) : null);
        var watched = new WatchedText(text, Cancellation.in(env == null ? null : env.getContext()));
        return NodeValue.makeBoolean(
                Patterns.matched(() -> pattern.matcher(watched).find()));
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        throw new IllegalStateException("A search that can be ended needs to know the execution");
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new WatchedRegex(arguments);
    }
}
