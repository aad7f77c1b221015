package org.concerngraph.linking.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells which rules two names needed to meet: only those without which they would not. */
final class Steps {

    private Steps() {}

    /** The steps from our name to theirs, each once, in the order of the rules. */
    static List<Step> between(Phrase ours, Phrase theirs, Comparison comparison) {
        var steps = new LinkedHashSet<Step>();
        if (ours.text().equals(theirs.text())) {
            return List.of();
        }
        for (Comparison.Pair pair : comparison.pairs()) {
            if (pair.rule() != null) {
                steps.add(new Step(pair.rule(), written(pair.ours()), written(pair.theirs())));
            } else {
                ofOneForm(pair.ours().getFirst(), pair.theirs().getFirst(), steps);
            }
        }
        if (comparison.isEqual()) {
            ofTheWhole(ours, theirs, steps);
        }
        var sorted = new ArrayList<>(steps);
        sorted.sort((a, b) -> a.rule().compareTo(b.rule()));
        return sorted;
    }

    private static void ofTheWhole(Phrase ours, Phrase theirs, Set<Step> steps) {
        String left = ours.text().strip();
        String right = theirs.text().strip();
        if (!left.equals(right) && left.equalsIgnoreCase(right)) {
            steps.add(Step.of(Rule.CASE));
            return;
        }
        if (!hasCaseOf(left, right)) {
            steps.add(Step.of(Rule.CASE));
        }
        if (hasAccents(left) != hasAccents(right)) {
            steps.add(Step.of(Rule.ACCENTS));
        }
        if (!marks(left).equals(marks(right))) {
            steps.add(Step.of(Rule.PUNCTUATION));
        }
        if (stopWords(ours) != stopWords(theirs)) {
            steps.add(Step.of(Rule.STOP_WORDS));
        }
        if (!ours.joined().equals(theirs.joined()) && ours.key().equals(theirs.key())) {
            steps.add(Step.of(Rule.WORD_ORDER));
        }
    }

    private static void ofOneForm(Word ours, Word theirs, Set<Step> steps) {
        if (ours.written().equals(theirs.written())) {
            return;
        }
        if (Character.isDigit(ours.form().charAt(0))) {
            steps.add(new Step(Rule.NUMBER, ours.written(), theirs.written()));
            return;
        }
        String left = Normaliser.american(ours.written());
        String right = Normaliser.american(theirs.written());
        if (!left.equals(ours.written()) && right.equals(theirs.written())) {
            steps.add(new Step(Rule.SPELLING, ours.written(), left));
        } else if (left.equals(ours.written()) && !right.equals(theirs.written())) {
            steps.add(new Step(Rule.SPELLING, right, theirs.written()));
        }
        if (!left.equals(right)) {
            steps.add(new Step(Rule.PLURAL, left, right));
        }
    }

    private static boolean hasCaseOf(String left, String right) {
        return left.equals(left.toLowerCase(Locale.ROOT)) == right.equals(right.toLowerCase(Locale.ROOT))
                && left.equals(left.toUpperCase(Locale.ROOT)) == right.equals(right.toUpperCase(Locale.ROOT));
    }

    private static boolean hasAccents(String text) {
        return !Normaliser.withoutAccents(text).equals(text);
    }

    private static String marks(String text) {
        return text.replaceAll("[\\p{L}\\p{N}\\s]", "");
    }

    private static long stopWords(Phrase phrase) {
        return List.of(phrase.plain().split(" ")).stream()
                .filter(Normaliser::isStopWord)
                .count();
    }

    private static String written(List<Word> words) {
        return String.join(" ", words.stream().map(Word::written).toList());
    }
}
