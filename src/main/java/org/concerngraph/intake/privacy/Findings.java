package org.concerngraph.intake.privacy;

import java.util.List;

/**
 * Words that may tell who somebody is.
 *
 * @param found the first of them, at most {@value #MOST}, in the order of the quotes, then those outside quotes
 * @param more how many there are besides
 */
public record Findings(List<Finding> found, int more) {

    /** How many are shown. */
    public static final int MOST = 1_000;
}
