package org.concerngraph.query;

/** A query did not get its turn, because too many others run. */
public class TooManyQueries extends RuntimeException {

    /** When to ask again, for the header Retry-After. */
    public static final String RETRY_AFTER_SECONDS = "2";

    private static final long serialVersionUID = 1L;

    TooManyQueries(String reason) {
        super(reason);
    }
}
