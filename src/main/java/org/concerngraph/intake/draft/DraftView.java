package org.concerngraph.intake.draft;

import java.util.List;
import java.util.Map;
import org.concerngraph.evidence.MarkedText;
import org.concerngraph.intake.Counts;
import org.concerngraph.intake.Difference;
import org.concerngraph.intake.Format;
import org.concerngraph.intake.Reading;
import org.concerngraph.query.Row;
import org.jspecify.annotations.Nullable;

/**
 * A draft as its page shows it; long lists only in part.
 *
 * @param draft the draft
 * @param places which parts of it are shown
 * @param counts how much was understood
 * @param inTheWay what must be done before it can be accepted
 * @param difference how it differs from the import that it would replace; null when it replaces none
 * @param sameAs the identifier of the import of the very same file; empty when there is none
 * @param known what the graph knows of the study already; null when it is new
 * @param name what the import will be called within its study
 * @param choices what the reader asks
 * @param people the speakers
 * @param roles the printed roles
 * @param themes the themes, each below its parent
 * @param quotes the quotes of this page
 * @param pages how many pages of quotes there are
 * @param sources what the sources are called
 * @param original the text of one of them; null when there is no source
 * @param canHint whether the reader listens to what a person says about places of the text
 * @param problems what was assumed, or not decided
 * @param leftOut what the file holds and the graph has no place for
 * @param checks what was verified
 * @param personal words that may tell who somebody is, each once
 * @param decisions what the person decided so far
 */
record DraftView(
        Draft draft,
        Places places,
        Counts counts,
        List<InTheWay> inTheWay,
        @Nullable Difference difference,
        String sameAs,
        @Nullable Row known,
        String name,
        List<Reading.Choice> choices,
        Part<Person> people,
        Part<PrintedRole> roles,
        Part<Theme> themes,
        List<QuoteLine> quotes,
        int pages,
        List<String> sources,
        @Nullable Original original,
        boolean canHint,
        Part<Doubt> problems,
        List<Reading.LeftOut> leftOut,
        List<Reading.Check> checks,
        Part<Personal> personal,
        List<Decision> decisions) {

    /** The first of many, and how many there are. */
    record Part<T>(List<T> shown, int total) {

        static <T> Part<T> of(List<T> all) {
            return new Part<>(all.subList(0, Math.min(all.size(), Places.SHOWN)), all.size());
        }

        /** Are there more than are shown? */
        public boolean hasMore() {
            return total > shown.size();
        }
    }

    /** What is in the way, and where on the page something can be done about it; the place may be empty. */
    record InTheWay(String message, String where, String href) {}

    /** A speaker. */
    record Person(String code, String roles, boolean isIdentified, int quotes) {}

    /**
     * A role as printed.
     *
     * @param role the identifier of the shared role that it is; empty when it is none
     * @param label the shared role's label
     */
    record PrintedRole(String printed, String role, String label) {}

    /** A theme; the level is 0 for one without a parent. */
    record Theme(String label, int level, int quotes) {}

    /**
     * A quote.
     *
     * @param id by which addresses of the page name it
     * @param name its number, and of which source where there are several
     * @param href where the page shows it in the source's text; empty when it does not
     * @param where its row or page in words; may be empty
     */
    record QuoteLine(
            String key,
            String id,
            String name,
            MarkedText text,
            String speaker,
            String roles,
            List<String> themes,
            String where,
            String href) {}

    /** Something assumed or undecided, and where the page shows it; the place may be empty. */
    record Doubt(String message, String assumed, String where, String href) {}

    /**
     * Words that may tell who somebody is.
     *
     * @param kind what they look like, in words
     * @param times how often they were found
     * @param where where they stand first
     * @param href where the page shows that; may be empty
     * @param sentence why they look like that
     * @param replacement what could stand there instead
     */
    record Personal(
            String kind, String words, int times, String where, String href, String sentence, String replacement) {}

    /** A decision by its number, which taking it back names, in a sentence. */
    record Decision(int number, String sentence) {}

    /** Is it RDF, which says itself which study it is about? */
    public boolean isRdf() {
        return draft.format() == Format.RDF;
    }

    /** Can it be accepted as it is? */
    public boolean isReady() {
        return inTheWay.isEmpty() && sameAs.isEmpty();
    }

    /** What was written in a field of the study's form; empty when nothing was. */
    public String written(String field) {
        return draft.study().getOrDefault(field, "");
    }

    /** What a passage may be said to be. */
    public Map<String, String> passageKinds() {
        return Original.choices();
    }
}
