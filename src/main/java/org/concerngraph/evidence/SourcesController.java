package org.concerngraph.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Kind;
import org.concerngraph.web.Listings;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of what quotes were taken from: tables and files, with their text as it was read. */
@Controller
class SourcesController {

    private static final String SOURCES = "evidence/sources";

    private final Questions questions;
    private final Listings listings;
    private final BaseIri base;

    SourcesController(Questions questions, Listings listings, BaseIri base) {
        this.questions = questions;
        this.listings = listings;
        this.base = base;
    }

    /** What a reader could not decide, with the words of the source that it is about. */
    record Problem(Row row, String words) {}

    @GetMapping("/sources")
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var listing = listings.page(Kind.SOURCE, SOURCES, parameters);
        model.addAttribute("listing", listing);
        model.addAttribute("queries", List.of(listing.query()));
        return SOURCES;
    }

    /** The sources as a table or as RDF. */
    @GetMapping("/sources." + Paths.SUFFIX)
    ResponseEntity<String> file(@PathVariable String suffix, @RequestParam MultiValueMap<String, String> parameters) {
        return listings.file(Kind.SOURCE, SOURCES, suffix, parameters);
    }

    @GetMapping("/sources/" + Paths.ID)
    String source(@PathVariable String id, Model model) {
        var values = Map.of("source", List.of(base.iri("source", id)));
        Row source = questions.ask(SOURCES, values).first().orElseThrow(() -> new NotFound("source", id));
        List<SourceQuote> quotes = quotes(values);
        CodePoints text = text(values);
        model.addAttribute("source", source);
        model.addAttribute("quotes", quotes);
        model.addAttribute("text", text.length() == 0 ? null : SourceText.of(text, quotes));
        model.addAttribute(
                "abbreviations", questions.ask("evidence/abbreviations", values).list());
        model.addAttribute(
                "readings", questions.ask("evidence/source-readings", values).list());
        model.addAttribute("problems", problems(values, text));
        model.addAttribute(
                "queries",
                Stream.of(
                                "sources",
                                "source-text",
                                "source-quotes",
                                "source-marks",
                                "source-themes",
                                "abbreviations",
                                "source-readings",
                                "source-problems")
                        .map(name -> questions.shown("evidence/" + name, values))
                        .toList());
        return "evidence/source";
    }

    private CodePoints text(Map<String, List<Node>> values) {
        return new CodePoints(questions
                .ask("evidence/source-text", values)
                .first()
                .map(row -> row.require("text"))
                .orElse(""));
    }

    private List<SourceQuote> quotes(Map<String, List<Node>> values) {
        Map<String, List<MarkedText.Span>> marks = questions.ask("evidence/source-marks", values).stream()
                .collect(groupingBy(row -> row.require("quote"), mapping(MarkedText.Span::ofMark, toList())));
        Map<String, List<Quotes.Link>> themes = questions.ask("evidence/source-themes", values).stream()
                .collect(groupingBy(
                        row -> row.require("quote"),
                        mapping(row -> new Quotes.Link(row.require("theme"), row.require("themeLabel")), toList())));
        var quotes = new ArrayList<SourceQuote>();
        for (Row row : questions.ask("evidence/source-quotes", values)) {
            String quote = row.require("quote");
            quotes.add(new SourceQuote(
                    quote,
                    row.has("ordinal") ? row.number("ordinal") : quotes.size() + 1,
                    row.require("text"),
                    marks.getOrDefault(quote, List.of()),
                    new Quotes.Link(row.require("participant"), row.require("participantCode")),
                    Objects.requireNonNullElse(row.text("roles"), ""),
                    themes.getOrDefault(quote, List.of()),
                    place(row)));
        }
        return quotes;
    }

    private static SourceQuote.@Nullable Place place(Row row) {
        return row.has("start") ? new SourceQuote.Place(row.number("start"), row.number("end")) : null;
    }

    private List<Problem> problems(Map<String, List<Node>> values, CodePoints text) {
        return questions.ask("evidence/source-problems", values).stream()
                .map(row -> new Problem(row, Opening.of(text.between(row.number("start"), row.number("end")))))
                .toList();
    }
}
