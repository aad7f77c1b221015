package org.concerngraph.concern;

import java.util.List;
import java.util.Map;
import org.concerngraph.evidence.Quotes;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of concerns. */
@Controller
class ConcernsController {

    private final Quotes quotes;
    private final Questions questions;
    private final BaseIri base;

    ConcernsController(Quotes quotes, Questions questions, BaseIri base) {
        this.quotes = quotes;
        this.questions = questions;
        this.base = base;
    }

    @GetMapping("/concerns")
    String list(Model model) {
        model.addAttribute("concerns", questions.ask("concern/concerns").list());
        model.addAttribute("queries", List.of(questions.shown("concern/concerns", Map.of())));
        return "concern/concerns";
    }

    @GetMapping("/concerns/" + Paths.ID)
    String concern(@PathVariable String id, Model model) {
        var node = base.iri("concern", id);
        var values = Map.of("concern", List.of(node));
        Row concern = questions.ask("concern/concerns", values).first().orElseThrow(() -> new NotFound("concern", id));
        model.addAttribute("concern", concern);
        model.addAttribute("voices", questions.ask("concern/voiced-by", values).list());
        model.addAttribute("forWhom", questions.ask("concern/for-whom", values).list());
        model.addAttribute("quotes", quotes.bearingOn(node));
        model.addAttribute(
                "evidence", questions.ask("evidence/quote-concerns", values).list());
        model.addAttribute(
                "relations", questions.ask("concern/relations-of", values).list());
        model.addAttribute(
                "trail",
                Trail.to(node.getURI(), questions.ask("concern/relations").list()));
        model.addAttribute("help", questions.ask("concern/mitigated-by", values).list());
        model.addAttribute(
                "queries",
                List.of(
                        questions.shown("concern/concerns", values),
                        questions.shown("concern/voiced-by", values),
                        questions.shown("concern/for-whom", values),
                        questions.shown("evidence/quote-concerns", values),
                        questions.shown("concern/relations-of", values),
                        questions.shown("concern/relations", Map.of()),
                        questions.shown("concern/mitigated-by", values)));
        return "concern/concern";
    }
}
