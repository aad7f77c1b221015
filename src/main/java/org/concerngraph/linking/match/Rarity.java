package org.concerngraph.linking.match;

/** How rare a word is: nearly 0 for one in every term, 1 for one in a single term or in none. */
interface Rarity {

    /** What the commonest word weighs: names that are equal are so even if every term has their words. */
    double LEAST = 0.02;

    /** So many terms are thought beside those that are there. */
    int OTHERS = 50;

    double of(String form);

    /**
     * The rarity of a word that so many of all the terms have: its inverse document frequency, brought to 0 to 1. In a
     * small vocabulary a word that all its terms have may still be a rare one, so some terms without it are added.
     */
    static double of(long having, long all) {
        if (having <= 1) {
            return 1;
        }
        double withOthers = (double) all + OTHERS;
        return Math.max(LEAST, Math.log(withOthers / (double) having) / Math.log(withOthers));
    }
}
