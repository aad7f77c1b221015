package org.concerngraph.intake.refiqda;

import java.util.Arrays;
import org.concerngraph.intake.refiqda.Counting.Spot;
import org.jspecify.annotations.Nullable;

/** A text with each run of white space as one space, in which words are found however their lines were broken. */
final class Collapsed {

    private final String text;
    private final String collapsed;
    private final int[] places;

    Collapsed(String text) {
        this.text = text;
        var collapsed = new StringBuilder(text.length());
        var places = new int[text.length() + 1];
        boolean inSpace = false;
        for (int i = 0; i < text.length(); i++) {
            boolean isSpace = Character.isWhitespace(text.charAt(i));
            if (!isSpace || !inSpace) {
                places[collapsed.length()] = i;
                collapsed.append(isSpace ? ' ' : text.charAt(i));
            }
            inSpace = isSpace;
        }
        this.collapsed = collapsed.toString();
        this.places = Arrays.copyOf(places, collapsed.length());
    }

    /** Does it hold these words, whose runs of white space are one space, too? */
    boolean holds(String words) {
        return collapsed.contains(words);
    }

    /** Where these words begin and end; null when they stand nowhere, or at several places. */
    Spot @Nullable [] find(String words) {
        String wanted = new Collapsed(words).collapsed.strip();
        int at = wanted.isEmpty() ? -1 : collapsed.indexOf(wanted);
        if (at < 0 || collapsed.indexOf(wanted, at + 1) >= 0) {
            return null;
        }
        int start = places[at];
        int end = places[at + wanted.length() - 1] + 1;
        int points = text.codePointCount(0, start);
        return new Spot[] {new Spot(points, start), new Spot(points + text.codePointCount(start, end), end)};
    }
}
