package org.concerngraph.linking.external;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.concerngraph.linking.Term;
import org.concerngraph.store.VocabularyStore;
import org.springframework.stereotype.Component;

/**
 * What the main dataset keeps of a term that something is linked to, and of all that is above it: label, definition, the
 * hierarchy, and what replaced it. So quotes are found by an external term or anything narrower without the vocabulary.
 */
@Component
public class Outlines {

    private final VocabularyStore store;

    Outlines(VocabularyStore store) {
        this.store = store;
    }

    /** The outline of a term of a loaded vocabulary; empty where it is not there. */
    public List<Triple> of(String vocabulary, String iri) {
        return store.read(() -> {
            Graph graph = store.dataset().getGraph(VocabularyGraphs.terms(vocabulary));
            var triples = new ArrayList<Triple>();
            var due = new ArrayDeque<>(List.of(iri));
            var seen = new HashSet<>(Set.of(iri));
            while (!due.isEmpty()) {
                Term term = GraphTerms.find(graph, vocabulary, due.poll()).orElse(null);
                if (term != null) {
                    TermGraph.outline(term, triples::add);
                    term.broader().stream().filter(seen::add).forEach(due::add);
                }
            }
            return List.copyOf(triples);
        });
    }
}
