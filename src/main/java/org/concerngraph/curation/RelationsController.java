package org.concerngraph.curation;

import static org.concerngraph.curation.ConcernDraft.field;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.revision.Author;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.web.Me;
import org.concerngraph.web.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saying how one concern bears on another: only what can hold between the two is offered, and what follows is shown first. */
@Controller
class RelationsController {

    private final Curation curation;
    private final Curators curators;
    private final Relations relations;
    private final ConcernForms forms;
    private final Existing existing;
    private final MeanwhileChanges meanwhile;
    private final Consequences consequences;
    private final Questions questions;
    private final Store store;
    private final BaseIri base;
    private final Paths paths;

    RelationsController(
            Curation curation,
            Curators curators,
            Relations relations,
            ConcernForms forms,
            Existing existing,
            MeanwhileChanges meanwhile,
            Consequences consequences,
            Questions questions,
            Store store,
            BaseIri base,
            Paths paths) {
        this.curation = curation;
        this.curators = curators;
        this.relations = relations;
        this.forms = forms;
        this.existing = existing;
        this.meanwhile = meanwhile;
        this.consequences = consequences;
        this.questions = questions;
        this.store = store;
        this.base = base;
        this.paths = paths;
    }

    @GetMapping("/concerns/{id}/relate")
    String form(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        return show(forms.require(id), parameters, "", model);
    }

    @PostMapping("/concerns/{id}/relate")
    String add(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Me person,
            HttpServletResponse response,
            Model model) {
        Node concern = forms.require(id);
        Author author = curators.of(person);
        return Attempt.at(
                () -> {
                    Relations.Draft draft = draft(concern, fields);
                    String label = store.read(
                            () -> Labels.ofRelation(store.dataset(), draft.from(), draft.type(), draft.to()));
                    curation.make(author, label, field(fields, "why"), change -> relations.add(change, draft, author));
                    return "redirect:/concerns/" + id + "#relations";
                },
                response,
                fault -> show(concern, fields, String.valueOf(fault.getMessage()), model));
    }

    private Relations.Draft draft(Node concern, MultiValueMap<String, String> fields) {
        Node other = other(fields);
        if (other == null) {
            throw new BadParameter("other", "is missing: choose the other concern.");
        }
        boolean isReversed = isReversed(fields);
        return new Relations.Draft(
                isReversed ? other : concern,
                RelationType.named(field(fields, "type")),
                isReversed ? concern : other,
                Objects.requireNonNullElse(fields.get("quote"), List.<String>of()).stream()
                        .filter(quote -> quote != null && !quote.isBlank())
                        .map(quote -> base.iri("quote", quote.strip()))
                        .toList(),
                Basis.named(field(fields, "basis").isEmpty() ? Basis.INFERRED.id() : field(fields, "basis")),
                field(fields, "note"));
    }

    private static boolean isReversed(MultiValueMap<String, String> fields) {
        return field(fields, "direction").equals("from-other");
    }

    @PostMapping("/relations/{id}/{act:accept|reject|remove}")
    String change(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> fields,
            Me person) {
        Node relation = existing.require("relation", id, Prc.CONCERN_RELATION);
        Author author = curators.of(person);
        String label = existing.name(relation);
        String from = Iris.id(existing.value(relation, Prc.FROM_CONCERN).getURI());
        Act done = Act.of(act);
        curation.make(author, done.did() + ": " + label, field(fields, "why"), change -> {
            if (done == Act.REMOVE) {
                relations.remove(change, relation, author);
            } else {
                meanwhile.refuseJudgement(relation, field(fields, "based"));
                relations.judge(change, relation, done == Act.ACCEPT, author);
            }
        });
        return "redirect:/concerns/" + from + "#relations";
    }

    private @Nullable Node other(MultiValueMap<String, String> fields) {
        String other = field(fields, "other");
        return other.isEmpty() ? null : forms.require(other);
    }

    private String show(Node concern, MultiValueMap<String, String> fields, String fault, Model model) {
        forms.show(concern, model);
        ConcernDraft draft = forms.draft(concern);
        Node other = other(fields);
        boolean isReversed = isReversed(fields);
        model.addAttribute("fault", fault);
        model.addAttribute("typed", fields.toSingleValueMap());
        model.addAttribute("chosenQuotes", Objects.requireNonNullElse(fields.get("quote"), List.of()));
        model.addAttribute("bases", Basis.values());
        model.addAttribute("isReversed", isReversed);
        model.addAttribute("others", forms.others(concern));
        List<Row> known = questions
                .ask("curation/concern-relations", Map.of("concern", List.of(concern)))
                .list();
        model.addAttribute("relations", known);
        model.addAttribute("basedRelations", meanwhile.based(known, "relation"));
        if (other == null) {
            return "curation/relate";
        }
        ConcernDraft otherDraft = forms.draft(other);
        model.addAttribute("other", otherDraft);
        model.addAttribute("otherId", paths.id(other.getURI()));
        List<RelationType> types = isReversed
                ? RelationType.between(isProblem(otherDraft), isProblem(draft))
                : RelationType.between(isProblem(draft), isProblem(otherDraft));
        model.addAttribute("types", types);
        model.addAttribute("quotes", quotes(concern, other));
        String type = field(fields, "type");
        types.stream().filter(it -> it.id().equals(type)).findFirst().ifPresent(chosen -> {
            model.addAttribute("chosenType", chosen);
            model.addAttribute(
                    "consequences",
                    isReversed ? consequences.of(other, chosen, concern) : consequences.of(concern, chosen, other));
        });
        return "curation/relate";
    }

    private List<Row> quotes(Node one, Node other) {
        return questions
                .ask("evidence/concern-quotes", Map.of("concern", List.of(one, other)))
                .list();
    }

    private static boolean isProblem(ConcernDraft draft) {
        return !draft.polarity().equals(Prc.CONDITION.getLocalName());
    }
}
