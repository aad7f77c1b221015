package org.concerngraph.intake.quotetable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concerngraph.intake.Reading.Passage.Kind;
import org.concerngraph.intake.Wrapping;

/** Words in quotation marks for which no speaker is named; a few words without a full stop may be a heading instead. */
final class Quoted {

    private static final int WORDS_OF_A_SENTENCE = 8;
    /** Lines from a mark that opens to the next that closes, with what a list or a reference puts around them. */
    private static final Pattern PLACE =
            Pattern.compile("(?m)^[ \\t\\u00a0]*((?:[^\\p{L}\\n“„\"]{1,8}+)?(?:“[^“”]{1,20000}+”|„[^„“”]{1,20000}+[“”]"
                    + "|\"[^\"\\n]{1,20000}+\")[\\[\\d,–\\]-]{0,12})[ \\t\\u00a0\\r]*$");

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
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            var words = new Span(place.start(1), place.end(1));
            boolean isOne = !place.group(1).contains("\n\n") && is(place.group(1));
            if (isOne && !given.divides(words)) {
                given.take(new Piece(Kind.QUOTE, words));
            }
        }
    }
}
