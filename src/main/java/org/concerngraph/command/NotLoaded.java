package org.concerngraph.command;

/** A file of RDF cannot be loaded; the message names it and the place, and nothing of it is in the graph. */
final class NotLoaded extends RuntimeException {

    NotLoaded(String message, Throwable cause) {
        super(message, cause);
    }

    NotLoaded(String message) {
        super(message);
    }
}
