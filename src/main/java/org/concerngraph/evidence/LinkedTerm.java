package org.concerngraph.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concerngraph.query.Row;
import org.concerngraph.query.Rows;

/**
 * An external term that a theme, role or concern is linked to.
 *
 * @param iri what it is known by
 * @param label what it is called
 * @param match how the thing is linked to it, in a word
 * @param status what people have decided about the link, in a word
 * @param mapping the IRI of the link
 * @param isLost was its vocabulary loaded here in a version that does not have it?
 * @param framework the short name of the framework whose construct it is; empty for other terms
 * @param above what the terms above it are called, from the top; one way where there are several
 */
public record LinkedTerm(
        String iri,
        String label,
        String match,
        String status,
        String mapping,
        boolean isLost,
        String framework,
        List<String> above) {

    /** The query of which these are the rows. */
    public static final String QUERY = "linking/linked-terms";

    /** The terms of these rows, each once, in their order. */
    public static List<LinkedTerm> of(Rows rows) {
        Map<String, List<Row>> links = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.require("match") + " " + row.require("term"),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return links.values().stream().map(LinkedTerm::term).toList();
    }

    private static LinkedTerm term(List<Row> rows) {
        Row first = rows.getFirst();
        return new LinkedTerm(
                first.require("term"),
                first.require("termLabel"),
                first.require("match"),
                first.require("statusLabel"),
                first.require("mapping"),
                first.isTrue("isLost"),
                Objects.requireNonNullElse(first.text("framework"), ""),
                above(first.require("term"), rows));
    }

    private static List<String> above(String term, List<Row> rows) {
        var labels = new ArrayList<String>();
        Set<String> seen = new HashSet<>(Set.of(term));
        for (Optional<Row> step = step(term, rows, seen); step.isPresent(); ) {
            String label = Objects.requireNonNullElse(step.get().text("aboveLabel"), "");
            if (!label.isEmpty()) {
                labels.addFirst(label);
            }
            step = step(step.get().require("above"), rows, seen);
        }
        return List.copyOf(labels);
    }

    /** One step up that does not come back to where one was. */
    private static Optional<Row> step(String from, List<Row> rows, Set<String> seen) {
        return rows.stream()
                .filter(row -> from.equals(row.text("below")) && row.has("above"))
                .filter(row -> seen.add(row.require("above")))
                .findFirst();
    }
}
