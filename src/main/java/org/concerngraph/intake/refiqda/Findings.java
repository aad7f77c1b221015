package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concerngraph.intake.Reading.LeftOut;
import org.concerngraph.intake.Reading.Problem;

/** What is noticed while a file is read: problems in their order, and what is left out, counted. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();
    private final Map<LeftOut, Integer> leftOut = new LinkedHashMap<>();

    /** Notes a problem at a place that words describe. */
    void problem(String where, String message, String assumed) {
        problems.add(Problem.at(where, message, assumed));
    }

    /** Notes a problem. */
    void problem(Problem problem) {
        problems.add(problem);
    }

    /** Counts something that the graph has no place for. */
    void leaveOut(String kind, String name, String why) {
        leftOut.merge(new LeftOut(kind, name, 0, why), 1, Integer::sum);
    }

    /** Says of each of these keys that there is no such choice. */
    void nothingToChoose(Stream<String> keys) {
        keys.sorted().forEach(key -> problem(key, "There is nothing to choose of this name.", "It is passed over."));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<LeftOut> leftOut() {
        return leftOut.entrySet().stream()
                .map(e -> new LeftOut(
                        e.getKey().kind(),
                        e.getKey().name(),
                        e.getValue(),
                        e.getKey().why()))
                .toList();
    }
}
