package org.concerngraph.linking.external;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.linking.Term;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.query.ShownQuery;
import org.concerngraph.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one term of a loaded vocabulary. */
@Controller
class TermController {

    private static final String LINKS = "linking/links";
    private static final String KEPT = "site/about-thing";
    private static final Set<String> LABELS = Set.of(RDFS.label.getURI(), SKOS.prefLabel.getURI());
    private static final String NAME = "{name:" + Vocabulary.NAME + "}";

    private final Questions questions;
    private final TermAddresses addresses;
    private final TermIdentifiers identifiers;
    private final Catalogue catalogue;
    private final TermQuotes quotes;

    TermController(
            Questions questions,
            TermAddresses addresses,
            TermIdentifiers identifiers,
            Catalogue catalogue,
            TermQuotes quotes) {
        this.quotes = quotes;
        this.questions = questions;
        this.addresses = addresses;
        this.identifiers = identifiers;
        this.catalogue = catalogue;
    }

    /**
     * Leads to the page of a term in whichever loaded vocabulary has it; shows what is known here of one of another vocabulary
     * that something is linked to.
     */
    @GetMapping("/vocabularies/" + TermAddresses.BY_IRI)
    String anywhere(@RequestParam String iri, Model model) {
        Optional<String> page = addresses.page(iri);
        if (page.isPresent()) {
            return "redirect:" + page.get();
        }
        if (!iri.matches("https?://[^\\s<>\"{}|\\\\^`]+")) {
            throw new NotFound("term", iri);
        }
        Node term = NodeFactory.createURI(iri);
        List<Row> links = questions.ask(LINKS, Map.of("term", List.of(term))).list();
        Optional<String> kept = questions.ask(KEPT, Map.of("thing", List.of(term))).stream()
                .filter(row -> LABELS.contains(row.require("property")))
                .map(row -> row.require("value"))
                .findFirst();
        if (links.isEmpty() && kept.isEmpty()) {
            throw new NotFound("term", iri);
        }
        model.addAttribute("iri", iri);
        model.addAttribute("identifier", identifiers.of(iri));
        model.addAttribute(
                "label",
                kept.or(() -> links.stream()
                                .flatMap(row -> Stream.ofNullable(row.text("termLabel")))
                                .findFirst())
                        .orElse(iri));
        model.addAttribute(
                "vocabulary",
                links.stream()
                        .flatMap(row -> Stream.ofNullable(row.text("vocabulary")))
                        .findFirst()
                        .map(catalogue::titleOf)
                        .orElse(""));
        about(term, model);
        model.addAttribute(
                "queries",
                shown(List.of(LINKS, TermQuotes.QUERY), Map.of("term", List.of(term)))
                        .toList());
        return "linking/other-term";
    }

    @GetMapping("/vocabularies/" + NAME + "/" + TermAddresses.BY_IRI)
    String byIri(@PathVariable String name, @RequestParam String iri, Model model) {
        return page(name, addresses.in(name, iri).orElseThrow(() -> new NotFound("term", iri)), model);
    }

    @GetMapping("/vocabularies/" + NAME + "/{end:.+}")
    String byEnd(@PathVariable String name, @PathVariable String end, Model model) {
        return page(name, addresses.find(name, end).orElseThrow(() -> new NotFound("term", end)), model);
    }

    private String page(String name, Term term, Model model) {
        var values = Map.of(
                "vocabulary", List.of(VocabularyGraphs.terms(name)),
                "term", List.<Node>of(NodeFactory.createURI(term.iri())));
        model.addAttribute("term", term);
        model.addAttribute("vocabulary", catalogue.require(name));
        model.addAttribute("addresses", addresses);
        model.addAttribute("said", Said.of(questions.ask("linking/term", values).list()));
        model.addAttribute(
                "trails",
                Trails.to(
                        term.iri(),
                        questions.ask("linking/broader-steps", values).list()));
        model.addAttribute("narrower", questions.ask("linking/narrower", values).list());
        Node node = NodeFactory.createURI(term.iri());
        model.addAttribute("identifier", identifiers.of(term.iri()));
        model.addAttribute(
                "loaded",
                questions
                        .ask("linking/vocabularies", Map.of("vocabulary", List.of(VocabularyGraphs.terms(name))))
                        .first()
                        .map(row -> row.number("terms"))
                        .orElse(0));
        about(node, model);
        model.addAttribute(
                "queries",
                Stream.concat(
                                shown(List.of("linking/term", "linking/broader-steps", "linking/narrower"), values),
                                shown(List.of(LINKS, TermQuotes.QUERY), Map.of("term", List.of(node))))
                        .toList());
        return "linking/term";
    }

    /** What is linked to a term, and the quotes that have to do with it. */
    private void about(Node term, Model model) {
        model.addAttribute(
                "links", questions.ask(LINKS, Map.of("term", List.of(term))).list());
        model.addAttribute("quotes", quotes.about(term));
    }

    private Stream<ShownQuery> shown(List<String> queries, Map<String, List<Node>> values) {
        return queries.stream().map(query -> questions.shown(query, values));
    }
}
