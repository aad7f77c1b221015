package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concerngraph.intake.quotetable.Speaker;

/** Turns the rows of one sheet, in their order, into quotes. */
final class RowQuotes {

    private static final Pattern ATTRIBUTED = Pattern.compile("\\s*\\(([^()]{2,120})\\)[.\\s]*$");

    private final Plan plan;
    private final Complaints complaints;
    private final List<Column> themeColumns;
    private final Map<Integer, String> above = new HashMap<>();
    private final Map<Merged, String> anchors = new HashMap<>();
    private final List<Merged> merged;
    private final List<Merged> active = new ArrayList<>();
    private int activated;

    RowQuotes(Plan plan, Complaints complaints) {
        this.plan = plan;
        this.merged = plan.merged().stream()
                .sorted(Comparator.comparingInt(Merged::firstRow))
                .toList();
        this.complaints = complaints;
        this.themeColumns =
                plan.columns().stream().filter(c -> c.meaning().isTheme()).toList();
    }

    /** The quotes of the next row. */
    List<RowQuote> of(Row row) {
        if (row.number() <= plan.header() || row.isEmpty()) {
            return List.of();
        }
        activate(row.number());
        var cells = new HashMap<Integer, String>();
        plan.columns().forEach(c -> cells.put(c.index(), cell(row, c)));
        fillDown(row, cells);
        List<List<String>> themes = themes(row, cells);
        var quotes = new ArrayList<RowQuote>();
        for (Column column : plan.columns()) {
            String text = cells.getOrDefault(column.index(), "");
            if (column.meaning().holdsQuotes() && !text.isEmpty()) {
                quotes.add(quote(row, column, text, cells, themes));
            }
        }
        if (quotes.isEmpty()) {
            complaints.say(
                    "row without a quote",
                    where(row, ""),
                    "The row has no quote: " + shortened(row) + ".",
                    "Nothing is taken from it but a theme for the rows below, where these are filled down.");
        }
        if (row.cells().size() > plan.columns().size()) {
            complaints.say("more cells than names", where(row, ""), "The row has more cells than there are names.", "");
        }
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
                participant,
                role,
                attribution.isEmpty() ? participant : attribution,
                themes,
                all(Meaning.CONCERN, cells).stream()
                        .flatMap(cell -> Labels.values(cell, ';').stream())
                        .toList(),
                first(Meaning.SOURCE, cells),
                first(Meaning.PAGE, cells),
                first(Meaning.NUMBER, cells));
    }

    private String cell(Row row, Column column) {
        String cell = row.cell(column.index());
        if (plan.apostrophes() && cell.startsWith("'") && Profile.startsAFormula(cell, 1)) {
            cell = cell.substring(1);
        }
        cell = cell.strip();
        for (Merged area : active) {
            if (!column.meaning().holdsQuotes() && area.covers(row.number(), column.index())) {
                if (column.index() == area.firstColumn() && cell.isEmpty()) {
                    return anchors.getOrDefault(area, "");
                } else if (column.index() == area.firstColumn()) {
                    anchors.put(area, cell);
                }
            }
        }
        return cell;
    }

    /** Keeps at hand the merged cells that a row is part of. */
    private void activate(int row) {
        active.removeIf(area -> {
            boolean over = area.lastRow() < row;
            if (over) {
                anchors.remove(area);
            }
            return over;
        });
        for (; activated < merged.size() && merged.get(activated).firstRow() <= row; activated++) {
            if (merged.get(activated).lastRow() >= row) {
                active.add(merged.get(activated));
            }
        }
    }

    private void fillDown(Row row, Map<Integer, String> cells) {
        if (!plan.fillsDown()) {
            return;
        }
        boolean fresh = false;
        for (Column column : themeColumns) {
            String cell = cells.getOrDefault(column.index(), "");
            if (column.meaning() == Meaning.THEME && !cell.isEmpty()) {
                fresh = true;
            }
            if (!cell.isEmpty()) {
                if (!cell.equals(above.put(column.index(), cell))) {
                    fresh = true;
                }
            } else if (fresh) {
                above.remove(column.index());
            } else if (above.containsKey(column.index())) {
                String theme = above.getOrDefault(column.index(), "");
                cells.put(column.index(), theme);
                complaints.say(
                        "theme filled down",
                        where(row, column.name()),
                        "The theme cell is empty.",
                        "It is the theme above: “" + theme + "”.");
            }
        }
    }

    private List<List<String>> themes(Row row, Map<Integer, String> cells) {
        var themes = new ArrayList<List<String>>();
        List<List<String>> chain = List.of();
        for (Column column : themeColumns) {
            List<List<String>> here = Labels.paths(cells.getOrDefault(column.index(), ""), plan.separator());
            if (column.meaning() == Meaning.THEME) {
                themes.addAll(chain);
                chain = here;
            } else if (chain.isEmpty() || here.isEmpty()) {
                chain = chain.isEmpty() ? here : chain;
            } else {
                chain = below(row, column, chain, here);
            }
        }
        themes.addAll(chain);
        return themes;
    }

    private List<List<String>> below(Row row, Column column, List<List<String>> chain, List<List<String>> here) {
        var paths = new ArrayList<List<String>>();
        boolean pairs = chain.size() == here.size();
        if (!pairs && chain.size() > 1) {
            complaints.say(
                    "themes and subthemes",
                    where(row, column.name()),
                    "The row has %d themes and %d below them.".formatted(chain.size(), here.size()),
                    "All of these are below the last theme.");
            paths.addAll(chain.subList(0, chain.size() - 1));
        }
        for (int i = 0; i < here.size(); i++) {
            var path = new ArrayList<>(pairs ? chain.get(i) : chain.getLast());
            path.addAll(here.get(i));
            paths.add(path);
        }
        return paths;
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

    private static String shortened(Row row) {
        String cells = String.join(
                ", ", row.cells().stream().filter(cell -> !cell.isBlank()).toList());
        return "“" + (cells.length() > 80 ? cells.substring(0, 79) + "…" : cells) + "”";
    }
}
