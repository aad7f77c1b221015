package org.concerngraph.linking.sssom;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a set of mappings as SSSOM/TSV.
 *
 * <p>The form is the canonical one of the specification ({@code formats-tsv}, "Canonical SSSOM/TSV format"): lines end with a
 * line feed, only columns with a value are there, in the order of the slots, the rows are sorted by all of them, what all
 * mappings share stands once with the set, prefixes are declared when they are used and not built in, and what needs version
 * 1.1 says so. An IRI that no prefix fits is written whole; {@link #withoutPrefix} tells which those are, since other programs
 * may refuse them.
 */
public final class SssomWriter {

    private SssomWriter() {}

    /** The set as one text, its metadata before the table, in the canonical form. */
    public static String write(MappingSet set) {
        return write(set, Form.CANONICAL);
    }

    /** The set as one text, its metadata before the table. */
    public static String write(MappingSet set, Form form) {
        MappingSet written = new Canonical(set).written(form);
        var text = new StringBuilder();
        new MetadataText(written, form)
                .text()
                .lines()
                .forEach(line -> text.append('#').append(line).append('\n'));
        return text.append(tableOf(written, form)).toString();
    }

    /** The metadata alone, as a YAML file that lies beside the table. */
    public static String metadata(MappingSet set, Form form) {
        return new MetadataText(new Canonical(set).written(form), form).text();
    }

    /** The table alone, for which the metadata lie beside it. */
    public static String table(MappingSet set, Form form) {
        return tableOf(new Canonical(set).written(form), form);
    }

    /** The IRIs of entities that none of the prefixes fits, in the order in which they come. */
    public static Set<String> withoutPrefix(MappingSet set) {
        var found = new LinkedHashSet<String>();
        collect(set, set.values(), found);
        set.mappings().forEach(mapping -> collect(set, mapping.values(), found));
        return found;
    }

    private static void collect(MappingSet set, Map<Slot, List<String>> values, Set<String> found) {
        values.forEach((slot, texts) -> {
            if (slot.type() == Slot.Type.ENTITY) {
                texts.stream().filter(iri -> set.curies().prefixOf(iri) == null).forEach(found::add);
            }
        });
    }

    private static String tableOf(MappingSet set, Form form) {
        List<Slot> slots = Slot.ofMappings().stream()
                .filter(slot -> isAlwaysThere(slot, set)
                        || set.mappings().stream()
                                .anyMatch(mapping -> !mapping.all(slot).isEmpty()))
                .toList();
        List<ExtensionSlot> extensions = Canonical.inOrder(set.definitions()).stream()
                .filter(extension -> set.mappings().stream()
                        .anyMatch(mapping -> mapping.extensions().containsKey(extension.name())))
                .toList();
        var cells = new Cell(set.curies(), form);
        var text = new StringBuilder();
        var headings = new ArrayList<String>();
        slots.forEach(slot -> headings.add(slot.id()));
        extensions.forEach(extension -> headings.add(extension.name()));
        row(text, headings);
        for (Mapping mapping : set.mappings()) {
            var row = new ArrayList<String>();
            slots.forEach(slot -> row.add(cells.text(slot, mapping.all(slot))));
            extensions.forEach(extension ->
                    row.add(extension(set, extension, mapping.extensions().get(extension.name()))));
            row(text, row);
        }
        return text.toString();
    }

    /** A set without mappings still has a line of headings. */
    private static boolean isAlwaysThere(Slot slot, MappingSet set) {
        return set.mappings().isEmpty()
                && (slot == Slot.SUBJECT_ID
                        || slot == Slot.PREDICATE_ID
                        || slot == Slot.OBJECT_ID
                        || slot == Slot.MAPPING_JUSTIFICATION);
    }

    static String extension(MappingSet set, ExtensionSlot extension, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return extension.isIri() ? set.curies().shortened(value) : value;
    }

    private static void row(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : "\t").append(quoted(cells.get(i)));
        }
        text.append('\n');
    }

    private static String quoted(String cell) {
        boolean needsQuotes =
                cell.indexOf('\t') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
        return needsQuotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
