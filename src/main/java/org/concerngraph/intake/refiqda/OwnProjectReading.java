package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.concerngraph.intake.EditorialMarks;
import org.concerngraph.intake.Quotes;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Coding;
import org.concerngraph.intake.Reading.Place;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.ReadingOptions;
import org.concerngraph.intake.refiqda.LabelledParagraphs.Label;
import org.concerngraph.intake.refiqda.OwnSources.OwnSource;
import org.concerngraph.intake.refiqda.QdaProject.Document;
import org.concerngraph.intake.refiqda.QdaProject.Selection;

/**
 * Understands a project that this program wrote. Its places are code points, each selection is a quote, and the labelled
 * paragraphs of descriptions and notes say what the standard has no place for, so nothing is guessed.
 */
final class OwnProjectReading {

    private final QdaProject project;
    private final ReadingOptions options;
    private final Findings findings;
    private final Memos memos;
    private final Themes themes;
    private final Codings codings;
    private final RoleVariables variables;
    private final OwnSources sources;
    private final OwnSpeakers speakers;
    private final Tally tally = new Tally();
    private final List<Quote> quotes = new ArrayList<>();

    OwnProjectReading(QdaProject project, Texts texts, ReadingOptions options, Findings findings) {
        this.project = project;
        this.options = options;
        this.findings = findings;
        this.memos = new Memos(project.notes, texts, findings);
        this.themes = new Themes(project, memos, findings);
        this.codings = new Codings(project.users, themes, memos, findings);
        this.variables = new RoleVariables(project, options, findings);
        this.sources = new OwnSources(project.documents, texts, findings);
        this.speakers = new OwnSpeakers(project, variables, findings);
    }

    /** Is a project one of ours as it was written, with its texts? The XML alone is read as that of others. */
    static boolean fits(QdaProject project, Texts texts) {
        return project.isOurs
                && project.documents.stream()
                        .allMatch(document -> document.kind().equals("TextSource")
                                && texts.of(document).isThere()
                                && document.selections().stream()
                                        .allMatch(selection -> selection.kind().equals("PlainTextSelection")));
    }

    Reading read() {
        options.chosen().keySet().stream()
                .filter(key -> !variables.knows(key))
                .sorted()
                .forEach(
                        key -> findings.problem(key, "There is nothing to choose of this name.", "It is passed over."));
        int done = 0;
        for (Document document : project.documents) {
            options.progress().at("comparing selections with their texts", done++, project.documents.size());
            document(document);
        }
        quotes.sort(Comparator.comparingInt(Quote::source).thenComparingInt(Quote::ordinal));
        memos.leaveOutTheRest();
        return new Reading(
                sources.all(quotes),
                themes.all(),
                speakers.all(),
                Quotes.of(List.copyOf(quotes)),
                findings.problems(),
                findings.leftOut(),
                List.of(tally.check()),
                variables.choices());
    }

    private void document(Document document) {
        OwnSource source = sources.of(document);
        String text = sources.text(document);
        int[] points = text.codePoints().toArray();
        EditorialMarks marks = EditorialMarks.in(text);
        int number = 0;
        for (Selection selection : document.selections()) {
            number++;
            String where = "line %d, PlainTextSelection %s of “%s”"
                    .formatted(selection.line(), selection.guid(), document.name());
            if (selection.start() < 0 || selection.start() >= selection.end() || selection.end() > points.length) {
                tally.failed();
                findings.problem(
                        where,
                        "From %d to %d: it is not in its text, which has %d characters."
                                .formatted(selection.start(), selection.end(), points.length),
                        "It is left out.");
                findings.leaveOut(selection.kind(), document.name(), "it is not in its text");
                continue;
            }
            int start = (int) selection.start();
            int end = (int) selection.end();
            String words = new String(points, start, end - start);
            if (Words.plain(words).startsWith(Words.plain(selection.name()))) {
                tally.held();
            } else {
                tally.failed();
                findings.problem(
                        where,
                        "The words are “%s”, but the selection says “%s”.".formatted(words, selection.name()),
                        "The place is taken as it is.");
            }
            quotes.add(quote(
                    selection, source, words, source.hasText() ? start : -1, end, number, marks, where, document));
        }
    }

    private Quote quote(
            Selection selection,
            OwnSource source,
            String words,
            int start,
            int end,
            int number,
            EditorialMarks marks,
            String where,
            Document document) {
        var said = LabelledParagraphs.in(selection.description());
        OwnSpeakers.Speaker speaker = speakers.of(selection, said, document, where);
        var assigned = new LinkedHashSet<Integer>();
        var coded = new LinkedHashSet<Coding>();
        codings.ours(selection, words, assigned, coded);
        return new Quote(
                selection.guid(),
                source.place(),
                number(said, Label.NUMBER, number, where),
                words,
                marks.spoken(words),
                new Place(start, start < 0 ? -1 : end, number(said, Label.ROW, 0, where), said.get(Label.PAGE)),
                said.states(Label.ATTRIBUTION) ? said.get(Label.ATTRIBUTION) : speaker.ownCode(),
                speaker.place(),
                List.copyOf(assigned),
                marks.of(words),
                List.copyOf(coded),
                List.of());
    }

    private int number(LabelledParagraphs said, Label label, int usual, String where) {
        String value = said.get(label);
        if (value.isEmpty()) {
            return usual;
        }
        if (!value.matches("[1-9][0-9]{0,8}")) {
            findings.problem(where, "“%s” is no number.".formatted(value), "It is taken for %d.".formatted(usual));
            return usual;
        }
        return Integer.parseInt(value);
    }
}
