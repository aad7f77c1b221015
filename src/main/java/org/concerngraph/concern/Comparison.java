package org.concerngraph.concern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concerngraph.evidence.MarkedText;
import org.concerngraph.query.Row;

/**
 * Sides compared by the concerns that their words bear on.
 *
 * @param sides what is compared, roles or studies
 * @param shared the concerns of two sides or more, those of most sides first
 * @param single the concerns of one side alone
 */
record Comparison(List<Side> sides, List<Line> shared, List<Line> single) {

    /** One role or study. */
    record Side(String id, String label, String href) {}

    /** Words that bear on a concern, and whose they are. */
    record Words(MarkedText text, String stance, String quote, String speaker, String participant) {}

    /** A concern, and the words of each side in the order of the sides, empty where a side is not quoted on it. */
    record Line(String concern, String label, List<List<Words>> words) {

        /** On how many sides somebody speaks to it. */
        public long sides() {
            return words.stream().filter(side -> !side.isEmpty()).count();
        }

        /** Is it one person alone who speaks to it, on all the sides that do? */
        public boolean isOfOnePerson() {
            return words.stream()
                            .flatMap(List::stream)
                            .map(Words::participant)
                            .distinct()
                            .count()
                    == 1;
        }
    }

    /** Puts the rows of each side beside those of the others; {@code marks} are the editorial marks of each quote. */
    static Comparison of(List<Side> sides, List<List<Row>> rows, Map<String, List<Row>> marks) {
        Map<String, String> labels = new LinkedHashMap<>();
        rows.forEach(side -> side.forEach(row -> labels.put(row.require("concern"), row.require("concernLabel"))));
        var lines = new ArrayList<Line>();
        labels.forEach((concern, label) -> lines.add(new Line(
                concern,
                label,
                rows.stream()
                        .map(side -> side.stream()
                                .filter(row -> row.require("concern").equals(concern))
                                .map(row -> new Words(
                                        marked(row, marks),
                                        row.require("stance"),
                                        row.require("quote"),
                                        row.require("code"),
                                        row.require("participant")))
                                .toList())
                        .toList())));
        return new Comparison(
                sides,
                lines.stream()
                        .filter(line -> line.sides() > 1)
                        .sorted((one, other) -> Long.compare(other.sides(), one.sides()))
                        .toList(),
                lines.stream().filter(line -> line.sides() == 1).toList());
    }

    /** The whole quote: cut out of it, words may say the reverse. */
    private static MarkedText marked(Row row, Map<String, List<Row>> marks) {
        var spans = new ArrayList<MarkedText.Span>();
        marks.getOrDefault(row.require("quote"), List.of()).forEach(mark -> spans.add(MarkedText.Span.ofMark(mark)));
        spans.add(MarkedText.Span.ofEvidence(row));
        return MarkedText.of(row.require("text"), spans);
    }

    /** The concerns of which only this side speaks. */
    public List<Line> onlyOf(int side) {
        return single.stream().filter(line -> !line.words().get(side).isEmpty()).toList();
    }

    /** The tensions of which each end is spoken to by another side. */
    List<Row> across(List<Row> tensions) {
        return tensions.stream().filter(this::isAcross).toList();
    }

    private boolean isAcross(Row tension) {
        Set<Integer> one = sidesOf(tension.require("concern"));
        Set<Integer> other = sidesOf(tension.require("other"));
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        var both = new HashSet<>(one);
        both.addAll(other);
        return both.size() > 1;
    }

    private Set<Integer> sidesOf(String concern) {
        return List.of(shared, single).stream()
                .flatMap(List::stream)
                .filter(line -> line.concern().equals(concern))
                .flatMap(line -> IntStream.range(0, sides.size())
                        .filter(side -> !line.words().get(side).isEmpty())
                        .boxed())
                .collect(Collectors.toSet());
    }
}
