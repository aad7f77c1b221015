package org.concerngraph.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.revision.Revisions;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;

/**
 * What an import finds under its name and replaces. The quotes that are still there keep what curators said of them; with
 * those that are gone, that goes too. The caller holds the transaction.
 */
final class Replacement {

    private static final int OPENING = 80;

    private final DatasetGraph data;
    private final Node graph;
    private final Map<Node, String> before = new LinkedHashMap<>();
    private final List<Node> others;
    private final TakeDown takeDown;

    Replacement(DatasetGraph data, Revisions revisions, Node graph, BaseIri base, String study) {
        this.data = data;
        this.graph = graph;
        this.takeDown = new TakeDown(data, revisions);
        for (Node quote : new KnownStudy(data, base, study).quotes(graph)) {
            before.put(quote, opening(quote));
        }
        this.others = data.stream(graph, Node.ANY, RDF.type.asNode(), Node.ANY)
                .filter(quad -> !quad.getObject().equals(Prc.QUOTE))
                .map(quad -> quad.getSubject())
                .distinct()
                .toList();
    }

    private String opening(Node quote) {
        return data.stream(graph, quote, Prc.PUBLISHED_TEXT, Node.ANY)
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .map(text -> text.length() <= OPENING ? text : text.substring(0, OPENING) + "…")
                .findFirst()
                .orElse("");
    }

    /** Empties the graphs of the import, which are about to be written anew. */
    void clear() {
        data.removeGraph(graph);
        data.removeGraph(TakeDown.analysisBeside(graph));
    }

    /** Takes away what is said elsewhere of quotes and other things that the new import does not have. */
    void takeDownWhatIsGone(Set<Node> now) {
        takeDown.things(
                before.keySet().stream().filter(quote -> !now.contains(quote)).toList());
        takeDown.things(others.stream()
                .filter(thing -> !data.contains(Node.ANY, thing, RDF.type.asNode(), Node.ANY))
                .toList());
    }

    /** How many things went. */
    int gone() {
        return takeDown.count();
    }

    /** What is other than before. */
    Difference difference(String replaces, Set<Node> now) {
        List<String> added = new ArrayList<>();
        int furtherAdded = 0;
        int kept = 0;
        for (Node quote : now) {
            if (before.containsKey(quote)) {
                kept++;
            } else if (added.size() < Difference.SHOWN) {
                added.add(Iris.id(quote.getURI()));
            } else {
                furtherAdded++;
            }
        }
        List<Node> goneQuotes =
                before.keySet().stream().filter(quote -> !now.contains(quote)).toList();
        Node own = TakeDown.analysisBeside(graph);
        int evidence = 0;
        for (Node quote : goneQuotes) {
            evidence += (int) data.stream(Node.ANY, Node.ANY, Prc.EVIDENCE_QUOTE, quote)
                    .filter(quad -> !quad.getGraph().equals(own))
                    .count();
        }
        return new Difference(
                replaces,
                kept,
                added,
                furtherAdded,
                goneQuotes.stream()
                        .limit(Difference.SHOWN)
                        .map(quote -> Iris.id(quote.getURI()) + ": " + before.get(quote))
                        .toList(),
                Math.max(0, goneQuotes.size() - Difference.SHOWN),
                evidence);
    }
}
