package org.concerngraph.curation;

import static org.concerngraph.curation.ConcernDraft.field;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.concerngraph.evidence.ThemeBranch;
import org.concerngraph.query.Questions;
import org.concerngraph.revision.Author;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.web.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Making a theme of a study. */
@Controller
class ThemeFormsController {

    private static final String VIEW = "curation/codebook-form";

    private final Curation curation;
    private final Curators curators;
    private final Themes themes;
    private final Existing existing;
    private final Questions questions;

    ThemeFormsController(Curation curation, Curators curators, Themes themes, Existing existing, Questions questions) {
        this.curation = curation;
        this.curators = curators;
        this.themes = themes;
        this.existing = existing;
        this.questions = questions;
    }

    @GetMapping("/studies/{id}/themes/new")
    String make(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        return newTheme(existing.require("study", id, Prc.STUDY), parameters, "", model);
    }

    @PostMapping("/studies/{id}/themes/new")
    String make(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Me person,
            HttpServletResponse response,
            Model model) {
        Node study = existing.require("study", id, Prc.STUDY);
        Author author = curators.of(person);
        String label = field(fields, "label");
        return Attempt.at(
                () -> {
                    Node broader = broader(fields);
                    var made = new Node[1];
                    curation.make(author, "New theme: " + label, field(fields, "why"), change -> {
                        made[0] = themes.add(change, study, label, broader, CodebookEntry.of(fields), author);
                    });
                    return "redirect:/themes/" + Iris.id(made[0].getURI());
                },
                response,
                fault -> newTheme(study, fields, String.valueOf(fault.getMessage()), model));
    }

    private @Nullable Node broader(MultiValueMap<String, String> fields) {
        String id = field(fields, "broader");
        return id.isEmpty() ? null : existing.chosen("broader", "theme", id, Prc.THEME);
    }

    private String newTheme(Node study, MultiValueMap<String, String> typed, String fault, Model model) {
        var values = Map.of("study", List.of(study));
        model.addAttribute("heading", "A new theme");
        model.addAttribute("address", "/studies/" + Iris.id(study.getURI()) + "/themes/new");
        model.addAttribute("study", study.getURI());
        model.addAttribute("studyLabel", existing.name(study));
        model.addAttribute("typed", typed.toSingleValueMap());
        model.addAttribute("fault", fault);
        model.addAttribute(
                "themeTree",
                ThemeBranch.tree(questions.ask("evidence/themes", values).list()));
        return VIEW;
    }
}
