package org.concerngraph.store;

/** The server cannot start, for a reason that the person who starts it can mend. */
public class CannotStart extends RuntimeException {

    private final String action;

    /** What is wrong, with the value and the place, and what to do about it; both as sentences. */
    public CannotStart(String description, String action) {
        super(description);
        this.action = action;
    }

    /** What the person can do about it. */
    public String action() {
        return action;
    }
}
