package org.concerngraph.linking.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.linking.match.Side.SideName;

/** Finds the terms of a vocabulary that are worth comparing with one of another: those that share rare words, or a name. */
final class SideCandidates {

    private static final int OF_A_NAME = 40;
    private static final int MOST_WITH_ONE_WORD = 400;

    private final Map<String, Set<Integer>> byWord = new HashMap<>();
    private final Map<String, Set<Integer>> byName = new HashMap<>();
    private final WordFamilies families;
    private final Rarity rarity;

    SideCandidates(Side side, WordFamilies families, Rarity rarity) {
        this.families = families;
        this.rarity = rarity;
        for (int i = 0; i < side.size(); i++) {
            for (SideName name : side.names(i)) {
                int number = i;
                equalNames(name.phrase())
                        .forEach(key -> byName.computeIfAbsent(key, k -> new LinkedHashSet<>())
                                .add(number));
                keys(name.phrase())
                        .keySet()
                        .forEach(key -> byWord.computeIfAbsent(key, k -> new LinkedHashSet<>())
                                .add(number));
            }
        }
    }

    private static List<String> equalNames(Phrase phrase) {
        return List.of("words " + phrase.key(), "letters " + phrase.joined());
    }

    /** The terms that have a name in common with these, in whatever order of its words. */
    Set<Integer> withEqualName(List<SideName> names) {
        var found = new LinkedHashSet<Integer>();
        for (SideName name : names) {
            equalNames(name.phrase()).forEach(key -> found.addAll(byName.getOrDefault(key, Set.of())));
        }
        return found;
    }

    /** The terms that have rare words in common with one of these names, and those with an equal name. */
    Set<Integer> of(List<SideName> names) {
        Set<Integer> found = withEqualName(names);
        for (SideName name : names) {
            var shared = new HashMap<Integer, Double>();
            keys(name.phrase()).forEach((key, weight) -> {
                Set<Integer> having = byWord.getOrDefault(key, Set.of());
                if (having.size() <= MOST_WITH_ONE_WORD || name.phrase().words().size() == 1) {
                    having.forEach(term -> shared.merge(term, weight, Double::sum));
                }
            });
            var best = new ArrayList<>(shared.entrySet());
            best.sort(Map.Entry.<Integer, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())));
            best.stream().limit(OF_A_NAME).forEach(entry -> found.add(entry.getKey()));
        }
        return found;
    }

    /** What words of a family share, what a compound shares with its parts, and T1 with thoracic and 1; with their weights. */
    private Map<String, Double> keys(Phrase phrase) {
        var keys = new HashMap<String, Double>();
        List<Word> words = phrase.words();
        for (int i = 0; i < words.size(); i++) {
            String form = words.get(i).form();
            double weight = rarity.of(form);
            families.keys(form).forEach(key -> keys.merge(key, weight, Math::max));
            keys.merge(words.get(i).stem(), weight, Math::max);
            if (i > 0) {
                keys.merge(words.get(i - 1).form() + form, weight, Math::max);
            }
            for (Word other : words) {
                if (other.isNumber() && !words.get(i).isNumber()) {
                    keys.merge(form.charAt(0) + other.form(), weight, Math::max);
                }
            }
        }
        return keys;
    }
}
