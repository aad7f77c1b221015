package org.concerngraph.curation;

import static org.concerngraph.curation.ConcernDraft.field;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.revision.Author;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.web.Me;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a concern ends: merged into another, split into several, or given up. Its address goes on telling where it went. */
@Controller
class EndsController {

    private final Curation curation;
    private final Curators curators;
    private final Concerns concerns;
    private final Evidence evidence;
    private final Relations relations;
    private final ConcernForms forms;
    private final Questions questions;

    EndsController(
            Curation curation,
            Curators curators,
            Concerns concerns,
            Evidence evidence,
            Relations relations,
            ConcernForms forms,
            Questions questions) {
        this.curation = curation;
        this.curators = curators;
        this.concerns = concerns;
        this.evidence = evidence;
        this.relations = relations;
        this.forms = forms;
        this.questions = questions;
    }

    @GetMapping("/concerns/{id}/{end:merge|split|retire}")
    String form(@PathVariable String id, @PathVariable String end, Model model) {
        return show(forms.require(id), end, new LinkedMultiValueMap<>(), "", model);
    }

    @PostMapping("/concerns/{id}/merge")
    String merge(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Me person,
            HttpServletResponse response,
            Model model) {
        Node concern = forms.require(id);
        return end(concern, "merge", fields, response, model, () -> {
            String other = field(fields, "into");
            if (other.isEmpty() || other.equals(id)) {
                throw new BadParameter("into", "has to name another concern, which this one becomes a part of.");
            }
            Node into = forms.require(other);
            Author author = curators.of(person);
            String why = required(fields);
            String label = "Merged “" + wording(concern) + "” into “" + wording(into) + "”";
            curation.make(author, label, why, change -> {
                forms.requireUnchanged(change, concern, field(fields, "based"));
                pieces(concern).forEach(it -> evidence.move(change, it.requireNode("evidence"), into));
                relations.move(change, concern, into);
                concerns.retire(change, concern, List.of(into), why);
            });
            return "redirect:/concerns/" + other;
        });
    }

    @PostMapping("/concerns/{id}/split")
    String split(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Me person,
            HttpServletResponse response,
            Model model) {
        Node concern = forms.require(id);
        return end(concern, "split", fields, response, model, () -> {
            ConcernDraft like = forms.draft(concern);
            List<ConcernDraft> parts = List.of("one", "two").stream()
                    .map(part -> new ConcernDraft(
                            ConcernDraft.of(sentence(fields, part)).wording(),
                            like.stage(),
                            field(fields, part + "-polarity").isEmpty()
                                    ? like.polarity()
                                    : field(fields, part + "-polarity"),
                            like.about()))
                    .toList();
            Wording.require("one", parts.getFirst().wording());
            Wording.require("two", parts.getLast().wording());
            Author author = curators.of(person);
            String why = required(fields);
            curation.make(author, "Split “" + wording(concern) + "” in two", why, change -> {
                forms.requireUnchanged(change, concern, field(fields, "based"));
                var made = new ArrayList<Node>();
                parts.forEach(part -> made.add(concerns.add(change, part, "", author)));
                for (Row piece : pieces(concern)) {
                    Node it = piece.requireNode("evidence");
                    String where = field(fields, "to." + Iris.id(it.getURI()));
                    evidence.move(change, it, made.get(where.equals("two") ? 1 : 0));
                }
                // Which half a relation is about nobody has said: it goes with the first, to be looked at.
                relations.move(change, concern, made.getFirst());
                concerns.retire(change, concern, made, why);
            });
            return "redirect:/concerns/" + id;
        });
    }

    private static MultiValueMap<String, String> sentence(MultiValueMap<String, String> fields, String part) {
        return MultiValueMap.fromSingleValue(Map.of("wording", field(fields, part)));
    }

    @PostMapping("/concerns/{id}/retire")
    String retire(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Me person,
            HttpServletResponse response,
            Model model) {
        Node concern = forms.require(id);
        return end(concern, "retire", fields, response, model, () -> {
            Author author = curators.of(person);
            String why = required(fields);
            curation.make(author, "Gave up “" + wording(concern) + "”", why, change -> {
                forms.requireUnchanged(change, concern, field(fields, "based"));
                pieces(concern).forEach(it -> evidence.giveUp(change, it.requireNode("evidence")));
                Relations.of(change.data(), concern).forEach(relation -> relations.giveUp(change, relation));
                concerns.retire(change, concern, List.of(), why);
            });
            return "redirect:/concerns/" + id;
        });
    }

    private String end(
            Node concern,
            String end,
            MultiValueMap<String, String> fields,
            HttpServletResponse response,
            Model model,
            Supplier<String> ending) {
        return Attempt.at(
                ending, response, fault -> show(concern, end, fields, String.valueOf(fault.getMessage()), model));
    }

    private static String required(MultiValueMap<String, String> fields) {
        String why = field(fields, "why");
        if (why.isEmpty()) {
            throw new BadParameter("why", "is missing: say why, for those who look for this concern later.");
        }
        return why;
    }

    /** All evidence for a concern, what was rejected too. */
    private List<Row> pieces(Node concern) {
        return questions
                .ask("curation/evidence-for", Map.of("concern", List.of(concern)))
                .list();
    }

    private String wording(Node concern) {
        return forms.draft(concern).wording();
    }

    private String show(Node concern, String end, MultiValueMap<String, String> fields, String fault, Model model) {
        forms.show(concern, model);
        model.addAttribute("end", end);
        model.addAttribute("fault", fault);
        model.addAttribute("typed", fields.toSingleValueMap());
        model.addAttribute("pieces", pieces(concern));
        model.addAttribute("others", forms.others(concern));
        return "curation/concern-end";
    }
}
