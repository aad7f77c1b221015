package org.concerngraph.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.query.Rows;
import org.concerngraph.query.ShownQuery;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Csv;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.concerngraph.web.RdfFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of quotes. */
@Controller
class QuotesController {

    private final Quotes quotes;
    private final QuoteFinder finder;
    private final Questions questions;
    private final BaseIri base;
    private final Paths paths;

    QuotesController(Quotes quotes, QuoteFinder finder, Questions questions, BaseIri base, Paths paths) {
        this.quotes = quotes;
        this.finder = finder;
        this.questions = questions;
        this.base = base;
        this.paths = paths;
    }

    @GetMapping("/quotes")
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var request = QuoteRequest.of(parameters);
        var found = finder.find(request);
        model.addAttribute("request", request);
        model.addAttribute("found", found);
        model.addAttribute("quotes", quotes.list(found.quotes(), found.words()));
        model.addAttribute(
                "sorts",
                Stream.of(QuoteRequest.Sort.values())
                        .filter(sort -> found.words() != null || sort != QuoteRequest.Sort.RELEVANCE)
                        .toList());
        model.addAttribute(
                "next",
                found.isLast()
                        ? ""
                        : request.from(paths.id(found.quotes().getLast())).href());
        model.addAttribute("queries", shown(request, found));
        return "evidence/quotes";
    }

    private List<ShownQuery> shown(QuoteRequest request, QuoteFinder.Found found) {
        var values = request.values(base);
        String list = "evidence/quotes";
        if (found.words() != null) {
            values.put(
                    "words",
                    List.of(NodeFactory.createLiteralString(found.words().lucene())));
            list = "search/quotes";
        }
        return List.of(questions.shown(list, values), questions.shown("evidence/quote-facets", Map.of()));
    }

    /** All quotes of a choice, not only those of a page, as CSV. */
    @GetMapping("/quotes.csv")
    ResponseEntity<String> csv(@RequestParam MultiValueMap<String, String> parameters) {
        var found = finder.find(QuoteRequest.of(parameters));
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("quote", "text", "speaker", "printed roles", "themes", "concerns", "source", "study"));
        Map<String, List<Row>> concerns =
                questions.ask("evidence/quote-concerns").by("quote");
        for (Quotes.QuoteView quote : quotes.list(found.all(), null)) {
            lines.add(List.of(
                    quote.iri(),
                    quote.text().pieces().stream().map(MarkedText.Piece::text).collect(Collectors.joining()),
                    quote.participant().label(),
                    quote.roles(),
                    quote.themes().stream().map(Quotes.Link::label).collect(Collectors.joining("; ")),
                    concerns.getOrDefault(quote.iri(), List.of()).stream()
                            .map(row -> row.require("concernLabel"))
                            .distinct()
                            .collect(Collectors.joining("; ")),
                    quote.source().label(),
                    quote.study().label()));
        }
        return Csv.answer("quotes.csv", lines);
    }

    /** All quotes of a choice as RDF. */
    @GetMapping("/quotes.{suffix:ttl|jsonld|nt|rdf}")
    ResponseEntity<String> rdf(@PathVariable String suffix, @RequestParam MultiValueMap<String, String> parameters) {
        RdfFormat format = RdfFormat.ofSuffix(suffix).orElseThrow(() -> new NotFound("format", suffix));
        var found = finder.find(QuoteRequest.of(parameters));
        Graph graph = found.all().isEmpty()
                ? GraphFactory.createDefaultGraph()
                : questions.construct(
                        "evidence/describe-quotes",
                        Map.of(
                                "quote",
                                found.all().stream().map(NodeFactory::createURI).toList()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(format.write(graph));
    }

    @GetMapping("/quotes/" + Paths.ID)
    String quote(@PathVariable String id, Model model) {
        var values = Map.of("quote", List.of(base.iri("quote", id)));
        Row quote = questions.ask("evidence/quote", values).first().orElseThrow(() -> new NotFound("quote", id));
        var evidence = questions.ask("evidence/quote-concerns", values);
        var marks = questions.ask("evidence/quote-marks", values);
        model.addAttribute("quote", quote);
        model.addAttribute(
                "text",
                MarkedText.of(
                        quote.require("text"),
                        marks.stream().map(MarkedText.Span::ofMark).toList()));
        model.addAttribute("marks", marks.list());
        model.addAttribute(
                "roles", questions.ask("evidence/quote-roles", values).list());
        model.addAttribute(
                "themes", questions.ask("evidence/quote-themes", values).list());
        model.addAttribute("evidence", evidence.list());
        model.addAttribute("linked", linked(evidence, questions.ask("evidence/quote-themes", values)));
        model.addAttribute("previous", neighbour(quote, "previous"));
        model.addAttribute("next", neighbour(quote, "next"));
        var shown = new ArrayList<>();
        for (String name : List.of(
                "evidence/quote",
                "evidence/quote-marks",
                "evidence/quote-roles",
                "evidence/quote-themes",
                "evidence/quote-concerns")) {
            shown.add(questions.shown(name, values));
        }
        model.addAttribute("queries", shown);
        return "evidence/quote";
    }

    /** The external terms that its concerns and themes are linked to. */
    private List<LinkedTerm> linked(Rows concerns, Rows themes) {
        List<Node> things = Stream.concat(
                        concerns.stream().map(row -> row.requireNode("concern")),
                        themes.stream().map(row -> row.requireNode("theme")))
                .distinct()
                .toList();
        return things.isEmpty() ? List.of() : LinkedTerm.of(questions.ask(LinkedTerm.QUERY, Map.of("thing", things)));
    }

    /** The quote before or after another in their source. */
    record Neighbour(String iri, String opening, String speaker) {}

    private static @Nullable Neighbour neighbour(Row quote, String side) {
        String iri = quote.text(side);
        return iri == null
                ? null
                : new Neighbour(iri, Opening.of(quote.require(side + "Text")), quote.require(side + "Code"));
    }
}
