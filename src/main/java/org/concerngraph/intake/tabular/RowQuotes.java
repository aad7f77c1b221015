package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the rows of a table of others into quotes, whatever its layout. */
final class RowQuotes implements RowReader {

    private final Plan plan;
    private final Cells cellsOfRows;
    private final RowThemes themesOfRows;
    private final OddRows odd;
    private final RowSpeakers speakers;
    private final QuoteCells words;

    RowQuotes(Plan plan, Complaints complaints) {
        this.plan = plan;
        this.cellsOfRows = new Cells(plan);
        this.themesOfRows = new RowThemes(plan, complaints);
        this.odd = new OddRows(plan, complaints);
        this.speakers = new RowSpeakers(plan, complaints);
        this.words = new QuoteCells(plan, complaints);
    }

    @Override
    public List<RowQuote> of(Row row) {
        if (row.number() <= plan.header() || row.isEmpty()) {
            return List.of();
        }
        Map<Integer, String> cells = cellsOfRows.of(row);
        List<List<String>> themes = themesOfRows.of(row, cells);
        var quotes = new ArrayList<RowQuote>();
        for (Column column : plan.columns()) {
            String text = cells.getOrDefault(column.index(), "");
            if (column.meaning().holdsQuotes() && !text.isEmpty()) {
                quotes.add(quote(row, column, text, cells, themes));
            }
        }
        if (quotes.isEmpty()) {
            odd.withoutQuote(row);
        }
        odd.width(row);
        return quotes;
    }

    private RowQuote quote(
            Row row, Column column, String cell, Map<Integer, String> cells, List<List<String>> themesOfRow) {
        var spoken = speakers.of(row, column, cell, cells);
        List<List<String>> themes = new ArrayList<>(themesOfRow);
        if (column.meaning() == Meaning.THEME_QUOTES) {
            themes.addAll(Labels.paths(column.name(), '\0'));
        }
        return new RowQuote(
                row.number(),
                column.name(),
                words.words(row, column, spoken.text()),
                Said.by(spoken.participant(), spoken.role()),
                spoken.attribution(),
                themes,
                all(plan.of(Meaning.CONCERN), cells).stream()
                        .flatMap(concerns -> Labels.values(concerns, ';').stream())
                        .toList(),
                "",
                first(plan.of(Meaning.SOURCE), cells),
                row.number(),
                first(plan.of(Meaning.PAGE), cells),
                first(plan.of(Meaning.NUMBER), cells));
    }

    /** What stands in these columns of a row. */
    static List<String> all(List<Column> columns, Map<Integer, String> cells) {
        return columns.stream()
                .map(column -> cells.getOrDefault(column.index(), ""))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    /** What stands first in these columns of a row; empty when nothing does. */
    static String first(List<Column> columns, Map<Integer, String> cells) {
        List<String> all = all(columns, cells);
        return all.isEmpty() ? "" : all.getFirst();
    }
}
