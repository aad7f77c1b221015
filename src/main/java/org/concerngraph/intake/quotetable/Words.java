package org.concerngraph.intake.quotetable;

import java.util.HashMap;
import java.util.Map;

/** The words of a text between white space, without what is no letter at their ends, and how often each stands there. */
final class Words {

    private final Map<String, Integer> counts = new HashMap<>();

    Words(String text) {
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || Span.isSpace(text.charAt(at))) {
                if (at > start) {
                    counts.merge(bare(text.substring(start, at)), 1, Integer::sum);
                }
                start = at + 1;
            }
        }
    }

    /** Does a word stand more than once in the text? */
    boolean hasTwice(String word) {
        return counts.getOrDefault(word, 0) > 1;
    }

    /** The word around an index of a text; nothing where white space stands on both sides. */
    static String at(String text, int at) {
        int from = at;
        int to = at;
        while (from > 0 && !Span.isSpace(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && !Span.isSpace(text.charAt(to))) {
            to++;
        }
        return bare(text.substring(from, to));
    }

    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Character.isLetter(word.codePointAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(word.codePointBefore(to))) {
            to--;
        }
        return word.substring(from, to);
    }
}
