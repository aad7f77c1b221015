package org.concerngraph.query.bounds;

import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.concerngraph.query.RefusedQuery;

/**
 * ARQ looks between two rows whether a query is to end. One row can take for ever, though: a regular expression that
 * tries all ways, a path of closures in closures, a string that doubles thirty times. This rewrites a query, before it
 * is optimised, so that each such step looks too, or refuses to grow beyond a limit. The rewriting works on the algebra
 * and not on the query, because there it reaches expressions wherever they stand: in ORDER BY, in HAVING, in the
 * arguments of aggregates, below EXISTS.
 */
public final class BoundedAlgebra extends TransformCopy {

    private final int longest;

    private BoundedAlgebra(int longest) {
        this.longest = longest;
    }

    /** ARQ's own optimiser after this rewriting; no string that a query makes has more than so many characters. */
    public static RewriteFactory optimizer(int longest) {
        return context -> {
            var standard = Optimize.getFactory().create(context);
            return op -> {
                try {
                    return standard.rewrite(bounded(op, longest));
                } catch (StackOverflowError deep) {
                    throw new RefusedQuery("The query nests deeper than this server can follow.");
                }
            };
        };
    }

    private static Op bounded(Op op, int longest) {
        return Transformer.transform(new BoundedAlgebra(longest), new BoundedExpressions(longest), op);
    }

    @Override
    public Op transform(OpPath path) {
        TriplePath steps = path.getTriplePath();
        return new OpPath(new TriplePath(steps.getSubject(), SimplePath.of(steps.getPath()), steps.getObject()));
    }

    @Override
    public Op transform(OpGroup group, Op sub) {
        List<ExprAggregator> aggregators = group.getAggregators().stream()
                .map(one -> new ExprAggregator(one.getVar(), BoundedGroupConcat.of(one.getAggregator(), longest)))
                .toList();
        return OpGroup.create(sub, group.getGroupVars(), aggregators);
    }
}
