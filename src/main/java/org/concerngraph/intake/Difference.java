package org.concerngraph.intake;

import java.util.List;

/**
 * How an import differs from the one of the same name that is there.
 *
 * @param replaces the identifier of the one that is there
 * @param quotesKept how many quotes are the same
 * @param quotesAdded the quotes that are new, by their first words, not more than the first {@value #SHOWN}
 * @param furtherAdded how many more are new
 * @param quotesGone the quotes that are there and would go
 * @param furtherGone how many more would go
 * @param evidenceGone how many pieces of evidence of curators would go with their quotes
 */
public record Difference(
        String replaces,
        int quotesKept,
        List<String> quotesAdded,
        int furtherAdded,
        List<String> quotesGone,
        int furtherGone,
        int evidenceGone) {

    /** How many quotes of each kind are named. */
    public static final int SHOWN = 50;
}
