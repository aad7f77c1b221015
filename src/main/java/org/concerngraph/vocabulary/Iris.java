package org.concerngraph.vocabulary;

/** The ends of IRIs, by which things are told apart in words. */
public final class Iris {

    private Iris() {}

    /** What follows the last slash; the whole where there is none. It is the identifier of a thing of ours. */
    public static String id(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    /** What follows the last slash or hash; the whole where there is none. */
    public static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
