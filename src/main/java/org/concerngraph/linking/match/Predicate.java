package org.concerngraph.linking.match;

/** How a subject may be linked to a term: the mapping relations of SKOS, https://www.w3.org/TR/skos-reference/#mapping. */
public enum Predicate {
    /** The same in every use. */
    EXACT("exactMatch"),
    /** The same in some uses. */
    CLOSE("closeMatch"),
    /** The term is the broader of the two. */
    BROAD("broadMatch"),
    /** The term is the narrower of the two. */
    NARROW("narrowMatch"),
    /** Associated with it. */
    RELATED("relatedMatch");

    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    private final String name;

    Predicate(String name) {
        this.name = name;
    }

    /** The IRI of the relation. */
    public String iri() {
        return SKOS + name;
    }
}
