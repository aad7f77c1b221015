package org.concerngraph.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of quotes. */
@Controller
class QuotesController {

    private static final Map<String, String> QUERY_BY_FILTER = Map.of(
            "participant", "evidence/quotes",
            "study", "evidence/quotes",
            "role", "evidence/role-quotes",
            "theme", "evidence/theme-quotes",
            "concern", "evidence/concern-quotes");

    private final Quotes quotes;
    private final Questions questions;
    private final BaseIri base;

    QuotesController(Quotes quotes, Questions questions, BaseIri base) {
        this.quotes = quotes;
        this.questions = questions;
        this.base = base;
    }

    @GetMapping("/quotes")
    String list(@RequestParam Map<String, String> request, Model model) {
        String query = "evidence/quotes";
        Map<String, List<Node>> values = new LinkedHashMap<>();
        for (var filter : request.entrySet()) {
            String known = QUERY_BY_FILTER.get(filter.getKey());
            if (known != null && values.isEmpty()) {
                query = known;
                values.put(filter.getKey(), List.of(base.iri(filter.getKey(), filter.getValue())));
                model.addAttribute("filter", filter.getKey() + " " + filter.getValue());
            }
        }
        model.addAttribute("quotes", quotes.list(query, values));
        model.addAttribute("queries", List.of(questions.shown(query, values)));
        return "evidence/quotes";
    }

    @GetMapping("/quotes/" + Paths.ID)
    String quote(@PathVariable String id, Model model) {
        var values = Map.of("quote", List.of(base.iri("quote", id)));
        Row quote = questions.ask("evidence/quote", values).first().orElseThrow(() -> new NotFound("quote", id));
        var evidence = questions.ask("evidence/quote-concerns", values);
        var marks = questions.ask("evidence/quote-marks", values);
        model.addAttribute("quote", quote);
        model.addAttribute(
                "text", MarkedText.of(quote.require("text"), Quotes.spans(quote.require("quote"), marks, null)));
        model.addAttribute("marks", marks.list());
        model.addAttribute(
                "roles", questions.ask("evidence/quote-roles", values).list());
        model.addAttribute(
                "themes", questions.ask("evidence/quote-themes", values).list());
        model.addAttribute("evidence", evidence.list());
        var shown = new ArrayList<>();
        for (String name : List.of(
                "evidence/quote",
                "evidence/quote-marks",
                "evidence/quote-roles",
                "evidence/quote-themes",
                "evidence/quote-concerns")) {
            shown.add(questions.shown(name, values));
        }
        model.addAttribute("queries", shown);
        return "evidence/quote";
    }
}
