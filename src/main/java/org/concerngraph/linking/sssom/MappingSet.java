package org.concerngraph.linking.sssom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A set of mappings.
 *
 * <p>Slots that a set may hold for all its mappings are with the mappings here; see {@link SssomWriter} for how they are
 * written.
 *
 * @param values what is said of the set itself, by slot
 * @param curies what its prefixes stand for
 * @param definitions the slots that are not of SSSOM, by name, each that a mapping or the set itself has a value of
 * @param extensions the values of such slots that the set itself has
 * @param mappings the mappings
 */
public record MappingSet(
        Map<Slot, List<String>> values,
        CurieMap curies,
        SortedMap<String, ExtensionSlot> definitions,
        Map<String, String> extensions,
        List<Mapping> mappings) {

    /** Copies the values; an extension of which nothing is said is one that nobody defined. */
    public MappingSet {
        values = Mapping.copied(values);
        extensions = Collections.unmodifiableMap(new TreeMap<>(extensions));
        mappings = List.copyOf(mappings);
        var all = new TreeMap<String, ExtensionSlot>(definitions);
        extensions.keySet().forEach(name -> all.computeIfAbsent(name, ExtensionSlot::undefined));
        mappings.forEach(mapping ->
                mapping.extensions().keySet().forEach(name -> all.computeIfAbsent(name, ExtensionSlot::undefined)));
        definitions = Collections.unmodifiableSortedMap(all);
    }

    /** A set of an identifier and a licence, both IRIs, with prefixes and mappings. */
    public static MappingSet of(String id, String licence, Map<String, String> prefixes, List<Mapping> mappings) {
        return new MappingSet(
                Map.of(Slot.MAPPING_SET_ID, List.of(id), Slot.LICENSE, List.of(licence)),
                CurieMap.of(prefixes),
                new TreeMap<>(),
                Map.of(),
                mappings);
    }

    /** The same with these values in that slot of the set; without any, the slot is emptied. */
    public MappingSet with(Slot slot, String... texts) {
        return with(slot, List.of(texts));
    }

    /** The same with these values in that slot of the set; without any, the slot is emptied. */
    public MappingSet with(Slot slot, List<String> texts) {
        var changed = new EnumMap<Slot, List<String>>(Slot.class);
        changed.putAll(values);
        changed.put(slot, texts);
        return new MappingSet(changed, curies, definitions, extensions, mappings);
    }

    /** The same with other mappings. */
    public MappingSet with(List<Mapping> others) {
        return new MappingSet(values, curies, definitions, extensions, others);
    }

    /** The same with one more slot that is not of SSSOM. */
    public MappingSet with(ExtensionSlot extension) {
        var more = new TreeMap<String, ExtensionSlot>(definitions);
        more.put(extension.name(), extension);
        return new MappingSet(values, curies, more, extensions, mappings);
    }

    /** All values that the set itself has in a slot. */
    public List<String> all(Slot slot) {
        return values.getOrDefault(slot, List.of());
    }

    /** The first value that the set itself has in a slot; empty where it has none. */
    public String text(Slot slot) {
        return all(slot).isEmpty() ? "" : all(slot).getFirst();
    }

    /** The identifier of the set; empty where it has none. */
    public String id() {
        return text(Slot.MAPPING_SET_ID);
    }

    /** The address of its licence; empty where it has none. */
    public String licence() {
        return text(Slot.LICENSE);
    }

    /**
     * The set as it would be read again once written: mappings in the order of the canonical form, only the prefixes and
     * definitions that are used, and the version that its slots need.
     */
    public MappingSet canonical() {
        return new Canonical(this).set();
    }

    /**
     * The same with the values of every slot that takes many in alphabetical order. RDF keeps no order of them, so sets that
     * came by different ways are compared like this.
     */
    public MappingSet inAnyOrder() {
        var sorted = new ArrayList<Mapping>();
        mappings.forEach(mapping -> sorted.add(new Mapping(sorted(mapping.values()), mapping.extensions())));
        return new MappingSet(sorted(values), curies, definitions, extensions, sorted);
    }

    private static Map<Slot, List<String>> sorted(Map<Slot, List<String>> values) {
        var sorted = new EnumMap<Slot, List<String>>(Slot.class);
        values.forEach((slot, texts) -> sorted.put(slot, texts.stream().sorted().toList()));
        return sorted;
    }
}
