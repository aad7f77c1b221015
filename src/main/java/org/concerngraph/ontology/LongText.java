package org.concerngraph.ontology;

import java.lang.ref.SoftReference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text in which the place of a character is found without counting from the start. SPARQL counts characters, Java
 * halves of them, so that thousands of quotes of one long source would each walk all of it.
 */
final class LongText {

    private static final int SHORT = 2_000;
    private static final int STEP = 256;

    private static volatile SoftReference<@Nullable LongText> latest = new SoftReference<>(null);

    private final String text;
    private final int length;

    /** The index of each 256th character; empty when every character takes one place. */
    private final int[] places;

    private LongText(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
        this.places = length == text.length() ? new int[0] : new int[length / STEP + 1];
        for (int i = 1; i < places.length; i++) {
            places[i] = text.offsetByCodePoints(places[i - 1], STEP);
        }
    }

    /** Is the text so long that it is worth while? */
    static boolean isLong(String text) {
        return text.length() > SHORT;
    }

    /** The text with its places; the latest is remembered, as the quotes of a source come one after the other. */
    static LongText of(String text) {
        LongText known = latest.get();
        if (known != null && Objects.equals(known.text, text)) {
            return known;
        }
        var made = new LongText(text);
        latest = new SoftReference<>(made);
        return made;
    }

    /** How many characters the text has. */
    int length() {
        return length;
    }

    /** The characters from {@code start} to before {@code end}, counted from 0; both have to be inside the text. */
    String between(int start, int end) {
        int from = place(start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    private int place(int character) {
        return places.length == 0 ? character : text.offsetByCodePoints(places[character / STEP], character % STEP);
    }
}
