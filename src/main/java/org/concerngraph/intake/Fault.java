package org.concerngraph.intake;

/**
 * A rule of the ontology that an import would break.
 *
 * @param thing the identifier of the thing, for example {@code quote/hill-2021.t1-03}
 * @param where where in the file the thing comes from, in words
 * @param message what is wrong
 */
public record Fault(String thing, String where, String message) {}
