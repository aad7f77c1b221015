package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concerngraph.intake.Reading.Place;
import org.concerngraph.intake.Reading.Problem;
import org.concerngraph.intake.refiqda.Counting.Spot;
import org.concerngraph.intake.refiqda.QdaProject.Document;
import org.concerngraph.intake.refiqda.QdaProject.Selection;
import org.concerngraph.intake.refiqda.Texts.Text;
import org.jspecify.annotations.Nullable;

/** The words of a document's selections: each extracted from the text anew, and compared with what it says of itself. */
final class Extraction {

    private final String shown;
    private final int source;
    private final Text text;
    private final int length;
    private final Findings findings;
    private final Tally tally;
    private final Map<Place, Stretch> placed = new LinkedHashMap<>();
    private final List<Stretch> unplaced = new ArrayList<>();
    private @Nullable Collapsed collapsed;

    /**
     * Words that are selected.
     *
     * @param selections the selections of exactly these, in the order of the file
     */
    record Stretch(String words, Place place, List<Selection> selections) {}

    /**
     * Begins with a document.
     *
     * @param shown what it is called in the graph
     * @param source its place in the list of sources, if it comes to have quotes
     */
    Extraction(String shown, int source, Text text, Findings findings, Tally tally) {
        this.shown = shown;
        this.source = source;
        this.text = text;
        this.length = text.text().codePointCount(0, text.text().length());
        this.findings = findings;
        this.tally = tally;
    }

    /** The stretches in the order of the text, then those without a place, in the order of the file. */
    List<Stretch> of(Document document, Placement placement, Counting way, Themes themes, Speakers speakers) {
        for (Selection selection : document.selections()) {
            String codes = themes.namesOf(selection.codings());
            if (selection.codings().isEmpty()
                    && !speakers.claimed(selection.guid())
                    && selection.description().isEmpty()) {
                leaveOut(selection, "it has no code, no case and no description");
            } else if (!text.isThere() || selection.kind().equals("PDFSelection")) {
                byWords(selection, codes);
            } else {
                byPlace(selection, placement.of(selection, way), codes);
            }
        }
        var all = new ArrayList<>(placed.values());
        all.sort(Comparator.comparingInt((Stretch s) -> s.place().start())
                .thenComparingInt(s -> s.place().end()));
        all.addAll(unplaced);
        return all;
    }

    private void byPlace(Selection selection, Spot @Nullable [] place, String codes) {
        String why = selection.start() == selection.end()
                ? "it has no length"
                : selection.start() > selection.end()
                        ? "it ends before it begins"
                        : place == null
                                ? "it is not in its text, which has %d characters".formatted(length)
                                : text.text()
                                                .substring(place[0].units(), place[1].units())
                                                .isBlank()
                                        ? "only white space is there"
                                        : "";
        if (place == null || !why.isEmpty()) {
            tally.failed();
            findings.problem(selection.where(shown), "%s: %s.".formatted(selection.range(), why), "It is left out.");
            leaveOut(selection, why + codes);
            return;
        }
        String words = text.text().substring(place[0].units(), place[1].units());
        Place where = Place.inText(place[0].points(), place[1].points());
        if (Words.agree(selection, words)) {
            tally.held();
        } else {
            String said = Words.contradicting(selection, collapsed());
            String doubt = !said.isEmpty()
                    ? "The words are “%s”, but the selection %s says “%s”."
                            .formatted(Words.shortened(words), selection.guid(), Words.shortened(said))
                    : Words.cutsAWord(text.text(), place[0].units(), place[1].units())
                            ? "The selection %s begins or ends inside a word: “%s”."
                                    .formatted(selection.guid(), Words.shortened(words))
                            : "";
            if (doubt.isEmpty()) {
                tally.held();
            } else {
                tally.failed();
                findings.problem(new Problem(
                        doubt,
                        source,
                        where.start(),
                        where.end(),
                        selection.where(shown),
                        "The place is taken as it is."));
            }
        }
        add(words, where, selection);
    }

    private void byWords(Selection selection, String codes) {
        String words = Words.of(selection);
        String why = text.isThere() ? "its words are not found once and only once in the text" : text.missing();
        Spot[] place = text.isThere() && !words.isBlank() ? collapsed().find(words) : null;
        if (place != null) {
            tally.held();
            add(
                    text.text().substring(place[0].units(), place[1].units()),
                    Place.inText(place[0].points(), place[1].points()),
                    selection);
            return;
        }
        tally.notVerifiable();
        if (words.isBlank()) {
            leaveOut(selection, "it has no words of its own, and " + why + codes);
            return;
        }
        boolean isWhole = words.equals(selection.representation());
        findings.problem(
                selection.where(shown),
                "The words cannot be verified: %s.".formatted(why),
                isWhole
                        ? "They are what its representation says."
                        : "They are what its name or description says, which may be shortened or a title.");
        unplaced.add(new Stretch(words, Place.NONE, List.of(selection)));
    }

    private void add(String words, Place place, Selection selection) {
        placed.computeIfAbsent(place, p -> new Stretch(words, p, new ArrayList<>()))
                .selections()
                .add(selection);
        if (selection.codings().isEmpty() && !selection.description().isEmpty()) {
            findings.problem(
                    selection.where(shown),
                    "The selection has a description, and no code.",
                    "It is a quote without a theme.");
        }
    }

    private void leaveOut(Selection selection, String why) {
        findings.leaveOut(selection.kind(), shown, why);
    }

    private Collapsed collapsed() {
        if (collapsed == null) {
            collapsed = new Collapsed(text.text());
        }
        return collapsed;
    }
}
