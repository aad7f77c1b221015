package org.concerngraph.linking.match;

import java.util.BitSet;
import java.util.Map;

/**
 * Weighs what is above and below two terms. Where the terms above one correspond to terms above the other, the pair gains;
 * where they correspond to terms elsewhere, it loses; where terms directly below both correspond, it gains. A term above
 * counts the less, the further up it is and the more there is below it.
 */
final class Structure {

    private static final double ABOVE = 0.35;
    private static final double EXPECTED_ABOVE = 0.35;
    private static final double BELOW = 0.2;
    private static final double ENOUGH_TO_TELL = 0.5;
    private static final double TOO_LITTLE_TO_TELL = 0.05;

    private final Side ours;
    private final Side theirs;

    Structure(Side ours, Side theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    /** The score of a pair, given which terms now correspond. */
    double weighed(Pairing.Pair pair, Pairing now) {
        double score = pair.score();
        var tally = new Tally();
        tally.count(ours, pair.ours(), theirs, pair.theirs(), now.theirs());
        tally.count(theirs, pair.theirs(), ours, pair.ours(), now.ours());
        if (tally.all > TOO_LITTLE_TO_TELL) {
            double gain =
                    ABOVE * (tally.agreeing / tally.all - EXPECTED_ABOVE) * Math.min(1, tally.all / ENOUGH_TO_TELL);
            score += gain > 0 ? gain * (1 - score) : gain;
        }
        return score + BELOW * below(pair, now) * (1 - score);
    }

    private static final class Tally {

        private double all;
        private double agreeing;

        /** Counts what is above one term: do the terms that correspond to it stand above the other, or are they that? */
        private void count(Side side, int term, Side otherSide, int other, Map<Integer, Integer> corresponding) {
            side.above(term).forEach((higher, steps) -> {
                Integer there = corresponding.get(higher);
                if (there != null && there != other) {
                    double weight =
                            (1 - Math.log(1.0 + side.below(higher)) / Math.log(Math.max(2, side.size()))) / steps;
                    all += weight;
                    agreeing += otherSide.above(other).containsKey(there) ? weight : 0;
                }
            });
        }
    }

    /** The part of the terms directly below both that correspond to each other, trusted the more, the more there are. */
    private double below(Pairing.Pair pair, Pairing now) {
        BitSet ourChildren = ours.directlyBelow(pair.ours());
        BitSet theirChildren = theirs.directlyBelow(pair.theirs());
        int all = 0;
        int agreeing = 0;
        for (int child : ourChildren.stream().toArray()) {
            Integer there = now.theirs().get(child);
            all += there == null ? 0 : 1;
            agreeing += there != null && theirChildren.get(there) ? 1 : 0;
        }
        for (int child : theirChildren.stream().toArray()) {
            Integer there = now.ours().get(child);
            all += there == null ? 0 : 1;
            agreeing += there != null && ourChildren.get(there) ? 1 : 0;
        }
        return all == 0 ? 0 : (double) agreeing / all * (1 - Math.pow(0.5, all));
    }
}
