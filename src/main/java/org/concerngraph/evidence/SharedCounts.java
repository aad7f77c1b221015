package org.concerngraph.evidence;

import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts what any two of many things share. From a thing it goes to its units and from these to their things, so that
 * no two sets of units are compared that have nothing in common. Everything is known by its number, from 0.
 */
final class SharedCounts {

    private final int[][] unitsOfThing;
    private final int[][] thingsOfUnit;

    private SharedCounts(int[][] unitsOfThing, int[][] thingsOfUnit) {
        this.unitsOfThing = unitsOfThing;
        this.thingsOfUnit = thingsOfUnit;
    }

    /** A thing has a unit when they have a quote in common. */
    static SharedCounts throughUnits(int[][] quotesOfThing, int[][] quotesOfUnit, int quotes) {
        int[][] thingsOfQuote = inverted(quotesOfThing, quotes);
        int[][] thingsOfUnit = Stream.of(quotesOfUnit)
                .map(unit -> {
                    var things = new BitSet();
                    for (int quote : unit) {
                        IntStream.of(thingsOfQuote[quote]).forEach(things::set);
                    }
                    return things.stream().toArray();
                })
                .toArray(int[][]::new);
        return new SharedCounts(inverted(thingsOfUnit, quotesOfThing.length), thingsOfUnit);
    }

    /** The units are the quotes themselves. */
    static SharedCounts throughQuotes(int[][] quotesOfThing, int quotes) {
        return new SharedCounts(quotesOfThing, inverted(quotesOfThing, quotes));
    }

    /** How many units a thing shares with each thing. */
    int[] with(int thing) {
        var counts = new int[unitsOfThing.length];
        for (int unit : unitsOfThing[thing]) {
            for (int other : thingsOfUnit[unit]) {
                counts[other]++;
            }
        }
        return counts;
    }

    /** Of lists of members, the list that each member stands in. */
    private static int[][] inverted(int[][] lists, int members) {
        var sizes = new int[members];
        for (int[] list : lists) {
            for (int member : list) {
                sizes[member]++;
            }
        }
        int[][] inverted = IntStream.of(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int i = lists.length - 1; i >= 0; i--) {
            for (int member : lists[i]) {
                inverted[member][--sizes[member]] = i;
            }
        }
        return inverted;
    }
}
