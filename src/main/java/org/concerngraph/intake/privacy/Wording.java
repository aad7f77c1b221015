package org.concerngraph.intake.privacy;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How words are found again: as whole words, in their spelling, whatever white space is between them. */
final class Wording {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}]";

    private final Pattern pattern;

    Wording(String words) {
        this(List.of(words));
    }

    /** Any of these, the longest where several begin at one place. */
    Wording(Collection<String> alternatives) {
        this.pattern = Pattern.compile(alternatives.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Wording::expression)
                .collect(Collectors.joining("|")));
    }

    Pattern pattern() {
        return pattern;
    }

    /** The same words with single spaces. */
    static String plain(String words) {
        return SPACE.matcher(words.strip()).replaceAll(" ");
    }

    private static String expression(String words) {
        String plain = plain(words);
        String inner =
                Arrays.stream(plain.split(" ")).map(Pattern::quote).collect(Collectors.joining("[\\s\\u00a0]++"));
        return (isLetter(plain.codePointAt(0)) ? "(?<!" + LETTER + ")" : "")
                + inner
                + (isLetter(plain.codePointBefore(plain.length())) ? "(?!" + LETTER + ")" : "");
    }

    private static boolean isLetter(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetter(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
