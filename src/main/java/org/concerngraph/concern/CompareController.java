package org.concerngraph.concern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.query.ShownQuery;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.web.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Roles, or studies, side by side: what they share, what only one raises, and in which words. */
@Controller
class CompareController {

    private static final int MOST = 4;
    private static final String QUERY = "concern/words-of-speakers";

    private final Questions questions;
    private final BaseIri base;

    CompareController(Questions questions, BaseIri base) {
        this.questions = questions;
        this.base = base;
    }

    /** What somebody can choose to compare. */
    record Choice(String id, String label, boolean chosen) {}

    @GetMapping("/compare")
    String compare(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        for (String name : parameters.keySet()) {
            if (!name.equals("role") && !name.equals("study")) {
                throw new BadParameter(name, "is not known here; role and study are.");
            }
        }
        Set<String> roles = new LinkedHashSet<>(parameters.getOrDefault("role", List.of()));
        Set<String> studies = new LinkedHashSet<>(parameters.getOrDefault("study", List.of()));
        if (!roles.isEmpty() && !studies.isEmpty()) {
            throw new BadParameter("study", "cannot be compared with a role; choose roles or studies.");
        }
        var roleRows = questions.ask("evidence/roles").list();
        var studyRows = questions.ask("evidence/studies").list();
        model.addAttribute("roles", choices(roleRows, "role", roles));
        model.addAttribute("studies", choices(studyRows, "study", studies));
        String kind = studies.isEmpty() ? "role" : "study";
        Set<String> chosen = studies.isEmpty() ? roles : studies;
        if (chosen.size() > MOST) {
            throw new BadParameter(
                    kind, "is given " + chosen.size() + " times; at most " + MOST + " fit side by side.");
        }
        var sides = sides(kind, chosen, studies.isEmpty() ? roleRows : studyRows);
        model.addAttribute("kind", kind);
        model.addAttribute("isTooFew", chosen.size() == 1);
        if (chosen.size() > 1) {
            var shown = new ArrayList<ShownQuery>();
            var rows = new ArrayList<List<Row>>();
            for (String id : chosen) {
                var values = Map.of(kind, List.of(base.iri(kind, id)));
                rows.add(questions.ask(QUERY, values).list());
                shown.add(questions.shown(QUERY, values));
            }
            shown.add(questions.shown("concern/tensions-between-people", Map.of()));
            List<Node> quotes = rows.stream()
                    .flatMap(List::stream)
                    .map(row -> row.requireNode("quote"))
                    .distinct()
                    .toList();
            var comparison = Comparison.of(
                    sides,
                    rows,
                    quotes.isEmpty()
                            ? Map.of()
                            : questions
                                    .ask("evidence/quote-marks", Map.of("quote", quotes))
                                    .by("quote"));
            model.addAttribute("comparison", comparison);
            model.addAttribute(
                    "tensions",
                    comparison.across(
                            questions.ask("concern/tensions-between-people").list()));
            model.addAttribute("queries", shown);
        }
        return "concern/compare";
    }

    private List<Comparison.Side> sides(String kind, Set<String> chosen, List<Row> known) {
        var sides = new ArrayList<Comparison.Side>();
        for (String id : chosen) {
            String iri = base.iri(kind, id).getURI();
            Row row = known.stream()
                    .filter(candidate -> candidate.require(kind).equals(iri))
                    .findFirst()
                    .orElseThrow(() ->
                            new BadParameter(kind, "is \"" + id + "\", which is the name of none in this graph."));
            sides.add(new Comparison.Side(
                    id, row.require("label"), Kind.ofSegment(kind).orElseThrow().page(id)));
        }
        return sides;
    }

    private static List<Choice> choices(List<Row> rows, String kind, Set<String> chosen) {
        return rows.stream()
                .filter(row -> row.number("quotes") > 0)
                .map(row -> {
                    String iri = row.require(kind);
                    String id = Iris.id(iri);
                    return new Choice(id, row.require("label"), chosen.contains(id));
                })
                .toList();
    }
}
