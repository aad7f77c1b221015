package org.concerngraph.linking.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.linking.match.Side.SideName;

/**
 * Compares the names of terms of two vocabularies. Beside rarity three things say how much it matters that a name has a
 * word that the other has not: whether the vocabularies leave that word out elsewhere; whether it only repeats what the term
 * is a part of ("heart endocardium", a part of the heart); and whether the other name has in its place the name of another
 * thing ("vein" for "artery").
 */
final class NamesOfSides {

    private static final double OF_LISTED_FAMILY = 0.95;
    private static final double OF_ONE_BASE = 0.95;
    private static final double OF_ONE_STEM = 0.9;
    private static final double SAME_THING = 0.8;
    private static final double REPEATS_THE_WHOLE = 0.4;
    private static final double NUMBER_BETWEEN_WORDS = 0.3;
    private static final double ANOTHER_THING = 0.6;
    private static final double LEAST = 0.03;

    private final Side ours;
    private final Side theirs;
    private final WordFamilies families;
    private final Map<String, Integer> having = new HashMap<>();
    private final List<Map<String, Set<Integer>>> things = new ArrayList<>();
    private final LearntWords learnt = new LearntWords(having);

    private final Map<TwoWords, Double> similarities = new HashMap<>();

    private record TwoWords(Word one, Word other) {}

    /** Two names and how well they fit, from 0 to 1. */
    record Fit(double score, Phrase ours, Phrase theirs) {}

    NamesOfSides(Side ours, Side theirs, WordFamilies families) {
        this.ours = ours;
        this.theirs = theirs;
        this.families = families;
        for (Side side : List.of(ours, theirs)) {
            things.add(readNames(side));
            for (int i = 0; i < side.size(); i++) {
                learnt.learn(side.names(i), side.names(i));
            }
        }
    }

    private Map<String, Set<Integer>> readNames(Side side) {
        var ofOneWord = new HashMap<String, Set<Integer>>();
        for (int i = 0; i < side.size(); i++) {
            var forms = new HashSet<String>();
            for (SideName name : side.names(i)) {
                List<String> words = Side.forms(name.phrase());
                forms.addAll(words);
                if (words.size() == 1) {
                    ofOneWord
                            .computeIfAbsent(words.getFirst(), word -> new HashSet<>())
                            .add(i);
                }
            }
            forms.forEach(form -> having.merge(form, 1, Integer::sum));
        }
        return ofOneWord;
    }

    /** Learns from two terms that surely correspond. */
    void learn(int our, int their) {
        similarities.clear();
        learnt.learn(ours.names(our), theirs.names(their));
    }

    double rarity(String form) {
        return Rarity.of(having.getOrDefault(form, 1), ours.size() + (long) theirs.size());
    }

    /** How well the two best fitting names of two terms fit. */
    Fit fit(int our, Set<Word> ourWholes, int their, Set<Word> theirWholes) {
        Fit best = new Fit(
                0,
                ours.names(our).getFirst().phrase(),
                theirs.names(their).getFirst().phrase());
        for (SideName one : ours.names(our)) {
            for (SideName other : theirs.names(their)) {
                double most = one.weight() * other.weight();
                if (most > best.score()) {
                    double score = most * fit(one.phrase(), ourWholes, other.phrase(), theirWholes);
                    best = score > best.score() ? new Fit(score, one.phrase(), other.phrase()) : best;
                }
            }
        }
        return best;
    }

    private double fit(Phrase one, Set<Word> ourWholes, Phrase other, Set<Word> theirWholes) {
        if (one.joined().equals(other.joined())) {
            return 1;
        }
        var comparison = new Comparison(one, other, this::similarity);
        if (comparison.pairs().isEmpty() || comparison.differInNumber()) {
            return 0;
        }
        double share = comparison.share(
                this::rarity, (name, i) -> alone(name, i, ourWholes), (name, i) -> alone(name, i, theirWholes));
        return nameDifferentThings(comparison) ? ANOTHER_THING * share : share;
    }

    private double similarity(Word one, Word other) {
        if (one.form().equals(other.form())) {
            return 1;
        }
        if (one.isNumber() || other.isNumber()) {
            return 0;
        }
        return similarities.computeIfAbsent(new TwoWords(one, other), this::compared);
    }

    private double compared(TwoWords words) {
        Word one = words.one();
        Word other = words.other();
        if (families.areListedTogether(one.form(), other.form())) {
            return OF_LISTED_FAMILY;
        }
        double similarity = families.haveOneBase(one.form(), other.form()) ? OF_ONE_BASE : 0;
        similarity = Math.max(similarity, one.isNear(other) ? OF_ONE_STEM : 0);
        return Math.max(similarity, learnt.similarity(one.form(), other.form()));
    }

    private double alone(Phrase name, int position, Set<Word> wholes) {
        Word word = name.words().get(position);
        double weight = rarity(word.form()) * (1 - learnt.isLeftOut(word.form()));
        if (word.isNumber() && position > 0 && position < name.words().size() - 1) {
            weight *= NUMBER_BETWEEN_WORDS;
        } else if (position != name.head() && isAmong(word, wholes)) {
            weight *= REPEATS_THE_WHOLE;
        }
        return Math.max(LEAST, weight);
    }

    private boolean isAmong(Word word, Set<Word> words) {
        return words.contains(word) || words.stream().anyMatch(other -> similarity(word, other) >= OF_ONE_STEM);
    }

    /** Has each name a word that one of the vocabularies calls a thing of its own by? */
    private boolean nameDifferentThings(Comparison comparison) {
        for (Word one : comparison.onlyOurs()) {
            for (Word other : comparison.onlyTheirs()) {
                if (similarity(one, other) < SAME_THING && areThings(one.form(), other.form())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean areThings(String one, String other) {
        for (Map<String, Set<Integer>> side : things) {
            Set<Integer> first = side.getOrDefault(one, Set.of());
            Set<Integer> second = side.getOrDefault(other, Set.of());
            if (!first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(second::contains)) {
                return true;
            }
        }
        return false;
    }
}
