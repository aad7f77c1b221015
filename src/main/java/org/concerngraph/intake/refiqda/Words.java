package org.concerngraph.intake.refiqda;

import java.util.List;
import java.util.regex.Pattern;
import org.concerngraph.intake.refiqda.QdaProject.Selection;

/**
 * What a selection itself says of its words. Programs put the beginning of the words into the name, or all of them into
 * the description or the representation; others put a title there, which verifies nothing.
 */
final class Words {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern REST = Pattern.compile(" ?(?:…|\\.{3})$");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern MADE_UP =
            Pattern.compile("(?i)(?:selection|quotation|quote|segment|region|page|coding)?[^\\p{L}]*");
    private static final Pattern GUID = Pattern.compile("(?i)\\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\}?");

    private Words() {}

    /** Does the selection say, in any of its parts, that its words begin so? */
    static boolean agree(Selection selection, String words) {
        String found = plain(words);
        return said(selection).stream().anyMatch(found::startsWith);
    }

    /** Does the selection say, in any of its parts, that these are its words and no others? */
    static boolean equal(Selection selection, String words) {
        return said(selection).contains(plain(words));
    }

    /** Is a description no more than the words, or their beginning? */
    static boolean isOf(String description, String words) {
        return plain(words).startsWith(plain(description));
    }

    /**
     * What the selection says that its words are, although these stand elsewhere; empty when it says nothing of the kind.
     * A single word may be a title.
     *
     * @param whole the text of the document
     */
    static String contradicting(Selection selection, Collapsed whole) {
        return said(selection).stream()
                .filter(said -> said.contains(" ") && whole.holds(said))
                .findFirst()
                .orElse("");
    }

    /** The words as the selection has them; empty when it has none. */
    static String of(Selection selection) {
        if (!selection.representation().isBlank()) {
            return selection.representation();
        }
        String name = plain(selection.name());
        String description = plain(selection.description());
        if (hasWords(name)) {
            return description.startsWith(name) ? selection.description() : selection.name();
        }
        return hasWords(description) ? selection.description() : "";
    }

    /** Does a stretch of a text begin or end inside a word? Places are in UTF-16 units. */
    static boolean cutsAWord(String text, int start, int end) {
        return inside(text, start) || inside(text, end);
    }

    /**
     * Does a stretch of a text, which is not empty, begin and end without white space, and with the stop of its last
     * sentence? Places are in UTF-16 units.
     */
    static boolean isNeat(String text, int start, int end) {
        return !Character.isWhitespace(text.charAt(start))
                && !Character.isWhitespace(text.charAt(end - 1))
                && (end == text.length() || ".!?…".indexOf(text.charAt(end)) < 0);
    }

    private static boolean inside(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.codePointBefore(at))
                && Character.isLetterOrDigit(text.codePointAt(at));
    }

    private static List<String> said(Selection selection) {
        return List.of(selection.representation(), selection.name(), selection.description()).stream()
                .map(Words::plain)
                .filter(Words::hasWords)
                .toList();
    }

    /** A name that a program made up, or a GUID, has no words. */
    private static boolean hasWords(String said) {
        return LETTER.matcher(said).find()
                && !MADE_UP.matcher(said).matches()
                && !GUID.matcher(said).matches();
    }

    /** The beginning of words, for a message. */
    static String shortened(String words) {
        String plain = plain(words);
        return plain.codePointCount(0, plain.length()) <= 60
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, 60)) + "…";
    }

    /** With single spaces, and without the dots that stand for the rest. */
    static String plain(String words) {
        String spaced = SPACE.matcher(words).replaceAll(" ").strip();
        return spaced.endsWith("…") || spaced.endsWith("...")
                ? REST.matcher(spaced).replaceFirst("")
                : spaced;
    }
}
