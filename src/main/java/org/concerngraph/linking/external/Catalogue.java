package org.concerngraph.linking.external;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.store.VocabularyStore;
import org.concerngraph.vocabulary.Dcat;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which vocabularies are loaded, and what is known of each as a whole: a graph of the second dataset. */
@Component
public class Catalogue {

    private static final Node TRIPLES = NodeFactory.createURI("http://rdfs.org/ns/void#triples");
    private static final Node URI_SPACE = NodeFactory.createURI("http://rdfs.org/ns/void#uriSpace");

    private final VocabularyStore store;

    Catalogue(VocabularyStore store) {
        this.store = store;
    }

    /** The names of all whose terms have been read, in order. */
    public List<String> names() {
        return store.read(() -> store.dataset().stream(VocabularyGraphs.CATALOGUE, Node.ANY, Prc.COUNT, Node.ANY)
                .map(quad -> name(quad.getSubject()))
                .sorted()
                .toList());
    }

    /** What is known of all of them, in the order of their names. */
    public List<Vocabulary> all() {
        return store.read(
                () -> names().stream().flatMap(name -> find(name).stream()).toList());
    }

    /** The names of those whose file is in the dataset and whose terms have not been read. */
    List<String> unfinished() {
        return store.read(() -> store.dataset().stream(VocabularyGraphs.CATALOGUE, Node.ANY, Prc.SHA256, Node.ANY)
                .map(quad -> quad.getSubject())
                .filter(it -> !store.dataset().contains(VocabularyGraphs.CATALOGUE, it, Prc.COUNT, Node.ANY))
                .map(Catalogue::name)
                .toList());
    }

    /** What is known of the vocabulary with this name, where one is loaded. */
    public Optional<Vocabulary> find(String name) {
        return store.read(() -> {
            Node it = VocabularyGraphs.terms(name);
            String title = text(it, RDFS.label.asNode());
            return title == null
                    ? Optional.empty()
                    : Optional.of(new Vocabulary(
                            name,
                            text(it, DCTerms.source.asNode()),
                            title,
                            text(it, Dcat.VERSION),
                            text(it, DCTerms.license.asNode())));
        });
    }

    /** What people call a vocabulary that links name so; of one that is not loaded, the end of its IRI. */
    public String titleOf(String identity) {
        return all().stream()
                .filter(vocabulary -> vocabulary.identity().equals(identity))
                .map(Vocabulary::shownTitle)
                .findFirst()
                .orElseGet(() -> Iris.id(identity)
                        .replaceFirst("[.](?:owl|obo|ttl|rdf|nt)$", "")
                        .toUpperCase(Locale.ROOT));
    }

    Vocabulary require(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("The vocabulary " + name + " is not loaded"));
    }

    /** Another number whenever another vocabulary, or another file of one, has been loaded or removed. */
    public long state() {
        var digest = new CRC32C();
        for (String name : names()) {
            String loaded = store.read(() -> text(VocabularyGraphs.terms(name), DCTerms.modified.asNode()));
            digest.update((name + " " + sha256(name) + " " + loaded + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return digest.getValue();
    }

    /** What most IRIs of its terms begin with; nothing where it is not loaded. */
    public @Nullable String uriSpace(String name) {
        return store.read(() -> text(VocabularyGraphs.terms(name), URI_SPACE));
    }

    /** The digest of the file that a vocabulary was read from; nothing where it is not loaded. */
    @Nullable
    String sha256(String name) {
        return store.read(() -> text(VocabularyGraphs.terms(name), Prc.SHA256));
    }

    /**
     * Notes that a file is in the dataset; the caller holds a write transaction.
     *
     * @param triples how many it has, which takes long to count later
     */
    void loading(Vocabulary vocabulary, String fileName, String sha256, long triples) {
        Node it = VocabularyGraphs.terms(vocabulary.name());
        remove(vocabulary.name());
        store.dataset().add(Graphs.META, VocabularyGraphs.original(vocabulary.name()), TRIPLES, integer(triples));
        add(it, RDF.type.asNode(), DCAT.Dataset.asNode());
        add(it, RDFS.label.asNode(), string(vocabulary.shownTitle()));
        add(it, DCTerms.identifier.asNode(), string(vocabulary.name()));
        add(it, Prc.FILE_NAME, string(fileName));
        add(it, Prc.SHA256, string(sha256));
        if (vocabulary.version() != null) {
            add(it, Dcat.VERSION, string(vocabulary.version()));
        }
        if (vocabulary.licence() != null) {
            add(it, DCTerms.license.asNode(), said(vocabulary.licence()));
        }
        if (vocabulary.iri() != null) {
            add(it, DCTerms.source.asNode(), NodeFactory.createURI(vocabulary.iri()));
        }
    }

    /** Notes that the terms have been read; the caller holds a write transaction. */
    void loaded(String name, long terms, String uriSpace, Instant when) {
        Node it = VocabularyGraphs.terms(name);
        add(it, Prc.COUNT, integer(terms));
        add(it, URI_SPACE, string(uriSpace));
        add(
                it,
                DCTerms.modified.asNode(),
                NodeFactory.createLiteralDT(when.truncatedTo(ChronoUnit.MILLIS).toString(), XSDDatatype.XSDdateTime));
    }

    /** Forgets a vocabulary; the caller holds a write transaction. */
    void remove(String name) {
        store.dataset().deleteAny(VocabularyGraphs.CATALOGUE, VocabularyGraphs.terms(name), Node.ANY, Node.ANY);
        store.dataset().deleteAny(Graphs.META, VocabularyGraphs.original(name), TRIPLES, Node.ANY);
    }

    private void add(Node subject, Node property, Node object) {
        store.dataset().add(VocabularyGraphs.CATALOGUE, subject, property, object);
    }

    private @Nullable String text(Node subject, Node property) {
        return store.dataset().stream(VocabularyGraphs.CATALOGUE, subject, property, Node.ANY)
                .map(quad -> quad.getObject())
                .map(value -> value.isURI() ? value.getURI() : value.getLiteralLexicalForm())
                .findFirst()
                .orElse(null);
    }

    private static String name(Node graph) {
        return Iris.id(graph.getURI());
    }

    private static Node integer(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    private static Node string(String text) {
        return NodeFactory.createLiteralString(text);
    }

    /** A licence is an address, or the words for want of one. */
    private static Node said(String licence) {
        return licence.matches("https?://[^\\s<>\"{}|\\\\^`]+") ? NodeFactory.createURI(licence) : string(licence);
    }
}
