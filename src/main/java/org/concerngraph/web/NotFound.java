package org.concerngraph.web;

/** There is no such thing in the graph. */
public class NotFound extends RuntimeException {

    /** Says that there is no thing of this kind, a word such as "quote", with this identifier. */
    public NotFound(String kind, String id) {
        super("There is no " + kind + " \"" + id + "\" in the graph.");
    }
}
