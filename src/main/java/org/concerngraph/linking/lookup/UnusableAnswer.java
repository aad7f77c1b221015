package org.concerngraph.linking.lookup;

/** What another server said cannot be used. */
final class UnusableAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says why, as the rest of a sentence that begins with the server's name. */
    UnusableAnswer(String why) {
        super(why);
    }
}
