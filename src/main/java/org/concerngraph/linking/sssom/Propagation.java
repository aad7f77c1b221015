package org.concerngraph.linking.sssom;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Moves what all mappings of a set share from the set to the mappings, and back. */
final class Propagation {

    private Propagation() {}

    /**
     * Gives every mapping what the set holds for all of them. A slot of which any mapping has a value of its own is left as it
     * is, except where the mappings and the set all say the same: then the set need not say it.
     */
    static MappingSet propagated(MappingSet set) {
        var down = new EnumMap<Slot, List<String>>(Slot.class);
        MappingSet result = set;
        for (Slot slot : Slot.ofSets()) {
            List<String> shared = set.all(slot);
            if (!slot.isPropagated() || shared.isEmpty() || set.mappings().isEmpty()) {
                continue;
            }
            if (set.mappings().stream().allMatch(mapping -> mapping.all(slot).isEmpty())) {
                down.put(slot, shared);
                result = result.with(slot);
            } else if (set.mappings().stream()
                    .allMatch(mapping -> mapping.all(slot).equals(shared))) {
                result = result.with(slot);
            }
        }
        return down.isEmpty() ? result : result.with(changed(set.mappings(), down));
    }

    /** Takes from the mappings what all of them say, and the set does not contradict, and lets the set say it. */
    static MappingSet condensed(MappingSet set) {
        if (set.mappings().isEmpty()) {
            return set;
        }
        var up = new EnumMap<Slot, List<String>>(Slot.class);
        MappingSet result = set;
        for (Slot slot : Slot.ofSets()) {
            List<String> first = set.mappings().getFirst().all(slot);
            if (slot.isPropagated()
                    && !first.isEmpty()
                    && (set.all(slot).isEmpty() || set.all(slot).equals(first))
                    && set.mappings().stream()
                            .allMatch(mapping -> mapping.all(slot).equals(first))) {
                up.put(slot, List.of());
                result = result.with(slot, first);
            }
        }
        return up.isEmpty() ? result : result.with(changed(set.mappings(), up));
    }

    private static List<Mapping> changed(List<Mapping> mappings, Map<Slot, List<String>> changes) {
        var changed = new ArrayList<Mapping>();
        for (Mapping mapping : mappings) {
            var values = new EnumMap<Slot, List<String>>(Slot.class);
            values.putAll(mapping.values());
            values.putAll(changes);
            changed.add(new Mapping(values, mapping.extensions()));
        }
        return changed;
    }
}
