package org.concerngraph.intake.privacy;

import org.concerngraph.intake.EditorialMarks;
import org.concerngraph.intake.Reading.Coding;
import org.concerngraph.intake.Reading.Place;
import org.concerngraph.intake.Reading.Quote;

/** A quote with pseudonyms in it. Where it is a stretch of its source's text it stays exactly that. */
final class PseudonymousQuote {

    private final Pseudonyms pseudonyms;
    private final PseudonymousSource source;
    private final Quote before;
    private final boolean isStretch;

    PseudonymousQuote(Pseudonyms pseudonyms, PseudonymousSource source, Quote before) {
        this.pseudonyms = pseudonyms;
        this.source = source;
        this.before = before;
        this.isStretch = source.holds(before);
    }

    Quote quote() {
        Edits edits = isStretch ? source.edits() : new Edits(pseudonyms.edits(before.text()));
        int origin = isStretch ? before.place().start() : 0;
        int newOrigin = isStretch ? edits.start(origin) : 0;
        String text =
                isStretch ? source.slice(newOrigin, edits.end(before.place().end())) : edits.applied(before.text());
        boolean isOther = !text.equals(before.text());
        EditorialMarks marks = EditorialMarks.where(marksBareDots());
        return new Quote(
                before.key(),
                before.source(),
                before.ordinal(),
                text,
                spoken(isOther ? marks.spoken(text) : before.spokenText(), marks),
                place(),
                pseudonyms.in(before.attribution()),
                before.participant(),
                before.themes(),
                isOther ? marks.of(text) : before.marks(),
                before.codings().stream()
                        .map(coding -> coding(coding, edits, origin, newOrigin))
                        .toList(),
                before.concerns().stream().map(pseudonyms::in).toList());
    }

    /** Whether bare dots are marks is a matter of the whole source; a quote that has some shows it. */
    private boolean marksBareDots() {
        return before.marks().stream()
                .anyMatch(mark -> mark.text().startsWith("…") || mark.text().startsWith("."));
    }

    /** Words that stand together only when a mark between them is gone. */
    private String spoken(String spoken, EditorialMarks marks) {
        return pseudonyms.isIn(spoken) ? marks.spoken(pseudonyms.in(spoken)) : spoken;
    }

    private Place place() {
        Place place = before.place();
        if (!place.isInText() || !source.hasText()) {
            return place;
        }
        Edits edits = source.edits();
        return new Place(edits.start(place.start()), edits.end(place.end()), place.row(), place.page());
    }

    private Coding coding(Coding coding, Edits edits, int origin, int newOrigin) {
        boolean isWhole = coding.start() < 0;
        return new Coding(
                coding.theme(),
                isWhole ? coding.start() : edits.start(origin + coding.start()) - newOrigin,
                isWhole ? coding.end() : edits.end(origin + coding.end()) - newOrigin,
                pseudonyms.in(coding.coder()),
                coding.date(),
                pseudonyms.in(coding.memo()));
    }
}
