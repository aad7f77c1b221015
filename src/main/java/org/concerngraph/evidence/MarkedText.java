package org.concerngraph.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.concerngraph.query.Row;

/**
 * A published text cut into pieces at the edges of its marks and of the words that are evidence, so that a page can
 * show each. Places are Unicode code points, as in the graph; spans may overlap.
 */
public record MarkedText(List<Piece> pieces) {

    /**
     * A stretch of the text that is all alike.
     *
     * @param text its words
     * @param mark the kind of mark it is ("elision", "insertion", "pause"), or empty
     * @param evidence whether it is among the words that are evidence
     * @param found whether it is among the words that a search looked for
     */
    public record Piece(String text, String mark, boolean evidence, boolean found) {}

    /** A stretch of the text; the kind is that of a mark, {@link Span#EVIDENCE} or {@link Span#FOUND}. */
    public record Span(int start, int end, String kind) {

        /** Words that are evidence for a concern. */
        public static final String EVIDENCE = "";

        /** Words that a search looked for. */
        public static final String FOUND = "found";

        /** The stretch of a mark, from a row with {@code start}, {@code end} and {@code kind}. */
        public static Span ofMark(Row row) {
            return new Span(row.number("start"), row.number("end"), row.require("kind"));
        }

        /** The stretch of words that are evidence, from a row with {@code start} and {@code end}. */
        public static Span ofEvidence(Row row) {
            return new Span(row.number("start"), row.number("end"), EVIDENCE);
        }

        boolean isMark() {
            return !kind.equals(EVIDENCE) && !kind.equals(FOUND);
        }

        boolean covers(int from, int to) {
            return start <= from && to <= end;
        }
    }

    /** The text, cut; spans that reach outside it are cut off at its ends. */
    public static MarkedText of(String text, Collection<Span> spans) {
        int length = text.codePointCount(0, text.length());
        var edges = new TreeSet<Integer>(List.of(0, length));
        for (Span span : spans) {
            edges.add(Math.clamp(span.start(), 0, length));
            edges.add(Math.clamp(span.end(), 0, length));
        }
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (int to : edges.tailSet(0, false)) {
            int start = from;
            int end = to;
            String mark = spans.stream()
                    .filter(span -> span.isMark() && span.covers(start, end))
                    .map(Span::kind)
                    .findFirst()
                    .orElse("");
            Predicate<String> isCoveredBy =
                    kind -> spans.stream().anyMatch(span -> span.kind().equals(kind) && span.covers(start, end));
            pieces.add(new Piece(
                    text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)),
                    mark,
                    isCoveredBy.test(Span.EVIDENCE),
                    isCoveredBy.test(Span.FOUND)));
            from = to;
        }
        return new MarkedText(List.copyOf(pieces));
    }
}
