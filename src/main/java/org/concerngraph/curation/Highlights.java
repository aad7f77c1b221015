package org.concerngraph.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A text cut at the edges of what is highlighted in it, so that spans that overlap can be told apart: each stretch knows which
 * spans it is in.
 */
record Highlights(List<Stretch> stretches) {

    /** A span of the text, in Unicode code points, the end exclusive, with the number that a page gives it. */
    record Span(int number, int start, int end) {}

    /**
     * A stretch of the text.
     *
     * @param text its words
     * @param numbers the numbers of the spans that it is in
     * @param ending the numbers of those that end with it
     */
    record Stretch(String text, List<Integer> numbers, List<Integer> ending) {

        /** The numbers of the spans that end here, as a page shows them. */
        public String ends() {
            return ending.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    static Highlights of(String text, List<Span> spans) {
        int[] points = text.codePoints().toArray();
        var edges = new TreeSet<Integer>(List.of(0, points.length));
        for (Span span : spans) {
            edges.add(Math.clamp(span.start(), 0, points.length));
            edges.add(Math.clamp(span.end(), 0, points.length));
        }
        var stretches = new ArrayList<Stretch>();
        int from = 0;
        for (int to : edges.tailSet(0, false)) {
            int start = from;
            int end = to;
            stretches.add(new Stretch(
                    new String(points, start, end - start),
                    spans.stream()
                            .filter(span -> span.start() <= start && end <= span.end())
                            .map(Span::number)
                            .toList(),
                    spans.stream()
                            .filter(span -> span.end() == end)
                            .map(Span::number)
                            .toList()));
            from = to;
        }
        return new Highlights(List.copyOf(stretches));
    }
}
