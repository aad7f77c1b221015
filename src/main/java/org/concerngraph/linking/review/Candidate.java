package org.concerngraph.linking.review;

import java.util.List;
import org.concerngraph.linking.match.Suggestion;

/**
 * A term that a person may judge.
 *
 * @param suggestion the term, and why it is proposed
 * @param address its page
 * @param vocabularyTitle what its vocabulary is called
 * @param path what is above it, from the top
 * @param verdicts what can be decided about it
 * @param isConstruct is it a construct of a framework?
 */
record Candidate(
        Suggestion suggestion,
        String address,
        String vocabularyTitle,
        List<String> path,
        List<Verdict> verdicts,
        boolean isConstruct) {

    /** The score as a whole number of hundredths. */
    public long percent() {
        return Math.round(suggestion.score() * 100);
    }

    /** Other names of the term, without the one that is shown and in English or no language. */
    public List<String> otherNames() {
        return suggestion.term().names().stream()
                .filter(name -> name.language().isEmpty() || name.language().startsWith("en"))
                .map(name -> name.text())
                .filter(name -> !name.equals(suggestion.term().label()))
                .distinct()
                .toList();
    }

    /** The verdict that its names speak for, which only a person can make one. */
    public Verdict proposed() {
        return isConstruct && verdicts.contains(Verdict.CODED)
                ? Verdict.CODED
                : Verdict.of(suggestion.predicate().iri(), false);
    }
}
