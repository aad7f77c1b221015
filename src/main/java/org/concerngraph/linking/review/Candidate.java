package org.concerngraph.linking.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concerngraph.linking.match.Suggestion;

/**
 * A term that a person may judge.
 *
 * @param suggestion the term, and why it is proposed
 * @param address its page
 * @param identifier what people know it by, such as {@code mesh:D002908}
 * @param vocabularyTitle what its vocabulary is called
 * @param path what is above it, from the top
 * @param verdicts what can be decided about it
 * @param isConstruct is it a construct of a framework?
 */
record Candidate(
        Suggestion suggestion,
        String address,
        String identifier,
        String vocabularyTitle,
        List<String> path,
        List<Verdict> verdicts,
        boolean isConstruct) {

    private static final double WEAK = 0.25;

    /** Is there little that speaks for it? */
    boolean isWeak() {
        return suggestion.score() < WEAK;
    }

    /** The score as a whole number of hundredths. */
    public long percent() {
        return Math.round(suggestion.score() * 100);
    }

    /** Other names of the term, without the one that is shown and in English or no language. */
    public List<String> otherNames() {
        return suggestion.term().names().stream()
                .filter(name -> name.language().isEmpty() || name.language().startsWith("en"))
                .map(name -> name.text())
                .filter(name -> !words(name).equals(words(suggestion.term().label())))
                .collect(Collectors.toMap(Candidate::words, name -> name, (first, other) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The words of a name in any order: a thesaurus lists "Care, Primary" beside "Primary Care". */
    private static Set<String> words(String name) {
        return new TreeSet<>(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }

    /** The verdict that its names speak for, which only a person can make one. */
    public Verdict proposed() {
        return isConstruct && verdicts.contains(Verdict.CODED)
                ? Verdict.CODED
                : Verdict.of(suggestion.predicate().iri(), false);
    }
}
