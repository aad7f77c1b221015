package org.concerngraph.linking.sssom;

import java.util.List;

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

    /** Was anything left out? */
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
