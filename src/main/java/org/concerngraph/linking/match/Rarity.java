package org.concerngraph.linking.match;

/** How rare a word is: 0 for one in every term, 1 for one in a single term or in none. */
interface Rarity {

    double of(String form);

    /** The rarity of a word that so many of all the terms have: its inverse document frequency, brought to 0 to 1. */
    static double of(long having, long all) {
        if (all <= 1 || having <= 1) {
            return 1;
        }
        return Math.log((double) all / (double) Math.min(having, all)) / Math.log(all);
    }
}
