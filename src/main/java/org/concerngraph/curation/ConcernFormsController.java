package org.concerngraph.curation;

import static org.concerngraph.curation.ConcernDraft.field;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.revision.Author;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Making a concern, wording it anew, saying otherwise what kind it is, and judging it. */
@Controller
class ConcernFormsController {

    private final Curation curation;
    private final Curators curators;
    private final Concerns concerns;
    private final ConcernForms forms;
    private final MeanwhileChanges meanwhile;
    private final NearConcerns near;
    private final Questions questions;

    ConcernFormsController(
            Curation curation,
            Curators curators,
            Concerns concerns,
            ConcernForms forms,
            MeanwhileChanges meanwhile,
            NearConcerns near,
            Questions questions) {
        this.curation = curation;
        this.curators = curators;
        this.concerns = concerns;
        this.forms = forms;
        this.meanwhile = meanwhile;
        this.near = near;
        this.questions = questions;
    }

    @GetMapping("/concerns/new")
    String make(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        return form(null, ConcernDraft.of(parameters), "", "", List.of(), model);
    }

    @PostMapping("/concerns/new")
    String make(
            @RequestParam MultiValueMap<String, String> fields, Me person, HttpServletResponse response, Model model) {
        ConcernDraft draft = ConcernDraft.of(fields);
        String name = field(fields, "name");
        Author author = curators.of(person);
        return Attempt.at(
                () -> {
                    Wording.require("wording", draft.wording());
                    List<NearConcerns.Near> doubles =
                            field(fields, "sure").equals("true") ? List.of() : near.doubles(draft.wording());
                    if (!doubles.isEmpty()) {
                        response.setStatus(HttpStatus.CONFLICT.value());
                        return form(null, draft, name, "", doubles, model);
                    }
                    var made = new Node[1];
                    curation.make(author, "New concern: " + draft.wording(), field(fields, "why"), change -> {
                        made[0] = concerns.add(change, draft, name, author);
                    });
                    return "redirect:/concerns/" + Iris.id(made[0].getURI());
                },
                response,
                fault -> form(null, draft, name, String.valueOf(fault.getMessage()), List.of(), model));
    }

    @GetMapping("/concerns/{id}/edit")
    String edit(@PathVariable String id, Model model) {
        Node concern = forms.require(id);
        return form(concern, forms.draft(concern), "", "", List.of(), model);
    }

    @PostMapping("/concerns/{id}/edit")
    String edit(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Me person,
            HttpServletResponse response,
            Model model) {
        Node concern = forms.require(id);
        ConcernDraft draft = ConcernDraft.of(fields);
        Author author = curators.of(person);
        return Attempt.at(
                () -> {
                    Wording.require("wording", draft.wording());
                    boolean isReworded = !forms.draft(concern).wording().equals(draft.wording());
                    String label = (isReworded ? "Reworded: " : "Changed: ") + draft.wording();
                    curation.make(author, label, field(fields, "why"), change -> {
                        forms.requireUnchanged(change, concern, field(fields, "based"));
                        concerns.edit(change, concern, draft, author);
                    });
                    return "redirect:/concerns/" + id;
                },
                response,
                fault -> {
                    model.addAttribute("why", field(fields, "why"));
                    if (fault instanceof ChangedMeanwhile) {
                        model.addAttribute("now", forms.draft(concern));
                    }
                    return form(concern, draft, "", String.valueOf(fault.getMessage()), List.of(), model);
                });
    }

    /** Somebody else than its author accepts a concern or rejects it. */
    @PostMapping("/concerns/{id}/{verdict:accept|reject}")
    String judge(
            @PathVariable String id,
            @PathVariable String verdict,
            @RequestParam MultiValueMap<String, String> fields,
            Me person) {
        Node concern = forms.require(id);
        Author author = curators.of(person);
        boolean accepts = verdict.equals("accept");
        String label =
                (accepts ? "Accepted: " : "Rejected: ") + forms.draft(concern).wording();
        curation.make(author, label, field(fields, "why"), change -> {
            meanwhile.refuseJudgement(concern, field(fields, "based"));
            concerns.judge(change, concern, accepts, author);
        });
        return "redirect:/concerns/" + id;
    }

    private String form(
            @Nullable Node concern,
            ConcernDraft draft,
            String name,
            String fault,
            List<NearConcerns.Near> doubles,
            Model model) {
        if (concern != null) {
            forms.show(concern, model);
        }
        model.addAttribute(
                "heading",
                concern == null
                        ? "A new concern"
                        : "Change: " + forms.draft(concern).wording());
        model.addAttribute("draft", draft);
        model.addAttribute("name", concern == null ? name : null);
        model.addAttribute("fault", fault);
        model.addAttribute("doubles", doubles);
        model.addAttribute("advice", Wording.advice(draft.wording()));
        model.addAttribute("allRoles", questions.ask("choices/roles").list());
        return "curation/concern-form";
    }
}
