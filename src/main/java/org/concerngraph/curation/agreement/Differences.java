package org.concerngraph.curation.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.evidence.MarkedText;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.query.ShownQuery;
import org.concerngraph.store.BaseIri;
import org.springframework.stereotype.Component;

/** Where one of two coders saw something, the other did not, and nobody has settled it. */
@Component
class Differences {

    private static final String QUERY = "curation/differences";

    private final Questions questions;
    private final CodersAndStudies known;
    private final BaseIri base;

    Differences(Questions questions, CodersAndStudies known, BaseIri base) {
        this.questions = questions;
        this.known = known;
        this.base = base;
    }

    /**
     * What was found.
     *
     * @param total how many differences there are
     * @param quotes in how many quotes
     * @param shown some of these quotes
     */
    record Found(int total, int quotes, List<DifferingQuote> shown) {}

    /** The differences of the chosen pair, of which those in at most so many quotes are shown. */
    Found of(AgreementRequest request, int most) {
        Map<String, List<Row>> byQuote = questions.ask(QUERY, values(request)).by("quote");
        int total =
                byQuote.values().stream().mapToInt(rows -> byThing(rows).size()).sum();
        List<String> shown =
                byQuote.keySet().stream().skip(request.from()).limit(most).toList();
        return new Found(total, byQuote.size(), quotes(shown, byQuote, request));
    }

    /** The query that finds them. */
    ShownQuery query(AgreementRequest request) {
        return questions.shown(QUERY, values(request));
    }

    private Map<String, List<Node>> values(AgreementRequest request) {
        var values = new HashMap<>(known.values(request));
        values.put(
                "things",
                List.of(NodeFactory.createLiteralString(request.things().parameter())));
        if (!request.thing().isEmpty()) {
            values.put("thing", List.of(thing(request)));
        }
        return values;
    }

    /** The IRI of the concern or theme that is asked about. */
    String iri(AgreementRequest request) {
        return thing(request).getURI();
    }

    private Node thing(AgreementRequest request) {
        return base.iri(request.things().parameter(), request.thing());
    }

    /** What the concern or theme is called that the differences are about; empty where they are about all. */
    String about(AgreementRequest request) {
        return request.thing().isEmpty()
                ? ""
                : questions
                        .ask("site/labels", Map.of("thing", List.of(thing(request))))
                        .first()
                        .map(row -> row.require("label"))
                        .orElseThrow(() -> new BadParameter(
                                "thing",
                                "is \"" + request.thing() + "\", which is the name of no "
                                        + request.things().parameter() + " in this graph."));
    }

    private List<DifferingQuote> quotes(List<String> shown, Map<String, List<Row>> byQuote, AgreementRequest request) {
        if (shown.isEmpty()) {
            return List.of();
        }
        var nodes = Map.of("quote", shown.stream().map(NodeFactory::createURI).toList());
        Map<String, List<Row>> said = questions.ask("evidence/quotes", nodes).by("quote");
        Map<String, List<Row>> marks =
                questions.ask("evidence/quote-marks", nodes).by("quote");
        var one = known.coder("one", request.one());
        var other = known.coder("other", request.other());
        var names = Map.of(one.iri(), one.label(), other.iri(), other.label());
        var quotes = new ArrayList<DifferingQuote>();
        for (String quote : shown) {
            List<Row> rows = byQuote.getOrDefault(quote, List.of());
            said.getOrDefault(quote, List.of()).stream()
                    .findFirst()
                    .ifPresent(row -> quotes.add(new DifferingQuote(
                            quote,
                            row.require("label"),
                            marked(row.require("text"), marks.getOrDefault(quote, List.of()), rows),
                            row.require("participant"),
                            row.require("participantCode"),
                            byThing(rows).values().stream()
                                    .map(about -> difference(about, names))
                                    .toList())));
        }
        return quotes;
    }

    private static Map<String, List<Row>> byThing(List<Row> rows) {
        var byThing = new LinkedHashMap<String, List<Row>>();
        rows.forEach(row -> byThing.computeIfAbsent(row.require("thing"), thing -> new ArrayList<>())
                .add(row));
        return byThing;
    }

    private static Difference difference(List<Row> rows, Map<String, String> names) {
        Row first = rows.getFirst();
        return new Difference(
                first.require("thing"),
                first.require("thingLabel"),
                names.getOrDefault(first.require("coder"), first.require("coder")),
                names.getOrDefault(first.require("without"), first.require("without")),
                rows.stream()
                        .flatMap(row -> Stream.ofNullable(row.text("words")))
                        .distinct()
                        .toList());
    }

    private static MarkedText marked(String text, List<Row> marks, List<Row> differences) {
        var spans = new ArrayList<MarkedText.Span>();
        marks.forEach(mark -> spans.add(MarkedText.Span.ofMark(mark)));
        differences.stream().filter(row -> row.has("words")).forEach(row -> spans.add(MarkedText.Span.ofEvidence(row)));
        return MarkedText.of(text, spans);
    }
}
