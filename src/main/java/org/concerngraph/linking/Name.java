package org.concerngraph.linking;

import org.apache.jena.vocabulary.SKOS;

/**
 * One name of a term.
 *
 * @param text the name as it is printed
 * @param language the language tag in small letters; empty where none is given
 * @param kind what the name is to the term
 */
public record Name(String text, String language, Kind kind) {

    /** What a name is to its term, with the property that says so: of SKOS, or of OBO in OWL where SKOS has none. */
    public enum Kind {
        /** The name that the vocabulary prefers. */
        PREFERRED(SKOS.prefLabel.getURI()),
        /** Another name for the same: an exact synonym, an entry term, a label for alternative use. */
        EXACT(SKOS.altLabel.getURI()),
        /** A name for something narrower. */
        NARROW(Kind.OBO_IN_OWL + "hasNarrowSynonym"),
        /** A name for something broader. */
        BROAD(Kind.OBO_IN_OWL + "hasBroadSynonym"),
        /** A name for something near it, or a synonym of which the vocabulary does not say what it is. */
        RELATED(Kind.OBO_IN_OWL + "hasRelatedSynonym");

        private static final String OBO_IN_OWL = "http://www.geneontology.org/formats/oboInOwl#";

        private final String property;

        Kind(String property) {
            this.property = property;
        }

        /** The IRI of the property. */
        public String property() {
            return property;
        }
    }
}
