package org.concerngraph.linking.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two names, word by word: which of them both have. Equal forms are paired first, then a compound with its two parts, then
 * words of one stem; a word is paired once.
 */
final class Comparison {

    private static final double SAME_STEM = 0.9;

    private final List<Pair> pairs = new ArrayList<>();
    private final List<Word> onlyOurs;
    private final List<Word> onlyTheirs;
    private final Rarity rarity;

    /**
     * Words that count as the same: one and one, or a compound and its two parts.
     *
     * @param rule what makes them the same; null where they have one form
     */
    record Pair(
            List<Word> ours, List<Word> theirs, @Nullable Rule rule) {}

    Comparison(Phrase ours, Phrase theirs, Rarity rarity) {
        this.rarity = rarity;
        this.onlyOurs = new ArrayList<>(ours.words());
        this.onlyTheirs = new ArrayList<>(theirs.words());
        pairForms();
        pairCompounds(onlyOurs, onlyTheirs, true);
        pairCompounds(onlyTheirs, onlyOurs, false);
        pairStems();
    }

    private void pairForms() {
        for (Word word : List.copyOf(onlyOurs)) {
            for (Word other : onlyTheirs) {
                if (other.form().equals(word.form())) {
                    pair(List.of(word), List.of(other), null);
                    break;
                }
            }
        }
    }

    private void pairStems() {
        for (Word word : List.copyOf(onlyOurs)) {
            for (Word other : onlyTheirs) {
                if (other.isNear(word)) {
                    pair(List.of(word), List.of(other), Rule.STEM);
                    break;
                }
            }
        }
    }

    /** Pairs a word of one with two words of the other that stand beside each other among those that are left. */
    private void pairCompounds(List<Word> parts, List<Word> wholes, boolean partsAreOurs) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            Word first = parts.get(i);
            Word second = parts.get(i + 1);
            String joined = first.form() + second.form();
            for (Word whole : wholes) {
                if (whole.form().equals(joined)) {
                    List<Word> two = List.of(first, second);
                    pair(partsAreOurs ? two : List.of(whole), partsAreOurs ? List.of(whole) : two, Rule.COMPOUND);
                    i--;
                    break;
                }
            }
        }
    }

    private void pair(List<Word> ours, List<Word> theirs, @Nullable Rule rule) {
        pairs.add(new Pair(ours, theirs, rule));
        ours.forEach(word -> removeFirst(onlyOurs, word));
        theirs.forEach(word -> removeFirst(onlyTheirs, word));
    }

    /** The same word may stand twice in a name. */
    private static void removeFirst(List<Word> words, Word word) {
        words.remove(word);
    }

    List<Pair> pairs() {
        return pairs;
    }

    List<Word> onlyOurs() {
        return onlyOurs;
    }

    List<Word> onlyTheirs() {
        return onlyTheirs;
    }

    boolean isEqual() {
        return onlyOurs.isEmpty() && onlyTheirs.isEmpty();
    }

    /** The weight of the words that both have, in the one that has more of it, as a part of the weight of all: from 0 to 1. */
    double share() {
        double all = shared(true) + weight(onlyOurs) + weight(onlyTheirs);
        return all == 0 ? 0 : shared(false) / all;
    }

    /** The weight of the words that both have as a part of the weight of theirs: 1 where ours has all of theirs. */
    double covered() {
        double all = shared(true) + weight(onlyTheirs);
        return all == 0 ? 0 : shared(false) / all;
    }

    /** The weight of the words that both have. */
    double sharedWeight() {
        return shared(true);
    }

    private double shared(boolean fully) {
        double sum = 0;
        for (Pair pair : pairs) {
            double weight = Math.max(weight(pair.ours()), weight(pair.theirs()));
            sum += pair.rule() == Rule.STEM && !fully ? SAME_STEM * weight : weight;
        }
        return sum;
    }

    private double weight(List<Word> words) {
        return words.stream().mapToDouble(word -> rarity.of(word.form())).sum();
    }
}
