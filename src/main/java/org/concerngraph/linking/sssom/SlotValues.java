package org.concerngraph.linking.sssom;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.concerngraph.linking.sssom.Problem.Severity;
import org.concerngraph.linking.sssom.Problems.Place;

/** Gathers the values of one mapping, or of a set, and says what could not be understood. */
final class SlotValues {

    /** Without these a mapping would say something else than was meant, or nothing. */
    private static final Set<Slot> VITAL = Set.of(
            Slot.SUBJECT_ID, Slot.PREDICATE_ID, Slot.PREDICATE_MODIFIER, Slot.OBJECT_ID, Slot.MAPPING_JUSTIFICATION);

    private final CurieMap curies;
    private final Problems problems;
    private final Place place;
    private final Map<Slot, List<String>> values = new EnumMap<>(Slot.class);
    private boolean isBroken;

    SlotValues(CurieMap curies, Problems problems, Place place) {
        this.curies = curies;
        this.problems = problems;
        this.place = place;
    }

    /** What was understood. */
    Map<Slot, List<String>> values() {
        return values;
    }

    /** Is a value missing without which the mapping must not be kept? */
    boolean isBroken() {
        return isBroken;
    }

    /** Takes the values of a slot as they stand in a table or in metadata. */
    void take(Slot slot, List<String> raw, Place at) {
        var understood = new ArrayList<Understood>();
        for (String text : raw) {
            if (!text.isBlank()) {
                understood.add(new Understood(text, Value.of(slot, text, curies)));
            }
        }
        takeUnderstood(slot, understood, at);
    }

    /**
     * A value as it stands, and as it was understood.
     *
     * @param raw as it stands
     * @param value as it was understood
     */
    record Understood(String raw, Value value) {}

    /** Takes the values of a slot. */
    void takeUnderstood(Slot slot, List<Understood> understood, Place at) {
        var good = new ArrayList<>(values.getOrDefault(slot, List.of()));
        for (Understood one : understood) {
            say(slot, one.raw(), one.value(), at);
            if (good.contains(one.value().text())) {
                problems.note(at, slot.id(), one.raw(), "The value is given twice.", "It is kept once.");
            } else if (!one.value().text().isEmpty()) {
                good.add(one.value().text());
            }
        }
        if (good.size() > 1 && !slot.isMany()) {
            problems.error(
                    at,
                    slot.id(),
                    String.join(" | ", good.subList(1, good.size())),
                    "This slot takes one value, and %d are given.".formatted(good.size()),
                    "“%s” is kept, the others are left out.".formatted(good.getFirst()));
            good.subList(1, good.size()).clear();
        }
        if (!good.isEmpty()) {
            values.put(slot, List.copyOf(good));
        }
    }

    private void say(Slot slot, String raw, Value value, Place at) {
        if (value.remark().isEmpty()) {
            return;
        }
        boolean isLost = value.severity() == Severity.ERROR;
        boolean isVital = isLost && VITAL.contains(slot);
        isBroken |= isVital;
        String outcome = isVital ? Problems.ROW_LEFT_OUT : isLost ? Problems.VALUE_LEFT_OUT : value.outcome();
        problems.add(value.severity(), at, slot.id(), raw, value.remark(), outcome);
    }

    /** Takes a cell of a slot; a bar separates values where the slot takes several. */
    void takeCell(Slot slot, String cell) {
        take(slot, slot.isMany() ? Cell.parts(cell) : List.of(cell), place);
    }

    /**
     * Takes a value of a slot that is not of SSSOM.
     *
     * @return the value as it is kept
     */
    String extension(ExtensionSlot extension, String raw, Place at) {
        if (!extension.isIri()) {
            RDFDatatype type = TypeMapper.getInstance().getTypeByName(extension.type());
            if (type != null && !type.isValid(raw)) {
                problems.warning(
                        at,
                        extension.name(),
                        raw,
                        "“%s” is not of the type %s of this slot.".formatted(raw, curies.shortened(extension.type())),
                        "It is taken as it is.");
            }
            return raw;
        }
        Value value = Value.entity(raw.strip(), curies);
        if (!value.remark().isEmpty()) {
            problems.warning(at, extension.name(), raw, value.remark(), "It is taken as it is.");
        }
        return value.text().isEmpty() ? raw : value.text();
    }
}
