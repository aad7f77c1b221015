package org.concerngraph.query;

/** A query or an update asks for something that this server does not do for anyone. */
public class RefusedQuery extends RuntimeException {

    /** Refuses for this reason, which is a sentence for the person who wrote the query. */
    public RefusedQuery(String reason) {
        super(reason);
    }
}
