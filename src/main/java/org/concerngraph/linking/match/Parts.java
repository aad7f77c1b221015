package org.concerngraph.linking.match;

import java.util.List;
import org.concerngraph.linking.Name;

/**
 * Why a term was proposed. The score is {@code prior × (said + (1 − said) × (0.3 × context + 0.3 × hierarchy))} where {@code
 * said} is nine tenths of the score of the names: names carry it, context and hierarchy close a part of what they leave
 * open, and tell apart what has the same name.
 *
 * @param name which of our names met which of its
 * @param context which words of definitions, quotes and paths it shares
 * @param hierarchy how near it is to what neighbours are linked to
 * @param prior how likely terms of its branch are meant at all
 */
public record Parts(NameMatch name, ContextMatch context, HierarchyMatch hierarchy, Prior prior) {

    private static final double OF_NAME = 0.9;
    private static final double OF_CONTEXT = 0.3;
    private static final double OF_HIERARCHY = 0.3;

    /** The score that the parts make together, from 0 to 1. */
    double score() {
        return prior.factor() * together(OF_NAME * name.score());
    }

    /**
     * The same without regard to how likely terms of its branch are meant, and with a name that is the same for the whole: for
     * those who look for a name and nothing else.
     */
    public double scoreInAnyBranch() {
        return together(name.score());
    }

    private double together(double said) {
        return said + (1 - said) * (OF_CONTEXT * context.score() + OF_HIERARCHY * hierarchy.score());
    }

    /**
     * Our name and the name of the term that fit best.
     *
     * @param ours our name, as it was given
     * @param theirs the name of the term
     * @param steps what made them equal, or nearer to each other
     * @param shared the words that both have
     * @param onlyOurs the words that only ours has
     * @param onlyTheirs the words that only the term's has
     * @param isEqual have they the same words, after the steps?
     * @param score how much they share, weighed by rarity, from 0 to 1
     */
    public record NameMatch(
            String ours,
            Name theirs,
            List<Step> steps,
            List<WeighedWord> shared,
            List<WeighedWord> onlyOurs,
            List<WeighedWord> onlyTheirs,
            boolean isEqual,
            double score) {

        /** Copies the lists. */
        public NameMatch {
            steps = List.copyOf(steps);
            shared = List.copyOf(shared);
            onlyOurs = List.copyOf(onlyOurs);
            onlyTheirs = List.copyOf(onlyTheirs);
        }
    }

    /**
     * A word and how rare it is in the loaded vocabularies.
     *
     * @param word the word as written, in small letters
     * @param rarity from 0.02 (in every term) to 1 (in one or none)
     */
    public record WeighedWord(String word, double rarity) {}

    /**
     * What else agrees, beside the names.
     *
     * @param words the words of our context that the term's names, definitions and parents have, the rarest first
     * @param score from 0 to 1
     */
    public record ContextMatch(List<WeighedWord> words, double score) {

        /** Copies the list. */
        public ContextMatch {
            words = List.copyOf(words);
        }
    }

    /**
     * How near the term is to one that a neighbour is linked to.
     *
     * @param near the label of that term; empty where there is none near it
     * @param steps how many steps up and down the hierarchy lie between them
     * @param score from 0 to 1
     */
    public record HierarchyMatch(String near, int steps, double score) {}
}
