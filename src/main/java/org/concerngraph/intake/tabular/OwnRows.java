package org.concerngraph.intake.tabular;

import java.util.List;
import org.concerngraph.web.Csv;

/** Turns the rows of a table of quotes that we wrote ourselves into quotes: every cell is taken to the character. */
final class OwnRows implements RowReader {

    /** How long a cell of a workbook is at least that we had to cut, in UTF-16 units. */
    private static final int CUT = 32_766;

    private final Plan plan;
    private final Complaints complaints;
    private final OddRows odd;

    OwnRows(Plan plan, Complaints complaints) {
        this.plan = plan;
        this.complaints = complaints;
        this.odd = new OddRows(plan, complaints);
    }

    @Override
    public List<RowQuote> of(Row row) {
        if (row.number() <= plan.header() || row.isEmpty()) {
            return List.of();
        }
        odd.width(row);
        String text = cell(row, Meaning.QUOTE);
        if (text.isBlank()) {
            odd.withoutQuote(row);
            return List.of();
        }
        String place = cell(row, Meaning.ROW);
        return List.of(new RowQuote(
                row.number(),
                "quote",
                text,
                new Said(
                        cell(row, Meaning.PARTICIPANT),
                        cell(row, Meaning.ROLE),
                        cell(row, Meaning.PARTICIPANT_ID),
                        true),
                cell(row, Meaning.ATTRIBUTION),
                ManyValues.paths(cell(row, Meaning.THEME)),
                ManyValues.values(cell(row, Meaning.CONCERN)),
                cell(row, Meaning.STUDY),
                cell(row, Meaning.SOURCE),
                RowQuote.isNumber(place) ? Integer.parseInt(place) : 0,
                cell(row, Meaning.PAGE),
                cell(row, Meaning.NUMBER)));
    }

    private String cell(Row row, Meaning meaning) {
        List<Column> columns = plan.of(meaning);
        if (columns.isEmpty()) {
            return "";
        }
        Column column = columns.getFirst();
        String cell = row.cell(column.index());
        if (plan.name().isEmpty()) {
            return Csv.asItWas(cell);
        }
        if (cell.length() >= CUT && cell.endsWith("…")) {
            complaints.say(
                    "cut cell",
                    Sheets.place(plan.name(), row.number(), column.name()),
                    "The cell is as long as one can be and ends in “…”: it was cut when the workbook was written.",
                    "It is taken as it is. The CSV file has it as a whole.");
        }
        return cell;
    }
}
