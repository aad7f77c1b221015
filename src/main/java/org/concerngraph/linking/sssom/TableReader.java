package org.concerngraph.linking.sssom;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.concerngraph.linking.sssom.Problems.Place;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table of mappings, each on its own: one that is broken does not touch the others. */
final class TableReader {

    private final String file;
    private final Metadata metadata;
    private final Problems problems;
    private final List<Column> columns = new ArrayList<>();
    private final List<Placed> mappings = new ArrayList<>();

    TableReader(String file, Metadata metadata, Problems problems) {
        this.file = file;
        this.metadata = metadata;
        this.problems = problems;
    }

    /**
     * A column.
     *
     * @param name its heading
     * @param slot the slot that it holds; null for another column
     * @param isRead is there anything to read in it?
     */
    private record Column(String name, @Nullable Slot slot, boolean isRead) {}

    /**
     * Reads the table.
     *
     * @throws UnreadableMappings when it has no headings that are slots of a mapping
     */
    List<Placed> read(TableFile table) {
        var rows = new Rows(table.table(), table.delimiter(), table.firstLine());
        Rows.Row headings = rows.next();
        if (headings == null && table.hasMetadata()) {
            problems.warning(
                    Place.line(table.firstLine()), "", "", "The table is missing.", "The set has no mappings.");
            return mappings;
        }
        takeHeadings(headings, table.firstLine());
        rows.expect(columns.size());
        for (Rows.Row row = rows.next(); row != null; row = rows.next()) {
            if (!row.fault().isEmpty()) {
                problems.error(Place.line(row.line()), "", row.cells().getFirst(), row.fault(), Problems.ROW_LEFT_OUT);
            } else if (!row.isBlank()) {
                take(row);
            }
        }
        return mappings;
    }

    private void takeHeadings(Rows.@Nullable Row headings, int line) {
        if (headings == null || headings.cells().stream().noneMatch(TableReader::isColumn)) {
            throw new UnreadableMappings(
                    "%s, line %d: no line of headings such as subject_id, predicate_id, object_id, mapping_justification%s."
                            .formatted(file, line, headings == null ? "" : ", but “" + start(headings) + "”"));
        }
        Place place = Place.line(headings.line());
        var seen = new HashSet<String>();
        for (String cell : headings.cells()) {
            String name = cell.strip();
            Slot slot = Slot.of(name);
            boolean isRead = !name.isEmpty();
            if (isRead && !seen.add(name)) {
                problems.error(place, name, "", "There are two columns of this name.", "The second is left out.");
                isRead = false;
            } else if (slot != null && !slot.isOfMappings()) {
                problems.error(
                        place,
                        name,
                        "",
                        "This is a slot of the set, not of a mapping; it belongs into the metadata.",
                        "The column is left out.");
                isRead = false;
            }
            columns.add(new Column(name, slot, isRead));
        }
    }

    private static boolean isColumn(String heading) {
        Slot slot = Slot.of(heading.strip());
        return slot != null && slot.isOfMappings();
    }

    private void take(Rows.Row row) {
        Place place = Place.line(row.line());
        List<String> cells = row.cells();
        for (int i = columns.size(); i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                problems.error(
                        place,
                        "",
                        cells.get(i),
                        "The row has %d cells, the headings are %d.".formatted(cells.size(), columns.size()),
                        Problems.ROW_LEFT_OUT);
                return;
            }
        }
        var values = new SlotValues(metadata.curies(), problems, place);
        var extensions = new TreeMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            takeCell(columns.get(i), cells.get(i), values, extensions, place);
        }
        takeLegacy(cells, values, place);
        if (!values.isBroken()) {
            mappings.add(new Placed(place, new Mapping(values.values(), extensions)));
        }
    }

    private void takeCell(
            Column column, String cell, SlotValues values, TreeMap<String, String> extensions, Place place) {
        if (cell.isBlank() || column.isRead() && Legacy.isLegacy(column.name())) {
            return;
        }
        if (column.name().isEmpty()) {
            problems.error(place, "", cell, "This cell has no heading above it.", Problems.VALUE_LEFT_OUT);
        } else if (column.slot() != null && column.isRead()) {
            values.takeCell(column.slot(), cell);
        } else if (column.isRead()) {
            ExtensionSlot extension = metadata.definitions().computeIfAbsent(column.name(), ExtensionSlot::undefined);
            extensions.put(column.name(), values.extension(extension, cell, place));
        }
    }

    /** Old slots come last, so that today's are there already when both are given. */
    private void takeLegacy(List<String> cells, SlotValues values, Place place) {
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            String name = columns.get(i).name();
            if (columns.get(i).isRead()
                    && Legacy.isLegacy(name)
                    && !cells.get(i).isBlank()) {
                Legacy.take(name, cells.get(i), values, problems, place);
            }
        }
    }

    private static String start(Rows.Row row) {
        String text = String.join(" ", row.cells()).strip();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /**
     * A mapping and where it stands.
     *
     * @param place the line or the node
     * @param mapping the mapping
     */
    record Placed(Place place, Mapping mapping) {}
}
