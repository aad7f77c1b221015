package org.concerngraph.query.bounds;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.sse.Tags;
import org.concerngraph.store.Cancellation;

/** REPLACE whose search can be ended, and which refuses to make a string longer than allowed. */
final class WatchedReplace extends ExprFunctionN {

    private static final int WITH_FLAGS = 4;

    private final Patterns patterns = new Patterns("REPLACE");
    private final int longest;

    WatchedReplace(ExprList arguments, int longest) {
        super(Tags.tagReplace, arguments);
        this.longest = longest;
    }

    @Override
    public NodeValue eval(List<NodeValue> values, FunctionEnv env) {
        Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(0));
        String by =
                NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(2)).getLiteralLexicalForm();
        var pattern = patterns.of(values.get(1), values.size() == WITH_FLAGS ? values.get(3) : null);
        var watched =
                new WatchedText(text.getLiteralLexicalForm(), Cancellation.in(env == null ? null : env.getContext()));
        String replaced = Patterns.matched(() -> replaced(pattern.matcher(watched), by));
        if (replaced.contentEquals(text.getLiteralLexicalForm())) {
            return values.get(0);
        }
        return NodeValue.makeNode(
                NodeFactory.createLiteralDirLang(replaced, text.getLiteralLanguage(), text.getLiteralBaseDirection()));
    }

    /** As ARQ does it: the empty string that matches after the first match is not replaced again. */
    private String replaced(Matcher matcher, String by) {
        var text = new StringBuilder();
        boolean isFirst = true;
        try {
            while (matcher.find()) {
                if (!isFirst && matcher.start() == matcher.end()) {
                    continue;
                }
                isFirst = false;
                matcher.appendReplacement(text, by);
                TooLong.refuse(text.length(), longest);
            }
            matcher.appendTail(text);
        } catch (IndexOutOfBoundsException | IllegalArgumentException fault) {
            throw new ExprEvalException("REPLACE: " + fault.getMessage(), fault);
        }
        TooLong.refuse(text.length(), longest);
        return text.toString();
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        throw new IllegalStateException("A search that can be ended needs to know the execution");
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new WatchedReplace(arguments, longest);
    }
}
