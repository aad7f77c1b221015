package org.concerngraph.linking.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two names, word by word: which words both have. Equal forms are paired first, then a compound with its two parts and an
 * initial with a number ({@code T1}) with a word and a number ({@code thoracic … 1}), then words that are similar, the most
 * similar first. A word is paired once.
 */
final class Comparison {

    private static final double ALMOST = 0.9;

    private final Phrase ours;
    private final Phrase theirs;
    private final List<Pair> pairs = new ArrayList<>();
    private final BitSet openOurs = new BitSet();
    private final BitSet openTheirs = new BitSet();

    /**
     * Words that count as the same: one and one, or one and two.
     *
     * @param similarity how far they do, from 0 to 1
     * @param rule what makes them the same; null where they have one form
     */
    record Pair(
            List<Word> ours,
            List<Word> theirs,
            double similarity,
            @Nullable Rule rule) {}

    /** How much a word weighs. */
    @FunctionalInterface
    interface Weight {

        double of(Phrase name, int position);
    }

    private record Similar(int ours, int theirs, double similarity) {}

    Comparison(Phrase ours, Phrase theirs, WordSimilarity similarity) {
        this.ours = ours;
        this.theirs = theirs;
        openOurs.set(0, ours.words().size());
        openTheirs.set(0, theirs.words().size());
        pairForms();
        if (!isEqual()) {
            pairTwoWithOne(ours, openOurs, theirs, openTheirs, true);
            pairTwoWithOne(theirs, openTheirs, ours, openOurs, false);
            pairSimilar(similarity);
        }
    }

    private void pairForms() {
        for (int i = 0; i < ours.words().size(); i++) {
            String form = ours.words().get(i).form();
            for (int j = openTheirs.nextSetBit(0); j >= 0; j = openTheirs.nextSetBit(j + 1)) {
                if (theirs.words().get(j).form().equals(form)) {
                    pair(new Similar(i, j, 1), null);
                    break;
                }
            }
        }
    }

    private void pairSimilar(WordSimilarity similarity) {
        var found = new ArrayList<Similar>();
        openOurs.stream()
                .forEach(i -> openTheirs.stream().forEach(j -> {
                    double similar =
                            similarity.of(ours.words().get(i), theirs.words().get(j));
                    if (similar > 0) {
                        found.add(new Similar(i, j, similar));
                    }
                }));
        found.sort(Comparator.comparingDouble(Similar::similarity).reversed());
        for (Similar each : found) {
            if (openOurs.get(each.ours()) && openTheirs.get(each.theirs())) {
                Word word = ours.words().get(each.ours());
                boolean isOfOneStem = word.isNear(theirs.words().get(each.theirs()));
                pair(each, isOfOneStem ? Rule.STEM : Rule.FAMILY);
            }
        }
    }

    private void pair(Similar found, @Nullable Rule rule) {
        openOurs.clear(found.ours());
        openTheirs.clear(found.theirs());
        pairs.add(new Pair(
                List.of(ours.words().get(found.ours())),
                List.of(theirs.words().get(found.theirs())),
                found.similarity(),
                rule));
    }

    /** Pairs two words of one name with one of the other: neighbours with their compound, or a word and a number. */
    private void pairTwoWithOne(
            Phrase parts, BitSet openParts, Phrase wholes, BitSet openWholes, boolean partsAreOurs) {
        for (int w : openWholes.stream().toArray()) {
            Word whole = wholes.words().get(w);
            for (int i : openParts.stream().toArray()) {
                int next = openParts.nextSetBit(i + 1);
                for (int j = next; j >= 0 && openWholes.get(w); j = openParts.nextSetBit(j + 1)) {
                    Word first = parts.words().get(i);
                    Word second = parts.words().get(j);
                    Rule rule = j == i + 1 && whole.form().equals(first.form() + second.form())
                            ? Rule.COMPOUND
                            : whole.isInitialOf(first, second) ? Rule.INITIAL : null;
                    if (rule != null) {
                        openWholes.clear(w);
                        openParts.clear(i);
                        openParts.clear(j);
                        List<Word> two = List.of(first, second);
                        List<Word> one = List.of(whole);
                        double similarity = rule == Rule.COMPOUND ? 1 : ALMOST;
                        pairs.add(new Pair(partsAreOurs ? two : one, partsAreOurs ? one : two, similarity, rule));
                        break;
                    }
                }
            }
        }
    }

    List<Pair> pairs() {
        return pairs;
    }

    List<Word> onlyOurs() {
        return openOurs.stream().mapToObj(ours.words()::get).toList();
    }

    List<Word> onlyTheirs() {
        return openTheirs.stream().mapToObj(theirs.words()::get).toList();
    }

    /** Have they the same words, after all rules? */
    boolean isEqual() {
        return openOurs.isEmpty() && openTheirs.isEmpty();
    }

    /** Has each a number that the other has not? Layer 4 is not layer 5. */
    boolean differInNumber() {
        return onlyOurs().stream().anyMatch(Word::isNumber)
                && onlyTheirs().stream().anyMatch(Word::isNumber);
    }

    /**
     * The weight of what both have as a part of the weight of all words, from 0 to 1.
     *
     * @param weight how much words weigh that both have
     * @param aloneInOurs how much a word weighs that only ours has
     * @param aloneInTheirs how much a word weighs that only theirs has
     */
    double share(Rarity weight, Weight aloneInOurs, Weight aloneInTheirs) {
        double all = weight(weight) + sum(openOurs, ours, aloneInOurs) + sum(openTheirs, theirs, aloneInTheirs);
        return all == 0 ? 0 : shared(weight) / all;
    }

    /** The same as a part of the weight of their words only: 1 where ours has all of theirs. */
    double covered(Rarity rarity) {
        double all = weight(rarity)
                + sum(
                        openTheirs,
                        theirs,
                        (name, i) -> rarity.of(name.words().get(i).form()));
        return all == 0 ? 0 : shared(rarity) / all;
    }

    /** The weight of the words that both have, each counted as far as it is similar. */
    double shared(Rarity rarity) {
        return pairs.stream()
                .mapToDouble(pair -> pair.similarity() * weight(pair, rarity))
                .sum();
    }

    private double weight(Rarity rarity) {
        return pairs.stream().mapToDouble(pair -> weight(pair, rarity)).sum();
    }

    private static double weight(Pair pair, Rarity rarity) {
        return (weight(pair.ours(), rarity) + weight(pair.theirs(), rarity)) / 2;
    }

    private static double weight(List<Word> words, Rarity rarity) {
        return words.stream().mapToDouble(word -> rarity.of(word.form())).sum();
    }

    private static double sum(BitSet open, Phrase name, Weight weight) {
        return open.stream().mapToDouble(i -> weight.of(name, i)).sum();
    }
}
