package org.concerngraph.intake.privacy;

import java.util.List;
import java.util.stream.IntStream;
import org.concerngraph.intake.PlacesInFile;

/** Stretches of one text with what stands there afterwards, and where all other places are then. By code points. */
final class Edits {

    /** A stretch and its replacement. */
    record Edit(int start, int end, String replacement) {

        int newLength() {
            return replacement.codePointCount(0, replacement.length());
        }
    }

    private final List<Edit> edits;
    private final int[] newStarts;

    /** Stretches in order that do not overlap. */
    Edits(List<Edit> edits) {
        this.edits = List.copyOf(edits);
        this.newStarts = new int[edits.size()];
        int shift = 0;
        for (int i = 0; i < newStarts.length; i++) {
            Edit edit = edits.get(i);
            newStarts[i] = edit.start() + shift;
            shift += edit.newLength() - (edit.end() - edit.start());
        }
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    /** Where something that begins here begins afterwards; inside a stretch, where the replacement begins. */
    int start(int at) {
        int edit = lastBeginningBefore(at + 1);
        return edit >= 0 && at < edits.get(edit).end() ? newStarts[edit] : moved(edit, at);
    }

    /** Where something that ends here ends afterwards; inside a stretch, where the replacement ends. */
    int end(int at) {
        int edit = lastBeginningBefore(at);
        return edit >= 0 && at < edits.get(edit).end()
                ? newStarts[edit] + edits.get(edit).newLength()
                : moved(edit, at);
    }

    private int moved(int edit, int at) {
        return edit < 0
                ? at
                : newStarts[edit]
                        + edits.get(edit).newLength()
                        + at
                        - edits.get(edit).end();
    }

    private int lastBeginningBefore(int at) {
        int low = 0;
        int high = edits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edits.get(middle).start() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** What stands there afterwards, by its places then. */
    List<PlacesInFile.Replaced> replaced() {
        return IntStream.range(0, newStarts.length)
                .mapToObj(i -> new PlacesInFile.Replaced(
                        newStarts[i],
                        edits.get(i).newLength(),
                        edits.get(i).end() - edits.get(i).start()))
                .toList();
    }

    /** The text afterwards. */
    String applied(String text) {
        var now = new StringBuilder(text.length() + 16);
        int chars = 0;
        int at = 0;
        for (Edit edit : edits) {
            int start = text.offsetByCodePoints(chars, edit.start() - at);
            now.append(text, chars, start).append(edit.replacement());
            chars = text.offsetByCodePoints(start, edit.end() - edit.start());
            at = edit.end();
        }
        return now.append(text, chars, text.length()).toString();
    }
}
