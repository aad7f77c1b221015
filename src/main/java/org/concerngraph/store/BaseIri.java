package org.concerngraph.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the IRIs of all things begin with. The files are written with the default; another base replaces it in them. */
@Component
public class BaseIri {

    /** The base that the project's own files are written with. */
    public static final String DEFAULT = "https://w3id.org/prom-concerns/id/";

    private final String value;

    BaseIri(@Value("${concerngraph.base-iri:" + DEFAULT + "}") String value) {
        if (!value.matches("https?://[^\\s<>\"{}|\\\\^`]+[/#]")) {
            throw new CannotStart(
                    "concerngraph.base-iri is \"" + value + "\", which is not an http(s) IRI that ends with / or #.",
                    "Set it to an IRI such as " + DEFAULT + ", or leave it unset.");
        }
        this.value = value;
    }

    /** The base itself, which ends with a slash or a hash. */
    public String value() {
        return value;
    }

    /** The IRI of a thing, for example of kind {@code quote} and identifier {@code hunter-2015.t3-09}. */
    public Node iri(String kind, String id) {
        return NodeFactory.createURI(value + kind + "/" + id);
    }

    /** The text of a Turtle or SPARQL file with our base in place of the default one. */
    public String rebase(String text) {
        return value.equals(DEFAULT) ? text : text.replace("<" + DEFAULT, "<" + value);
    }

    /** The text of a file that has our names without angle brackets, with our base in place of the default one. */
    public String rebaseNames(String text) {
        return text.replace(DEFAULT, value);
    }
}
