package org.concerngraph.intake.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The digits of a text. Most of what is said has none, or they stand close together, and what is made of digits need not
 * be looked for before the first and behind the last.
 *
 * @param first where the first stands, by chars; the text's length when there is none
 * @param last where the last stands; -1 when there is none
 * @param count how many there are
 */
record Digits(int first, int last, int count) {

    static Digits of(String text) {
        int first = text.length();
        int last = -1;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                first = count == 0 ? i : first;
                last = i;
                count++;
            }
        }
        return new Digits(first, last, count);
    }

    /**
     * Looks for a pattern from the first digit to the last; there has to be one. What the pattern looks at before and
     * behind its place may lie farther out.
     *
     * @param before how many chars of the pattern may stand before its first digit
     * @param behind how many may stand behind its last
     */
    Matcher around(Pattern pattern, String text, int before, int behind) {
        return pattern.matcher(text)
                .useTransparentBounds(true)
                .region(Math.max(0, first - before), Math.min(text.length(), last + 1 + behind));
    }
}
