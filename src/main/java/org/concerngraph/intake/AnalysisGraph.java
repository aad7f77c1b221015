package org.concerngraph.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;

/** The evidence that a file itself names: its coders said that a quote expresses a concern, of the whole quote. */
final class AnalysisGraph {

    private final BaseIri base;
    private final ImportFacts facts;
    private final ConcernNames concerns;
    private final Map<String, Integer> unknown = new LinkedHashMap<>();

    AnalysisGraph(BaseIri base, ImportFacts facts, ConcernNames concerns) {
        this.base = base;
        this.facts = facts;
        this.concerns = concerns;
    }

    /** Adds the evidence in a quote to a graph. */
    void add(Reading.Quote quote, Node node, Graph graph) {
        for (String name : quote.concerns()) {
            Node concern = concerns.find(name).orElse(null);
            if (concern == null) {
                unknown.merge(name, 1, Integer::sum);
            } else {
                evidence(quote, node, concern, graph);
            }
        }
    }

    private void evidence(Reading.Quote quote, Node node, Node concern, Graph graph) {
        Node coders = base.iri("agent", facts.study().id() + ".coders");
        new Triples(graph, coders)
                .type(Prov.AGENT)
                .label("Whoever coded " + facts.file().name());
        String id = last(node) + "." + last(concern);
        new Triples(graph, node).say(Prc.EXPRESSES_PROPERTY, concern);
        new Triples(graph, base.iri("evidence", id))
                .type(Prc.EVIDENCE)
                .label("Quote %d of %s expresses %s".formatted(quote.ordinal(), facts.name(), last(concern)))
                .say(Prc.EVIDENCE_QUOTE, node)
                .say(Prc.EVIDENCE_CONCERN, concern)
                .say(Prc.STANCE, Prc.EXPRESSES_VALUE)
                .say(Prc.START, 0)
                .say(Prc.END, quote.text().codePointCount(0, quote.text().length()))
                .say(Prc.SPAN_TEXT, quote.text())
                .say(Prc.BASIS, Prc.INFERRED)
                .say(Prc.REVIEW_STATUS, Prc.PROPOSED)
                .say(Prov.WAS_ATTRIBUTED_TO, coders)
                .sayDate(DCTerms.created.asNode(), facts.readAt().toString().substring(0, "2026-01-31".length()));
    }

    /** What the file calls concerns and the graph does not know. */
    List<Reading.LeftOut> unknown() {
        return unknown.entrySet().stream()
                .map(entry -> new Reading.LeftOut(
                        "Concern",
                        entry.getKey(),
                        entry.getValue(),
                        "There is no concern with this sentence or identifier; a concern is added by its curators."))
                .toList();
    }

    private static String last(Node node) {
        return Iris.id(node.getURI());
    }
}
