package org.concerngraph.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.Expr;

/**
 * A question for another thing that has the same values of some properties as this one. Asked for each thing it grows
 * with the square of their number; here the things are sorted by their values once.
 */
record SharedKey(List<Node> properties) {

    /** The key, when the question is of this kind: the same properties of both, which are not the same thing. */
    static Optional<SharedKey> of(Op question) {
        if (!(question instanceof OpFilter filter && filter.getSubOp() instanceof OpBGP pattern)) {
            return Optional.empty();
        }
        if (filter.getExprs().size() != 1 || !(filter.getExprs().get(0) instanceof E_NotEquals different)) {
            return Optional.empty();
        }
        Expr one = different.getArg1();
        Expr two = different.getArg2();
        if (!one.isVariable() || !two.isVariable()) {
            return Optional.empty();
        }
        Var other = one.asVar().equals(Question.THIS) ? two.asVar() : one.asVar();
        var ofThis = new HashMap<Node, Node>();
        var ofOther = new HashMap<Node, Node>();
        for (Triple triple : pattern.getPattern()) {
            boolean isOfThis = triple.getSubject().equals(Question.THIS);
            Map<Node, Node> side = isOfThis ? ofThis : ofOther;
            if (!isOfThis && !triple.getSubject().equals(other)
                    || !triple.getPredicate().isURI()
                    || triple.getObject().equals(Question.THIS)
                    || triple.getObject().equals(other)) {
                return Optional.empty();
            }
            if (triple.getObject().isVariable() && side.put(triple.getPredicate(), triple.getObject()) != null) {
                return Optional.empty();
            }
        }
        boolean isShared =
                !ofThis.isEmpty() && ofThis.equals(ofOther) && new HashSet<>(ofThis.values()).size() == ofThis.size();
        return isShared ? Optional.of(new SharedKey(List.copyOf(ofThis.keySet()))) : Optional.empty();
    }

    /** Those whose values some other thing may have too; never too few. */
    Set<Node> suspects(Graph data) {
        var first = new HashMap<Long, Node>();
        var suspects = new HashSet<Node>();
        data.find(Node.ANY, properties.getFirst(), Node.ANY).forEachRemaining(triple -> {
            for (long key : keys(data, triple)) {
                Node known = first.putIfAbsent(key, triple.getSubject());
                if (known != null && !known.equals(triple.getSubject())) {
                    suspects.add(known);
                    suspects.add(triple.getSubject());
                }
            }
        });
        return suspects;
    }

    private List<Long> keys(Graph data, Triple triple) {
        List<Long> keys = List.of(number(triple.getObject()));
        for (Node property : properties.subList(1, properties.size())) {
            var longer = new ArrayList<Long>();
            data.find(triple.getSubject(), property, Node.ANY)
                    .forEachRemaining(more -> longer.add(number(more.getObject())));
            keys = keys.stream()
                    .flatMap(key -> longer.stream().map(more -> (key * 1_000_003) + more))
                    .toList();
        }
        return keys;
    }

    /** Equal for values that are equal. */
    private static long number(Node value) {
        return value.getIndexingValue().hashCode() * 0x9E3779B97F4A7C15L;
    }
}
