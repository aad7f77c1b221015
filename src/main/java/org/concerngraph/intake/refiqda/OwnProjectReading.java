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

    /** Begins with a project whose documents have these texts. */
    OwnProjectReading(QdaProject project, List<String> words, Texts texts, ReadingOptions options, Findings findings) {
        this.project = project;
        this.options = options;
        this.findings = findings;
        this.memos = new Memos(project.notes, texts, findings);
        this.themes = new Themes(project, memos, findings);
        this.codings = new Codings(project.users, themes, memos, findings);
        this.variables = new RoleVariables(project, options, findings);
        this.sources = new OwnSources(project.documents, words, findings);
        this.speakers = new OwnSpeakers(project.cases, sources.said(Label.SPEAKER), variables, findings);
    }

    /** Does a project hold only what this program writes, and say that it did? */
    static boolean isOneOfOurs(QdaProject project) {
        return project.isOurs
                && project.documents.stream()
                        .allMatch(document -> document.kind().equals("TextSource")
                                && document.selections().stream()
                                        .allMatch(selection -> selection.kind().equals("PlainTextSelection")));
    }

    Reading read() {
        findings.nothingToChoose(options.chosen().keySet().stream().filter(key -> !variables.knows(key)));
        for (int i = 0; i < project.documents.size(); i++) {
            options.progress().at("comparing selections with their texts", i, project.documents.size());
            document(project.documents.get(i), sources.get(i));
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

    private void document(Document document, OwnSource source) {
        int[] points = source.words().codePoints().toArray();
        EditorialMarks marks = EditorialMarks.in(source.words());
        int number = 0;
        for (Selection selection : document.selections()) {
            number++;
            if (selection.start() < 0 || selection.start() >= selection.end() || selection.end() > points.length) {
                tally.failed();
                String why = "it is not in its text, which has %d characters".formatted(points.length);
                findings.problem(
                        selection.where(source.name()), "%s: %s.".formatted(selection.range(), why), "It is left out.");
                findings.leaveOut(selection.kind(), source.name(), why);
            } else {
                int start = (int) selection.start();
                int end = (int) selection.end();
                String words = new String(points, start, end - start);
                compare(selection, words, source.name());
                Place place = source.hasText() ? Place.inText(start, end) : Place.NONE;
                quotes.add(quote(selection, source, words, place, number, marks));
            }
        }
    }

    private void compare(Selection selection, String words, String document) {
        if (Words.plain(words).startsWith(Words.plain(selection.name()))) {
            tally.held();
        } else {
            tally.failed();
            findings.problem(
                    selection.where(document),
                    "The words are “%s”, but the selection says “%s”."
                            .formatted(Words.shortened(words), Words.shortened(selection.name())),
                    "The place is taken as it is.");
        }
    }

    private Quote quote(
            Selection selection, OwnSource source, String words, Place place, int number, EditorialMarks marks) {
        var said = LabelledParagraphs.in(selection.description());
        OwnSpeakers.Speaker speaker = speakers.of(selection, said, source.name());
        var assigned = new LinkedHashSet<Integer>();
        var coded = new LinkedHashSet<Coding>();
        codings.ours(selection, words, assigned, coded);
        return new Quote(
                selection.guid(),
                source.place(),
                number(said, Label.NUMBER, number, selection, source),
                words,
                marks.spoken(words),
                new Place(
                        place.start(),
                        place.end(),
                        number(said, Label.ROW, 0, selection, source),
                        said.get(Label.PAGE)),
                said.states(Label.ATTRIBUTION) ? said.get(Label.ATTRIBUTION) : speaker.ownCode(),
                speaker.place(),
                List.copyOf(assigned),
                marks.of(words),
                List.copyOf(coded),
                List.of());
    }

    private int number(LabelledParagraphs said, Label label, int usual, Selection selection, OwnSource source) {
        String value = said.get(label);
        if (value.isEmpty()) {
            return usual;
        }
        if (!value.matches("[1-9][0-9]{0,8}")) {
            findings.problem(
                    selection.where(source.name()),
                    "“%s” is no number.".formatted(value),
                    "It is taken for %d.".formatted(usual));
            return usual;
        }
        return Integer.parseInt(value);
    }
}
