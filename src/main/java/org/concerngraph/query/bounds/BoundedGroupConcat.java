package org.concerngraph.query.bounds;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.NullUnmarked;

/** GROUP_CONCAT that refuses to make a string longer than allowed. */
@NullUnmarked
final class BoundedGroupConcat extends AggregatorBase {

    private final Aggregator plain;
    private final String separator;
    private final int longest;

    private BoundedGroupConcat(Aggregator plain, boolean isDistinct, String separator, int longest) {
        super("GROUP_CONCAT", isDistinct, plain.getExprList());
        this.plain = plain;
        this.separator = separator;
        this.longest = longest;
    }

    /** The same aggregator with a limit when it is a GROUP_CONCAT, and itself otherwise. */
    static Aggregator of(Aggregator aggregator, int longest) {
        return switch (aggregator) {
            case AggGroupConcat all -> new BoundedGroupConcat(all, false, orSpace(all.getSeparator()), longest);
            case AggGroupConcatDistinct distinct ->
                new BoundedGroupConcat(distinct, true, orSpace(distinct.getSeparator()), longest);
            default -> aggregator;
        };
    }

    private static String orSpace(String separator) {
        return separator == null ? " " : separator;
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new BoundedGroupConcat(plain.copy(expressions), isDistinct, separator, longest);
    }

    @Override
    public Accumulator createAccumulator() {
        return new Joined(getExpr());
    }

    @Override
    public Node getValueEmpty() {
        return plain.getValueEmpty();
    }

    @Override
    public String toPrefixString() {
        return plain.toPrefixString();
    }

    @Override
    public int hashCode() {
        return plain.hashCode();
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof BoundedGroupConcat same && plain.equals(same.plain, bySyntax);
    }

    private final class Joined extends AccumulatorExpr {

        private final StringBuilder text = new StringBuilder();
        private boolean isFirst = true;

        Joined(Expr expression) {
            super(expression, isDistinct);
        }

        @Override
        protected void accumulate(NodeValue value, Binding binding, FunctionEnv env) {
            if (!isFirst) {
                text.append(separator);
            }
            isFirst = false;
            text.append(value.asString());
            TooLong.refuse(text.length(), longest);
        }

        @Override
        protected void accumulateError(Binding binding, FunctionEnv env) {
            // One value that cannot be had makes the whole unbound; the base class counts them.
        }

        @Override
        protected NodeValue getAccValue() {
            return NodeValue.makeString(text.toString());
        }
    }
}
