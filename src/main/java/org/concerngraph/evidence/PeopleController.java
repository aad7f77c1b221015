package org.concerngraph.evidence;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.query.ShownQuery;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of who speaks: participants, the roles they hold, and the studies they were quoted in. */
@Controller
class PeopleController {

    private final Quotes quotes;
    private final Questions questions;
    private final BaseIri base;

    PeopleController(Quotes quotes, Questions questions, BaseIri base) {
        this.quotes = quotes;
        this.questions = questions;
        this.base = base;
    }

    @GetMapping("/participants")
    String participants(Model model) {
        return list("participants", model);
    }

    @GetMapping("/roles")
    String roles(Model model) {
        return list("roles", model);
    }

    @GetMapping("/studies")
    String studies(Model model) {
        return list("studies", model);
    }

    private String list(String name, Model model) {
        String query = "evidence/" + name;
        model.addAttribute("rows", questions.ask(query).list());
        model.addAttribute("queries", List.of(questions.shown(query, Map.of())));
        return query;
    }

    @GetMapping("/participants/" + Paths.ID)
    String participant(@PathVariable String id, Model model) {
        var values = values("participant", id);
        model.addAttribute("participant", first("evidence/participants", values, "participant", id));
        ask("roles", "evidence/participant-roles", values, model);
        ask("concerns", "concern/of-speakers", values, model);
        model.addAttribute("quotes", quotes.list("evidence/quotes", values));
        show(
                model,
                values,
                "evidence/participants",
                "evidence/participant-roles",
                "concern/of-speakers",
                "evidence/quotes");
        return "evidence/participant";
    }

    @GetMapping("/roles/" + Paths.ID)
    String role(@PathVariable String id, Model model) {
        var values = values("role", id);
        model.addAttribute("role", first("evidence/roles", values, "role", id));
        ask("people", "evidence/participants", values, model);
        ask("concerns", "concern/of-speakers", values, model);
        ask("about", "concern/about-role", values, model);
        show(model, values, "evidence/roles", "evidence/participants", "concern/of-speakers", "concern/about-role");
        return "evidence/role";
    }

    @GetMapping("/studies/" + Paths.ID)
    String study(@PathVariable String id, Model model) {
        var values = values("study", id);
        model.addAttribute("study", first("evidence/studies", values, "study", id));
        ask("sources", "evidence/sources", values, model);
        ask("concerns", "concern/of-speakers", values, model);
        model.addAttribute(
                "themes",
                questions.ask("evidence/themes").stream()
                        .filter(row -> row.require("study")
                                .equals(base.iri("study", id).getURI()))
                        .toList());
        show(model, values, "evidence/studies", "evidence/sources", "concern/of-speakers");
        return "evidence/study";
    }

    private Map<String, List<Node>> values(String parameter, String id) {
        return Map.of(parameter, List.of(base.iri(parameter, id)));
    }

    private Row first(String query, Map<String, List<Node>> values, String kind, String id) {
        return questions.ask(query, values).first().orElseThrow(() -> new NotFound(kind, id));
    }

    private void ask(String name, String query, Map<String, List<Node>> values, Model model) {
        model.addAttribute(name, questions.ask(query, values).list());
    }

    private void show(Model model, Map<String, List<Node>> values, String... names) {
        List<ShownQuery> shown = List.of(names).stream()
                .map(name -> questions.shown(name, values))
                .toList();
        model.addAttribute("queries", shown);
    }
}
