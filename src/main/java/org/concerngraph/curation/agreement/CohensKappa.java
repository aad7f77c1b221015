package org.concerngraph.curation.agreement;

/**
 * Cohen's kappa of two coders who said yes or no of the same quotes: how far they agree beyond what chance would give, were
 * each to say yes as often as they did. Cohen, J. (1960), "A Coefficient of Agreement for Nominal Scales", Educational and
 * Psychological Measurement 20(1), 37–46.
 */
record CohensKappa(FourCounts counts) {

    /** The share of quotes of which both said the same; only where there is a quote. */
    double observed() {
        return counts.agreed() / (double) counts.units();
    }

    /** The share of quotes of which both would say the same by chance; only where there is a quote. */
    double expected() {
        return sameByChance() / ((double) counts.units() * counts.units());
    }

    /** Of how many pairs of an answer of the one and an answer of the other both are the same. */
    private long sameByChance() {
        long noOfOne = counts.units() - counts.yesOfOne();
        long noOfOther = counts.units() - counts.yesOfOther();
        return counts.yesOfOne() * counts.yesOfOther() + noOfOne * noOfOther;
    }

    /** The coefficient. */
    Coefficient coefficient() {
        if (counts.units() == 0) {
            return Coefficient.NOTHING_SHARED;
        }
        if (sameByChance() == counts.units() * counts.units()) {
            return Coefficient.ALWAYS_THE_SAME;
        }
        return new Coefficient.Known((observed() - expected()) / (1 - expected()));
    }
}
