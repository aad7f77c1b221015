package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The themes of the rows of one sheet, in their order, as paths from the top. */
final class RowThemes {

    private final Plan plan;
    private final Complaints complaints;
    private final List<Column> themeColumns;
    private final Map<Integer, String> above = new HashMap<>();

    RowThemes(Plan plan, Complaints complaints) {
        this.plan = plan;
        this.complaints = complaints;
        this.themeColumns =
                plan.columns().stream().filter(c -> c.meaning().isTheme()).toList();
    }

    /** The themes of the next row; cells that stand for those above them are filled. */
    List<List<String>> of(Row row, Map<Integer, String> cells) {
        fillDown(row, cells);
        return themes(row, cells).stream()
                .filter(path -> path.size() > 1 || !isNothing(row, path.getFirst()))
                .toList();
    }

    private boolean isNothing(Row row, String theme) {
        if (!RowSpeakers.isNothing(theme)) {
            return false;
        }
        complaints.say(
                "themes that say nothing",
                Sheets.place(plan.name(), row.number(), ""),
                "“" + theme + "” says that there is no theme.",
                "It is none.");
        return true;
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
                        Sheets.place(plan.name(), row.number(), column.name()),
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
                    Sheets.place(plan.name(), row.number(), column.name()),
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
}
