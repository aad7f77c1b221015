package org.concerngraph.intake.tabular;

import java.util.List;
import java.util.function.Consumer;
import org.concerngraph.intake.Reading.Codebook;

/** The sheets of themes and of participants that stand beside the quotes in a workbook that we wrote ourselves. */
final class BesideQuotes {

    private final Sheets sheets;
    private final Gathering gathering;
    private final Complaints complaints;

    BesideQuotes(Sheets sheets, Gathering gathering, Complaints complaints) {
        this.sheets = sheets;
        this.gathering = gathering;
        this.complaints = complaints;
    }

    /** Takes in the themes in their order, with what the codebook says of each. */
    void themes(FirstLook sheet) {
        OwnTable table = OwnTable.THEMES;
        rows(sheet, row -> {
            List<List<String>> paths = ManyValues.paths(row.cell(table.column("theme")));
            String where = Sheets.place(sheet.name(), row.number(), "theme");
            if (paths.size() != 1) {
                complaints.say(
                        "no theme",
                        where,
                        "The cell “" + row.cell(table.column("theme")) + "” is no theme with those above it.",
                        "The row is left out.");
                return;
            }
            var codebook = new Codebook(
                    row.cell(table.column("definition")),
                    row.cell(table.column("inclusion")),
                    row.cell(table.column("exclusion")),
                    row.cell(table.column("example")),
                    row.cell(table.column("memo")));
            if (!gathering.describe(paths.getFirst(), codebook)) {
                complaints.say(
                        "the same theme again",
                        where,
                        "The theme “" + row.cell(table.column("theme")) + "” stands in a row above.",
                        "What its last row says of it holds.");
            }
        });
    }

    /** Takes in the participants with their roles, of whom quotes tell the rest. */
    void people(FirstLook sheet) {
        OwnTable table = OwnTable.PARTICIPANTS;
        rows(
                sheet,
                row -> gathering.know(
                        row.cell(table.column("participant")),
                        !row.cell(table.column("identified")).equals("no"),
                        ManyValues.values(row.cell(table.column("roles"))),
                        row.cell(table.column("participant_id")),
                        Sheets.place(sheet.name(), row.number(), "participant")));
    }

    private void rows(FirstLook sheet, Consumer<Row> taker) {
        int header = sheet.profile().top().getFirst().number();
        try (RowWalk walk = sheets.walk(sheet.place(), complaints)) {
            while (walk.hasNext()) {
                Row row = walk.next();
                if (row.number() > header && !row.isEmpty()) {
                    taker.accept(row);
                }
            }
        }
    }
}
