package org.concerngraph.intake.quotetable;

import org.concerngraph.intake.Reading.Passage.Kind;
import org.concerngraph.intake.Wrapping;

/** Words in quotation marks for which no speaker is named; a few words without a full stop may be a heading instead. */
final class Quoted {

    private static final int WORDS_OF_A_SENTENCE = 8;

    private Quoted() {}

    /** Are these words one sentence or more in quotation marks that open and close once? */
    static boolean is(String words) {
        var around = Wrapping.of(words);
        if (!around.isEnclosed()) {
            return false;
        }
        String inside = around.inside(words);
        return ".?!…".indexOf(inside.charAt(inside.length() - 1)) >= 0
                || inside.split("\\s+").length >= WORDS_OF_A_SENTENCE;
    }

    /** Takes all lines, or lines that go on, of a text which are such words for quotes of whoever spoke. */
    static void takeAll(String text, Given given) {
        int start = 0;
        while (start < text.length()) {
            int end = Span.lineEnd(text, start);
            var line = new Span(start, end).trimmed(text);
            Span words = is(line.of(text)) ? line : upToItsEnd(text, line);
            if (is(words.of(text)) && !given.divides(words)) {
                given.take(new Piece(Kind.QUOTE, words));
                end = Math.max(end, Span.lineEnd(text, words.end()));
            }
            start = end + 1;
        }
    }

    /** The line, and those behind it as far as the line where the mark closes that it opens; itself if there is none. */
    private static Span upToItsEnd(String text, Span line) {
        int open = line.start();
        while (open < line.end() && "“„".indexOf(text.charAt(open)) < 0) {
            open++;
        }
        if (open == line.end() || (open > line.start() && !Wrapping.beginsItem(line.of(text)))) {
            return line;
        }
        int close = open + 1;
        while (close < text.length() && "“„”".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        if (close == text.length()
                || close < line.end()
                || text.substring(open, close).contains("\n\n")) {
            return line;
        }
        return new Span(line.start(), Span.lineEnd(text, close)).trimmed(text);
    }
}
