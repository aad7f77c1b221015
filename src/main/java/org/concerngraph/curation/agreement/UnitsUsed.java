package org.concerngraph.curation.agreement;

import org.concerngraph.query.Row;

/**
 * Which quotes of a study are counted for two coders.
 *
 * @param isSaid whether they are those that they said they are done with, or else those in which they coded something
 * @param quotes how many the study has
 * @param ofOne with how many the one is done
 * @param ofOther with how many the other is done
 * @param both with how many both are done, which are those that are counted
 */
record UnitsUsed(boolean isSaid, int quotes, int ofOne, int ofOther, int both) {

    static UnitsUsed of(Row row) {
        return new UnitsUsed(
                row.isTrue("isSaid"),
                row.number("quotes"),
                row.number("ofOne"),
                row.number("ofOther"),
                row.number("units"));
    }

    /** How many are not counted. */
    public int leftOut() {
        return quotes - both;
    }

    /** With how many only the one is done. */
    public int onlyOne() {
        return ofOne - both;
    }

    /** With how many only the other is done. */
    public int onlyOther() {
        return ofOther - both;
    }

    /** With how many neither is done. */
    public int neither() {
        return quotes - ofOne - ofOther + both;
    }

    /** How far they carry a coefficient. */
    public SampleSize size() {
        return SampleSize.of(both);
    }
}
