package org.concerngraph.concern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Row;
import org.concerngraph.vocabulary.Prc;

/**
 * What leads to a concern and what would help, followed backwards relation by relation.
 *
 * @param steps the relations, each followed by those that lead to it
 */
record Trail(List<Step> steps) {

    private static final Set<String> LEADING = Set.of(Prc.NAMESPACE + "contributesTo", Prc.NAMESPACE + "obstructs");
    private static final String HELPING = Prc.NAMESPACE + "mitigates";
    private static final int DEEPEST_SHOWN = 4;

    /**
     * One relation of the trail.
     *
     * @param relation the relation
     * @param words the quotes that support it
     * @param depth 1 for what bears on the concern itself, 2 for what bears on that, and so on
     */
    record Step(Row relation, List<Row> words, int depth) {

        /** The depth as far as a page shows it by indenting. */
        public int shownDepth() {
            return Math.min(depth, DEEPEST_SHOWN);
        }

        /** Does it help, as opposed to lead to the concern? */
        public boolean isHelp() {
            return relation.require("type").equals(HELPING);
        }
    }

    /**
     * The trail to a concern. What bears on a concern of the trail follows it once, so that loops end; what bears on
     * something that helps is not part of it.
     */
    static Trail to(String concern, List<Row> relations, List<Row> words) {
        var steps = new ArrayList<Step>();
        follow(concern, relations, words, 1, new HashSet<>(Set.of(concern)), steps);
        return new Trail(steps);
    }

    /** The steps that help, against the concern itself or against what leads to it. */
    public List<Step> helps() {
        return steps.stream().filter(Step::isHelp).toList();
    }

    /** The concerns that would help, each once. */
    List<Node> helpers() {
        return helps().stream()
                .map(step -> step.relation().requireNode("from"))
                .distinct()
                .toList();
    }

    /** The steps that lead to the concern. */
    public List<Step> causes() {
        return steps.stream().filter(step -> !step.isHelp()).toList();
    }

    /** The quotes that support the steps, each once. */
    List<Node> quotes() {
        return steps.stream()
                .flatMap(step -> step.words().stream())
                .map(said -> said.requireNode("quote"))
                .distinct()
                .toList();
    }

    private static void follow(
            String to, List<Row> relations, List<Row> words, int depth, Set<String> entered, List<Step> steps) {
        for (Row relation : relations) {
            if (relation.require("to").equals(to) && isFollowed(relation)) {
                var step = new Step(
                        relation,
                        words.stream()
                                .filter(said -> said.require("relation").equals(relation.require("relation")))
                                .toList(),
                        depth);
                steps.add(step);
                if (!step.isHelp() && entered.add(relation.require("from"))) {
                    follow(relation.require("from"), relations, words, depth + 1, entered, steps);
                }
            }
        }
    }

    private static boolean isFollowed(Row relation) {
        return LEADING.contains(relation.require("type"))
                || relation.require("type").equals(HELPING);
    }
}
