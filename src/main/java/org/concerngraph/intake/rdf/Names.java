package org.concerngraph.intake.rdf;

import org.apache.jena.graph.Node;

/** What the identifiers of things say: their kind and the rest, below one base. */
record Names(String base) {

    /** The kind, for example {@code quote}; empty for what is not below the base. */
    String kind(Node thing) {
        String rest = rest(thing);
        return rest.indexOf('/') < 0 ? "" : rest.substring(0, rest.indexOf('/'));
    }

    /** The identifier, for example {@code hunter-2015.t3-09}; empty for what is not below the base. */
    String id(Node thing) {
        String rest = rest(thing);
        return rest.substring(rest.indexOf('/') + 1);
    }

    private String rest(Node thing) {
        return thing.isURI() && thing.getURI().startsWith(base) ? thing.getURI().substring(base.length()) : "";
    }
}
