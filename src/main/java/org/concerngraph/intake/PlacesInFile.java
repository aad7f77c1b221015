package org.concerngraph.intake;

import java.util.List;

/**
 * Where the places of a source's text are in the text of the file that was read. They are others where the file holds
 * other sources before it, and behind words that a person replaced. All places are code points, from 0.
 *
 * @param start where the source's text begins in the file's text
 * @param replaced what stands in the source's text instead of words of the file, in order, without overlap
 */
public record PlacesInFile(int start, List<Replaced> replaced) {

    /** A source whose text is the file's text. */
    public static final PlacesInFile SAME = from(0);

    /**
     * A stretch of the source's text that the file does not have.
     *
     * @param start where it begins in the source's text
     * @param length how long it is there
     * @param before how long the words of the file are that stood there
     */
    public record Replaced(int start, int length, int before) {}

    /** Of a source that is a part of the file, to the character. */
    public static PlacesInFile from(int start) {
        return new PlacesInFile(start, List.of());
    }

    /** Of the same source after words of it were replaced. */
    public PlacesInFile replacing(List<Replaced> words) {
        return new PlacesInFile(start, List.copyOf(words));
    }

    /** Where in the file something begins that begins here in the source; inside replaced words, where these begin. */
    public int begin(int at) {
        int shift = start;
        for (Replaced words : replaced) {
            if (at < words.start() + words.length()) {
                return Math.min(at, words.start()) + shift;
            }
            shift += words.before() - words.length();
        }
        return at + shift;
    }

    /** Where in the file something ends that ends here in the source; inside replaced words, where these end. */
    public int end(int at) {
        int shift = start;
        for (Replaced words : replaced) {
            if (at <= words.start()) {
                return at + shift;
            }
            shift += words.before() - words.length();
            if (at < words.start() + words.length()) {
                return words.start() + words.length() + shift;
            }
        }
        return at + shift;
    }

    /** Is this place inside replaced words, so that nothing of the file can begin there? */
    public boolean isInsideReplaced(int at) {
        return begin(at) != end(at);
    }
}
