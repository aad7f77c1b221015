package org.concerngraph.ontology;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.main.QC;

/** The query of a rule, which is asked for many things at once: whether it has an answer for them. */
final class Question {

    static final Var THIS = Var.alloc("this");

    private final Op pattern;
    private final Optional<SharedKey> key;

    private Question(Op pattern, Optional<SharedKey> key) {
        this.pattern = pattern;
        this.key = key;
    }

    /** The question, when it can be asked for many: nothing, when a part of it would not know which thing is meant. */
    static Optional<Question> of(Query query) {
        if (query.hasGroupBy()
                || query.hasAggregators()
                || query.hasLimit()
                || query.hasOffset()
                || query.hasHaving()) {
            return Optional.empty();
        }
        Op asked = Algebra.compile(query.getQueryPattern());
        Op pattern = Transformer.transform(new TransformCopy(), new InLongTexts(), Algebra.optimize(asked));
        return isInOrder(pattern) ? Optional.of(new Question(pattern, SharedKey.of(asked))) : Optional.empty();
    }

    /** Is each part asked with what the parts before it found, so that it knows which thing is meant? */
    private static boolean isInOrder(Op op) {
        return switch (op) {
            case OpBGP bgp -> true;
            case OpTriple triple -> true;
            case OpPath path -> true;
            case OpTable table -> true;
            case OpFilter filter -> isInOrder(filter.getSubOp());
            case OpExtend extend -> isInOrder(extend.getSubOp());
            case OpAssign assign -> isInOrder(assign.getSubOp());
            case OpUnion union -> isInOrder(union.getLeft()) && isInOrder(union.getRight());
            case OpDisjunction union -> union.getElements().stream().allMatch(Question::isInOrder);
            case OpSequence sequence -> sequence.getElements().stream().allMatch(Question::isInOrder);
            default -> false;
        };
    }

    /** The key that the question is about, when it only asks whether another thing has the same. */
    Optional<SharedKey> key() {
        return key;
    }

    /** Those of the things for which there is an answer. */
    Set<Node> answered(Collection<Node> things, Graph data) {
        var context = ExecutionContext.createForGraph(data, ARQ.getContext().copy());
        var each = QueryIterPlainWrapper.create(
                List.copyOf(things).stream()
                        .map(thing -> BindingFactory.binding(THIS, thing))
                        .iterator(),
                context);
        var found = new HashSet<Node>();
        var answers = QC.execute(pattern, each, context);
        try {
            answers.forEachRemaining(answer -> found.add(answer.get(THIS)));
        } finally {
            answers.close();
        }
        return found;
    }
}
