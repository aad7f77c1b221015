package org.concerngraph.linking.sssom;

import java.util.List;
import java.util.Map;

/** The metadata of a set as YAML: plain where that is possible, else in double quotes. */
record MetadataText(MappingSet set, Form form) {

    String text() {
        var text = new StringBuilder();
        var cells = new Cell(set.curies(), form);
        // The list of prefixes is a slot too: the second one.
        slot(text, cells, Slot.SSSOM_VERSION);
        prefixes(text);
        Slot.ofSets().stream().filter(slot -> slot != Slot.SSSOM_VERSION).forEach(slot -> slot(text, cells, slot));
        definitions(text);
        for (ExtensionSlot extension : Canonical.inOrder(set.definitions())) {
            String value = set.extensions().get(extension.name());
            if (value != null) {
                line(text, "", extension.name(), YamlScalar.of(SssomWriter.extension(set, extension, value), false));
            }
        }
        return text.toString();
    }

    private void slot(StringBuilder text, Cell cells, Slot slot) {
        List<String> values = set.all(slot);
        boolean isNumber = slot.type() == Slot.Type.NUMBER;
        if (slot.isMany() && !values.isEmpty()) {
            text.append(slot.id()).append(":\n");
            values.forEach(value -> text.append("  - ")
                    .append(YamlScalar.of(cells.text(slot, value), isNumber))
                    .append('\n'));
        } else if (!values.isEmpty()) {
            line(text, "", slot.id(), YamlScalar.of(cells.text(slot, values.getFirst()), isNumber));
        }
    }

    private void prefixes(StringBuilder text) {
        if (!set.curies().declared().isEmpty()) {
            text.append("curie_map:\n");
            for (Map.Entry<String, String> prefix : set.curies().declared().entrySet()) {
                line(text, "  ", prefix.getKey(), YamlScalar.of(prefix.getValue(), false));
            }
        }
    }

    private void definitions(StringBuilder text) {
        List<ExtensionSlot> defined = Canonical.inOrder(set.definitions()).stream()
                .filter(ExtensionSlot::isDefined)
                .toList();
        if (!defined.isEmpty()) {
            text.append("extension_definitions:\n");
        }
        for (ExtensionSlot extension : defined) {
            line(text, "  - ", "slot_name", YamlScalar.of(extension.name(), false));
            if (extension.hasOwnProperty()) {
                line(text, "    ", "property", YamlScalar.of(set.curies().shortened(extension.property()), false));
            }
            if (!extension.type().equals(ExtensionSlot.TEXT)) {
                line(text, "    ", "type_hint", YamlScalar.of(set.curies().shortened(extension.type()), false));
            }
        }
    }

    private static void line(StringBuilder text, String indent, String key, String value) {
        text.append(indent)
                .append(YamlScalar.of(key, false))
                .append(": ")
                .append(value)
                .append('\n');
    }
}
