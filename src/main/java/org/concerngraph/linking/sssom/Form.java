package org.concerngraph.linking.sssom;

/**
 * How a set is written, where the specification leaves a choice.
 *
 * @param isCondensed are values that all mappings share written once, with the set?
 * @param hasAllDigits are numbers written with all their digits, or with at most three behind the point?
 */
public record Form(boolean isCondensed, boolean hasAllDigits) {

    /** The canonical form of SSSOM/TSV; it rounds numbers to three digits behind the point. */
    public static final Form CANONICAL = new Form(true, false);

    /** The canonical form, but with every digit of numbers: nothing is lost. */
    public static final Form EVERY_DIGIT = new Form(true, true);
}
