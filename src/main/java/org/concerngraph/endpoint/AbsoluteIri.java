package org.concerngraph.endpoint;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** A parameter of a request that names a graph. */
final class AbsoluteIri {

    private AbsoluteIri() {}

    /** The IRI that the parameter says; what is none, or leaves its beginning to be guessed, is a fault of the request. */
    static Node of(String parameter, String value) {
        try {
            if (IRIx.create(value).isReference()) {
                return NodeFactory.createURI(value);
            }
        } catch (IRIException notOne) {
            // Said below, for whatever reason it is none.
        }
        throw Refusal.of(
                Refusal.BAD, "The parameter " + parameter + " is \"" + value + "\", which is not an absolute IRI.");
    }
}
