package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concerngraph.intake.Reading.Source;
import org.concerngraph.intake.Reading.SourceKind;
import org.concerngraph.vocabulary.Slug;

/** The sources of a file: those that its rows name, else its sheets. */
final class SourceNames {

    private final List<Source> sources = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> byCell = new HashMap<>();

    /** The place of the source that a cell names. */
    int named(String cell) {
        Integer known = byCell.get(cell);
        if (known != null) {
            return known;
        }
        int place = places.computeIfAbsent(Slug.of(cell), slug -> add(slug, cell, ""));
        byCell.put(cell, place);
        return place;
    }

    /** The place of a sheet as a source; two sheets whose names make the same identifier get different ones. */
    int sheet(Plan plan, String name) {
        String key = "\0" + plan.sheet();
        Integer known = byCell.get(key);
        if (known != null) {
            return known;
        }
        String slug = Slug.of(name);
        for (int i = 2; places.containsKey(slug); i++) {
            slug = Slug.of(name) + "-" + i;
        }
        int place = add(slug, name, plan.title());
        places.put(slug, place);
        byCell.put(key, place);
        return place;
    }

    List<Source> sources() {
        return List.copyOf(sources);
    }

    private int add(String slug, String name, String caption) {
        sources.add(
                new Source(slug, SourceKind.SHEET, "", slug.equals(name) ? "" : name, caption, Map.of(), List.of()));
        return sources.size() - 1;
    }
}
