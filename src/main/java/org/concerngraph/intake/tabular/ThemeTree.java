package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.concerngraph.intake.Reading.Codebook;
import org.concerngraph.intake.Reading.Theme;

/** The themes in the order of their first appearance, each behind its parent. */
final class ThemeTree {

    private static final Pattern SEVERAL = Pattern.compile("[,/;|]");
    private static final Pattern NUMBER = Pattern.compile("^(?:\\d{1,2}(?:\\.\\d{1,2}){0,6}+[.)]?|[A-Za-z][.)])\\s+");

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

    /** Says which themes may be several in one cell, and which may be the same with and without a number. */
    void complain(Complaints complaints) {
        for (Theme theme : themes) {
            List<String> parts =
                    SEVERAL.splitAsStream(theme.label()).map(String::strip).toList();
            parts.stream()
                    .filter(part -> parts.size() > 1 && places.containsKey(new Place(theme.parent(), part)))
                    .findFirst()
                    .ifPresent(part -> complaints.say(
                            "joined themes",
                            "",
                            "“" + theme.label() + "” is a theme, and so is “" + part + "”, which is a part of it.",
                            "It is one theme. If it is several, choose what separates them."));
            String bare = NUMBER.matcher(theme.label()).replaceFirst("");
            if (!bare.equals(theme.label()) && places.containsKey(new Place(theme.parent(), bare))) {
                complaints.say(
                        "numbered themes",
                        "",
                        "“" + theme.label() + "” and “" + bare + "” differ by a number only.",
                        "They are two themes.");
            }
        }
    }

    List<Theme> themes() {
        return List.copyOf(themes);
    }
}
