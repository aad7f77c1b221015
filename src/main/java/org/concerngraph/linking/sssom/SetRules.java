package org.concerngraph.linking.sssom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concerngraph.linking.sssom.Problems.Place;
import org.concerngraph.linking.sssom.TableReader.Placed;

/** What SSSOM asks of a set as a whole, and of its mappings beside each other. */
final class SetRules {

    private final Problems problems;

    SetRules(Problems problems) {
        this.problems = problems;
    }

    /** What every set must say of itself. */
    void checkMetadata(Map<Slot, List<String>> values) {
        for (Slot required : List.of(Slot.MAPPING_SET_ID, Slot.LICENSE)) {
            if (!values.containsKey(required)) {
                problems.warning(
                        Place.WHOLE,
                        required.id(),
                        "",
                        "The set has no %s.".formatted(required.id()),
                        "Nothing is assumed.");
            }
        }
        if (values.getOrDefault(Slot.SSSOM_VERSION, List.of()).contains("1.0")) {
            problems.note(
                    Place.WHOLE,
                    Slot.SSSOM_VERSION.id(),
                    "1.0",
                    "Version 1.0 had no slot for the version.",
                    "It is kept; the file is read all the same.");
        }
    }

    /** Does a set that does not say so use what came with version 1.1? */
    void checkVersion(MappingSet set) {
        if (!set.text(Slot.SSSOM_VERSION).equals("1.1") && Canonical.needsNewVersion(set)) {
            problems.note(
                    Place.WHOLE,
                    Slot.SSSOM_VERSION.id(),
                    set.text(Slot.SSSOM_VERSION),
                    "The set has slots that came with SSSOM 1.1, and does not say that it is of that version.",
                    "It is read as 1.1.");
        }
    }

    /** The mappings, of which no two have the same identifier any more. */
    List<Placed> withOwnIdentifiers(List<Placed> mappings) {
        var first = new HashMap<String, Place>();
        var result = new ArrayList<Placed>();
        boolean hasIdentifiers = mappings.stream()
                .anyMatch(placed -> !placed.mapping().text(Slot.RECORD_ID).isEmpty());
        for (Placed placed : mappings) {
            String id = placed.mapping().text(Slot.RECORD_ID);
            Place before = id.isEmpty() ? null : first.putIfAbsent(id, placed.place());
            if (before != null) {
                problems.error(
                        placed.place(),
                        Slot.RECORD_ID.id(),
                        id,
                        "%s has the same identifier.".formatted(name(before)),
                        Problems.VALUE_LEFT_OUT);
            } else if (id.isEmpty() && hasIdentifiers) {
                problems.warning(
                        placed.place(),
                        Slot.RECORD_ID.id(),
                        "",
                        "Other mappings of the set have an identifier, this one has none.",
                        "It is kept without one.");
            }
            result.add(
                    before == null
                            ? placed
                            : new Placed(placed.place(), placed.mapping().with(Slot.RECORD_ID)));
        }
        return result;
    }

    /** Are there pairs of which it is said that they are so related, and that they are not? Is anything there twice? */
    void checkAgreement(List<Placed> mappings) {
        var first = new HashMap<List<Object>, Place>();
        var whole = new HashMap<Mapping, Place>();
        for (Placed placed : mappings) {
            Mapping mapping = placed.mapping();
            Place same = whole.putIfAbsent(mapping, placed.place());
            if (same != null) {
                problems.warning(placed.place(), "", "", "%s says the same.".formatted(name(same)), "Both are kept.");
            }
            first.putIfAbsent(key(mapping, mapping.isNegated()), placed.place());
            Place opposite = first.get(key(mapping, !mapping.isNegated()));
            if (opposite != null) {
                problems.warning(
                        placed.place(),
                        Slot.PREDICATE_MODIFIER.id(),
                        mapping.text(Slot.PREDICATE_MODIFIER),
                        "%s says the opposite of the same subject, predicate and object.".formatted(name(opposite)),
                        "Both are kept.");
            }
        }
    }

    private static List<Object> key(Mapping mapping, boolean isNegated) {
        return List.of(
                mapping.subject(),
                mapping.isLiteralSubject() ? mapping.subjectLabel() : "",
                mapping.predicate(),
                mapping.object(),
                mapping.isLiteralObject() ? mapping.objectLabel() : "",
                isNegated);
    }

    private static String name(Place place) {
        return place.line() > 0 ? "Line " + place.line() : place.record();
    }
}
