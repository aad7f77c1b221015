package org.concerngraph.evidence;

/** A text of which any stretch is found at once by Unicode code points, as places in the graph are given. */
final class CodePoints {

    private final int[] points;

    CodePoints(String text) {
        this.points = text.codePoints().toArray();
    }

    int length() {
        return points.length;
    }

    /** The stretch between two places; one that reaches outside the text is cut off at its ends. */
    String between(int start, int end) {
        int from = Math.clamp(start, 0, points.length);
        int to = Math.clamp(end, from, points.length);
        return new String(points, from, to - from);
    }
}
