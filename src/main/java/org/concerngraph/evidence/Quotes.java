package org.concerngraph.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.query.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The quotes, each with its text as marked text, its speaker and its place. */
@Component
public class Quotes {

    private final Questions questions;
    private final QuoteFinder finder;

    Quotes(Questions questions, QuoteFinder finder) {
        this.questions = questions;
        this.finder = finder;
    }

    /**
     * What words find.
     *
     * @param lucene the words in Lucene's syntax, as queries take them
     * @param total how many quotes have them
     * @param first the best of these, with the words as found
     */
    public record Hits(String lucene, int total, List<QuoteView> first) {}

    /** Words that somebody typed in Lucene's syntax; throws BadParameter for {@code q} when no word is in it. */
    public String lucene(String typed) {
        return finder.words(typed).lucene();
    }

    /** The best quotes with the words somebody typed; throws BadParameter for {@code q} when no word is in it. */
    public Hits containing(String typed, int limit) {
        var found = finder.find(QuoteRequest.of(MultiValueMap.fromSingleValue(Map.of("q", typed))));
        var words = Objects.requireNonNull(found.words());
        return new Hits(
                words.lucene(),
                found.total(),
                list(found.all().stream().limit(limit).toList(), words));
    }

    /** A thing that a page names and leads to. */
    public record Link(String iri, String label) {}

    /** A quote as it stands in a list. */
    public record QuoteView(
            String iri,
            String label,
            MarkedText text,
            Link participant,
            String roles,
            Link source,
            Link study,
            List<Link> themes) {}

    /** The quotes that a list query answers with these values, in its order. */
    public List<QuoteView> list(String query, Map<String, ? extends Collection<Node>> values) {
        return list(query, values, Integer.MAX_VALUE);
    }

    /** The first of these. */
    public List<QuoteView> list(String query, Map<String, ? extends Collection<Node>> values, int limit) {
        return list(first(questions.ask(query, values), limit), null, text -> List.of());
    }

    /** The texts of these quotes with their marks, by the quotes' IRIs. */
    public Map<String, MarkedText> texts(List<Node> quotes) {
        return quotes.isEmpty()
                ? Map.of()
                : list("evidence/quotes", Map.of("quote", quotes)).stream()
                        .collect(Collectors.toMap(QuoteView::iri, QuoteView::text));
    }

    /** These quotes in this order, with the words that were looked for. */
    List<QuoteView> list(List<String> quotes, @Nullable SearchWords words) {
        if (quotes.isEmpty()) {
            return List.of();
        }
        List<Node> nodes = quotes.stream().map(NodeFactory::createURI).toList();
        var views = list(
                        questions.ask("evidence/quotes", Map.of("quote", nodes)),
                        null,
                        text -> words == null ? List.of() : words.in(text))
                .stream()
                .collect(Collectors.toMap(QuoteView::iri, view -> view));
        return quotes.stream().map(views::get).filter(Objects::nonNull).toList();
    }

    /** The first quotes that bear on a concern, with the words that do so as evidence. */
    public List<QuoteView> bearingOn(Node concern, int limit) {
        var values = Map.of("concern", List.of(concern));
        return list(
                first(questions.ask("evidence/concern-quotes", values), limit),
                questions.ask("evidence/quote-concerns", values),
                text -> List.of());
    }

    private static Rows first(Rows rows, int limit) {
        return new Rows(rows.columns(), rows.stream().limit(limit).toList());
    }

    private List<QuoteView> list(Rows rows, @Nullable Rows evidence, Function<String, List<MarkedText.Span>> found) {
        List<Node> quotes = rows.stream().map(row -> row.requireNode("quote")).toList();
        if (quotes.isEmpty()) {
            return List.of();
        }
        Map<String, List<Row>> marks =
                questions.ask("evidence/quote-marks", Map.of("quote", quotes)).by("quote");
        Map<String, List<Row>> themes =
                questions.ask("evidence/quote-themes", Map.of("quote", quotes)).by("quote");
        Map<String, List<Row>> spans = evidence == null ? Map.of() : evidence.by("quote");
        var views = new ArrayList<QuoteView>();
        for (Row row : rows) {
            String quote = row.require("quote");
            var stretches = new ArrayList<MarkedText.Span>();
            marks.getOrDefault(quote, List.of()).forEach(mark -> stretches.add(MarkedText.Span.ofMark(mark)));
            spans.getOrDefault(quote, List.of()).forEach(span -> stretches.add(MarkedText.Span.ofEvidence(span)));
            stretches.addAll(found.apply(row.require("text")));
            views.add(new QuoteView(
                    quote,
                    row.require("label"),
                    MarkedText.of(row.require("text"), stretches),
                    new Link(row.require("participant"), row.require("participantCode")),
                    Objects.requireNonNullElse(row.text("roles"), ""),
                    new Link(row.require("source"), row.require("sourceLabel")),
                    new Link(row.require("study"), row.require("studyLabel")),
                    themes.getOrDefault(quote, List.of()).stream()
                            .map(theme -> new Link(theme.require("theme"), theme.require("themeLabel")))
                            .toList()));
        }
        return views;
    }
}
