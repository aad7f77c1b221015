package org.concerngraph.curation;

import static org.concerngraph.curation.ConcernDraft.field;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.revision.Change;
import org.concerngraph.revision.Revisions;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.web.Me;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saying in the codebook what a theme or a concern means. */
@Controller
class CodebookEntryController {

    private static final String QUERY = "evidence/codebook-entry";

    private final Curation curation;
    private final Curators curators;
    private final Concerns concerns;
    private final Existing existing;
    private final Revisions revisions;
    private final MeanwhileChanges meanwhile;
    private final Questions questions;

    CodebookEntryController(
            Curation curation,
            Curators curators,
            Concerns concerns,
            Existing existing,
            Revisions revisions,
            MeanwhileChanges meanwhile,
            Questions questions) {
        this.curation = curation;
        this.curators = curators;
        this.concerns = concerns;
        this.existing = existing;
        this.revisions = revisions;
        this.meanwhile = meanwhile;
        this.questions = questions;
    }

    /** What is said where. */
    private interface Saying {
        void say(Change change, Node thing, CodebookEntry entry);
    }

    @GetMapping("/themes/{id}/edit")
    String ofTheme(@PathVariable String id, Model model) {
        Node theme = existing.require("theme", id, Prc.THEME);
        return show(theme, "/themes/" + id + "/edit", said(theme), "", model);
    }

    @PostMapping("/themes/{id}/edit")
    String ofTheme(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Me person,
            HttpServletResponse response,
            Model model) {
        Node theme = existing.require("theme", id, Prc.THEME);
        Saying saying = (change, thing, entry) -> entry.say(change, Local.ofStudyOf(change.data(), thing), thing);
        return Attempt.at(
                () -> keep(theme, saying, "/themes/" + id, fields, person),
                response,
                fault -> again(theme, "/themes/" + id + "/edit", fields, fault, model));
    }

    @PostMapping("/concerns/{id}/entry")
    String ofConcern(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Me person,
            HttpServletResponse response,
            Model model) {
        Node concern = existing.require("concern", id, Prc.CONCERN);
        return Attempt.at(
                () -> keep(concern, concerns::describe, "/concerns/" + id + "/edit#entry", fields, person),
                response,
                fault -> again(concern, "/concerns/" + id + "/entry", fields, fault, model));
    }

    private String keep(Node thing, Saying saying, String then, MultiValueMap<String, String> fields, Me person) {
        String label = "Codebook: " + existing.name(thing);
        curation.make(curators.of(person), label, field(fields, "why"), change -> {
            meanwhile.refuse(thing, field(fields, "based"));
            saying.say(change, thing, CodebookEntry.of(fields));
        });
        return "redirect:" + then;
    }

    private String again(
            Node thing, String address, MultiValueMap<String, String> fields, RuntimeException fault, Model model) {
        if (fault instanceof ChangedMeanwhile) {
            model.addAttribute("now", said(thing));
        }
        return show(thing, address, fields.toSingleValueMap(), String.valueOf(fault.getMessage()), model);
    }

    private String show(Node thing, String address, Map<String, String> typed, String fault, Model model) {
        Row row = row(thing);
        model.addAttribute("heading", "Codebook: " + row.require("label"));
        model.addAttribute("thing", row);
        model.addAttribute("address", address);
        model.addAttribute("study", Objects.requireNonNullElse(row.text("study"), ""));
        model.addAttribute("studyLabel", Objects.requireNonNullElse(row.text("studyLabel"), ""));
        model.addAttribute("typed", typed);
        model.addAttribute("based", revisions.lastOf(thing));
        model.addAttribute("fault", fault);
        model.addAttribute(
                "memos",
                questions.ask("curation/memos", Map.of("thing", List.of(thing))).list());
        model.addAttribute("queries", List.of(questions.shown(QUERY, Map.of("thing", List.of(thing)))));
        return "curation/codebook-form";
    }

    private Map<String, String> said(Node thing) {
        Row row = row(thing);
        return Stream.of("definition", "inclusion", "exclusion", "example")
                .filter(row::has)
                .collect(Collectors.toMap(Function.identity(), row::require));
    }

    private Row row(Node thing) {
        return questions.ask(QUERY, Map.of("thing", List.of(thing))).first().orElseThrow();
    }
}
