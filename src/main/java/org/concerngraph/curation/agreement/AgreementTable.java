package org.concerngraph.curation.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.concerngraph.curation.agreement.Pairs.Pair;

/** How coders agree as a table to take away. */
final class AgreementTable {

    private AgreementTable() {}

    /** How two coders agree; an empty cell of a coefficient has its reason beside it. */
    static List<List<?>> of(AgreementRequest request, Agreement agreement) {
        var lines = new ArrayList<List<?>>();
        lines.add(List.of(
                "study",
                "one",
                "other",
                request.things().parameter(),
                "label",
                "both",
                "only_one",
                "only_other",
                "neither",
                "quotes",
                "counted_by",
                "agreement",
                "by_chance",
                "kappa",
                "kappa_note",
                "alpha",
                "alpha_note",
                "alpha_of_all",
                "alpha_of_all_note",
                "open_differences"));
        agreement.lines().forEach(line -> lines.add(cells(agreement, line)));
        if (!agreement.lines().isEmpty()) {
            lines.add(cells(agreement, agreement.total()));
        }
        return lines;
    }

    private static List<Object> cells(Agreement agreement, Line line) {
        var counts = line.counts();
        var all = agreement.all();
        return List.of(
                agreement.study().label(),
                agreement.one().label(),
                agreement.other().label(),
                line.iri(),
                line.label(),
                counts.both(),
                counts.onlyOne(),
                counts.onlyOther(),
                counts.neither(),
                agreement.units().both(),
                agreement.units().isSaid() ? "said" : "coded",
                number(line.observedDigits()),
                number(line.expectedDigits()),
                number(line.kappa().digits()),
                note(line.kappa(), line.size()),
                number(line.alpha().digits()),
                note(line.alpha(), line.size()),
                number(line.ofAll().digits()),
                note(line.ofAll(), all == null ? line.size() : all.total().size()),
                line.open());
    }

    private static Object number(String digits) {
        return digits.isEmpty() ? "" : new BigDecimal(digits);
    }

    private static String note(Coefficient coefficient, SampleSize size) {
        return coefficient.isKnown() && size == SampleSize.ROUGH ? "rough" : coefficient.reason();
    }

    /** The pairs that there are. */
    static List<List<?>> of(List<Pair> pairs) {
        var lines = new ArrayList<List<?>>();
        lines.add(List.of("study", "one", "other", "quotes", "counted_by"));
        for (Pair pair : pairs) {
            lines.add(List.of(
                    pair.studyLabel(),
                    pair.one(),
                    pair.other(),
                    pair.quotes(),
                    pair.isSaid() ? "said" : pair.asked().getFirst().things().parameter()));
        }
        return lines;
    }
}
