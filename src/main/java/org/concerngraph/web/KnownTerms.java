package org.concerngraph.web;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.store.Store;
import org.concerngraph.store.StoredDataset;
import org.concerngraph.store.VocabularyStore;
import org.concerngraph.vocabulary.Graphs;
import org.springframework.stereotype.Component;

/** Which IRIs name terms of external vocabularies that one of the two datasets has. */
@Component
class KnownTerms {

    private static final String TERMS = Graphs.external("").getURI();

    private final Store store;
    private final VocabularyStore vocabularies;

    KnownTerms(Store store, VocabularyStore vocabularies) {
        this.store = store;
        this.vocabularies = vocabularies;
    }

    /** Is it one of them? */
    boolean has(String iri) {
        Node term = NodeFactory.createURI(iri);
        return has(store, term) || has(vocabularies, term);
    }

    private static boolean has(StoredDataset dataset, Node term) {
        return dataset.read(() -> dataset.dataset().stream(Node.ANY, term, SKOS.prefLabel.asNode(), Node.ANY)
                .anyMatch(quad -> quad.getGraph().getURI().startsWith(TERMS)));
    }
}
