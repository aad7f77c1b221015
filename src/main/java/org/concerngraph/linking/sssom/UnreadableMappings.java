package org.concerngraph.linking.sssom;

/** A file or graph cannot be read as a set of mappings at all. */
public class UnreadableMappings extends RuntimeException {

    /** Says what is wrong, where, and what was expected. */
    public UnreadableMappings(String message) {
        super(message);
    }
}
