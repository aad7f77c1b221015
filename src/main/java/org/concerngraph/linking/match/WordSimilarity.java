package org.concerngraph.linking.match;

/** How far two words are the same. */
@FunctionalInterface
interface WordSimilarity {

    /** From 0, where they have nothing to do with each other, to 1, where they are the same. */
    double of(Word one, Word other);
}
