package org.concerngraph.revision;

import java.time.Instant;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * A change that somebody made.
 *
 * @param number its number, counted from 1
 * @param node its IRI
 * @param version the dataset version that it made
 * @param author the agent who made it
 * @param when when that was
 * @param added the statements that were not there before
 * @param removed the statements that are no longer there since
 */
public record Revision(
        long number, Node node, long version, Node author, Instant when, List<Quad> added, List<Quad> removed) {}
