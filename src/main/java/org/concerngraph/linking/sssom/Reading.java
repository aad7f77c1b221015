package org.concerngraph.linking.sssom;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was read, and what was not as it should be.
 *
 * @param set the mappings that could be read
 * @param problems what was wrong, in the order of the lines
 */
public record Reading(MappingSet set, List<Problem> problems) {

    /** Copies the problems. */
    public Reading {
        problems = List.copyOf(problems);
    }

    /** How many mappings were left out because of a fault. */
    public long leftOut() {
        return problems.stream()
                .filter(problem -> problem.outcome().equals(Problems.ROW_LEFT_OUT))
                .map(problem -> problem.record() + " " + problem.line())
                .distinct()
                .count();
    }

    /** The same with more to be said of it. */
    public Reading with(List<Problem> remarks) {
        return new Reading(
                set, Stream.concat(problems.stream(), remarks.stream()).toList());
    }

    /** Was anything left out? */
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
