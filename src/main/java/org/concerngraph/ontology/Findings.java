package org.concerngraph.ontology;

import java.util.List;

/**
 * What is wrong in a graph, as far as it is worth naming one by one.
 *
 * @param first the first faults, in a stable order
 * @param count how many faults there are, those that are not named included
 */
public record Findings(List<Violation> first, long count) {}
