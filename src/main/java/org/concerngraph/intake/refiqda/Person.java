package org.concerngraph.intake.refiqda;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.concerngraph.intake.Reading.Participant;

/** A person of the study, known by identity: two with the same name are two. */
final class Person {

    private final String code;
    private final boolean isCase;
    private final Set<String> roles = new LinkedHashSet<>();

    /** A person whom the file tells from others, or whoever spoke in a document. */
    Person(String code, boolean isCase) {
        this.code = code;
        this.isCase = isCase;
    }

    String code() {
        return code;
    }

    /** Says roles of this person, as printed. */
    void has(Iterable<String> printedRoles) {
        printedRoles.forEach(roles::add);
    }

    /** How the file says that this person spoke; empty when it does not. */
    String attribution() {
        return isCase ? code : "";
    }

    Participant participant() {
        return new Participant(code, List.copyOf(roles), isCase);
    }
}
