package org.concerngraph.linking.external;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DC;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.vocabulary.Dcat;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a vocabulary as a whole.
 *
 * @param name what it is called in addresses and in the names of graphs: small letters, digits, hyphens, dots
 * @param iri its IRI, whatever the version: as an ontology, a concept scheme, or what that is a version of; none where it says none
 * @param title what people call it
 * @param version which version was loaded, as its makers say it; none where nobody said
 * @param licence the address or name of its licence; none where nobody said
 */
public record Vocabulary(
        String name,
        @Nullable String iri,
        String title,
        @Nullable String version,
        @Nullable String licence) {

    /** What names may look like. */
    public static final String NAME = "[a-z0-9](?:[a-z0-9.-]{0,58}[a-z0-9])?";

    /** What the files of MeSH belong to, which do not say so themselves. */
    private static final String MESH = "http://id.nlm.nih.gov/mesh";

    private static final List<Node> TITLES =
            List.of(DCTerms.title.asNode(), DC.title.asNode(), RDFS.label.asNode(), SKOS.prefLabel.asNode());
    private static final List<Node> LICENCES = List.of(
            DCTerms.license.asNode(),
            TermProperties.iri("http://purl.org/dc/elements/1.1/license"),
            TermProperties.iri("http://creativecommons.org/ns#license"),
            TermProperties.iri("https://schema.org/license"),
            DCTerms.rights.asNode(),
            DC.rights.asNode());
    private static final List<Node> VERSIONS = List.of(
            OWL2.versionInfo.asNode(),
            Dcat.VERSION,
            TermProperties.iri("https://schema.org/version"),
            TermProperties.iri("http://purl.org/pav/version"),
            DCTerms.hasVersion.asNode(),
            OWL2.versionIRI.asNode(),
            DCTerms.modified.asNode(),
            DCTerms.issued.asNode());

    /** What a file says of itself; what it does not say may be said by {@code given}, whose values come first. */
    static Vocabulary of(Graph graph, Vocabulary given) {
        Optional<Node> whole = Stream.of(OWL.Ontology, SKOS.ConceptScheme)
                .flatMap(type -> graph.find(Node.ANY, RDF.type.asNode(), type.asNode()).toList().stream())
                .map(triple -> triple.getSubject())
                .filter(Node::isURI)
                .min(Comparator.comparing(Node::getURI));
        if (whole.isEmpty()) {
            boolean isMesh = given.iri() == null
                    && graph.contains(
                            Node.ANY,
                            RDF.type.asNode(),
                            TermProperties.iri(TermProperties.MESHV + "TopicalDescriptor"));
            return isMesh ? new Vocabulary(given.name(), MESH, given.title(), given.version(), given.licence()) : given;
        }
        Node it = whole.get();
        String title = given.title().isEmpty() ? first(graph, it, TITLES) : given.title();
        return new Vocabulary(
                given.name(),
                given.iri() == null ? known(graph, it) : given.iri(),
                title == null ? "" : title,
                given.version() == null ? first(graph, it, VERSIONS) : given.version(),
                given.licence() == null ? first(graph, it, LICENCES) : given.licence());
    }

    /** The vocabulary of which it says to be a version, or else its own IRI. */
    private static String known(Graph graph, Node whole) {
        return graph.find(whole, DCTerms.isVersionOf.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isURI)
                .nextOptional()
                .orElse(whole)
                .getURI();
    }

    /** The value of the first property that has any: in English rather than in others, and of several dates the latest. */
    private static @Nullable String first(Graph graph, Node subject, List<Node> properties) {
        for (Node property : properties) {
            Optional<Node> best = graph
                    .find(subject, property, Node.ANY)
                    .mapWith(triple -> triple.getObject())
                    .filterDrop(Node::isBlank)
                    .filterDrop(value -> text(value).isEmpty())
                    .toList()
                    .stream()
                    .max(Comparator.comparing(Vocabulary::isEnglish).thenComparing(Vocabulary::text));
            if (best.isPresent()) {
                return text(best.get());
            }
        }
        return null;
    }

    private static boolean isEnglish(Node value) {
        return !value.isLiteral()
                || value.getLiteralLanguage().isEmpty()
                || value.getLiteralLanguage().toLowerCase(Locale.ROOT).startsWith("en");
    }

    private static String text(Node value) {
        return value.isURI() ? value.getURI() : value.getLiteralLexicalForm().strip();
    }

    /** What links call it: its own IRI, or for want of one the graph that it is in. */
    public String identity() {
        return iri == null ? VocabularyGraphs.terms(name).getURI() : iri;
    }

    /** The title, or the name where nobody gave one. */
    public String shownTitle() {
        return title.isEmpty() ? name : title;
    }
}
