package org.concerngraph.linking.sssom;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One mapping: a row of a table.
 *
 * <p>Entities are whole IRIs, numbers and dates are as SSSOM writes them, choices are their words.
 *
 * @param values the values of each slot that has any, in their order
 * @param extensions the value of each slot that is not of SSSOM, by the slot's name; what it means stands with the set
 */
public record Mapping(Map<Slot, List<String>> values, Map<String, String> extensions) {

    /** What stands for a subject or object where there is none. */
    public static final String NO_TERM_FOUND = Namespaces.SSSOM + "NoTermFound";

    /** The justification of what people decided. */
    public static final String CURATED = Namespaces.SEMAPV + "ManualMappingCuration";

    /** Copies the values; slots without any are left out. */
    public Mapping {
        values = copied(values);
        extensions = Collections.unmodifiableMap(new TreeMap<>(extensions));
    }

    /** A mapping with the three that make it and why it was made: IRIs all four. */
    public static Mapping of(String subject, String predicate, String object, String justification) {
        return new Mapping(
                Map.of(
                        Slot.SUBJECT_ID, List.of(subject),
                        Slot.PREDICATE_ID, List.of(predicate),
                        Slot.OBJECT_ID, List.of(object),
                        Slot.MAPPING_JUSTIFICATION, List.of(justification)),
                Map.of());
    }

    static Map<Slot, List<String>> copied(Map<Slot, List<String>> values) {
        var copy = new EnumMap<Slot, List<String>>(Slot.class);
        values.forEach((slot, texts) -> {
            if (!texts.isEmpty()) {
                copy.put(slot, List.copyOf(texts));
            }
        });
        return Collections.unmodifiableMap(copy);
    }

    /** The same with these values in that slot; without any, the slot is emptied. */
    public Mapping with(Slot slot, String... texts) {
        return with(slot, List.of(texts));
    }

    /** The same with these values in that slot; without any, the slot is emptied. */
    public Mapping with(Slot slot, List<String> texts) {
        var changed = new EnumMap<Slot, List<String>>(Slot.class);
        changed.putAll(values);
        changed.put(slot, texts);
        return new Mapping(changed, extensions);
    }

    /** All values of a slot. */
    public List<String> all(Slot slot) {
        return values.getOrDefault(slot, List.of());
    }

    /** The first value of a slot; empty where it has none. */
    public String text(Slot slot) {
        return all(slot).isEmpty() ? "" : all(slot).getFirst();
    }

    /** The number in a slot. */
    public OptionalDouble number(Slot slot) {
        return text(slot).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text(slot)));
    }

    /** The day in a slot; null where it has none. */
    public @Nullable LocalDate date(Slot slot) {
        return text(slot).isEmpty() ? null : LocalDate.parse(text(slot));
    }

    /** The IRI of the subject; empty where the subject is known by its label only. */
    public String subject() {
        return text(Slot.SUBJECT_ID);
    }

    /** The IRI of the predicate. */
    public String predicate() {
        return text(Slot.PREDICATE_ID);
    }

    /** The IRI of the object; empty where the object is known by its label only. */
    public String object() {
        return text(Slot.OBJECT_ID);
    }

    /** The name of the subject; empty where it is not given. */
    public String subjectLabel() {
        return text(Slot.SUBJECT_LABEL);
    }

    /** The name of the object; empty where it is not given. */
    public String objectLabel() {
        return text(Slot.OBJECT_LABEL);
    }

    /** The IRI of the kind of reason for which it was made. */
    public String justification() {
        return text(Slot.MAPPING_JUSTIFICATION);
    }

    /** How sure the maker is, from 0 to 1. */
    public OptionalDouble confidence() {
        return number(Slot.CONFIDENCE);
    }

    /** The IRIs of those who asserted it. */
    public List<String> authors() {
        return all(Slot.AUTHOR_ID);
    }

    /** The IRIs of those who reviewed it. */
    public List<String> reviewers() {
        return all(Slot.REVIEWER_ID);
    }

    /** Does it say that the subject is not so related to the object? */
    public boolean isNegated() {
        return text(Slot.PREDICATE_MODIFIER).equals(Choices.NOT);
    }

    /** Does it say that one side was searched for and not found? */
    public boolean isNoTermFound() {
        return subject().equals(NO_TERM_FOUND) || object().equals(NO_TERM_FOUND);
    }

    /** Is the subject known by its label only? */
    public boolean isLiteralSubject() {
        return text(Slot.SUBJECT_TYPE).equals(Choices.LITERAL);
    }

    /** Is the object known by its label only? */
    public boolean isLiteralObject() {
        return text(Slot.OBJECT_TYPE).equals(Choices.LITERAL);
    }

    /**
     * Can it stand as one triple of subject, predicate and object? Not where it is negated, has a side that was not found, or
     * a side without an identifier of its own.
     */
    public boolean isTriple() {
        return !isNegated()
                && !isNoTermFound()
                && !isLiteralSubject()
                && !isLiteralObject()
                && !text(Slot.SUBJECT_TYPE).equals(Choices.COMPOSED)
                && !text(Slot.OBJECT_TYPE).equals(Choices.COMPOSED)
                && !subject().isEmpty()
                && !predicate().isEmpty()
                && !object().isEmpty();
    }
}
