package org.concerngraph.endpoint.library;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.concerngraph.query.Execution;
import org.concerngraph.query.NamedQuery;
import org.concerngraph.web.Accepted;
import org.concerngraph.web.RdfFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;

/** The formats that answers are had in: those of SPARQL's results for tables, those of RDF for graphs. */
public enum Format {
    /** SPARQL 1.1 results in CSV. */
    CSV("csv", "text/csv", "text/csv;charset=utf-8;header=present", ResultSetLang.RS_CSV),
    /** SPARQL 1.1 results in TSV. */
    TSV("tsv", "text/tab-separated-values", "text/tab-separated-values;charset=utf-8", ResultSetLang.RS_TSV),
    /** SPARQL 1.1 results in JSON. */
    JSON("json", "application/sparql-results+json", "application/sparql-results+json", ResultSetLang.RS_JSON),
    /** SPARQL results in XML. */
    XML("xml", "application/sparql-results+xml", "application/sparql-results+xml", ResultSetLang.RS_XML),
    /** Turtle. */
    TURTLE(RdfFormat.TURTLE, "text/turtle"),
    /** JSON-LD 1.1. */
    JSON_LD(RdfFormat.JSON_LD, "application/ld+json"),
    /** N-Triples. */
    N_TRIPLES(RdfFormat.N_TRIPLES, "application/n-triples"),
    /** RDF/XML. */
    RDF_XML(RdfFormat.RDF_XML, "application/rdf+xml");

    private final String suffix;
    private final MediaType mediaType;
    private final String contentType;
    private final @Nullable Lang table;
    private final @Nullable RdfFormat graph;

    Format(String suffix, String mediaType, String contentType, Lang table) {
        this.suffix = suffix;
        this.mediaType = MediaType.parseMediaType(mediaType);
        this.contentType = contentType;
        this.table = table;
        this.graph = null;
    }

    Format(RdfFormat graph, String mediaType) {
        this.suffix = graph.suffix();
        this.mediaType = MediaType.parseMediaType(mediaType);
        this.contentType = graph.contentType();
        this.table = null;
        this.graph = graph;
    }

    /** The format with this suffix, for example {@code csv}. */
    public static Optional<Format> ofSuffix(String suffix) {
        return Stream.of(values())
                .filter(format -> format.suffix.equals(suffix))
                .findFirst();
    }

    /** The formats of the answer to a query. */
    public static List<Format> of(NamedQuery query) {
        return Stream.of(values())
                .filter(format -> (format.graph != null) == query.isGraph())
                .toList();
    }

    /** What addresses end with for this format, without the dot. */
    public String suffix() {
        return suffix;
    }

    /** The media type without parameters. */
    public String mediaType() {
        return mediaType.toString();
    }

    /** The media type with its charset. */
    String contentType() {
        return contentType;
    }

    /** What a person calls it. */
    public String title() {
        return switch (this) {
            case TURTLE -> "Turtle";
            case JSON_LD -> "JSON-LD";
            case N_TRIPLES -> "N-Triples";
            case RDF_XML -> "RDF/XML";
            default -> name();
        };
    }

    /** The format with this suffix; throws a 404 that says which there are when the answer is not had in it. */
    static Format ofSuffix(String suffix, NamedQuery query) {
        return of(query).stream()
                .filter(format -> format.suffix.equals(suffix))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no ." + suffix + " of this: " + kinds(query)));
    }

    /** The format that an Accept header prefers to a page; throws a 406 when neither a page nor any format will do. */
    static Optional<Format> preferredBy(@Nullable String accept, NamedQuery query) {
        List<MediaType> wanted = Accepted.byQuality(accept);
        for (MediaType type : wanted) {
            if (type.includes(MediaType.TEXT_HTML)) {
                return Optional.empty();
            }
            for (Format format : of(query)) {
                if (type.includes(format.mediaType) || type.getSubtype().equals(format.suffix)) {
                    return Optional.of(format);
                }
            }
        }
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        throw new ResponseStatusException(
                HttpStatus.NOT_ACCEPTABLE, "There is no " + accept + " of this: " + kinds(query));
    }

    private static String kinds(NamedQuery query) {
        return "the answer is " + (query.isGraph() ? "a graph" : "a table") + " and is had as "
                + of(query).stream()
                        .map(format -> format.mediaType + " (." + format.suffix + ")")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** Writes the whole answer. */
    void write(NamedQuery query, QueryExec execution, Execution own, OutputStream out) {
        if (graph != null) {
            write(graph.write(graph(query, execution)), out);
        } else if (query.parsed().isAskType()) {
            ResultsWriter.create().lang(table).build().write(out, execution.ask());
        } else {
            ResultsWriter.create().lang(table).build().write(out, own.counted(execution.select()));
        }
    }

    /** The graph that a query makes, with the prefixes of the query. */
    static Graph graph(NamedQuery query, QueryExec execution) {
        Graph graph = query.parsed().isConstructType() ? execution.construct() : execution.describe();
        graph.getPrefixMapping().setNsPrefixes(query.parsed().getPrefixMapping());
        return graph;
    }

    private static void write(String text, OutputStream out) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
