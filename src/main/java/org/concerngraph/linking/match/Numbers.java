package org.concerngraph.linking.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers in names: ordinals in words or digits and Roman numerals become digits, as far as XX and twentieth. */
final class Numbers {

    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    private static final List<String> CARDINALS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> ROMAN = List.of(
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
            "xvii", "xviii", "xix", "xx");
    private static final Pattern ORDINAL_IN_DIGITS = Pattern.compile("(\\d+)(st|nd|rd|th)");

    private static final Map<String, String> WORDS = words();
    private static final Map<String, String> NUMERALS = numbered(ROMAN);

    private Numbers() {}

    private static Map<String, String> words() {
        Map<String, String> all = numbered(ORDINALS);
        all.putAll(numbered(CARDINALS));
        return all;
    }

    private static Map<String, String> numbered(List<String> inOrder) {
        var all = new HashMap<String, String>();
        for (int i = 0; i < inOrder.size(); i++) {
            all.put(inOrder.get(i), Integer.toString(i + 1));
        }
        return all;
    }

    /**
     * The number in digits; the word itself where it is no number. A Roman numeral is one only after another word:
     * "layer v", not "v wave".
     */
    static String inDigits(String word, boolean isFirst) {
        if (!isFirst && NUMERALS.containsKey(word)) {
            return NUMERALS.get(word);
        }
        var ordinal = ORDINAL_IN_DIGITS.matcher(word);
        return ordinal.matches() ? ordinal.group(1) : WORDS.getOrDefault(word, word);
    }
}
