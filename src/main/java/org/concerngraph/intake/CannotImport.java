package org.concerngraph.intake;

/** An import is refused for a reason that is not in the file: what was said about it, or what is in the graph already. */
public class CannotImport extends RuntimeException {

    /** Says what is in the way and what to do. */
    public CannotImport(String message) {
        super(message);
    }
}
