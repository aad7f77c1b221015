package org.concerngraph.linking.match;

/**
 * How likely a term is meant at all, whatever it is called.
 *
 * @param factor what its score is multiplied by, from 0 to 1
 * @param reason the part of its vocabulary that it is in, in words, for example {@code MeSH A: anatomy}
 */
public record Prior(double factor, String reason) {}
