package org.concerngraph.linking.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which terms of two vocabularies correspond, each to one at most: the best pair first, then the best of what is left. */
final class Pairing {

    private final List<Pair> pairs = new ArrayList<>();
    private final Map<Integer, Integer> theirs = new HashMap<>();
    private final Map<Integer, Integer> ours = new HashMap<>();

    /** Two terms by their numbers, and how likely they correspond. */
    record Pair(int ours, int theirs, double score) {}

    /** Pairs terms; those that score less than the threshold are left alone. */
    Pairing(Collection<Pair> candidates, double threshold) {
        var sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparing(Pair::ours)
                .thenComparing(Pair::theirs));
        for (Pair pair : sorted) {
            boolean isFree = !theirs.containsKey(pair.ours()) && !ours.containsKey(pair.theirs());
            if (pair.score() >= threshold && isFree) {
                theirs.put(pair.ours(), pair.theirs());
                ours.put(pair.theirs(), pair.ours());
                pairs.add(pair);
            }
        }
    }

    /** The pairs, the best first. */
    List<Pair> pairs() {
        return pairs;
    }

    /** For each of ours the one of theirs. */
    Map<Integer, Integer> theirs() {
        return theirs;
    }

    /** For each of theirs the one of ours. */
    Map<Integer, Integer> ours() {
        return ours;
    }
}
