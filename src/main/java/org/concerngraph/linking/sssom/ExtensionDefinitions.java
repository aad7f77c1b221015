package org.concerngraph.linking.sssom;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concerngraph.linking.sssom.Problems.Place;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads the definitions of slots that are not of SSSOM. A definition that the specification does not allow is left out; the
 * values of its slot are kept all the same, as text.
 */
final class ExtensionDefinitions {

    private static final Set<String> KEYS = Set.of("slot_name", "property", "type_hint");

    private final CurieMap curies;
    private final Problems problems;
    private final String where;
    private final Set<String> properties = new HashSet<>();

    ExtensionDefinitions(CurieMap curies, Problems problems, String where) {
        this.curies = curies;
        this.problems = problems;
        this.where = where;
    }

    /** The definitions that are good, by name. */
    TreeMap<String, ExtensionSlot> read(@Nullable Node node) {
        var definitions = new TreeMap<String, ExtensionSlot>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                ExtensionSlot definition = definition(item);
                if (definition != null && definitions.putIfAbsent(definition.name(), definition) != null) {
                    bad(MetadataReader.place(item, where), definition.name(), "This slot is defined twice.");
                }
            }
        } else if (node != null && !MetadataReader.isNothing(node)) {
            bad(MetadataReader.place(node, where), "", "A list of definitions was expected.");
        }
        return definitions;
    }

    private @Nullable ExtensionSlot definition(Node node) {
        Place place = MetadataReader.place(node, where);
        Map<String, String> fields = fields(node);
        String name = fields.getOrDefault("slot_name", "");
        if (!MetadataReader.isName(name)) {
            bad(place, name, "A definition needs a slot_name of letters, digits, points, hyphens and underscores.");
        } else if (ExtensionSlot.isReserved(name)) {
            bad(place, name, "SSSOM itself has this name for something.");
        } else if (!KEYS.containsAll(fields.keySet())) {
            bad(place, name, "A definition has slot_name, property and type_hint, nothing else.");
        } else {
            String property = iri(fields, "property", ExtensionSlot.undefinedProperty(name), place);
            String type = iri(fields, "type_hint", ExtensionSlot.TEXT, place);
            if (property != null && type != null && properties.add(property)) {
                return new ExtensionSlot(name, property, type);
            }
            if (property != null && type != null) {
                bad(place, property, "Another definition has the same property.");
            }
        }
        return null;
    }

    private static Map<String, String> fields(Node node) {
        var fields = new TreeMap<String, String>();
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                // What is no text has no place in a definition: its key is made one that is not known.
                boolean isText = tuple.getValueNode() instanceof ScalarNode;
                String value = tuple.getValueNode() instanceof ScalarNode scalar
                        ? scalar.getValue().strip()
                        : "";
                if (!MetadataReader.isNothing(tuple.getValueNode())) {
                    fields.put(isText ? key : key + " (no text)", value);
                }
            }
        }
        return fields;
    }

    private @Nullable String iri(Map<String, String> fields, String key, String otherwise, Place place) {
        String text = fields.get(key);
        if (text == null) {
            return otherwise;
        }
        Value value = Value.entity(text, curies);
        if (value.text().isEmpty()) {
            bad(place, text, value.remark());
            return null;
        }
        return value.text();
    }

    private void bad(Place place, String value, String message) {
        problems.error(
                place,
                "extension_definitions",
                value,
                message,
                "The definition is left out; the values of the slot are kept as text.");
    }
}
