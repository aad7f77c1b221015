package org.concerngraph.linking.external;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concerngraph.query.Row;

/**
 * The ways from the top of a vocabulary down to a term.
 *
 * @param all each from the top, without the term itself
 * @param isCut are there more than a page can show?
 */
record Trails(List<List<Step>> all, boolean isCut) {

    private static final int MOST = 12;
    private static final int LONGEST = 40;

    /**
     * A term on the way.
     *
     * @param iri what it is known by
     * @param label what it is called; empty where the vocabulary only mentions it
     */
    record Step(String iri, String label) {}

    /** The ways that these rows of steps upwards make; a way that comes back to itself ends there. */
    static Trails to(String term, List<Row> steps) {
        Map<String, List<Row>> upwards = steps.stream().collect(Collectors.groupingBy(row -> row.require("below")));
        var ways = new ArrayList<List<Step>>();
        climb(term, List.of(), upwards, ways);
        List<List<Step>> shown = ways.stream()
                .filter(way -> !way.isEmpty())
                .limit(MOST)
                .map(List::reversed)
                .toList();
        return new Trails(shown, ways.size() > MOST);
    }

    private static void climb(String from, List<Step> way, Map<String, List<Row>> upwards, List<List<Step>> ways) {
        List<Row> above = upwards.getOrDefault(from, List.of());
        boolean isEnd = true;
        for (Row row : above) {
            var step = new Step(row.require("above"), Objects.requireNonNullElse(row.text("aboveLabel"), ""));
            if (ways.size() <= MOST && way.size() < LONGEST && !way.contains(step)) {
                isEnd = false;
                var longer = new ArrayList<>(way);
                longer.add(step);
                climb(step.iri(), longer, upwards, ways);
            }
        }
        if (isEnd && ways.size() <= MOST) {
            ways.add(way);
        }
    }
}
