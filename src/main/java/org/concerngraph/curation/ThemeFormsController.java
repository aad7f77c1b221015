package org.concerngraph.curation;

import static org.concerngraph.curation.ConcernDraft.field;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.concerngraph.evidence.ThemeBranch;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.revision.Author;
import org.concerngraph.revision.Revisions;
import org.concerngraph.store.BaseIri;
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

/** Making a theme of a study, and saying in the codebook what a theme means. */
@Controller
class ThemeFormsController {

    private static final String ENTRY = "evidence/codebook-entry";
    private static final String VIEW = "curation/theme-form";

    private final Curation curation;
    private final Curators curators;
    private final Themes themes;
    private final Existing existing;
    private final Revisions revisions;
    private final MeanwhileChanges meanwhile;
    private final Questions questions;
    private final BaseIri base;

    ThemeFormsController(
            Curation curation,
            Curators curators,
            Themes themes,
            Existing existing,
            Revisions revisions,
            MeanwhileChanges meanwhile,
            Questions questions,
            BaseIri base) {
        this.curation = curation;
        this.curators = curators;
        this.themes = themes;
        this.existing = existing;
        this.revisions = revisions;
        this.meanwhile = meanwhile;
        this.questions = questions;
        this.base = base;
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
        if (id.isEmpty()) {
            return null;
        }
        Node broader = base.iri("theme", id);
        if (!existing.is(broader, Prc.THEME)) {
            throw new BadParameter("broader", "is \"" + id + "\", which is no theme here.");
        }
        return broader;
    }

    @GetMapping("/themes/{id}/edit")
    String edit(@PathVariable String id, Model model) {
        Node theme = existing.require("theme", id, Prc.THEME);
        return entry(theme, said(theme), revisions.lastOf(theme), "", model);
    }

    @PostMapping("/themes/{id}/edit")
    String edit(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Me person,
            HttpServletResponse response,
            Model model) {
        Node theme = existing.require("theme", id, Prc.THEME);
        String label = "Codebook: " + existing.name(theme);
        return Attempt.at(
                () -> {
                    curation.make(curators.of(person), label, field(fields, "why"), change -> {
                        meanwhile.refuse(theme, field(fields, "based"));
                        Node graph = Local.ofQuote(change.data(), theme);
                        CodebookEntry.of(fields).say(change, graph, theme);
                    });
                    return "redirect:/themes/" + id;
                },
                response,
                fault -> {
                    if (fault instanceof ChangedMeanwhile) {
                        model.addAttribute("now", said(theme));
                    }
                    return entry(
                            theme,
                            fields.toSingleValueMap(),
                            revisions.lastOf(theme),
                            String.valueOf(fault.getMessage()),
                            model);
                });
    }

    private String newTheme(Node study, MultiValueMap<String, String> typed, String fault, Model model) {
        var values = Map.of("study", List.of(study));
        model.addAttribute("heading", "A new theme");
        model.addAttribute("study", study.getURI());
        model.addAttribute("studyLabel", existing.name(study));
        model.addAttribute("typed", typed.toSingleValueMap());
        model.addAttribute("fault", fault);
        model.addAttribute(
                "themeTree",
                ThemeBranch.tree(questions.ask("evidence/themes", values).list()));
        return VIEW;
    }

    private String entry(Node theme, Map<String, String> typed, long based, String fault, Model model) {
        var values = Map.of("theme", List.of(theme));
        Row row = questions.ask(ENTRY, values).first().orElseThrow();
        model.addAttribute("heading", "Codebook: " + row.require("label"));
        model.addAttribute("theme", row);
        model.addAttribute("study", row.require("study"));
        model.addAttribute("studyLabel", row.require("studyLabel"));
        model.addAttribute("typed", typed);
        model.addAttribute("based", based);
        model.addAttribute("fault", fault);
        model.addAttribute(
                "memos",
                questions.ask("curation/memos", Map.of("thing", List.of(theme))).list());
        model.addAttribute("queries", List.of(questions.shown(ENTRY, values)));
        return VIEW;
    }

    private Map<String, String> said(Node theme) {
        Row row = questions.ask(ENTRY, Map.of("theme", List.of(theme))).first().orElseThrow();
        var said = new LinkedHashMap<String, String>();
        for (String name : List.of("definition", "inclusion", "exclusion", "example")) {
            String text = row.text(name);
            if (text != null) {
                said.put(name, text);
            }
        }
        return said;
    }
}
