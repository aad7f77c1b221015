package org.concerngraph.curation;

/** Somebody else changed a thing while a form about it was open; the message says what they did. */
final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile(String message) {
        super(message);
    }
}
