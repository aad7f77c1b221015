package org.concerngraph.linking.sssom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts a set into the one form that any two writers of it agree on. */
record Canonical(MappingSet given) {

    /** Ready to be used: what the mappings share is with the mappings. */
    MappingSet set() {
        MappingSet written = written(Form.CANONICAL);
        return Propagation.propagated(written);
    }

    /** Ready to be written. */
    MappingSet written(Form form) {
        MappingSet condensed = form.isCondensed() ? Propagation.condensed(given) : given;
        MappingSet sorted = condensed.with(sorted(condensed));
        MappingSet used = new MappingSet(
                sorted.values(),
                CurieMap.of(new UsedPrefixes(sorted).declared()),
                new TreeMap<>(usedDefinitions(sorted)),
                sorted.extensions(),
                sorted.mappings());
        return needsNewVersion(used) ? used.with(Slot.SSSOM_VERSION, "1.1") : used;
    }

    /** The mappings in the order of all their cells. */
    static List<Mapping> sorted(MappingSet set) {
        // Each key is made once: a comparison would make it again and again.
        var keyed = new ArrayList<Map.Entry<List<String>, Mapping>>();
        List<Slot> slots = Slot.ofMappings();
        var cells = new Cell(set.curies(), Form.CANONICAL);
        List<ExtensionSlot> extensions = inOrder(set.definitions());
        for (Mapping mapping : set.mappings()) {
            var key = new ArrayList<String>();
            slots.forEach(slot -> key.add(cells.text(slot, mapping.all(slot))));
            extensions.forEach(extension -> key.add(mapping.extensions().getOrDefault(extension.name(), "")));
            keyed.add(Map.entry(key, mapping));
        }
        keyed.sort(Map.Entry.comparingByKey(Canonical::compared));
        return keyed.stream().map(Map.Entry::getValue).toList();
    }

    private static int compared(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The extensions in the order in which they are written: that of their properties. */
    static List<ExtensionSlot> inOrder(Map<String, ExtensionSlot> definitions) {
        return definitions.values().stream()
                .sorted(Comparator.comparing(ExtensionSlot::property).thenComparing(ExtensionSlot::name))
                .toList();
    }

    private static Map<String, ExtensionSlot> usedDefinitions(MappingSet set) {
        var names = new TreeSet<>(set.extensions().keySet());
        set.mappings().forEach(mapping -> names.addAll(mapping.extensions().keySet()));
        var used = new TreeMap<>(set.definitions());
        used.keySet().retainAll(names);
        return used;
    }

    /** Does it use anything that came with version 1.1? */
    static boolean needsNewVersion(MappingSet set) {
        return set.values().keySet().stream().anyMatch(Slot::isNewOnSets)
                || usesNewWords(set.values())
                || set.mappings().stream()
                        .anyMatch(mapping -> mapping.values().keySet().stream().anyMatch(Slot::isNewOnMappings)
                                || usesNewWords(mapping.values()));
    }

    private static boolean usesNewWords(Map<Slot, List<String>> values) {
        List<String> none = List.of();
        return values.getOrDefault(Slot.SUBJECT_TYPE, none).contains(Choices.COMPOSED)
                || values.getOrDefault(Slot.OBJECT_TYPE, none).contains(Choices.COMPOSED)
                || values.getOrDefault(Slot.MAPPING_CARDINALITY, none).contains("0:0");
    }
}
