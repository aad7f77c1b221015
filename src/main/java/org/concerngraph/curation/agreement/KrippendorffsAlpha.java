package org.concerngraph.curation.agreement;

import java.util.Collection;
import java.util.List;

/**
 * Krippendorff's alpha for nominal values, of any number of coders, each of whom may have said nothing of some units.
 * Krippendorff, K. (2011), "Computing Krippendorff's Alpha-Reliability", https://repository.upenn.edu/asc_papers/43, section
 * C: a unit of which m coders say something makes m(m - 1) pairs of values, each counted 1/(m - 1) times; one of which a
 * single coder says something makes none.
 */
final class KrippendorffsAlpha {

    private final double alike;
    private final long[] ofValue;
    private final long all;

    /**
     * Units of which the same was said.
     *
     * @param coders how many coders gave each value
     * @param number how many such units there are
     */
    record Units(List<Long> coders, long number) {

        long all() {
            return coders.stream().mapToLong(Long::longValue).sum();
        }
    }

    private KrippendorffsAlpha(double alike, long[] ofValue) {
        this.alike = alike;
        this.ofValue = ofValue;
        long sum = 0;
        for (long count : ofValue) {
            sum += count;
        }
        this.all = sum;
    }

    /** Alpha of these units, all of which count the same values in the same order. */
    static KrippendorffsAlpha of(Collection<Units> units) {
        double alike = 0;
        long[] ofValue = new long
                [units.stream().mapToInt(one -> one.coders().size()).max().orElse(0)];
        for (Units one : units) {
            long coders = one.all();
            if (coders > 1) {
                for (int value = 0; value < one.coders().size(); value++) {
                    long same = one.coders().get(value);
                    alike += same * (same - 1) * one.number() / (double) (coders - 1);
                    ofValue[value] += same * one.number();
                }
            }
        }
        return new KrippendorffsAlpha(alike, ofValue);
    }

    /** Alpha of two coders who both said yes or no of every unit. */
    static KrippendorffsAlpha of(FourCounts counts) {
        return of(List.of(
                new Units(List.of(2L, 0L), counts.both()),
                new Units(List.of(1L, 1L), counts.onlyOne() + counts.onlyOther()),
                new Units(List.of(0L, 2L), counts.neither())));
    }

    /** How many values can be paired with one of another coder. */
    long pairable() {
        return all;
    }

    /** The share of pairs of values that are alike; only where there is a pair. */
    double observed() {
        return alike / all;
    }

    /** The coefficient. */
    Coefficient coefficient() {
        if (all == 0) {
            return Coefficient.NOTHING_SHARED;
        }
        long unlikeByChance = all * all;
        for (long count : ofValue) {
            unlikeByChance -= count * count;
        }
        if (unlikeByChance == 0) {
            return Coefficient.ALWAYS_THE_SAME;
        }
        return new Coefficient.Known(1 - (all - 1) * (all - alike) / unlikeByChance);
    }
}
