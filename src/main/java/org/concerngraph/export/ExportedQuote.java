package org.concerngraph.export;

import java.util.List;

/**
 * A quote with what is said of it. Places are in Unicode code points of the source's text; -1 where there is none.
 *
 * @param iri its IRI
 * @param source the IRI of its source; empty when it has none
 * @param participant the IRI of its speaker; empty when it has none
 * @param ordinal its number in the order of its source; 0 when it has none
 * @param text its words with all marks
 * @param attribution how the source says who spoke; may be empty
 * @param page the page as printed; may be empty
 * @param row the row of the sheet; 0 when there are no rows
 * @param start where it begins in the source's text
 * @param end where it ends
 * @param themes the IRIs of its themes
 * @param concerns the IRIs of the concerns that it expresses
 */
record ExportedQuote(
        String iri,
        String source,
        String participant,
        int ordinal,
        String text,
        String attribution,
        String page,
        int row,
        int start,
        int end,
        List<String> themes,
        List<String> concerns) {

    /** Does it say where in the source's text it stands? */
    boolean hasPlace() {
        return start >= 0;
    }
}
