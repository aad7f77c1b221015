package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concerngraph.web.Csv;

/** The cells of rows by column, as their columns mean them: merged cells hold what the first of them holds. */
final class Cells {

    private final Plan plan;
    private final Map<Merged, String> anchors = new HashMap<>();
    private final List<Merged> merged;
    private final List<Merged> active = new ArrayList<>();
    private int activated;

    Cells(Plan plan) {
        this.plan = plan;
        this.merged = plan.merged().stream()
                .sorted(Comparator.comparingInt(Merged::firstRow))
                .toList();
    }

    /** The cells of the next row, by the places of their columns. */
    Map<Integer, String> of(Row row) {
        activate(row.number());
        var cells = new HashMap<Integer, String>();
        plan.columns().forEach(c -> cells.put(c.index(), cell(row, c)));
        return cells;
    }

    private String cell(Row row, Column column) {
        String cell = row.cell(column.index());
        if (plan.apostrophes() && cell.startsWith("'") && Csv.startsAFormula(cell, 1)) {
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
}
