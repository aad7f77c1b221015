package org.concerngraph.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is printed around the words of a quote and was not said: the bullet or the number of a list, quotation marks, and
 * the number of a reference behind them.
 *
 * @param start where the words begin, in UTF-16 units from 0
 * @param end where they end, exclusive
 * @param isEnclosed are they in quotation marks that open and close once?
 * @param reference the number of a reference behind the quotation marks, as printed; may be empty
 */
public record Wrapping(int start, int end, boolean isEnclosed, String reference) {

    /** Quotation marks that open, each with those that close it. */
    private static final String[] PAIRS = {"“”", "„“”", "‟”", "\"\"", "‘’", "‚‘’", "«»", "»«", "''"};

    private static final String OPENING = "“„‟\"‘‚«»'";
    private static final Pattern BULLET = Pattern.compile("[•‣◦▪▫●○■□∙⁃➢➤]+[\\s\\u00a0]*|[·*][\\s\\u00a0]+");
    /** What begins an item only where a quotation mark opens behind it. */
    private static final Pattern DASH_OR_NUMBER = Pattern.compile(
            "(?:[–—-][\\s\\u00a0]*|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)][\\s\\u00a0]+)(?=[" + OPENING + "])");
    /** Behind a mark that closes: "12", "[3, 4]", "¹²". */
    private static final Pattern REFERENCE =
            Pattern.compile("(?:[\\s\\u00a0]?\\[\\d{1,3}(?:[\\s\\u00a0]?[,–-][\\s\\u00a0]?\\d{1,3})*]"
                    + "|\\d{1,3}(?:[,–-]\\d{1,3})*|[¹²³⁰⁴-⁹]{1,3})$");

    /** What is around these words, which have no white space at their ends. */
    public static Wrapping of(String words) {
        int start = itemLength(words);
        Matcher number = REFERENCE.matcher(words);
        if (number.find() && number.start() > start && isEnclosed(words, start, number.start())) {
            return inside(words, start, number.start(), number.group().strip());
        }
        if (isEnclosed(words, start, words.length())) {
            return inside(words, start, words.length(), "");
        }
        return DASH_OR_NUMBER.matcher(words).lookingAt()
                ? new Wrapping(0, words.length(), false, "")
                : new Wrapping(start, words.length(), false, "");
    }

    /** Does a line begin as an item of a list of quotes does? */
    public static boolean beginsItem(String line) {
        return itemLength(line) > 0;
    }

    /** Is there a bullet, which stands nowhere but before an item? */
    public static boolean beginsWithBullet(String line) {
        return BULLET.matcher(line).lookingAt();
    }

    /** The line without the bullet that it begins with. */
    public static String withoutBullet(String line) {
        Matcher bullet = BULLET.matcher(line);
        return bullet.lookingAt() && bullet.end() < line.length() ? line.substring(bullet.end()) : line;
    }

    private static int itemLength(String words) {
        Matcher bullet = BULLET.matcher(words);
        int start = bullet.lookingAt() ? bullet.end() : 0;
        Matcher dash = DASH_OR_NUMBER.matcher(words);
        int item = start == 0 && dash.lookingAt() ? dash.end() : start;
        return item < words.length() ? item : 0;
    }

    private static boolean isEnclosed(String words, int start, int end) {
        if (end - start < 3) {
            return false;
        }
        char opens = words.charAt(start);
        char closes = words.charAt(end - 1);
        for (String pair : PAIRS) {
            if (pair.charAt(0) == opens
                    && pair.indexOf(closes, 1) > 0
                    && !words.substring(start + 1, end - 1).isBlank()
                    && isOnce(words, start, end, opens, closes)) {
                return true;
            }
        }
        return false;
    }

    /** Do the marks open and close nowhere in between? A single mark between two letters is an apostrophe. */
    private static boolean isOnce(String words, int start, int end, char opens, char closes) {
        for (int at = start + 1; at < end - 1; at++) {
            char mark = words.charAt(at);
            boolean isApostrophe = Character.isLetter(words.charAt(at - 1)) && Character.isLetter(words.charAt(at + 1));
            if (mark == opens && !(mark == '\'' && isApostrophe) || mark == closes && "”“»«".indexOf(mark) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static Wrapping inside(String words, int start, int end, String reference) {
        int from = start + 1;
        int to = end - 1;
        while (from < to && isSpace(words.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(words.charAt(to - 1))) {
            to--;
        }
        return new Wrapping(from, to, true, reference);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** The words without what is around them. */
    public String inside(String words) {
        return words.substring(start, end);
    }
}
