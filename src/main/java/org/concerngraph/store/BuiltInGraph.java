package org.concerngraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * A named graph that is built from the project's own files. Every bean of this type is in the dataset after a start:
 * built when it is missing or when its fingerprint differs from the one it was last built with.
 */
public interface BuiltInGraph {

    /** The graph's name. */
    Node name();

    /** Changes exactly when {@link #build} would give another graph: a digest of the bytes and of the code's version. */
    String fingerprint();

    /** The graph's triples. */
    Graph build();
}
