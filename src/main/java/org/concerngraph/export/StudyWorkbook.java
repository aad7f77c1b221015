package org.concerngraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.concerngraph.export.Speakers.Speaker;
import org.concerngraph.export.ThemeTree.Theme;
import org.concerngraph.intake.tabular.ManyValues;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.Store;
import org.concerngraph.web.Citation;
import org.concerngraph.web.Paths;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;

/** A study as a workbook of five sheets: quotes, participants, themes, concerns, and what the file is. */
@Component
class StudyWorkbook {

    private final Questions questions;
    private final QuoteTable quotes;
    private final Store store;
    private final Paths paths;

    StudyWorkbook(Questions questions, QuoteTable quotes, Store store, Paths paths) {
        this.questions = questions;
        this.quotes = quotes;
        this.store = store;
        this.paths = paths;
    }

    /** Writes the workbook, which says how it is cited. */
    void write(ExportedStudy study, Citation citation, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "Concern Graph", "1.0");
        var cut = new Sheet.Cut();
        var table = new Sheet(workbook, "Quotes", QuoteTable.HEADER, cut);
        quotes.rows(study, table::line);
        table.finish();
        participants(study, new Sheet(workbook, "Participants", PARTICIPANTS, cut));
        themes(study, new Sheet(workbook, "Themes", THEMES, cut));
        concerns(study, new Sheet(workbook, "Concerns", CONCERNS, cut));
        about(study, citation, new Sheet(workbook, "About", List.of("what", "is"), cut), cut);
        workbook.finish();
    }

    private static final List<String> PARTICIPANTS =
            List.of("participant", "identified", "roles", "shared roles", "number of quotes", "participant_id");

    private void participants(ExportedStudy study, Sheet sheet) {
        for (Speaker speaker : Speakers.of(study, questions).all()) {
            sheet.line(List.of(
                    speaker.code(),
                    speaker.isIdentified() ? "yes" : "no",
                    ManyValues.of(speaker.printedRoles()),
                    ManyValues.of(speaker.sharedRoles().stream().map(paths::id).toList()),
                    Integer.toString(speaker.quotes()),
                    paths.id(speaker.iri())));
        }
        sheet.finish();
    }

    private static final List<String> THEMES = List.of(
            "theme",
            "level",
            "label",
            "definition",
            "inclusion",
            "exclusion",
            "example",
            "memo",
            "number of quotes",
            "theme_id");

    private void themes(ExportedStudy study, Sheet sheet) {
        for (Theme theme :
                ThemeTree.of(questions.ask("export/themes", study.values())).all()) {
            sheet.line(List.of(
                    ManyValues.ofPaths(List.of(theme.path())),
                    Integer.toString(theme.path().size()),
                    theme.label(),
                    theme.says("definition"),
                    theme.says("inclusion"),
                    theme.says("exclusion"),
                    theme.says("example"),
                    theme.says("memo"),
                    Integer.toString(theme.row().number("quotes")),
                    paths.id(theme.iri())));
        }
        sheet.finish();
    }

    private static final List<String> CONCERNS =
            List.of("concern", "label", "stage", "polarity", "stance", "quote_id", "words", "basis", "review status");

    private void concerns(ExportedStudy study, Sheet sheet) {
        for (Row row : questions.ask("export/evidence", study.values())) {
            sheet.line(List.of(
                    paths.id(row.require("concern")),
                    text(row, "label"),
                    text(row, "stage"),
                    text(row, "polarity"),
                    text(row, "stance"),
                    paths.id(row.require("quote")),
                    text(row, "words"),
                    text(row, "basis"),
                    text(row, "status")));
        }
        sheet.finish();
    }

    private void about(ExportedStudy study, Citation citation, Sheet sheet, Sheet.Cut cut) {
        sheet.line(List.of("Study", study.label()));
        sheet.line(List.of("Title", study.fact("title")));
        sheet.line(List.of("Published as", study.fact("citation")));
        sheet.line(List.of("Article", study.fact("article")));
        sheet.line(List.of("Analytic approach", study.fact("approach")));
        sheet.line(List.of("Setting", study.fact("setting")));
        sheet.line(List.of("Country", study.fact("country")));
        sheet.line(List.of("Interviewed", study.fact("interviewed")));
        sheet.line(List.of("Licence of the quotes", study.fact("licence")));
        sheet.line(List.of("About the licence", study.fact("licenceNote")));
        sheet.line(List.of("Who may read it", study.fact("access")));
        sheet.line(List.of("Cite it as", citation.text()));
        sheet.line(List.of("Dataset version", Long.toString(store.version())));
        sheet.line(List.of("Identifier", study.iri().getURI()));
        if (cut.cells() > 0) {
            sheet.line(List.of(
                    "Cells that were cut",
                    cut.cells() + " after " + Sheet.LONGEST + " characters, which is all that a cell can hold. They end"
                            + " in “…” and are whole in the CSV file."));
        }
        sheet.finish();
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNullElse(row.text(column), "");
    }
}
