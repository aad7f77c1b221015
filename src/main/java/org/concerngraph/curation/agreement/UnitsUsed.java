package org.concerngraph.curation.agreement;

import org.concerngraph.query.Row;

/**
 * Which quotes of a study are counted for two coders.
 *
 * @param isSaid whether they are those that they were done with before they knew what others had read, or else those in
 *     which they coded something
 * @param quotes how many the study has
 * @param ofOne how many the one coded
 * @param ofOther how many the other coded
 * @param both how many both coded, which are those that are counted
 * @param informed with how many both are done of which one of them knew what others had read
 */
record UnitsUsed(boolean isSaid, int quotes, int ofOne, int ofOther, int both, int informed) {

    static UnitsUsed of(Row row) {
        return new UnitsUsed(
                row.isTrue("isSaid"),
                row.number("quotes"),
                row.number("ofOne"),
                row.number("ofOther"),
                row.number("units"),
                row.number("informed"));
    }

    /** How many are not counted. */
    public int leftOut() {
        return quotes - both;
    }

    /** How many only the one coded. */
    public int onlyOne() {
        return ofOne - both;
    }

    /** How many only the other coded. */
    public int onlyOther() {
        return ofOther - both;
    }

    /** How many neither coded. */
    public int neither() {
        return quotes - ofOne - ofOther + both;
    }

    /** How far they carry a coefficient. */
    public SampleSize size() {
        return SampleSize.of(both);
    }
}
