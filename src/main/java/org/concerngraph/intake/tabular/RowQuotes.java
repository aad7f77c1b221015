package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concerngraph.intake.Wrapping;
import org.concerngraph.intake.quotetable.Speaker;

/** Turns the rows of a table of others into quotes, whatever its layout. */
final class RowQuotes implements RowReader {

    private static final Pattern ATTRIBUTED = Pattern.compile("\\s*\\(([^()]{2,120})\\)[.\\s]*$");

    private final Plan plan;
    private final Complaints complaints;
    private final Cells cellsOfRows;
    private final RowThemes themesOfRows;
    private final OddRows odd;
    private boolean isWrappingSaid;

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
        text = withoutWrapping(row, column, text);
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

    /** What was said, without the bullet, the quotation marks and the number of a reference that are around it. */
    private String withoutWrapping(Row row, Column column, String text) {
        long items =
                text.lines().filter(line -> Wrapping.beginsItem(line.strip())).count();
        if (items > 1) {
            complaints.say(
                    "several quotes",
                    where(row, column.name()),
                    "The cell has " + items + " lines that begin as items of a list, which may be a quote each.",
                    "They are one quote.");
            return text;
        }
        var around = Wrapping.of(text);
        if (!around.reference().isEmpty()) {
            complaints.say(
                    "reference",
                    where(row, column.name()),
                    "“" + around.reference() + "” behind the quotation mark may be the number of a reference.",
                    "It is no part of the quote.");
        } else if (around.start() > 0 && !isWrappingSaid) {
            isWrappingSaid = true;
            complaints.say(
                    "around the words",
                    where(row, column.name()),
                    "The words of the quote stand "
                            + (around.isEnclosed() ? "in quotation marks." : "behind a bullet."),
                    "What is around the words is no part of the quote, here and in all rows below.");
        }
        return around.inside(text);
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
