package org.concerngraph.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.concerngraph.query.Row;
import org.concerngraph.query.Rows;

/**
 * The themes of a study as a tree. A theme whose broader one is not of the study stands at the top, and so does one that
 * is broader than itself.
 */
final class ThemeTree {

    private final Map<String, Theme> byIri = new LinkedHashMap<>();
    private final List<Theme> top = new ArrayList<>();

    /**
     * A theme at its place in the tree.
     *
     * @param iri its IRI
     * @param path the labels from the top to its own
     * @param place its number in the order of the tree, from 0
     * @param row what is said of it
     * @param below the themes right below it
     */
    record Theme(String iri, List<String> path, int place, Row row, List<Theme> below) {

        String label() {
            return path.getLast();
        }

        /** What the codebook says in a column; empty when it says nothing. */
        String says(String column) {
            return Objects.requireNonNullElse(row.text(column), "");
        }
    }

    private ThemeTree() {}

    /** The tree of the answer to {@code export/themes}. */
    static ThemeTree of(Rows rows) {
        var known = new HashSet<String>();
        rows.forEach(row -> known.add(row.require("theme")));
        Map<String, List<Row>> below = new HashMap<>();
        List<Row> roots = new ArrayList<>();
        for (Row row : rows) {
            String parent = row.text("parent");
            if (parent != null && known.contains(parent)) {
                below.computeIfAbsent(parent, p -> new ArrayList<>()).add(row);
            } else {
                roots.add(row);
            }
        }
        var tree = new ThemeTree();
        roots.forEach(row -> tree.top.add(tree.add(row, List.of(), below)));
        // What is left stands in circles.
        for (Row row : rows) {
            if (!tree.byIri.containsKey(row.require("theme"))) {
                tree.top.add(tree.add(row, List.of(), below));
            }
        }
        return tree;
    }

    private Theme add(Row row, List<String> above, Map<String, List<Row>> below) {
        String iri = row.require("theme");
        var path = new ArrayList<>(above);
        path.add(Objects.requireNonNullElse(row.text("label"), iri));
        var theme = new Theme(iri, List.copyOf(path), byIri.size(), row, new ArrayList<>());
        byIri.put(iri, theme);
        for (Row child : below.getOrDefault(iri, List.of())) {
            if (!byIri.containsKey(child.require("theme"))) {
                theme.below().add(add(child, path, below));
            }
        }
        return theme;
    }

    /** The themes at the top, in their order. */
    List<Theme> top() {
        return top;
    }

    /** All themes, each behind the one above it. */
    List<Theme> all() {
        return List.copyOf(byIri.values());
    }

    /** Those of these themes that are of the study, in the order of the tree. */
    List<Theme> among(List<String> iris) {
        Set<String> wanted = new HashSet<>(iris);
        return wanted.stream()
                .map(byIri::get)
                .filter(Objects::nonNull)
                .sorted((one, other) -> Integer.compare(one.place(), other.place()))
                .toList();
    }
}
