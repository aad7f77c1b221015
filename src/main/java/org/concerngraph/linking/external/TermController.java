package org.concerngraph.linking.external;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL2;
import org.concerngraph.evidence.Quotes;
import org.concerngraph.linking.Term;
import org.concerngraph.query.Questions;
import org.concerngraph.store.Store;
import org.concerngraph.web.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one term of a loaded vocabulary. */
@Controller
class TermController {

    private static final String ABOUT = "linking/quotes-about-term";
    private static final int SHOWN_QUOTES = 20;
    private static final String NAME = "{name:" + Vocabulary.NAME + "}";

    private final Questions questions;
    private final TermAddresses addresses;
    private final Catalogue catalogue;
    private final Quotes quotes;
    private final Store store;

    TermController(Questions questions, TermAddresses addresses, Catalogue catalogue, Quotes quotes, Store store) {
        this.store = store;
        this.quotes = quotes;
        this.questions = questions;
        this.addresses = addresses;
        this.catalogue = catalogue;
    }

    /**
     * Leads to the page of a term in whichever loaded vocabulary has it; to the term itself, elsewhere, only where something
     * is linked to it.
     */
    @GetMapping("/vocabularies/" + TermAddresses.BY_IRI)
    ResponseEntity<Void> anywhere(@RequestParam String iri) {
        String address = addresses.page(iri).orElseGet(() -> {
            boolean isLinked = store.read(() -> store.dataset()
                    .contains(Node.ANY, Node.ANY, OWL2.annotatedTarget.asNode(), NodeFactory.createURI(iri)));
            if (!isLinked || !iri.matches("https?://[^\\s<>\"{}|\\\\^`]+")) {
                throw new NotFound("term", iri);
            }
            return iri;
        });
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, address)
                .build();
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
        Map<String, List<Node>> linked = Map.of("term", List.of(NodeFactory.createURI(term.iri())));
        model.addAttribute("links", questions.ask("linking/links", linked).list());
        var about = questions.ask(ABOUT, linked);
        List<Node> found =
                about.stream().map(row -> row.requireNode("quote")).distinct().toList();
        model.addAttribute("found", found.size());
        model.addAttribute("through", about.by("quote"));
        model.addAttribute(
                "quotes",
                found.isEmpty()
                        ? List.of()
                        : quotes.list(
                                "evidence/quotes",
                                Map.of("quote", found.subList(0, Math.min(SHOWN_QUOTES, found.size())))));
        model.addAttribute(
                "queries",
                Stream.concat(
                                Stream.of("linking/term", "linking/broader-steps", "linking/narrower")
                                        .map(query -> questions.shown(query, values)),
                                Stream.of("linking/links", ABOUT).map(query -> questions.shown(query, linked)))
                        .toList());
        return "linking/term";
    }
}
