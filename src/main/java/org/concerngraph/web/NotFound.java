package org.concerngraph.web;

/** There is no such thing in the graph. */
public class NotFound extends RuntimeException {

    private final String kind;
    private final String id;

    /** Says that there is no thing of this kind, a word such as "quote", with this identifier. */
    public NotFound(String kind, String id) {
        super("There is no " + kind + " \"" + id + "\" in the graph.");
        this.kind = kind;
        this.id = id;
    }

    /** What was looked for, a word such as "quote". */
    public String kind() {
        return kind;
    }

    /** The identifier that names nothing. */
    public String id() {
        return id;
    }
}
