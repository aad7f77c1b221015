package org.concerngraph.intake.rdf;

/**
 * How much a file of RDF may hold.
 *
 * @param bytes of the file
 * @param nesting levels of brackets or elements
 * @param triples statements
 */
record Limits(long bytes, int nesting, int triples) {

    /** 64 MiB, 200 levels, a million statements. */
    static final Limits USUAL = new Limits(64L << 20, 200, 1_000_000);
}
