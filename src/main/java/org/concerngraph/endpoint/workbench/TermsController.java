package org.concerngraph.endpoint.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.query.AskedDataset;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.Prefixes;
import org.concerngraph.web.EntityTags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the editor and the tables of answers ask for while somebody works. */
@RestController
class TermsController {

    private static final int MOST_LABELS = 1000;
    private static final int LONGEST_IRI = 2000;

    private final Terms terms;
    private final Cells cells;
    private final Prefixes prefixes;
    private final EntityTags tags;

    TermsController(Terms terms, Cells cells, Prefixes prefixes, EntityTags tags) {
        this.terms = terms;
        this.cells = cells;
        this.prefixes = prefixes;
        this.tags = tags;
    }

    @GetMapping("/sparql/prefixes")
    ResponseEntity<Map<String, String>> prefixes() {
        return tagged(tags.of(AskedDataset.CONCERNS, "prefixes"), prefixes.byName());
    }

    @GetMapping("/sparql/terms")
    ResponseEntity<List<Terms.Term>> terms(
            @RequestParam(defaultValue = "thing") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String below) {
        String words = q.strip();
        String tag = tags.of(AskedDataset.CONCERNS, "terms", kind, words, below);
        return switch (kind) {
            case "class" -> tagged(tag, called(words, below, terms.ofKind("workbench/classes", kind)));
            case "property" -> tagged(tag, called(words, below, terms.ofKind("workbench/properties", kind)));
            case "value" -> tagged(tag, called(words, below, terms.ofKind("workbench/values", kind)));
            case "thing" -> tagged(tag, terms.things(words, below));
            default ->
                throw new BadParameter("kind", "is \"" + kind + "\"; class, property, value and thing are known.");
        };
    }

    private static List<Terms.Term> called(String words, String below, List<Terms.Term> all) {
        return all.stream()
                .filter(term -> term.iri().startsWith(below))
                .filter(term -> (term.iri() + " " + term.label())
                        .toLowerCase(Locale.ROOT)
                        .contains(words.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The labels and pages of these IRIs. */
    @PostMapping({"/sparql/labels", "/vocabularies/sparql/labels"})
    Map<String, Cells.Name> labels(@RequestBody List<@Nullable String> sent, HttpServletRequest request) {
        List<String> iris = new ArrayList<>();
        for (String iri : sent) {
            if (iri == null || iri.length() > LONGEST_IRI) {
                throw new BadParameter("iris", "has one that is none or has more than " + LONGEST_IRI + " characters.");
            }
            iris.add(iri);
        }
        if (iris.size() > MOST_LABELS) {
            throw new BadParameter("iris", "are " + iris.size() + "; " + MOST_LABELS + " at once are answered.");
        }
        return cells.names(
                AskedDataset.at(request.getRequestURI()).orElseThrow(),
                iris.stream().map(NodeFactory::createURI).toList());
    }

    private static <T> ResponseEntity<T> tagged(String tag, T body) {
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache())
                .body(body);
    }
}
