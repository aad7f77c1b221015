package org.concerngraph.linking.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.concerngraph.linking.Term;

/** How likely the parts of vocabularies hold what stakeholders talk about, from {@code branches.txt}. */
final class Branches {

    private enum By {
        CODE,
        IRI,
        OTHER
    }

    private static final Prior NOTHING_KNOWN = new Prior(1, "");

    private record Line(By by, String beginning, Pattern vocabulary, Prior prior) {}

    private final List<Line> lines;

    private Branches(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** The list that comes with the application. */
    static Branches shipped() {
        return of(ResourceLines.of("branches.txt"));
    }

    /**
     * Lines with five columns, parted by tabs; {@code branches.txt} says what is in them.
     *
     * @throws IllegalArgumentException where a line has other columns, naming the line
     */
    static Branches of(List<String> texts) {
        var lines = new ArrayList<Line>();
        for (String text : texts) {
            String[] cells = text.split("\t", -1);
            if (cells.length != 5) {
                throw new IllegalArgumentException("A line about branches has five columns parted by tabs, this one "
                        + cells.length + ": " + text);
            }
            var vocabulary = Pattern.compile(Pattern.quote(cells[2]).replace("*", "\\E.*\\Q"));
            var prior = new Prior(Double.parseDouble(cells[3]), cells[4]);
            lines.add(new Line(By.valueOf(cells[0].toUpperCase(Locale.ROOT)), cells[1], vocabulary, prior));
        }
        return new Branches(lines);
    }

    /** The best that is said of the parts that the term is in. */
    Prior of(Term term) {
        var found = new ArrayList<Prior>();
        term.notations().forEach(code -> find(By.CODE, code, term, found));
        find(By.IRI, term.iri(), term, found);
        if (found.isEmpty()) {
            find(By.OTHER, "", term, found);
        }
        return found.stream().max(Comparator.comparingDouble(Prior::factor)).orElse(NOTHING_KNOWN);
    }

    private void find(By by, String text, Term term, List<Prior> found) {
        for (Line line : lines) {
            if (line.by() == by
                    && text.startsWith(line.beginning())
                    && line.vocabulary().matcher(term.vocabulary()).matches()) {
                found.add(line.prior());
                return;
            }
        }
    }
}
