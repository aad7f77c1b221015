package org.concerngraph.curation;

import static org.concerngraph.curation.ConcernDraft.field;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.revision.Author;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Me;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a curator has to do: quotes to code, what waits for a second judgement, and how far everything has come. */
@Controller
class CurationController {

    private static final int SHOWN = 20;

    private final Curators curators;
    private final Questions questions;
    private final BaseIri base;
    private final Paths paths;

    CurationController(Curators curators, Questions questions, BaseIri base, Paths paths) {
        this.curators = curators;
        this.questions = questions;
        this.base = base;
        this.paths = paths;
    }

    @GetMapping("/curation")
    String home(@RequestParam MultiValueMap<String, String> parameters, Me person, Model model) {
        Author author = curators.of(person);
        Map<String, List<Node>> mine = Map.of("coder", List.of(author.node()));
        List<Row> left = questions
                .ask("curation/quotes-to-code", CodingQueue.values(author, parameters, base))
                .list();
        List<Row> progress = questions.ask("curation/progress", mine).list();
        List<Row> review = questions
                .ask("curation/to-review", Map.of("reviewer", List.of(author.node())))
                .list();
        model.addAttribute("name", author.name());
        model.addAttribute("left", left);
        model.addAttribute("shown", left.stream().limit(SHOWN).toList());
        model.addAttribute(
                "bare", left.stream().filter(row -> row.number("pieces") == 0).count());
        model.addAttribute("first", left.isEmpty() ? "" : first(left, parameters));
        model.addAttribute("progress", progress);
        model.addAttribute("review", review.stream().limit(SHOWN).toList());
        model.addAttribute("toReview", review.size());
        model.addAttribute(
                "mine",
                questions.ask("curation/revisions", Map.of("author", List.of(author.node()))).stream()
                        .limit(SHOWN / 2)
                        .toList());
        model.addAttribute("study", field(parameters, "study"));
        model.addAttribute("theme", field(parameters, "theme"));
        model.addAttribute("role", field(parameters, "role"));
        model.addAttribute(
                "queries",
                Stream.of("curation/quotes-to-code", "curation/progress")
                        .map(query -> questions.shown(query, mine))
                        .toList());
        return "curation/curation";
    }

    private String first(List<Row> left, MultiValueMap<String, String> parameters) {
        return CodingQueue.address("/quotes/" + paths.id(left.getFirst().require("quote")) + "/code", parameters);
    }
}
