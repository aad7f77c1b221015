package org.concerngraph.concern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concerngraph.query.Row;
import org.concerngraph.vocabulary.Prc;

/** What leads to a concern, followed backwards relation by relation. */
final class Trail {

    private static final Set<String> LEADING = Set.of(Prc.NAMESPACE + "contributesTo", Prc.NAMESPACE + "obstructs");
    private static final int DEEPEST_SHOWN = 4;

    private Trail() {}

    /** One relation of the trail; the depth is 1 for what bears on the concern itself. */
    record Step(Row relation, int depth) {

        /** The depth as far as a page shows it by indenting. */
        public int shownDepth() {
            return Math.min(depth, DEEPEST_SHOWN);
        }
    }

    /** The steps, each followed by those that lead to it; a concern is entered once, so that loops end. */
    static List<Step> to(String concern, List<Row> relations) {
        var steps = new ArrayList<Step>();
        follow(concern, relations, 1, new HashSet<>(Set.of(concern)), steps);
        return steps;
    }

    private static void follow(String to, List<Row> relations, int depth, Set<String> entered, List<Step> steps) {
        for (Row relation : relations) {
            if (relation.require("to").equals(to)
                    && LEADING.contains(relation.require("type"))
                    && entered.add(relation.require("from"))) {
                steps.add(new Step(relation, depth));
                follow(relation.require("from"), relations, depth + 1, entered, steps);
            }
        }
    }
}
