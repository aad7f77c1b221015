package org.concerngraph.linking.external;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.linking.Term;
import org.concerngraph.query.Questions;
import org.concerngraph.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one term of a loaded vocabulary. */
@Controller
class TermController {

    private static final String NAME = "{name:" + Vocabulary.NAME + "}";

    private final Questions questions;
    private final TermAddresses addresses;
    private final Catalogue catalogue;

    TermController(Questions questions, TermAddresses addresses, Catalogue catalogue) {
        this.questions = questions;
        this.addresses = addresses;
        this.catalogue = catalogue;
    }

    /** Leads to the page of a term in whichever loaded vocabulary has it, or else to the term itself. */
    @GetMapping("/vocabularies/" + TermAddresses.BY_IRI)
    String anywhere(@RequestParam String iri) {
        String address = addresses.of(iri);
        if (!address.startsWith("/") && !address.matches("https?://\\S+")) {
            throw new NotFound("term", iri);
        }
        return "redirect:" + address;
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
        model.addAttribute(
                "queries",
                Stream.of("linking/term", "linking/broader-steps", "linking/narrower")
                        .map(query -> questions.shown(query, values))
                        .toList());
        return "linking/term";
    }
}
