package org.concerngraph.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who speaks in an import and in others of its study. The same code is the same person; but where the papers of a study
 * number people anew it is not, and what each prints as the role may tell.
 */
final class SamePeople {

    /** How many are named; more say nothing new. */
    private static final int SHOWN = 100;

    private SamePeople() {}

    /**
     * The doubts about people of a reading whom others of the study call otherwise.
     *
     * @param before the printed roles of the study's people in other imports, by their codes
     */
    static List<Receipt.Doubt> in(Reading reading, Map<String, Set<String>> before) {
        return reading.participants().stream()
                .flatMap(person -> doubt(person, before.getOrDefault(person.code(), Set.of())))
                .limit(SHOWN)
                .toList();
    }

    private static Stream<Receipt.Doubt> doubt(Reading.Participant person, Set<String> before) {
        List<String> here = person.printedRoles();
        if (!person.isPrintedOtherwise(before)) {
            return Stream.empty();
        }
        return Stream.of(Receipt.Doubt.at(
                "",
                "",
                -1,
                -1,
                person.code() + " is printed as " + String.join(", ", here) + " here, and as "
                        + String.join(", ", before) + " in another import of the study.",
                "It is one person. Where each paper numbers people anew, give this one a study of its own."));
    }
}
