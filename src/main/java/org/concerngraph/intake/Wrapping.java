package org.concerngraph.intake;

import java.util.regex.Pattern;

/**
 * What is printed around the words of a quote and was not said: the bullet or the number of a list, quotation marks, and
 * the number of a reference behind them. Where it may be a part of what was said, it is left there.
 *
 * @param start where the words begin, in UTF-16 units from 0
 * @param end where they end, exclusive
 * @param isEnclosed are they in quotation marks that open and close once?
 * @param reference the number of a reference behind the quotation marks, as printed; may be empty
 */
public record Wrapping(int start, int end, boolean isEnclosed, String reference) {

    /** A quotation mark that opens and one that closes it. */
    private static final String[] PAIRS = {
        "“”", "„“", "„”", "„\"", "””", "\"\"", "«»", "»«", "‹›", "›‹", "‘’", "‚‘", "‚’", "''"
    };

    private static final String BULLETS = "•‣◦";
    /** These are bullets only with a space behind them: they also stand for what was left out. */
    private static final String SHAPES = "▪▫●○■□∙⁃➢➤";

    /** What begins an item only where a quotation mark opens behind it. */
    private static final Pattern BEFORE_A_MARK = Pattern.compile(
            "(?:[–—*·-][\\s\\u00a0]{0,9}|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)][\\s\\u00a0]{1,9})(?=[“„”\"«»‹›‘‚])");

    private static final int LONGEST_REFERENCE = 40;
    private static final String OF_REFERENCES = "[]0123456789¹²³⁰⁴⁵⁶⁷⁸⁹,–- \u00a0";
    /** "12", "3,4", "[3, 4]", "¹²". */
    private static final Pattern REFERENCE = Pattern.compile(
            "\\[\\d{1,3}(?: ?[,–-] ?\\d{1,3}){0,9}+]|\\d{1,3}(?:[,–-]\\d{1,3}){0,9}+|[¹²³⁰⁴-⁹]{1,3}+(?:, ?[¹²³⁰⁴-⁹]{1,3}+){0,9}+");

    private static final Pattern BEGINS_WITH_APOSTROPHE =
            Pattern.compile("(?iu)(?:cause|cos|tis|twas|til|till|em|bout|course|round|n)\\b.*", Pattern.DOTALL);

    /** What is around these words. */
    public static Wrapping of(String words) {
        Wrapping whole = trimmed(words, 0, words.length());
        int item = whole.start + itemLength(words.substring(whole.start, whole.end));
        int mark = beforeReference(words, whole.end);
        if (mark > item && mark < whole.end && isEnclosed(words, item, mark)) {
            String reference =
                    words.substring(mark, whole.end).replace('\u00a0', ' ').strip();
            if (REFERENCE.matcher(reference).matches()) {
                Wrapping inside = trimmed(words, item + 1, mark - 1);
                return new Wrapping(inside.start, inside.end, true, reference);
            }
        }
        if (isEnclosed(words, item, whole.end)) {
            Wrapping inside = trimmed(words, item + 1, whole.end - 1);
            return new Wrapping(inside.start, inside.end, true, "");
        }
        return item > whole.start && beginsWithBullet(words.substring(whole.start, whole.end))
                ? new Wrapping(item, whole.end, false, "")
                : whole;
    }

    /** Does a line, which has no white space before it, begin as an item of a list of quotes does? */
    public static boolean beginsItem(String line) {
        return itemLength(line) > 0;
    }

    /** The words without what is around them. */
    public String inside(String words) {
        return words.substring(start, end);
    }

    private static int itemLength(String words) {
        int length = 0;
        if (beginsWithBullet(words)) {
            length = 1;
            while (length < words.length() && isSpace(words.charAt(length))) {
                length++;
            }
        } else {
            var before = BEFORE_A_MARK.matcher(words);
            length = before.lookingAt() ? before.end() : 0;
        }
        return length < words.length() ? length : 0;
    }

    /** A sign that stands in its line once more is no bullet of it. */
    private static boolean beginsWithBullet(String words) {
        if (words.isEmpty()) {
            return false;
        }
        char first = words.charAt(0);
        boolean isBullet = BULLETS.indexOf(first) >= 0
                || (SHAPES.indexOf(first) >= 0 && words.length() > 1 && isSpace(words.charAt(1)));
        int newline = words.indexOf('\n');
        int again = words.indexOf(first, 1);
        return isBullet && (again < 0 || (newline >= 0 && again > newline));
    }

    /** Where what may be a reference begins, behind the last mark that closes. */
    private static int beforeReference(String words, int end) {
        int at = end;
        while (at > 0 && end - at < LONGEST_REFERENCE && OF_REFERENCES.indexOf(words.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private static boolean isEnclosed(String words, int start, int end) {
        if (end - start < 3) {
            return false;
        }
        Wrapping inside = trimmed(words, start + 1, end - 1);
        String marks = words.substring(start, start + 1) + words.charAt(end - 1);
        for (String pair : PAIRS) {
            if (pair.equals(marks)) {
                return inside.start < inside.end
                        && isOnce(words, start, end)
                        && (!marks.equals("''") || isSentence(inside.inside(words)));
            }
        }
        return false;
    }

    /** Do the marks open and close nowhere in between? A single mark between two letters is an apostrophe. */
    private static boolean isOnce(String words, int start, int end) {
        char opens = words.charAt(start);
        char closes = words.charAt(end - 1);
        for (int at = start + 1; at < end - 1; at++) {
            char mark = words.charAt(at);
            boolean isApostrophe = mark == '\''
                    && Character.isLetter(words.charAt(at - 1))
                    && Character.isLetter(words.charAt(at + 1));
            if ((mark == opens && !isApostrophe) || (mark == closes && mark != '’' && mark != '\'')) {
                return false;
            }
        }
        return true;
    }

    /** Straight single marks are apostrophes too: "'Cause I was worryin'". */
    private static boolean isSentence(String inside) {
        return ".?!…,".indexOf(inside.charAt(inside.length() - 1)) >= 0
                && !BEGINS_WITH_APOSTROPHE.matcher(inside).matches();
    }

    private static Wrapping trimmed(String words, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(words.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(words.charAt(to - 1))) {
            to--;
        }
        return new Wrapping(from, to, false, "");
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
