package org.concerngraph.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.concerngraph.query.Row;
import org.jspecify.annotations.Nullable;

/**
 * A theme in its tree.
 *
 * @param theme a row with the theme and its {@code parent}
 * @param level 1 for one that stands below no other
 * @param hasBelow are there themes below it?
 */
public record ThemeBranch(Row theme, int level, boolean hasBelow) {

    private static final int DEEPEST = 20;

    /**
     * All themes of these rows, each followed by those below it. One whose parent is not among them stands at the top, and so do
     * those that stand above each other in a loop.
     */
    public static List<ThemeBranch> tree(List<Row> rows) {
        var tree = new ArrayList<ThemeBranch>();
        below(null, rows, 1, tree);
        var placed =
                tree.stream().map(branch -> branch.theme().require("theme")).collect(Collectors.toSet());
        rows.stream()
                .filter(row -> !placed.contains(row.require("theme")))
                .forEach(row -> tree.add(new ThemeBranch(row, 1, false)));
        return tree;
    }

    /** Depth is bounded so that no data can take the page with it. */
    private static void below(@Nullable String parent, List<Row> rows, int level, List<ThemeBranch> tree) {
        var known = rows.stream().map(row -> row.require("theme")).collect(Collectors.toSet());
        for (Row row : rows) {
            String above = row.text("parent");
            boolean belongs = parent == null ? above == null || !known.contains(above) : parent.equals(above);
            if (belongs && level < DEEPEST) {
                boolean hasBelow =
                        rows.stream().anyMatch(other -> row.require("theme").equals(other.text("parent")));
                tree.add(new ThemeBranch(row, level, hasBelow));
                below(row.require("theme"), rows, level + 1, tree);
            }
        }
    }
}
