package org.concerngraph.export;

import java.util.List;
import java.util.function.Consumer;
import org.concerngraph.export.Speakers.Speaker;
import org.concerngraph.export.ThemeTree.Theme;
import org.concerngraph.intake.tabular.ManyValues;
import org.concerngraph.query.Questions;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Component;

/**
 * Quotes as a long table, one row for each. A participant whom the source does not tell from others has no code there,
 * only an identifier; concerns are those that the quote expresses, not those that it contradicts or qualifies. The
 * readers of tables know it by the names of its columns.
 */
@Component
class QuoteTable {

    /** The names of the columns. */
    static final List<String> HEADER = List.of(
            "study",
            "source",
            "number",
            "quote",
            "attribution",
            "participant",
            "roles",
            "themes",
            "concerns",
            "page",
            "start",
            "end",
            "quote_id",
            "row",
            "participant_id");

    private final Questions questions;
    private final ExportedQuotes quotes;
    private final Paths paths;

    QuoteTable(Questions questions, ExportedQuotes quotes, Paths paths) {
        this.questions = questions;
        this.quotes = quotes;
        this.paths = paths;
    }

    /** Gives the row of each quote of a study to a reader, in the order of its sources. */
    void rows(ExportedStudy study, Consumer<List<String>> reader) {
        var themes = ThemeTree.of(questions.ask("export/themes", study.values()));
        var speakers = Speakers.of(study, questions);
        quotes.ofStudy(study, quote -> reader.accept(row(study, quote, themes, speakers.get(quote.participant()))));
    }

    private List<String> row(ExportedStudy study, ExportedQuote quote, ThemeTree themes, Speaker speaker) {
        return List.of(
                study.id(),
                study.localId(paths.id(quote.source())),
                number(quote.ordinal(), 1),
                quote.text(),
                quote.attribution(),
                speaker.ownCode(),
                ManyValues.of(speaker.printedRoles()),
                ManyValues.ofPaths(
                        themes.among(quote.themes()).stream().map(Theme::path).toList()),
                ManyValues.of(quote.concerns().stream().map(paths::id).toList()),
                quote.page(),
                number(quote.start(), 0),
                number(quote.end(), 0),
                paths.id(quote.iri()),
                number(quote.row(), 1),
                speaker.iri().isEmpty() ? "" : paths.id(speaker.iri()));
    }

    private static String number(int value, int smallest) {
        return value < smallest ? "" : Integer.toString(value);
    }
}
