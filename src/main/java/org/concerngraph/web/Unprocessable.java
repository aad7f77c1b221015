package org.concerngraph.web;

/** What was sent is no such thing as it should be; the message says where, why, and what was expected. Answered with 422. */
public abstract class Unprocessable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what is to be told. */
    protected Unprocessable(String message) {
        super(message);
    }
}
