package org.concerngraph.revision;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * A change that somebody made.
 *
 * @param number its number, counted from 1
 * @param node its IRI
 * @param added the statements that were not there before
 * @param removed the statements that are no longer there since
 */
public record Revision(long number, Node node, List<Quad> added, List<Quad> removed) {}
