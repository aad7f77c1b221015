package org.concerngraph.dataset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VOID;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Store;
import org.concerngraph.store.TurtleFiles;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.springframework.stereotype.Component;

/** What is said of the dataset rather than counted: in its file, and by the studies in it. */
@Component
class DatasetFacts {

    private static final Node LICENCE = DCTerms.license.asNode();

    private final Questions questions;
    private final Store store;
    private final BaseIri base;
    private final Graph file;

    DatasetFacts(Questions questions, Store store, BaseIri base, TurtleFiles files) {
        this.questions = questions;
        this.store = store;
        this.base = base;
        this.file = files.read("data/dataset.ttl");
    }

    /** What the file says, without the examples that are not in the data; and every licence. */
    void addTo(Graph graph) {
        file.stream(Graphs.DATASET, Node.ANY, Node.ANY)
                .filter(triple -> !triple.getPredicate().equals(VOID.exampleResource.asNode())
                        || store.read(() -> store.dataset().contains(Node.ANY, triple.getObject(), Node.ANY, Node.ANY)))
                .forEach(graph::add);
        licences().forEach(licence -> graph.add(Graphs.DATASET, LICENCE, licence));
    }

    /** The one text that the file gives for a property. */
    String text(Node property) {
        return file.stream(Graphs.DATASET, property, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .findFirst()
                .orElse("");
    }

    /** All texts that the file gives for a property, in order. */
    List<String> texts(Node property) {
        return file.stream(Graphs.DATASET, property, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .sorted()
                .toList();
    }

    /** The studies, as the query of that name gives them, but those whose names are not ours. */
    List<Row> studies() {
        String ours = base.iri("study", "").getURI();
        return questions.ask("evidence/studies").stream()
                .filter(row -> row.require("study").startsWith(ours))
                .toList();
    }

    /** The identifier of a study. */
    String id(Row study) {
        return study.require("study").substring(base.iri("study", "").getURI().length());
    }

    /** Who makes the dataset, as schema.org says it. */
    List<Map<String, String>> makers() {
        return file.stream(Graphs.DATASET, DCTerms.creator.asNode(), Node.ANY)
                .map(triple -> triple.getObject())
                .map(maker -> Map.of("@type", "Organization", "@id", maker.getURI(), "name", label(maker)))
                .toList();
    }

    private String label(Node thing) {
        return questions
                .ask("site/labels", Map.of("thing", List.of(thing)))
                .first()
                .map(row -> row.require("label"))
                .orElse(thing.getURI());
    }

    /** The licences of what is in the dataset: of what is ours first, then those of the studies. */
    List<Node> licences() {
        var licences = new LinkedHashSet<Node>();
        own().ifPresent(licences::add);
        studies().stream()
                .filter(study -> study.has("licence"))
                .map(study -> study.requireNode("licence"))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .forEach(licences::add);
        return new ArrayList<>(licences);
    }

    /** The licence of a graph: that of the study whose publication it is, or ours for what is built from our files. */
    Optional<Node> licenceOf(Node graph) {
        for (Row study : studies()) {
            if (graph.equals(Graphs.source(id(study)))) {
                return Optional.ofNullable(study.node("licence"));
            }
        }
        boolean isOurs = store.read(() -> store.dataset().contains(Graphs.META, graph, Prc.FINGERPRINT, Node.ANY));
        return isOurs ? own() : Optional.empty();
    }

    private Optional<Node> own() {
        return file.stream(Graphs.DATASET, LICENCE, Node.ANY)
                .map(triple -> triple.getObject())
                .findFirst();
    }
}
