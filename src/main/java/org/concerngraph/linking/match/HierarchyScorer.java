package org.concerngraph.linking.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.concerngraph.linking.Term;
import org.concerngraph.linking.match.Parts.HierarchyMatch;

/** Tells how near a term is to those that the neighbours of a subject are linked to, by steps up and down the hierarchy. */
final class HierarchyScorer {

    private static final int HIGHEST = 4;
    private static final HierarchyMatch NOWHERE = new HierarchyMatch("", 0, 0);

    private final IndexSearcher searcher;
    private final Map<String, List<String>> above = new HashMap<>();
    private final Map<Term, Map<String, Integer>> accepted = new HashMap<>();

    HierarchyScorer(Set<String> acceptedTerms, IndexSearcher searcher) throws IOException {
        this.searcher = searcher;
        for (Term term : StoredTerms.of(searcher, acceptedTerms)) {
            accepted.put(term, ancestors(term.iri()));
        }
    }

    /** The nearest of the accepted ones: a score of 1 for the same or one step, falling with each more. */
    HierarchyMatch of(Term term) throws IOException {
        if (accepted.isEmpty()) {
            return NOWHERE;
        }
        Map<String, Integer> own = ancestors(term.iri());
        HierarchyMatch best = NOWHERE;
        for (Map.Entry<Term, Map<String, Integer>> other : accepted.entrySet()) {
            int steps = distance(own, other.getValue());
            double score = 1.0 / Math.max(1, steps);
            if (steps <= HIGHEST && score > best.score()) {
                best = new HierarchyMatch(other.getKey().label(), steps, score);
            }
        }
        return best;
    }

    private static int distance(Map<String, Integer> one, Map<String, Integer> other) {
        int least = HIGHEST + 1;
        for (Map.Entry<String, Integer> step : one.entrySet()) {
            Integer there = other.get(step.getKey());
            least = there == null ? least : Math.min(least, step.getValue() + there);
        }
        return least;
    }

    /** A term and what is above it, with the number of steps; a root that all share says nothing and is too far. */
    private Map<String, Integer> ancestors(String iri) throws IOException {
        var found = new HashMap<>(Map.of(iri, 0));
        List<String> level = List.of(iri);
        for (int steps = 1; steps < HIGHEST && !level.isEmpty(); steps++) {
            var next = new ArrayList<String>();
            for (String below : level) {
                for (String higher : above(below)) {
                    if (found.putIfAbsent(higher, steps) == null) {
                        next.add(higher);
                    }
                }
            }
            level = next;
        }
        return found;
    }

    private List<String> above(String iri) throws IOException {
        List<String> known = above.get(iri);
        if (known == null) {
            known = StoredTerms.of(searcher, List.of(iri)).stream()
                    .flatMap(term -> Stream.concat(term.broader().stream(), term.partOf().stream()))
                    .distinct()
                    .toList();
            above.put(iri, known);
        }
        return known;
    }
}
