package org.concerngraph.linking.external;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.linking.Term;
import org.concerngraph.linking.match.TermIndex;
import org.concerngraph.store.Sha256;
import org.concerngraph.store.VocabularyStore;
import org.jspecify.annotations.Nullable;
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
    private static final int OFTEN = 1_000;

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

    /**
     * Loads small vocabularies, which fit into memory, all in one transaction; what is kept of linked terms is the caller's
     * affair.
     *
     * @param files the bytes of each as Turtle, by its name
     */
    synchronized void loadSmall(Map<String, byte[]> files) {
        var terms = new HashMap<String, List<Term>>();
        store.write(() -> files.forEach((name, bytes) -> {
            Graph graph = RDFParser.fromString(new String(bytes, StandardCharsets.UTF_8), Lang.TURTLE)
                    .toGraph();
            List<Term> read = GraphTerms.of(graph, name);
            var counted = new Counted();
            var all = GraphFactory.createDefaultGraph();
            Predicate<String> isHere = iri -> graph.contains(NodeFactory.createURI(iri), RDF.type.asNode(), Node.ANY);
            for (Term term : read) {
                TermGraph.write(term, VocabularyGraphs.terms(name), isTop(term, isHere), all::add);
                counted.add(term.iri());
            }
            store.dataset().removeGraph(VocabularyGraphs.original(name));
            store.dataset().removeGraph(VocabularyGraphs.terms(name));
            store.dataset().addGraph(VocabularyGraphs.original(name), graph);
            store.dataset().addGraph(VocabularyGraphs.terms(name), all);
            catalogue.loading(
                    Vocabulary.of(graph, new Vocabulary(name, null, "", null, null)), name + ".ttl", Sha256.of(bytes));
            catalogue.counted(VocabularyGraphs.original(name), graph.size());
            catalogue.loaded(name, counted.terms, counted.commonest(), Instant.now());
            terms.put(name, read);
        }));
        index.replace(terms, catalogue.state());
        terms.forEach((name, read) -> log.info("Loaded the vocabulary {}: {} terms.", name, read.size()));
    }

    /** Finishes a loading that broke off after its file was in the dataset. */
    synchronized void finish(String name) {
        linked.follow(readTerms(name, Progress.SILENT), Map.of());
    }

    private Vocabulary read(VocabularyFile file, Vocabulary given, Progress progress) {
        String name = given.name();
        Node original = VocabularyGraphs.original(name);
        String sha256 = file.sha256();
        long[] triples = {0};
        store.writeMany(many -> {
            many.remove(original);
            file.parse(
                    new IntoGraph(triple -> {
                        many.add(original, triple.getSubject(), triple.getPredicate(), triple.getObject());
                        triples[0]++;
                    }),
                    bytes -> progress.at("Reading the file", bytes, file.size()));
            many.finish();
            var graph = store.dataset().getGraph(original);
            requireTerms(file, graph);
            catalogue.loading(Vocabulary.of(graph, given), file.name(), sha256);
            catalogue.counted(original, triples[0]);
        });
        progress.beyondReturn();
        return readTerms(name, progress);
    }

    /** Reads the terms of a vocabulary whose file is in the dataset. */
    Vocabulary readTerms(String name, Progress progress) {
        Path spool = spool();
        try {
            var counted = new Counted();
            store.read(() -> {
                writeTerms(name, spool, counted, progress);
                return null;
            });
            Node terms = VocabularyGraphs.terms(name);
            store.writeMany(many -> {
                many.remove(terms);
                long[] done = {0};
                RDFParser.source(spool).lang(Lang.RDFTHRIFT).parse(new IntoGraph(triple -> {
                    many.add(terms, triple.getSubject(), triple.getPredicate(), triple.getObject());
                    if (++done[0] % OFTEN == 0) {
                        progress.at("Writing its terms", done[0], 0);
                    }
                }));
                many.finish();
                catalogue.loaded(name, counted.terms, counted.commonest(), Instant.now());
            });
            indexTerms(name, progress);
            Vocabulary loaded = catalogue.require(name);
            log.info("Loaded the vocabulary {}: {} terms.", name, counted.terms);
            return loaded;
        } finally {
            delete(spool);
        }
    }

    /** Makes the names of a vocabulary searchable. */
    void indexTerms(String name, Progress progress) {
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

    private void writeTerms(String name, Path spool, Counted counted, Progress progress) {
        Graph original = store.dataset().getGraph(VocabularyGraphs.original(name));
        Node scheme = VocabularyGraphs.terms(name);
        Predicate<String> isHere = iri -> original.contains(NodeFactory.createURI(iri), RDF.type.asNode(), Node.ANY);
        try (var out = new BufferedOutputStream(Files.newOutputStream(spool));
                var terms = GraphTerms.stream(original, name)) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.RDFTHRIFT);
            writer.start();
            terms.forEach(term -> {
                TermGraph.write(term, scheme, isTop(term, isHere), writer::triple);
                counted.add(term.iri());
                if (counted.terms % OFTEN == 0) {
                    progress.at("Reading its terms", counted.terms, 0);
                }
            });
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Is there nothing above it, or only what this vocabulary mentions and does not describe? */
    private static boolean isTop(Term term, Predicate<String> isHere) {
        return term.broader().stream().noneMatch(isHere);
    }

    private static void requireTerms(VocabularyFile file, Graph graph) {
        try (var terms = GraphTerms.stream(graph, "")) {
            if (terms.findFirst().isEmpty()) {
                throw new UnreadableVocabulary(file.name() + " has no terms: no class (owl:Class, rdfs:Class), no SKOS"
                        + " concept and no MeSH descriptor that has an IRI.");
            }
        }
    }

    private static Path spool() {
        try {
            return Files.createTempFile("concern-graph-terms", ".rt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(@Nullable Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            log.warn("{} could not be deleted: {}", path, e.getMessage());
        }
    }

    /** How many terms there are, and what their IRIs begin with. */
    private static final class Counted {

        private long terms;
        private final Map<String, Integer> spaces = new HashMap<>();

        void add(String iri) {
            terms++;
            spaces.merge(
                    iri.substring(0, iri.length() - GraphTerms.localName(iri).length()), 1, Integer::sum);
        }

        String commonest() {
            return spaces.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse("");
        }
    }

    /** Triples go on, whichever graph of the file they stand in. */
    private static final class IntoGraph extends StreamRDFBase {

        private final Consumer<Triple> to;

        IntoGraph(Consumer<Triple> to) {
            this.to = to;
        }

        @Override
        public void triple(Triple triple) {
            to.accept(triple);
        }

        @Override
        public void quad(Quad quad) {
            to.accept(quad.asTriple());
        }
    }
}
