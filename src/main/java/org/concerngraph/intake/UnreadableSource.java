package org.concerngraph.intake;

/** A source cannot be read at all: it is empty, or not of the kind that its reader reads. */
public class UnreadableSource extends RuntimeException {

    /** Says what is wrong, where, and what was expected. */
    public UnreadableSource(String message) {
        super(message);
    }
}
