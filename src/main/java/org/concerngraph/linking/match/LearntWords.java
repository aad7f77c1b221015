package org.concerngraph.linking.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.linking.match.Side.SideName;

/**
 * What two vocabularies themselves tell about words. Where two names of one term, or of two terms that surely correspond,
 * differ in one word only, that word stands for the other there; where one name has a word more, it can be left out. What
 * happens to a word often enough holds for it elsewhere too, as far as it does.
 */
final class LearntWords {

    private static final int OFTEN_ENOUGH = 2;
    private static final double MOST_LEFT_OUT = 0.8;
    private static final double MOST_ALIKE = 0.9;

    private final Map<Exchange, Integer> exchanged = new HashMap<>();
    private final Map<String, Integer> leftOut = new HashMap<>();
    private final Map<String, Integer> having;

    private record Exchange(String one, String other) {

        static Exchange of(String one, String other) {
            return one.compareTo(other) < 0 ? new Exchange(one, other) : new Exchange(other, one);
        }
    }

    /** Nothing yet. */
    LearntWords(Map<String, Integer> termsHavingAWord) {
        this.having = termsHavingAWord;
    }

    /** Learns from the names of one term, or of two that correspond: each of the first with each of the second. */
    void learn(List<SideName> some, List<SideName> others) {
        Set<Exchange> exchanges = new HashSet<>();
        Set<String> omissions = new HashSet<>();
        for (SideName one : some) {
            for (SideName other : others) {
                if (one != other) {
                    compare(Side.forms(one.phrase()), Side.forms(other.phrase()), exchanges, omissions);
                }
            }
        }
        exchanges.forEach(exchange -> exchanged.merge(exchange, 1, Integer::sum));
        omissions.forEach(word -> leftOut.merge(word, 1, Integer::sum));
    }

    private static void compare(List<String> one, List<String> other, Set<Exchange> exchanges, Set<String> omissions) {
        int shorter = Math.min(one.size(), other.size());
        int before = 0;
        while (before < shorter && one.get(before).equals(other.get(before))) {
            before++;
        }
        int after = 0;
        while (after < shorter - before
                && one.get(one.size() - 1 - after).equals(other.get(other.size() - 1 - after))) {
            after++;
        }
        List<String> left = one.subList(before, one.size() - after);
        List<String> right = other.subList(before, other.size() - after);
        if (left.size() == 1 && right.size() == 1 && before + after > 0) {
            exchanges.add(Exchange.of(left.getFirst(), right.getFirst()));
        } else if (left.size() + right.size() == 1) {
            omissions.add(left.isEmpty() ? right.getFirst() : left.getFirst());
        }
    }

    /** How far two words were seen to stand for each other: 0 where they seldom or never were, 0.9 at most. */
    double similarity(String form, String other) {
        int times = exchanged.getOrDefault(Exchange.of(form, other), 0);
        if (times < OFTEN_ENOUGH) {
            return 0;
        }
        int rarer = Math.min(having.getOrDefault(form, 1), having.getOrDefault(other, 1));
        return Math.min(MOST_ALIKE, 0.5 + 2.0 * times / rarer);
    }

    /** How often a word is left out, from 0 for never to 0.8. */
    double isLeftOut(String form) {
        return Math.min(MOST_LEFT_OUT, leftOut.getOrDefault(form, 0) / (having.getOrDefault(form, 0) + 2.0));
    }
}
