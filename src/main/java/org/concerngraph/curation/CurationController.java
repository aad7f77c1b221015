package org.concerngraph.curation;

import java.util.ArrayList;
import java.util.HashMap;
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
        CodingQueue queue = CodingQueue.of(parameters);
        Map<String, List<Node>> chosen = queue.values(author, base);
        Map<String, List<Node>> mine = Map.of("coder", List.of(author.node()));
        List<Row> studies = questions.ask("curation/progress", mine).list();
        String study = chosenStudy(queue, studies);
        List<Row> review =
                questions.ask("curation/to-review", toReview(author, chosen)).list();
        model.addAttribute("name", author.name());
        model.addAttribute(
                "left", questions.ask("curation/left-to-code", chosen).first().orElseThrow());
        model.addAttribute("shown", shown(author, queue, studies));
        model.addAttribute("queue", queue);
        model.addAttribute("studies", studies);
        model.addAttribute("study", study);
        model.addAttribute(
                "studyIri", study.isEmpty() ? "" : base.iri("study", study).getURI());
        model.addAttribute("studyMemos", study.isEmpty() ? List.of() : memos(study));
        model.addAttribute("partsOfStudy", study.isEmpty() ? List.of() : parts(author, study));
        model.addAttribute("review", review.stream().limit(SHOWN).toList());
        model.addAttribute("toReview", review.size());
        model.addAttribute(
                "mine",
                questions.ask("curation/revisions", Map.of("author", List.of(author.node()))).stream()
                        .limit(SHOWN / 2)
                        .toList());
        model.addAttribute(
                "queries",
                Stream.of("curation/quotes-to-code", "curation/left-to-code", "curation/progress")
                        .map(query -> questions.shown(query, query.endsWith("progress") ? mine : chosen))
                        .toList());
        return "curation/curation";
    }

    /** The study that is looked at: the one that was chosen, or the only one. */
    private String chosenStudy(CodingQueue queue, List<Row> studies) {
        List<String> chosen = queue.narrowing()
                .getOrDefault(
                        "study",
                        studies.stream()
                                .map(row -> paths.id(row.require("study")))
                                .toList());
        return chosen.size() == 1 ? chosen.getFirst() : "";
    }

    /** The first quotes of the queue; in a large corpus those of its first study are found much sooner than those of all. */
    private List<Row> shown(Author author, CodingQueue queue, List<Row> studies) {
        var shown = new ArrayList<Row>();
        if (queue.narrowing().isEmpty()) {
            studies.stream()
                    .filter(row -> row.number("done") < row.number("quotes"))
                    .map(row -> queue.within(paths.id(row.require("study"))))
                    .takeWhile(study -> shown.size() < SHOWN)
                    .forEach(study -> shown.addAll(first(author, study)));
        } else {
            shown.addAll(first(author, queue));
        }
        return shown.subList(0, Math.min(SHOWN, shown.size()));
    }

    private List<Row> first(Author author, CodingQueue queue) {
        return questions.ask("curation/quotes-to-code", queue.values(author, base)).stream()
                .limit(SHOWN)
                .toList();
    }

    private static Map<String, List<Node>> toReview(Author author, Map<String, List<Node>> chosen) {
        var values = new HashMap<String, List<Node>>();
        values.put("reviewer", List.of(author.node()));
        if (chosen.containsKey("study")) {
            values.put("study", chosen.get("study"));
        }
        return values;
    }

    private List<Row> memos(String study) {
        return questions
                .ask("curation/memos", Map.of("thing", List.of(base.iri("study", study))))
                .list();
    }

    private List<Row> parts(Author author, String study) {
        return questions
                .ask(
                        "curation/progress-in-study",
                        Map.of("coder", List.of(author.node()), "study", List.of(base.iri("study", study))))
                .list();
    }
}
