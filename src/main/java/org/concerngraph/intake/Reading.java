package org.concerngraph.intake;

import java.util.List;
import java.util.Map;

/**
 * What a reader understood of one source. All places are Unicode code points of the source's text, from 0, the end
 * exclusive.
 *
 * @param text the source's text, to the character
 * @param position where the source stands in its publication, as printed ("Table 3"); empty when it does not say
 * @param number the table's number; 1 when it does not say
 * @param caption its caption; empty when it has none
 * @param themes the themes in the order of their first appearance
 * @param participants the speakers in the order of their first quote
 * @param quotes the quotes in the order of the source
 * @param abbreviations what the source's abbreviations stand for, in its order
 * @param account every character of the text, once, by what it was taken for
 * @param problems what was assumed, and what could not be decided
 */
public record Reading(
        String text,
        String position,
        int number,
        String caption,
        List<Theme> themes,
        List<Participant> participants,
        List<Quote> quotes,
        Map<String, String> abbreviations,
        List<Passage> account,
        List<Problem> problems) {

    /** A theme, and the place of its parent in the list of themes; -1 for a theme without one. */
    public record Theme(String label, int parent) {}

    /** A speaker with a code that is the same however it was spelt, and the roles as printed. */
    public record Participant(String code, List<String> printedRoles) {}

    /** A quote; its theme and its speaker are places in the lists, the theme -1 when no heading stands before it. */
    public record Quote(
            int ordinal,
            String text,
            String spokenText,
            int start,
            int end,
            String attribution,
            int participant,
            int theme,
            List<Mark> marks) {}

    /** A mark inside a quote's text; the place is within the quote. */
    public record Mark(MarkKind kind, int start, int end, String text) {}

    /** What a mark stands for. */
    public enum MarkKind {
        /** Words were left out. */
        ELISION,
        /** Words were put in. */
        INSERTION,
        /** The speaker paused or broke off. */
        PAUSE
    }

    /** A stretch of the text and what it was taken for; white space belongs to the passage before it. */
    public record Passage(Kind kind, int start, int end) {

        /** What a passage was taken for. */
        public enum Kind {
            /** A table's title, a column's title or a theme. */
            HEADING,
            /** What somebody said. */
            QUOTE,
            /** Who said it. */
            ATTRIBUTION,
            /** What stands below the table. */
            FOOTNOTE,
            /** Text that could not be taken for any of these. */
            PROBLEM
        }
    }

    /** Something assumed or undecided: what and where, and what was assumed, which is empty when nothing was. */
    public record Problem(String message, int start, int end, String assumed) {}
}
