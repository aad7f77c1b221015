package org.concerngraph.intake.privacy;

import java.util.List;
import java.util.regex.Pattern;
import org.concerngraph.intake.Reading;

/**
 * Words that could tell who somebody is, and what stands for them everywhere.
 *
 * @param words as they are written; only whole words in this spelling count, with any white space between them
 * @param replacement what stands there instead; in square brackets, it becomes a mark for words put in
 */
public record Pseudonym(String words, String replacement) {

    private static final int LONGEST = 70;
    private static final Pattern REPLACEMENT = Pattern.compile("[^\\[\\]\\n\\r]+|\\[[^\\[\\]\\n\\r]+\\]");

    /**
     * Checks that the words can be replaced by this.
     *
     * @throws IllegalArgumentException when there are no words, when the replacement is empty, longer than 70
     *     characters, has brackets or lines inside, or holds the words again; the message is for the person who chose it
     */
    public Pseudonym {
        if (words.isBlank()) {
            throw new IllegalArgumentException("There are no words to replace.");
        }
        words = words.strip();
        replacement = replacement.strip();
        if (replacement.codePointCount(0, replacement.length()) > LONGEST
                || !REPLACEMENT.matcher(replacement).matches()) {
            throw new IllegalArgumentException(
                    "“" + replacement + "” cannot stand for other words: expected is one line"
                            + " of at most " + LONGEST + " characters, as a whole in square brackets or without any,"
                            + " such as [name].");
        }
        if (new Wording(words).pattern().matcher(replacement).find()) {
            throw new IllegalArgumentException(
                    "“" + replacement + "” cannot stand for “" + words + "”, because it holds the same words.");
        }
    }

    /** The replacement without its brackets, for places that have brackets already and for codes. */
    String bare() {
        return replacement.startsWith("[") ? replacement.substring(1, replacement.length() - 1) : replacement;
    }

    /** The reading with the replacement instead of the words, wherever they stand; see {@link Pseudonyms}. */
    public Reading in(Reading reading) {
        return new Pseudonyms(List.of(this)).in(reading);
    }
}
