package org.concerngraph.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** The RDF formats that every thing can be had in, by suffix and by Accept. */
public enum RdfFormat {
    /** Turtle. */
    TURTLE("ttl", "text/turtle", RDFFormat.TURTLE_PRETTY),
    /** JSON-LD 1.1. */
    JSON_LD("jsonld", "application/ld+json", RDFFormat.JSONLD11_PRETTY),
    /** N-Triples. */
    N_TRIPLES("nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8),
    /** RDF/XML. */
    RDF_XML("rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN);

    private final String suffix;
    private final MediaType mediaType;
    private final RDFFormat format;

    RdfFormat(String suffix, String mediaType, RDFFormat format) {
        this.suffix = suffix;
        this.mediaType = MediaType.parseMediaType(mediaType);
        this.format = format;
    }

    /** The format with this suffix, for example {@code ttl}. */
    public static Optional<RdfFormat> ofSuffix(String suffix) {
        return Stream.of(values()).filter(f -> f.suffix.equals(suffix)).findFirst();
    }

    /**
     * The format that an Accept header prefers to a page; none when a page is as welcome, or nothing of ours is. A header
     * that cannot be read is answered with 400.
     */
    public static Optional<RdfFormat> preferredBy(@Nullable String accept) {
        for (MediaType wanted : Accepted.byQuality(accept)) {
            if (wanted.isWildcardType() || wanted.includes(MediaType.TEXT_HTML)) {
                return Optional.empty();
            }
            for (RdfFormat f : values()) {
                if (wanted.includes(f.mediaType)) {
                    return Optional.of(f);
                }
            }
        }
        return Optional.empty();
    }

    /** What addresses end with for this format, without the dot. */
    public String suffix() {
        return suffix;
    }

    /** The media type. */
    public String mediaType() {
        return mediaType.toString();
    }

    /** The media type with its charset. */
    public String contentType() {
        return mediaType + (this == JSON_LD || this == RDF_XML ? "" : ";charset=utf-8");
    }

    /** The graph as text in this format, with the prefixes of the graph. */
    public String write(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(copy, graph);
        copy.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
        return RDFWriter.source(copy).format(format).asString();
    }

    /** Jena's name of the format. */
    public Lang lang() {
        return format.getLang();
    }
}
