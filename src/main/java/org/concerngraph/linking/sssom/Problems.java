package org.concerngraph.linking.sssom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.concerngraph.linking.sssom.Problem.Severity;

/** Problems as they are found. */
final class Problems {

    /** What happens to a row that has no sense without what is missing. */
    static final String ROW_LEFT_OUT = "The mapping is left out.";

    /** What happens to a value that cannot be understood, where the rest can. */
    static final String VALUE_LEFT_OUT = "The value is left out, the rest is kept.";

    private final List<Problem> found = new ArrayList<>();

    void add(Severity severity, Place place, String slot, String value, String message, String outcome) {
        found.add(new Problem(severity, place.line(), place.record(), slot, value, message, outcome));
    }

    void error(Place place, String slot, String value, String message, String outcome) {
        add(Severity.ERROR, place, slot, value, message, outcome);
    }

    void warning(Place place, String slot, String value, String message, String outcome) {
        add(Severity.WARNING, place, slot, value, message, outcome);
    }

    void note(Place place, String slot, String value, String message, String outcome) {
        add(Severity.NOTE, place, slot, value, message, outcome);
    }

    /** All of them, in the order of the lines. */
    List<Problem> all() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    /** Where something is: a line of the table's file or of a file beside it, or a mapping of a graph. */
    record Place(int line, String record) {

        /** The whole file or graph. */
        static final Place WHOLE = new Place(0, "");

        static Place line(int line) {
            return new Place(line, "");
        }
    }
}
