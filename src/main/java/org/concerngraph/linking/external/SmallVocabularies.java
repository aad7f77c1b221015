package org.concerngraph.linking.external;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.concerngraph.linking.Term;
import org.concerngraph.linking.match.TermIndex;
import org.concerngraph.store.VocabularyStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Loads the vocabularies that come with the program. They fit into memory, so all of them are one transaction and one commit
 * of the index, which a first start would notice otherwise.
 */
@Component
class SmallVocabularies {

    private static final Logger log = LoggerFactory.getLogger(SmallVocabularies.class);

    private final ShippedVocabularies shipped;
    private final VocabularyStore store;
    private final Catalogue catalogue;
    private final TermIndex index;

    SmallVocabularies(ShippedVocabularies shipped, VocabularyStore store, Catalogue catalogue, TermIndex index) {
        this.shipped = shipped;
        this.store = store;
        this.catalogue = catalogue;
        this.index = index;
    }

    /** Puts those with these names in the place of what they were before. */
    void load(Collection<String> names) {
        Map<String, List<Term>> terms = new LinkedHashMap<>();
        names.forEach(name -> terms.put(name, GraphTerms.of(shipped.graph(name), name)));
        store.write(() -> terms.forEach(this::write));
        index.replace(terms, catalogue.state());
        terms.forEach((name, all) -> log.info("Loaded the vocabulary {}: {} terms.", name, all.size()));
    }

    private void write(String name, List<Term> terms) {
        Graph original = shipped.graph(name);
        Graph said = GraphFactory.createDefaultGraph();
        var outline = new TermGraph(name, original);
        terms.forEach(term -> outline.write(term, said::add));
        replace(name, original, said);
        var known = Vocabulary.of(original, new Vocabulary(name, null, "", null, null));
        catalogue.loading(known, name + ".ttl", shipped.sha256(name), original.size());
        catalogue.loaded(name, outline.count(), outline.uriSpace(), Instant.now());
    }

    private void replace(String name, Graph original, Graph said) {
        var data = store.dataset();
        data.removeGraph(VocabularyGraphs.original(name));
        data.removeGraph(VocabularyGraphs.terms(name));
        data.addGraph(VocabularyGraphs.original(name), original);
        data.addGraph(VocabularyGraphs.terms(name), said);
    }
}
