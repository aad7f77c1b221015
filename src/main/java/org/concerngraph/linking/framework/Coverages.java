package org.concerngraph.linking.framework;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.query.ShownQuery;
import org.concerngraph.web.Choices;
import org.concerngraph.web.Choices.Choice;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Component;

/** How far the concerns reach into frameworks. */
@Component
class Coverages {

    static final String FRAMEWORKS = "linking/frameworks";
    static final String COVERAGE = "linking/framework-coverage";
    private static final String CODINGS = "linking/codings";
    private static final String FRAMEWORK = "framework";

    private final Questions questions;
    private final Paths paths;

    Coverages(Questions questions, Paths paths) {
        this.questions = questions;
        this.paths = paths;
    }

    /**
     * One framework with its constructs and what is coded to them.
     *
     * @param framework its row, with counts
     * @param tree its constructs
     * @param behind what is behind all concerns that are coded to one of them
     * @param queries the questions that were asked, that for the constructs first
     */
    record Coverage(Row framework, List<Branch> tree, Behind behind, List<ShownQuery> queries) {

        /** A construct and all below it; empty where the framework has none of that name. */
        List<Branch> below(Node construct) {
            List<Branch> found = tree.stream()
                    .dropWhile(branch ->
                            !branch.construct().requireNode("construct").equals(construct))
                    .toList();
            if (found.isEmpty()) {
                return found;
            }
            int level = found.getFirst().level();
            long below = found.stream()
                    .skip(1)
                    .takeWhile(branch -> branch.level() > level)
                    .count();
            return found.subList(0, (int) below + 1);
        }
    }

    /** The coverage of a framework by what is chosen; empty when there is no such framework. */
    Optional<Coverage> of(Node framework, List<Choice> chosen) {
        Map<String, List<Node>> narrowed = Choices.values(chosen);
        var values = new HashMap<>(narrowed);
        values.put(FRAMEWORK, List.of(framework));
        return questions.ask(FRAMEWORKS, narrowed).stream()
                .filter(row -> row.requireNode(FRAMEWORK).equals(framework))
                .findFirst()
                .map(row -> {
                    var codings = questions.ask(CODINGS, values);
                    return new Coverage(
                            row,
                            Tree.of(questions.ask(COVERAGE, values).list(), codings.by("construct"), chosen),
                            behind(row, codings.list(), chosen),
                            List.of(
                                    questions.shown(COVERAGE, values),
                                    questions.shown(CODINGS, values),
                                    questions.shown(FRAMEWORKS, narrowed)));
                });
    }

    /** What is behind all concerns of each framework, by its IRI. */
    Map<String, Behind> behind(List<Row> frameworks, List<Choice> chosen) {
        var codings = questions.ask(CODINGS, Choices.values(chosen)).by(FRAMEWORK);
        var behind = new LinkedHashMap<String, Behind>();
        for (Row row : frameworks) {
            String framework = row.require(FRAMEWORK);
            behind.put(framework, behind(row, codings.getOrDefault(framework, List.of()), chosen));
        }
        return behind;
    }

    private Behind behind(Row framework, List<Row> codings, List<Choice> chosen) {
        Collection<String> concerns = new LinkedHashSet<>();
        codings.forEach(row -> concerns.add(paths.id(row.require("concern"))));
        return Behind.of(framework, "concerns", concerns, chosen);
    }
}
