package org.concerngraph.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.springframework.stereotype.Component;

/** Where a person reads about what an IRI names; templates know it as {@code paths}. */
@Component
public class Paths {

    /** An identifier in an address, as opposed to one with the suffix of an RDF format or of a citation's. */
    public static final String ID = "{id:(?!.*[.](?:ttl|jsonld|nt|rdf|bib|ris)$).+}";

    /** A suffix in the address of a list. */
    public static final String SUFFIX = "{suffix:csv|ttl|jsonld|nt|rdf}";

    // Parameters that are called after what they say of a thing, and the kind of the thing.
    private static final Map<String, String> KINDS =
            Map.of("about", "role", "group", "role", "heading", "theme", "expresses", "concern", "under", "construct");

    private final BaseIri base;
    private final KnownTerms terms;

    Paths(BaseIri base, KnownTerms terms) {
        this.base = base;
        this.terms = terms;
    }

    /** What a parameter of an address with this value stands for: a thing of ours or, say for a stage, a term. */
    public Node thing(String parameter, String value) {
        String kind = KINDS.getOrDefault(parameter, parameter);
        return Kind.ofSegment(kind).isPresent() && !kind.equals(Kind.MARK.segment())
                ? base.iri(kind, value)
                : NodeFactory.createURI(Prc.NAMESPACE + value);
    }

    /**
     * The page of one of our things or terms, or of a term of an external vocabulary that is here; another http(s) IRI itself;
     * for anything else an empty string.
     */
    public String of(String iri) {
        if (iri.startsWith(base.value())) {
            String[] kindAndId = iri.substring(base.value().length()).split("/", 2);
            if (kindAndId.length == 2) {
                return Kind.ofSegment(kindAndId[0])
                        .map(kind -> kind.page(kindAndId[1]))
                        .orElse("");
            }
        }
        if (iri.startsWith(Prc.NAMESPACE)) {
            return "/ontology#" + iri.substring(Prc.NAMESPACE.length());
        }
        if (!iri.startsWith("https://") && !iri.startsWith("http://")) {
            return "";
        }
        return terms.has(iri) ? "/vocabularies/term?iri=" + URLEncoder.encode(iri, StandardCharsets.UTF_8) : iri;
    }

    /** The identifier of one of our things: the last segment of its IRI. */
    public String id(String iri) {
        return Iris.id(iri);
    }

    /** The last part of an IRI in words, for want of a label: {@code isPartOf} is "is part of". */
    public String words(String iri) {
        return name(iri).replaceAll("_|(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** The layer that statements of this named graph belong to: published, curated, suggested; or empty. */
    public String layer(String graph) {
        String name = graph.startsWith(Graphs.NAMESPACE) ? graph.substring(Graphs.NAMESPACE.length()) : "";
        return switch (name.split("/", 2)[0]) {
            case "source" -> "published";
            case "analysis", "concerns", "roles", "mapping" -> "curated";
            case "suggestions" -> "suggested";
            default -> "";
        };
    }

    /** The last part of an IRI, for want of a label. */
    public String name(String iri) {
        return Iris.localName(iri);
    }
}
