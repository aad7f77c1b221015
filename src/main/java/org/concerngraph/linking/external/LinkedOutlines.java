package org.concerngraph.linking.external;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.linking.Term;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.Store;
import org.concerngraph.store.VocabularyStore;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.springframework.stereotype.Component;

/**
 * What the main dataset keeps of the terms that something is linked to: the graph {@code external/<name>.local}, beside the
 * one that is built from the project's own files. It is made anew when a vocabulary is loaded, and what that changed is told.
 */
@Component
public class LinkedOutlines {

    private static final Node SOURCE = DCTerms.source.asNode();

    private final Store store;
    private final VocabularyStore vocabularies;
    private final Questions questions;
    private final Outlines outlines;
    private final Catalogue catalogue;

    LinkedOutlines(
            Store store, VocabularyStore vocabularies, Questions questions, Outlines outlines, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.store = store;
        this.vocabularies = vocabularies;
        this.questions = questions;
        this.outlines = outlines;
    }

    /** The terms of a vocabulary that something is linked to, as it has them now; those that it does not have are left out. */
    Map<String, Term> linked(Vocabulary vocabulary) {
        return linked(vocabulary, row -> true);
    }

    /** Those of them with a link that counts. */
    private Map<String, Term> standing(Vocabulary vocabulary) {
        return linked(vocabulary, row -> row.isTrue("stands"));
    }

    private Map<String, Term> linked(Vocabulary vocabulary, Predicate<Row> isWanted) {
        var terms = new HashMap<String, Term>();
        vocabularies.read(() -> {
            var graph = vocabularies.dataset().getGraph(VocabularyGraphs.terms(vocabulary.name()));
            for (Row row : rows(vocabulary).stream().filter(isWanted).toList()) {
                GraphTerms.find(graph, vocabulary.name(), row.require("term"))
                        .ifPresent(term -> terms.put(term.iri(), term));
            }
            return null;
        });
        return terms;
    }

    private List<Row> rows(Vocabulary vocabulary) {
        return questions
                .ask("linking/linked-into", Map.of("source", List.of(NodeFactory.createURI(vocabulary.identity()))))
                .list();
    }

    /**
     * Keeps the outlines of all linked terms as the vocabulary has them now, and notes down what is otherwise than before.
     *
     * @param before the linked terms as they were before it was loaded
     */
    void follow(Vocabulary vocabulary, Map<String, Term> before) {
        Map<String, Term> now = linked(vocabulary);
        var changes = new ArrayList<Triple>();
        for (Row row : rows(vocabulary)) {
            String iri = row.require("term");
            Term then = before.get(iri);
            TermChanges.between(then, now.get(iri), row.text("label"))
                    .forEach(note -> changes.addAll(TermChanges.said(iri, then, now.get(iri), note)));
        }
        Node changed = VocabularyGraphs.changes(vocabulary.name());
        vocabularies.write(() -> {
            vocabularies.dataset().removeGraph(changed);
            changes.forEach(into(vocabularies.dataset()::add, changed));
        });
        Node kept = kept(vocabulary.name());
        if (!rows(vocabulary).isEmpty() || store.read(() -> store.dataset().containsGraph(kept))) {
            store.write(() -> {
                store.dataset().removeGraph(kept);
                // A linked term of which nothing is said there is one that the vocabulary does not have.
                store.dataset().add(kept, kept, SOURCE, NodeFactory.createURI(vocabulary.identity()));
                // Somebody may have linked to another term meanwhile.
                standing(vocabulary).keySet().forEach(iri -> keep(vocabulary.name(), iri));
            });
        }
    }

    /** Keeps the outlines of all terms that something is linked to and of which nothing is kept yet. */
    public void keepLinked() {
        for (Vocabulary vocabulary : catalogue.all()) {
            Node kept = kept(vocabulary.name());
            // Beside what was loaded, what the project's files say of a term is no description of it.
            Node where = store.read(() -> store.dataset().contains(kept, kept, SOURCE, Node.ANY)) ? kept : Node.ANY;
            List<String> unknown = standing(vocabulary).keySet().stream()
                    .filter(iri -> !store.read(() -> store.dataset()
                            .contains(where, NodeFactory.createURI(iri), RDF.type.asNode(), SKOS.Concept.asNode())))
                    .toList();
            if (!unknown.isEmpty()) {
                store.write(() -> unknown.forEach(iri -> keep(vocabulary.name(), iri)));
            }
        }
    }

    /**
     * Keeps the outline of a term, unless the dataset describes it already as it does the constructs of frameworks. The
     * caller holds the write transaction.
     */
    public void keep(String vocabulary, String iri) {
        if (!store.dataset().contains(Node.ANY, NodeFactory.createURI(iri), RDF.type.asNode(), Prc.CONSTRUCT)) {
            outlines.of(vocabulary, iri).forEach(into(store.dataset()::add, kept(vocabulary)));
        }
    }

    /**
     * A vocabulary was taken away: what was kept of its terms stays as long as something is linked to them, unless the project's
     * files describe them too.
     */
    void forget(Vocabulary vocabulary) {
        String name = vocabulary.name();
        Node kept = kept(name);
        if (store.read(() -> store.dataset().containsGraph(kept))) {
            boolean isLinked = !rows(vocabulary).isEmpty();
            store.write(() -> {
                if (isLinked) {
                    store.dataset().deleteAny(kept, kept, SOURCE, Node.ANY);
                    described(kept).forEach(term -> store.dataset().deleteAny(kept, term, Node.ANY, Node.ANY));
                } else {
                    store.dataset().removeGraph(kept);
                }
            });
        }
        vocabularies.write(() -> vocabularies.dataset().removeGraph(VocabularyGraphs.changes(name)));
    }

    /** The terms of a graph that others describe. */
    private List<Node> described(Node kept) {
        return store.dataset().stream(kept, Node.ANY, RDFS.label.asNode(), Node.ANY)
                .map(quad -> quad.getSubject())
                .distinct()
                .filter(term -> store.dataset().stream(Node.ANY, term, RDFS.label.asNode(), Node.ANY)
                        .anyMatch(quad -> !quad.getGraph().equals(kept)))
                .toList();
    }

    private static Node kept(String vocabulary) {
        return Graphs.external(vocabulary + ".local");
    }

    private interface Adding {
        void add(Node graph, Node subject, Node property, Node object);
    }

    private static Consumer<Triple> into(Adding data, Node graph) {
        return triple -> data.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }
}
