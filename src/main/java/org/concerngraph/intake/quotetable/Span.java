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

    /** The same stretch of a text before which so many characters stand. */
    Span moved(int by) {
        return new Span(start + by, end + by);
    }

    /** Does only white space stand before it on its line? */
    boolean beginsLine(String text) {
        int at = start;
        while (at > 0 && text.charAt(at - 1) != '\n' && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    /** Does only white space stand behind it on its line? */
    boolean endsLine(String text) {
        int at = end;
        while (at < text.length() && text.charAt(at) != '\n' && isSpace(text.charAt(at))) {
            at++;
        }
        return at == text.length() || text.charAt(at) == '\n';
    }

    /** Where the line ends that this index of a text is on. */
    static int lineEnd(String text, int from) {
        int newline = text.indexOf('\n', from);
        return newline < 0 ? text.length() : newline;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
