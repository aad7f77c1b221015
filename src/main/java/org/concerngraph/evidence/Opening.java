package org.concerngraph.evidence;

/** The first words of a quote, to know it by in a list. */
final class Opening {

    private static final int LONGEST = 70;

    private Opening() {}

    /** The text itself where it is short, else as many of its words as fit, and three dots. */
    static String of(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        int longest = text.offsetByCodePoints(0, LONGEST);
        int space = text.lastIndexOf(' ', longest);
        return text.substring(0, space > 0 ? space : longest) + " …";
    }
}
