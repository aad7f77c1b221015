package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concerngraph.intake.quotetable.Speaker;

/** Turns the rows of a table of others into quotes, whatever its layout. */
final class RowQuotes implements RowReader {

    private static final Pattern ATTRIBUTED = Pattern.compile("\\s*\\(([^()]{2,120})\\)[.\\s]*$");

    private final Plan plan;
    private final Complaints complaints;
    private final Cells cellsOfRows;
    private final RowThemes themesOfRows;
    private final OddRows odd;

    RowQuotes(Plan plan, Complaints complaints) {
        this.plan = plan;
        this.complaints = complaints;
        this.cellsOfRows = new Cells(plan);
        this.themesOfRows = new RowThemes(plan, complaints);
        this.odd = new OddRows(plan, complaints);
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
            Row row, Column column, String said, Map<Integer, String> cells, List<List<String>> themesOfRow) {
        String text = said;
        String attribution = first(Meaning.ATTRIBUTION, cells);
        String participant =
                column.meaning() == Meaning.PARTICIPANT_QUOTES ? column.name() : first(Meaning.PARTICIPANT, cells);
        String role = String.join("; ", all(Meaning.ROLE, cells));
        if (participant.isEmpty()
                && attribution.isEmpty()
                && plan.of(Meaning.PARTICIPANT).isEmpty()) {
            Matcher end = ATTRIBUTED.matcher(text);
            if (end.find()
                    && Speaker.in(end.group(1)).filter(Speaker::surelyAPerson).isPresent()) {
                complaints.say(
                        "attribution in the quote",
                        where(row, column.name()),
                        "The quote ends with “" + end.group(1) + "”.",
                        "It says who spoke.");
                attribution = end.group(1).strip();
                text = text.substring(0, end.start()).strip();
            }
        }
        if (participant.isEmpty() && !attribution.isEmpty()) {
            String inner = attribution.replaceFirst("^[(\\[—–-]\\s*", "").replaceFirst("[)\\]]$", "");
            if (Speaker.in(inner).isPresent()) {
                participant = inner;
            } else if (role.isEmpty()) {
                role = inner;
            }
        }
        List<List<String>> themes = new ArrayList<>(themesOfRow);
        if (column.meaning() == Meaning.THEME_QUOTES) {
            themes.addAll(Labels.paths(column.name(), '\0'));
        }
        return new RowQuote(
                row.number(),
                column.name(),
                text,
                Said.by(participant, role),
                attribution.isEmpty() ? participant : attribution,
                themes,
                all(Meaning.CONCERN, cells).stream()
                        .flatMap(cell -> Labels.values(cell, ';').stream())
                        .toList(),
                "",
                first(Meaning.SOURCE, cells),
                row.number(),
                first(Meaning.PAGE, cells),
                first(Meaning.NUMBER, cells));
    }

    private List<String> all(Meaning meaning, Map<Integer, String> cells) {
        return plan.of(meaning).stream()
                .map(column -> cells.getOrDefault(column.index(), ""))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private String first(Meaning meaning, Map<Integer, String> cells) {
        List<String> all = all(meaning, cells);
        return all.isEmpty() ? "" : all.getFirst();
    }

    private String where(Row row, String column) {
        return Sheets.place(plan.name(), row.number(), column);
    }
}
