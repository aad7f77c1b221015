package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.concerngraph.intake.Reading.Problem;

/** Gathers what was assumed and what could not be decided, with the places in code points. */
final class Problems {

    private final Points points;
    private final List<Problem> problems = new ArrayList<>();

    Problems(Points points) {
        this.points = points;
    }

    /** Something that could not be decided; nothing was assumed. */
    void add(String message, Span place) {
        add(message, place, "");
    }

    void add(String message, Span place, String assumed) {
        problems.add(new Problem(message, points.at(place.start()), points.at(place.end()), assumed));
    }

    /** All problems in the order of the text. */
    List<Problem> inOrder() {
        return problems.stream().sorted(Comparator.comparingInt(Problem::start)).toList();
    }
}
