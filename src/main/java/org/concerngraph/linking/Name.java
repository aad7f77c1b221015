package org.concerngraph.linking;

/**
 * One name of a term.
 *
 * @param text the name as it is printed
 * @param language the language tag in small letters; empty where none is given
 * @param kind what the name is to the term
 */
public record Name(String text, String language, Kind kind) {

    /** What a name is to its term. */
    public enum Kind {
        /** The name that the vocabulary prefers. */
        PREFERRED,
        /** Another name for the same: an exact synonym, an entry term, a label for alternative use. */
        EXACT,
        /** A name for something narrower. */
        NARROW,
        /** A name for something broader. */
        BROAD,
        /** A name for something near it, or a synonym of which the vocabulary does not say what it is. */
        RELATED
    }
}
