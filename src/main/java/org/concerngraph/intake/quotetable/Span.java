package org.concerngraph.intake.quotetable;

/** A stretch of a text by its UTF-16 indices, the end exclusive. */
record Span(int start, int end) {

    String of(String text) {
        return text.substring(start, end);
    }

    int length() {
        return end - start;
    }

    /** The same stretch without white space at its ends; no-break spaces count as white space. */
    Span trimmed(String text) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
