package org.concerngraph.store;

import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * A named graph that is built from the project's own files.
 *
 * @param name the graph's name
 * @param fingerprint changes exactly when the triples would: a digest of the files' bytes and of the code's version
 * @param triples builds the graph's triples
 */
public record BuiltInGraph(Node name, String fingerprint, Supplier<Graph> triples) {}
