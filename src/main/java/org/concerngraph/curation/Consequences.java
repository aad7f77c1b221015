package org.concerngraph.curation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.springframework.stereotype.Component;

/** What a relation would do to the chains: which concerns would newly lead, step by step, to which others. */
@Component
class Consequences {

    private static final Set<RelationType> LEADING = Set.of(RelationType.CONTRIBUTES_TO, RelationType.OBSTRUCTS);

    private final Questions questions;

    Consequences(Questions questions) {
        this.questions = questions;
    }

    /** A chain that there is not yet: where it begins, and where it ends. */
    record Chain(String from, String to) {}

    /**
     * The chains that a relation would make, that from its own first concern to its second included; none for a type that leads
     * to nothing, such as one that says that two concerns are alike.
     */
    List<Chain> of(Node from, RelationType type, Node to) {
        if (!LEADING.contains(type)) {
            return List.of();
        }
        var next = new HashMap<String, Set<String>>();
        var before = new HashMap<String, Set<String>>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (Row row : questions.ask("concern/relations").list()) {
            labels.put(row.require("from"), row.require("fromLabel"));
            labels.put(row.require("to"), row.require("toLabel"));
            if (LEADING.stream().anyMatch(leading -> leading.value().getURI().equals(row.require("type")))) {
                next.computeIfAbsent(row.require("from"), it -> new LinkedHashSet<>())
                        .add(row.require("to"));
                before.computeIfAbsent(row.require("to"), it -> new LinkedHashSet<>())
                        .add(row.require("from"));
            }
        }
        questions.ask("choices/concerns").forEach(row -> labels.put(row.require("concern"), row.require("label")));
        var chains = new ArrayList<Chain>();
        for (String start : reached(from.getURI(), before)) {
            Set<String> already = reached(start, next);
            for (String end : reached(to.getURI(), next)) {
                if (!start.equals(end) && !already.contains(end)) {
                    chains.add(new Chain(labels.getOrDefault(start, start), labels.getOrDefault(end, end)));
                }
            }
        }
        return chains;
    }

    private static Set<String> reached(String start, Map<String, Set<String>> steps) {
        var reached = new LinkedHashSet<>(Set.of(start));
        var due = new ArrayDeque<>(reached);
        while (!due.isEmpty()) {
            for (String step : steps.getOrDefault(due.poll(), Set.of())) {
                if (reached.add(step)) {
                    due.add(step);
                }
            }
        }
        return reached;
    }
}
