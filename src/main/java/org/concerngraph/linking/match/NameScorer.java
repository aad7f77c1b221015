package org.concerngraph.linking.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.linking.Name;
import org.concerngraph.linking.match.Parts.NameMatch;
import org.concerngraph.linking.match.Parts.WeighedWord;
import org.concerngraph.linking.match.Variants.Variant;

/**
 * Scores the names of a subject against those of a term, and keeps the pair that fits best. The score of a pair is the
 * weight of the words that both have as a part of the weight of all words of the two, where a word weighs as much as it is
 * rare. A concern is a sentence, whose other words say nothing against a term: there the part is of the term's words, and
 * the score is lower the fewer of them there are.
 */
final class NameScorer {

    /** What a whole name inside of a sentence comes to, where it is of one rare word, and what it never goes above. */
    private static final double IN_A_SENTENCE = 0.35;

    private static final double MOST_IN_A_SENTENCE = 0.7;

    private static final double ONE_FAMILY = 0.95;
    private static final double ONE_STEM = 0.9;

    private final List<Variant> ours;
    private final boolean isSentence;
    private final Normaliser normaliser;
    private final WordFamilies families;
    private final Rarity rarity;
    private final Map<String, Set<Variant>> byWord;

    /** A scorer for the names of one subject, of which there is one at least. */
    NameScorer(List<Variant> ours, boolean isSentence, Normaliser normaliser, WordFamilies families, Rarity rarity) {
        this.ours = ours;
        this.isSentence = isSentence;
        this.normaliser = normaliser;
        this.families = families;
        this.rarity = rarity;
        this.byWord = byWord();
    }

    private double similarity(Word one, Word other) {
        if (families.areListedTogether(one.form(), other.form())) {
            return ONE_FAMILY;
        }
        return one.isNear(other) ? ONE_STEM : 0;
    }

    /** Our variants by every word under which a name may meet them, so that only those that can meet are compared. */
    private Map<String, Set<Variant>> byWord() {
        var found = new HashMap<String, Set<Variant>>();
        for (Variant variant : ours) {
            Set<String> keys = TermDocument.indexed(variant.phrase());
            variant.phrase().words().forEach(word -> keys.addAll(families.listedWith(word.form())));
            keys.forEach(key ->
                    found.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(variant));
        }
        return found;
    }

    private record Scored(Variant ours, Name theirs, Phrase phrase, Comparison comparison, double score) {}

    /** The best pair of names; its score is 0 where they share no word. */
    NameMatch best(List<Name> theirs) {
        Phrase first = normaliser.phrase(theirs.getFirst().text());
        Scored best = scored(ours.getFirst(), theirs.getFirst(), first);
        for (Name name : theirs) {
            Phrase phrase = normaliser.phrase(name.text());
            var meeting = new LinkedHashSet<Variant>();
            TermDocument.indexed(phrase).forEach(key -> meeting.addAll(byWord.getOrDefault(key, Set.of())));
            for (Variant variant : meeting) {
                if (variant.weight() * weight(name.kind()) > best.score()) {
                    Scored scored = scored(variant, name, phrase);
                    best = scored.score() > best.score() ? scored : best;
                }
            }
        }
        return match(best);
    }

    private Scored scored(Variant variant, Name name, Phrase phrase) {
        var comparison = new Comparison(variant.phrase(), phrase, this::similarity);
        double share = isSentence ? inSentence(comparison) : share(comparison);
        return new Scored(variant, name, phrase, comparison, share * variant.weight() * weight(name.kind()));
    }

    private double share(Comparison comparison) {
        Comparison.Weight alone =
                (name, position) -> rarity.of(name.words().get(position).form());
        return comparison.differInNumber() ? 0 : comparison.share(rarity, alone, alone);
    }

    private double inSentence(Comparison comparison) {
        double covered = comparison.covered(rarity);
        return covered * covered * Math.min(MOST_IN_A_SENTENCE, IN_A_SENTENCE * comparison.shared(rarity));
    }

    private static double weight(Name.Kind kind) {
        return switch (kind) {
            case PREFERRED -> 1;
            case EXACT -> 0.97;
            case RELATED -> 0.9;
            case NARROW, BROAD -> 0.85;
        };
    }

    private NameMatch match(Scored best) {
        var steps = new ArrayList<>(best.ours().steps());
        steps.addAll(Steps.between(best.ours().phrase(), best.phrase(), best.comparison()));
        List<Word> shared = best.comparison().pairs().stream()
                .flatMap(pair -> pair.theirs().stream())
                .toList();
        return new NameMatch(
                best.ours().name(),
                best.theirs(),
                steps,
                weighed(shared),
                weighed(best.comparison().onlyOurs()),
                weighed(best.comparison().onlyTheirs()),
                best.comparison().isEqual(),
                best.score());
    }

    private List<WeighedWord> weighed(List<Word> words) {
        return words.stream()
                .map(word -> new WeighedWord(word.written(), rarity.of(word.form())))
                .toList();
    }
}
