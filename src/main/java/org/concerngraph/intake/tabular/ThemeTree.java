package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concerngraph.intake.Reading.Theme;

/** The themes in the order of their first appearance, each behind its parent. */
final class ThemeTree {

    private record Place(int parent, String label) {}

    private final Map<Place, Integer> places = new HashMap<>();
    private final List<Theme> themes = new ArrayList<>();

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

    List<Theme> themes() {
        return List.copyOf(themes);
    }
}
