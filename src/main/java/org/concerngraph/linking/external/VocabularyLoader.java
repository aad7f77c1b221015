package org.concerngraph.linking.external;

import java.time.Instant;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFLib;
import org.concerngraph.linking.Term;
import org.concerngraph.linking.match.TermIndex;
import org.concerngraph.store.VocabularyStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Loads a vocabulary, whole, into the second dataset.
 *
 * <p>The file is streamed into a graph of its own, as it was published. Its terms are then read from that graph and written
 * into a second one, in which every vocabulary looks alike ({@link TermGraph}); pages, queries and the index of names know
 * only that. Nobody can read a TDB2 dataset and write to it at the same time in one transaction, and a vocabulary need not
 * fit into memory, so the terms wait in a file meanwhile. Between the two transactions the catalogue says that the terms
 * are still to be read; a server that was ended just then reads them when it starts.
 */
@Component
public class VocabularyLoader {

    private static final Logger log = LoggerFactory.getLogger(VocabularyLoader.class);

    private final VocabularyStore store;
    private final Catalogue catalogue;
    private final TermIndex index;
    private final LinkedOutlines linked;

    VocabularyLoader(VocabularyStore store, Catalogue catalogue, TermIndex index, LinkedOutlines linked) {
        this.linked = linked;
        this.store = store;
        this.catalogue = catalogue;
        this.index = index;
    }

    /**
     * Loads a file as a vocabulary; what was loaded under the same name before goes when all of it has been read.
     *
     * @param given what the person says of it; what is left open is taken from the file
     * @return what is known of it now
     * @throws UnreadableVocabulary when the file is no RDF, or has no terms; what was loaded before stays
     */
    public synchronized Vocabulary load(VocabularyFile file, Vocabulary given, Progress progress) {
        Map<String, Term> before =
                catalogue.find(given.name()).map(linked::linked).orElse(Map.of());
        Vocabulary loaded = read(file, given, progress);
        linked.follow(loaded, before);
        return loaded;
    }

    /** Finishes a loading that broke off after its file was in the dataset. */
    synchronized void finish(String name) {
        linked.follow(readTerms(name, Progress.SILENT), Map.of());
    }

    private Vocabulary read(VocabularyFile file, Vocabulary given, Progress progress) {
        Node original = VocabularyGraphs.original(given.name());
        String sha256 = file.sha256();
        store.writeMany(many -> {
            many.remove(original);
            var counted = StreamRDFLib.count(many.into(original));
            file.parse(counted, bytes -> progress.at("Reading the file", bytes, file.size()));
            many.finish();
            var graph = store.dataset().getGraph(original);
            requireTerms(file, graph);
            catalogue.loading(
                    Vocabulary.of(graph, given), file.name(), sha256, counted.countTriples() + counted.countQuads());
        });
        progress.beyondReturn();
        return readTerms(given.name(), progress);
    }

    private Vocabulary readTerms(String name, Progress progress) {
        Node terms = VocabularyGraphs.terms(name);
        try (var spool = new TermSpool()) {
            TermGraph written = store.read(() -> spool.fill(name, original(name), progress));
            progress.at("Writing its terms", 0, 0);
            store.writeMany(many -> {
                many.remove(terms);
                spool.sendTo(many.into(terms));
                many.finish();
                catalogue.loaded(name, written.count(), written.uriSpace(), Instant.now());
            });
            indexTerms(name, progress);
            log.info("Loaded the vocabulary {}: {} terms.", name, written.count());
            return catalogue.require(name);
        }
    }

    private Graph original(String name) {
        return store.dataset().getGraph(VocabularyGraphs.original(name));
    }

    /** Makes the names of a vocabulary searchable. */
    private void indexTerms(String name, Progress progress) {
        long[] done = {0};
        store.read(() -> {
            try (var terms = GraphTerms.stream(store.dataset().getGraph(VocabularyGraphs.terms(name)), name)) {
                index.replace(name, terms.peek(term -> progress.at("Indexing the names of its terms", ++done[0], 0)));
            }
            return null;
        });
        index.belongsTo(catalogue.state());
    }

    /** Makes the names of all vocabularies searchable again where the index is not of the dataset as it is now. */
    void indexAllWhereBehind() {
        long state = catalogue.state();
        if (index.state().orElse(state + 1) == state) {
            return;
        }
        index.vocabularies().forEach(index::remove);
        catalogue.names().forEach(name -> indexTerms(name, Progress.SILENT));
        index.belongsTo(state);
    }

    /** Takes a vocabulary away. Links to its terms stay, and so does what the graph of the links says of them. */
    public synchronized void remove(String name) {
        Vocabulary vocabulary = catalogue.require(name);
        store.writeMany(many -> {
            many.remove(VocabularyGraphs.original(name));
            many.remove(VocabularyGraphs.terms(name));
            many.finish();
            catalogue.remove(name);
        });
        linked.forget(vocabulary);
        index.remove(name);
        index.belongsTo(catalogue.state());
        log.info("Removed the vocabulary {}.", name);
    }

    private static void requireTerms(VocabularyFile file, Graph graph) {
        try (var terms = GraphTerms.stream(graph, "")) {
            if (terms.findFirst().isEmpty()) {
                throw new UnreadableVocabulary(file.name() + " has no terms: no class (owl:Class, rdfs:Class), no SKOS"
                        + " concept and no MeSH descriptor that has an IRI.");
            }
        }
    }
}
