package org.concerngraph.curation;

import java.util.Locale;

/** What somebody does to evidence, a coding or a relation that is there, as addresses name it. */
enum Act {
    /** Somebody else than its author says that it holds. */
    ACCEPT("Accepted"),
    /** Somebody else than its author says that it does not. */
    REJECT("Rejected"),
    /** Its author no longer wants it. */
    REMOVE("Took away"),
    /** Its author says something else. */
    EDIT("Changed");

    private final String did;

    Act(String did) {
        this.did = did;
    }

    /** The one that an address names. */
    static Act of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** What was done, as the history says it. */
    String did() {
        return did;
    }
}
