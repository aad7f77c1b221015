package org.concerngraph.revision;

import org.apache.jena.graph.Node;

/**
 * Who makes a change.
 *
 * @param node the agent, as in {@code agent:ada-judge}
 * @param name what people call them
 */
public record Author(Node node, String name) {}
