package org.concerngraph.linking.external;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.linking.match.TermIndex;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The loaded vocabularies: which there are, searching in them, loading and taking away. */
@Controller
class VocabulariesController {

    private static final String VOCABULARIES = "linking/vocabularies";
    private static final String NAME = "{name:" + Vocabulary.NAME + "}";

    private final Questions questions;
    private final TermIndex index;
    private final Loadings loadings;
    private final VocabularyLoader loader;
    private final BuiltInVocabularies builtIn;
    private final TermAddresses addresses;
    private final FoundTerms foundTerms;

    VocabulariesController(
            Questions questions,
            TermIndex index,
            Loadings loadings,
            VocabularyLoader loader,
            BuiltInVocabularies builtIn,
            TermAddresses addresses,
            FoundTerms foundTerms) {
        this.foundTerms = foundTerms;
        this.questions = questions;
        this.index = index;
        this.loadings = loadings;
        this.loader = loader;
        this.builtIn = builtIn;
        this.addresses = addresses;
    }

    @GetMapping("/vocabularies")
    String all(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int from, Model model) {
        model.addAttribute("addresses", addresses);
        model.addAttribute("vocabularies", questions.ask(VOCABULARIES).list());
        model.addAttribute("loadings", loadings.all());
        search(q, "", from, model);
        model.addAttribute("queries", List.of(questions.shown(VOCABULARIES, Map.of())));
        return "linking/vocabularies";
    }

    @GetMapping("/vocabularies/" + NAME)
    String one(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int from,
            HttpServletResponse response,
            Model model) {
        var values = Map.of("vocabulary", List.<Node>of(VocabularyGraphs.terms(name)));
        var loading = loadings.of(name);
        var row = questions.ask(VOCABULARIES, values).first();
        if (loading.isEmpty() && row.isEmpty()) {
            throw new NotFound("vocabulary", name);
        }
        model.addAttribute("name", name);
        model.addAttribute("addresses", addresses);
        loading.ifPresent(it -> {
            model.addAttribute("loading", it);
            if (it.failure() == null) {
                response.setHeader("Refresh", "2");
            }
        });
        row.ifPresent(it -> {
            model.addAttribute("vocabulary", it);
            model.addAttribute("isBuiltIn", builtIn.isBuiltIn(name));
            search(q, name, from, model);
            model.addAttribute(
                    "changes", questions.ask("linking/changes", values).list());
            model.addAttribute("top", questions.ask("linking/top-terms", values).list());
            model.addAttribute(
                    "queries",
                    Stream.of(VOCABULARIES, "linking/top-terms", "linking/changes")
                            .map(query -> questions.shown(query, values))
                            .toList());
        });
        return "linking/vocabulary";
    }

    private void search(String typed, String vocabulary, int from, Model model) {
        if (from < 0) {
            throw new BadParameter("from", "is " + from + "; a page begins at 0 or above.");
        }
        String words = TypedWords.of(typed);
        model.addAttribute("q", words);
        if (!words.isEmpty()) {
            model.addAttribute("found", foundTerms.of(words, vocabulary, from));
        }
    }

    /** A browser is led to the page that shows how far the loading is. */
    @PostMapping(
            path = "/vocabularies",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Void> load(@ModelAttribute VocabularyForm form) {
        Vocabulary given = form.given();
        requireOwn(given.name());
        loadings.begin(form.kept(), given);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/vocabularies/" + given.name()))
                .build();
    }

    /** A program waits until it is loaded. */
    @PostMapping(
            path = "/vocabularies",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> loadNow(@ModelAttribute VocabularyForm form) {
        Vocabulary given = form.given();
        requireOwn(given.name());
        VocabularyFile file = form.kept();
        try {
            Vocabulary loaded = loader.load(file, given, Progress.SILENT);
            return ResponseEntity.created(URI.create("/vocabularies/" + loaded.name()))
                    .body(Map.of(
                            "name", loaded.name(),
                            "title", loaded.shownTitle(),
                            "version", Objects.requireNonNullElse(loaded.version(), ""),
                            "licence", Objects.requireNonNullElse(loaded.licence(), ""),
                            "terms", index.size(loaded.name())));
        } finally {
            VocabularyFile.delete(file.path());
        }
    }

    @PostMapping("/vocabularies/" + NAME + "/cancel")
    String cancel(@PathVariable String name) {
        loadings.cancel(name);
        return "redirect:" + (isLoaded(name) ? "/vocabularies/" + name : "/vocabularies");
    }

    @PostMapping("/vocabularies/" + NAME + "/remove")
    String remove(@PathVariable String name) {
        delete(name);
        return "redirect:/vocabularies";
    }

    @DeleteMapping("/vocabularies/" + NAME)
    ResponseEntity<Void> delete(@PathVariable String name) {
        requireOwn(name);
        if (!isLoaded(name)) {
            throw new NotFound("vocabulary", name);
        }
        loader.remove(name);
        return ResponseEntity.noContent().build();
    }

    private boolean isLoaded(String name) {
        Row row = questions
                .ask(VOCABULARIES, Map.of("vocabulary", List.<Node>of(VocabularyGraphs.terms(name))))
                .first()
                .orElse(null);
        return row != null;
    }

    private void requireOwn(String name) {
        if (builtIn.isBuiltIn(name)) {
            throw new BadParameter(
                    "name",
                    "is \"" + name + "\", a vocabulary that comes with the program and stays; choose another name.");
        }
    }
}
