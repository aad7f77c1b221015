package org.concerngraph.linking.sssom;

import org.concerngraph.web.Unprocessable;

/** A file or graph cannot be read as a set of mappings at all. */
public class UnreadableMappings extends Unprocessable {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong, where, and what was expected. */
    public UnreadableMappings(String message) {
        super(message);
    }
}
