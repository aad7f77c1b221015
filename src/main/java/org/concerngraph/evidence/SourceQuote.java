package org.concerngraph.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quote as its source has it.
 *
 * @param number its number in the order of the source
 * @param text its words as published
 * @param marks the marks in them
 * @param roles the speaker's roles as printed; may be empty
 * @param themes the headings it stands under
 * @param place where in the source's text it stands; null where the graph does not say
 */
record SourceQuote(
        String iri,
        int number,
        String text,
        List<MarkedText.Span> marks,
        Quotes.Link participant,
        String roles,
        List<Quotes.Link> themes,
        @Nullable Place place) {

    /** A stretch of the source's text, in code points. */
    record Place(int start, int end) {}

    /** Its words, with its marks. */
    public MarkedText words() {
        return MarkedText.of(text, marks);
    }

    /** Its first words. */
    public String opening() {
        return Opening.of(text);
    }
}
