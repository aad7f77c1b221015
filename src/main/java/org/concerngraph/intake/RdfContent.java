package org.concerngraph.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.intake.Reading.LeftOut;
import org.concerngraph.intake.rdf.StudyTriples;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;

/**
 * What RDF of one study gives. Concerns and relations that are in the graph already stay as their curators have them; new
 * ones are added beside them. An earlier receipt that the file brings along is of another import and is not taken over.
 */
final class RdfContent implements Content {

    private final StudyTriples triples;
    private final DatasetGraph data;
    private final Graph published = GraphFactory.createDefaultGraph();
    private final Graph newConcerns = GraphFactory.createDefaultGraph();
    private final List<LeftOut> leftOut = new ArrayList<>();

    RdfContent(StudyTriples triples, DatasetGraph data) {
        this.triples = triples;
        this.data = data;
        triples.published().stream().forEach(published::add);
        leftOut.addAll(triples.leftOut());
        concerns();
    }

    private void concerns() {
        int known = 0;
        int other = 0;
        for (Triple triple : triples.shared().stream().toList()) {
            Node subject = triple.getSubject();
            if (!data.contains(Node.ANY, subject, RDF.type.asNode(), Node.ANY)) {
                newConcerns.add(triple);
            } else if (data.contains(Node.ANY, subject, triple.getPredicate(), triple.getObject())) {
                known++;
            } else {
                other++;
            }
        }
        if (known > 0) {
            leftOut.add(new LeftOut(
                    "Statement", "about concerns", known, "The graph says the same of these concerns already."));
        }
        if (other > 0) {
            leftOut.add(new LeftOut(
                    "Statement",
                    "about concerns",
                    other,
                    "These concerns are in the graph, and their curators say otherwise; they are not overwritten."));
        }
    }

    /** Does the graph say all of it already? */
    boolean isAllThere() {
        return newConcerns.isEmpty()
                && triples.published().stream().allMatch(this::isThere)
                && triples.analysis().stream().allMatch(this::isThere);
    }

    private boolean isThere(Triple triple) {
        return data.contains(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    @Override
    public List<Node> sources() {
        return published.stream(Node.ANY, RDF.type.asNode(), Prc.SOURCE)
                .map(Triple::getSubject)
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .toList();
    }

    @Override
    public Graph frame() {
        return GraphFactory.createDefaultGraph();
    }

    @Override
    public Graph matched() {
        return GraphFactory.createDefaultGraph();
    }

    @Override
    public Map<Node, Graph> shared() {
        return Map.of(Graphs.LOCAL_CONCERNS, newConcerns);
    }

    @Override
    public void pieces(Validation validation, BiConsumer<Graph, Graph> sink, Progress progress) {
        Graph all = GraphFactory.createDefaultGraph();
        published.stream().forEach(all::add);
        triples.analysis().stream().forEach(all::add);
        progress.at("Validating", 0, 0);
        validation.check(all, Map.of());
        progress.at("Writing statements", 0, all.size());
        sink.accept(published, triples.analysis());
    }

    @Override
    public Map<String, String> roles() {
        var roles = new LinkedHashMap<String, String>();
        for (Triple printed :
                published.stream(Node.ANY, Prc.PRINTED_ROLE, Node.ANY).toList()) {
            roles.putIfAbsent(printed.getObject().getLiteralLexicalForm(), "");
        }
        return roles;
    }

    @Override
    public Understood understood() {
        return new Understood(
                triples.counts(),
                triples.problems().stream()
                        .map(problem ->
                                Receipt.Doubt.at("", problem.where(), -1, -1, problem.message(), problem.assumed()))
                        .toList(),
                List.copyOf(leftOut),
                List.of());
    }
}
