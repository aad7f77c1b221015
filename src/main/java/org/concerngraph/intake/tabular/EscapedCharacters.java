package org.concerngraph.intake.tabular;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters of a workbook that stand there by their number: {@code _x000D_} is the end of a line, {@code _x005F_} is _. */
final class EscapedCharacters {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private EscapedCharacters() {}

    /** The text that is meant; what stands for no character of a text stays as it is. */
    static String meant(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())))
                : text;
    }

    private static String character(String number, String asItIs) {
        char c = (char) Integer.parseInt(number, 16);
        boolean isText = c >= ' ' ? !Character.isSurrogate(c) && c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
        return isText ? String.valueOf(c) : asItIs;
    }
}
