package org.concerngraph.linking.match;

import org.concerngraph.linking.Term;

/**
 * A term that may be what a subject is about. It is not a link: people decide.
 *
 * @param term the proposed term
 * @param score how well it fits, from 0 to 1; comparable between the suggestions for one subject
 * @param predicate the relation that its names speak for
 * @param parts why it was proposed
 */
public record Suggestion(Term term, double score, Predicate predicate, Parts parts) {

    /**
     * The kind of matching, as {@code mapping_justification} of SSSOM wants it: {@code LexicalMatching} where names are
     * equal, {@code LexicalSimilarityThresholdMatching} where they share words, {@code
     * BackgroundKnowledgeBasedMatching} where a synonym of our own list was used, {@code CompositeMatching} where context
     * or hierarchy spoke for it too.
     */
    public String justification() {
        if (parts.context().score() > 0 || parts.hierarchy().score() > 0) {
            return Rule.SEMAPV + "CompositeMatching";
        }
        if (parts.name().steps().stream().anyMatch(step -> step.rule() == Rule.SYNONYM)) {
            return Rule.SEMAPV + "BackgroundKnowledgeBasedMatching";
        }
        return Rule.SEMAPV + (parts.name().isEqual() ? "LexicalMatching" : "LexicalSimilarityThresholdMatching");
    }
}
