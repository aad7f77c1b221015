package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.intake.Reading.Codebook;
import org.concerngraph.intake.Reading.Theme;

/** The themes in the order of their first appearance, each behind its parent. */
final class ThemeTree {

    private record Place(int parent, String label) {}

    private final Map<Place, Integer> places = new HashMap<>();
    private final List<Theme> themes = new ArrayList<>();
    private final Set<Integer> described = new HashSet<>();

    /** The place of the theme at the end of a path from the top. */
    int indexOf(List<String> path) {
        int index = -1;
        for (String label : path) {
            int parent = index;
            index = places.computeIfAbsent(new Place(parent, label), place -> {
                themes.add(new Theme(label, parent));
                return themes.size() - 1;
            });
        }
        return index;
    }

    /** Notes what a codebook says of the theme at the end of a path; false when it has said something already. */
    boolean describe(List<String> path, Codebook codebook) {
        int index = indexOf(path);
        Theme theme = themes.get(index);
        themes.set(index, new Theme(theme.label(), theme.parent(), codebook));
        return described.add(index);
    }

    List<Theme> themes() {
        return List.copyOf(themes);
    }
}
