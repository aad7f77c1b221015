package org.concerngraph.query.bounds;

import org.concerngraph.query.RefusedQuery;

/** How large the values may be that a query makes. */
final class TooLong {

    private TooLong() {}

    /** Refuses the query when a string that it makes would have more characters than allowed. */
    static void refuse(long characters, int longest) {
        if (characters > longest) {
            throw new RefusedQuery("The query makes a string of " + characters + " characters; the longest that this"
                    + " server makes for a query has " + longest + ".");
        }
    }
}
