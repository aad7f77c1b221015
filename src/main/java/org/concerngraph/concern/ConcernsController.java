package org.concerngraph.concern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.evidence.LinkedTerm;
import org.concerngraph.evidence.Quotes;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.web.Kind;
import org.concerngraph.web.Listings;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of concerns. */
@Controller
class ConcernsController {

    private static final String CONCERNS = "concern/concerns";
    private static final String RETIRED = "concern/retired";
    private static final int SHOWN_QUOTES = 20;

    private final Quotes quotes;
    private final Questions questions;
    private final Listings listings;
    private final ConcernFilters filters;
    private final BaseIri base;

    ConcernsController(Quotes quotes, Questions questions, Listings listings, ConcernFilters filters, BaseIri base) {
        this.filters = filters;
        this.quotes = quotes;
        this.questions = questions;
        this.listings = listings;
        this.base = base;
    }

    @GetMapping("/concerns")
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var listing = listings.page(Kind.CONCERN, CONCERNS, parameters);
        model.addAttribute("listing", listing);
        model.addAttribute("filters", filters.ofList(ConcernFilters.given(listing.choices())));
        model.addAttribute("queries", List.of(listing.query()));
        return "concern/concerns";
    }

    @GetMapping("/concerns." + Paths.SUFFIX)
    ResponseEntity<String> file(@PathVariable String suffix, @RequestParam MultiValueMap<String, String> parameters) {
        return listings.file(Kind.CONCERN, CONCERNS, suffix, parameters);
    }

    @GetMapping("/concerns/" + Paths.ID)
    String concern(@PathVariable String id, Model model) {
        var node = base.iri("concern", id);
        var values = Map.of("concern", List.of(node));
        Optional<Row> known = questions.ask(CONCERNS, values).first();
        if (known.isEmpty()) {
            return retired(id, values, model);
        }
        Row concern = known.get();
        model.addAttribute("concern", concern);
        model.addAttribute(
                "voices", Voice.of(questions.ask("concern/voiced-by", values).list()));
        model.addAttribute("forWhom", questions.ask("concern/for-whom", values).list());
        model.addAttribute("quotes", quotes.bearingOn(node, SHOWN_QUOTES));
        List<Row> evidence = questions.ask("evidence/quote-concerns", values).list();
        model.addAttribute("evidence", evidence);
        model.addAttribute(
                "remedies",
                evidence.stream()
                        .filter(row -> row.require("stance").equals(Prc.PROPOSES_REMEDY.getURI()))
                        .toList());
        model.addAttribute(
                "wordings", questions.ask("curation/wordings", values).list());
        List<Row> words = questions.ask("concern/relation-words").list();
        model.addAttribute(
                "relations", questions.ask("concern/relations", values).list());
        var trail = Trail.to(node.getURI(), questions.ask("concern/relations").list(), words);
        model.addAttribute("trail", trail);
        model.addAttribute("words", quotes.texts(trail.quotes()));
        model.addAttribute("helpers", voices(trail));
        var asThing = Map.of("thing", List.of(node));
        model.addAttribute("linked", LinkedTerm.of(questions.ask(LinkedTerm.QUERY, asThing)));
        model.addAttribute(
                "queries",
                Stream.of(
                                Stream.of(
                                                CONCERNS,
                                                "concern/voiced-by",
                                                "concern/for-whom",
                                                "evidence/concern-quotes",
                                                "evidence/quote-concerns",
                                                "concern/relations")
                                        .map(name -> questions.shown(name, values)),
                                Stream.of("concern/relations", "concern/relation-words")
                                        .map(name -> questions.shown(name, Map.of())),
                                Stream.of(questions.shown(LinkedTerm.QUERY, asThing)))
                        .flatMap(queries -> queries)
                        .toList());
        return "concern/concern";
    }

    /** A concern that was merged, split or given up tells where it went. */
    private String retired(String id, Map<String, List<Node>> values, Model model) {
        List<Row> rows = questions.ask(RETIRED, values).list();
        if (rows.isEmpty()) {
            throw new NotFound("concern", id);
        }
        model.addAttribute("concern", rows.getFirst());
        model.addAttribute(
                "replacedBy", rows.stream().filter(row -> row.has("replacedBy")).toList());
        model.addAttribute("queries", List.of(questions.shown(RETIRED, values)));
        return "concern/retired";
    }

    /** Who voices what would help. */
    private Map<String, List<Row>> voices(Trail trail) {
        List<Node> helps = trail.helpers();
        return helps.isEmpty()
                ? Map.of()
                : questions.ask("concern/voiced-by", Map.of("concern", helps)).by("concern");
    }
}
