package org.concerngraph.web;

/** What was sent was meant for something that is no longer as its sender saw it; the message says what happened. Answered with 409. */
public abstract class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what is to be told. */
    protected Conflict(String message) {
        super(message);
    }
}
