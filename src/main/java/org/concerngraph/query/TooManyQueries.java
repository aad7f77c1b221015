package org.concerngraph.query;

/** A query did not get its turn, because too many others run. */
public class TooManyQueries extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyQueries(String reason) {
        super(reason);
    }
}
