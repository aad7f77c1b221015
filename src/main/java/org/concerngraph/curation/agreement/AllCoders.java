package org.concerngraph.curation.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.concerngraph.curation.agreement.KrippendorffsAlpha.Units;
import org.concerngraph.query.Row;

/**
 * How all coders of a study agree, of whom not each has coded each quote.
 *
 * @param quotes the quotes that at least two have coded
 * @param lines each concern or theme
 * @param total all together
 */
record AllCoders(CodedQuotes quotes, List<Line> lines, Line total) {

    /** One concern or theme; the IRI of all together is empty. */
    record Line(String iri, String label, SampleSize size, KrippendorffsAlpha computed) {

        /** Are there quotes enough for shares and coefficients? */
        public boolean isEnough() {
            return !size.isTooSmall();
        }

        /** The share of pairs of coders of a quote who said the same. */
        public String agreement() {
            return Percent.text(computed.observed());
        }

        /** Krippendorff's alpha. */
        public Coefficient alpha() {
            return size.allow(computed.coefficient());
        }
    }

    /** What follows from rows that say of how many {@code quotes} of so many {@code coders} how many said {@code yes}. */
    static AllCoders of(CodedQuotes quotes, List<Row> seen) {
        var byThing = new LinkedHashMap<String, List<Row>>();
        seen.forEach(row -> byThing.computeIfAbsent(row.require("thing"), thing -> new ArrayList<>())
                .add(row));
        var size = SampleSize.of(quotes.all());
        var lines = new ArrayList<Line>();
        var together = new ArrayList<Units>();
        byThing.forEach((thing, rows) -> {
            List<Units> units = units(rows, quotes);
            together.addAll(units);
            lines.add(new Line(thing, rows.getFirst().require("label"), size, KrippendorffsAlpha.of(units)));
        });
        return new AllCoders(quotes, lines, new Line("", "All", size, KrippendorffsAlpha.of(together)));
    }

    /** The quotes in which somebody saw it, and the others, in which all said no. */
    private static List<Units> units(List<Row> rows, CodedQuotes quotes) {
        var units = new ArrayList<Units>();
        var unseen = new TreeMap<>(quotes.byCoders());
        for (Row row : rows) {
            long coders = row.number("coders");
            long yes = row.number("yes");
            long number = row.number("quotes");
            units.add(new Units(List.of(yes, coders - yes), number));
            unseen.merge(coders, -number, Long::sum);
        }
        unseen.forEach((coders, number) -> units.add(new Units(List.of(0L, coders), number)));
        return units;
    }

    /** Alpha of one concern or theme. */
    Coefficient alpha(String iri) {
        return lines.stream()
                .filter(line -> line.iri().equals(iri))
                .findFirst()
                .map(Line::alpha)
                .orElseGet(() -> new Coefficient.None("Nobody saw it in a quote that two have coded."));
    }
}
