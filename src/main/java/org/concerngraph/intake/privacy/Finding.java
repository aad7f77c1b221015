package org.concerngraph.intake.privacy;

/**
 * Words that may tell who somebody is.
 *
 * @param kind what they look like
 * @param words the words as they stand there
 * @param place where they stand
 * @param sentence for a person: why they look like that
 * @param replacement what could stand there instead, in square brackets
 */
public record Finding(Kind kind, String words, Place place, String sentence, String replacement) {

    /** What words can look like. */
    public enum Kind {
        /** The name of a person. */
        NAME("[name]"),
        /** The day on which somebody was born. */
        DATE_OF_BIRTH("[date of birth]"),
        /** A postcode of the United Kingdom. */
        POSTCODE("[postcode]"),
        /** A telephone number. */
        TELEPHONE("[telephone number]"),
        /** An email address. */
        EMAIL("[email address]"),
        /** A number of the National Health Service whose check digit is right. */
        NHS_NUMBER("[NHS number]"),
        /** A National Insurance number. */
        NATIONAL_INSURANCE("[National Insurance number]"),
        /** The address of a page or profile. */
        WEB_ADDRESS("[web address]");

        private final String replacement;

        Kind(String replacement) {
            this.replacement = replacement;
        }

        /** What usually stands there instead. */
        public String replacement() {
            return replacement;
        }
    }

    /**
     * Where the words stand.
     *
     * @param in which text it is
     * @param source the place of the source in the list of sources; -1 when the text belongs to none
     * @param key the key of the quote; empty when it is no quote's text; for what is in a list of the reading, its
     *     place there
     * @param ordinal the number of the quote in its source; 0 when it is no quote's text
     * @param row the row of the sheet; 0 when there are no rows
     * @param start where the words begin in that text, in code points
     * @param end where they end
     */
    public record Place(In in, int source, String key, int ordinal, int row, int start, int end) {}

    /** The texts of a reading. */
    public enum In {
        /** What somebody said. */
        QUOTE,
        /** How the source says who spoke. */
        ATTRIBUTION,
        /** What a coder noted about a quote. */
        CODING_MEMO,
        /** A source's text, outside its quotes. */
        SOURCE_TEXT,
        /** A source's caption. */
        CAPTION,
        /** What a source is called in its publication or project. */
        SOURCE_NAME,
        /** The code of a participant. */
        PARTICIPANT,
        /** A role as printed. */
        PRINTED_ROLE,
        /** The label of a theme. */
        THEME,
        /** What a codebook says of a theme. */
        CODEBOOK
    }
}
