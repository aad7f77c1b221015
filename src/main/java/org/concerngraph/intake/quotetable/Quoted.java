package org.concerngraph.intake.quotetable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concerngraph.intake.Reading.Passage.Kind;

/** Words in quotation marks for which no speaker is named; a few words without a full stop may be a heading instead. */
final class Quoted {

    private static final int WORDS_OF_A_SENTENCE = 8;
    private static final Pattern PLACE =
            Pattern.compile("(?m)^[ \\t\\u00a0]*(“[^“”]{1,20000}+”|\"[^\"\\n]{1,20000}+\")[ \\t\\u00a0\\r]*$");

    private Quoted() {}

    /** Are these words one sentence or more in quotation marks that open and close once? */
    static boolean is(String words) {
        int last = words.length() - 1;
        boolean enclosed = last > 2
                && ((words.charAt(0) == '“' && words.indexOf('”') == last && words.indexOf('“', 1) < 0)
                        || (words.charAt(0) == '"' && words.indexOf('"', 1) == last));
        if (!enclosed) {
            return false;
        }
        String inside = words.substring(1, last).strip();
        return !inside.isEmpty()
                && (".?!…".indexOf(inside.charAt(inside.length() - 1)) >= 0
                        || inside.split("\\s+").length >= WORDS_OF_A_SENTENCE);
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
