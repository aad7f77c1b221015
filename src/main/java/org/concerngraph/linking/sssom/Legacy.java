package org.concerngraph.linking.sssom;

import java.util.List;
import java.util.Map;
import org.concerngraph.linking.sssom.Problems.Place;
import org.jspecify.annotations.Nullable;

/** Slots that SSSOM had before its version 1.0, and what they are called today ({@code formats-tsv}, "Compatibility"). */
final class Legacy {

    private static final Map<String, String> JUSTIFICATIONS = Map.of(
            "Lexical", "semapv:LexicalMatching",
            "Logical", "semapv:LogicalReasoning",
            "HumanCurated", "semapv:ManualMappingCuration",
            "Complex", "semapv:CompositeMatching",
            "Unspecified", "semapv:UnspecifiedMatching",
            "SemanticSimilarity", "semapv:SemanticSimilarityThresholdMatching");

    private static final Map<String, String> TYPES = Map.of(
            "ConceptMatch", "skos concept",
            "ClassMatch", "owl class",
            "ObjectPropertyMatch", "owl object property",
            "IndividualMatch", "owl named individual",
            "DataPropertyMatch", "owl data property",
            "TermMatch", "rdfs literal");

    private Legacy() {}

    /** Is this the name of such a slot? */
    static boolean isLegacy(String name) {
        return switch (name) {
            case "match_type", "match_term_type", "semantic_similarity_score", "semantic_similarity_measure" -> true;
            default -> false;
        };
    }

    /** Takes the value of such a slot for what it is today, unless today's slot has a value already. */
    static void take(String name, String raw, SlotValues values, Problems problems, Place place) {
        switch (name) {
            case "match_type" -> put(Slot.MAPPING_JUSTIFICATION, JUSTIFICATIONS.get(raw.strip()), values, place);
            case "match_term_type" -> {
                put(Slot.SUBJECT_TYPE, TYPES.get(raw.strip()), values, place);
                put(Slot.OBJECT_TYPE, TYPES.get(raw.strip()), values, place);
            }
            case "semantic_similarity_score" -> put(Slot.SIMILARITY_SCORE, raw, values, place);
            default -> put(Slot.SIMILARITY_MEASURE, raw, values, place);
        }
        boolean isUnknown = name.equals("match_type") && !JUSTIFICATIONS.containsKey(raw.strip())
                || name.equals("match_term_type") && !TYPES.containsKey(raw.strip());
        if (isUnknown) {
            problems.error(
                    place,
                    name,
                    raw,
                    "“%s” is none of the values that this slot had before SSSOM 1.0.".formatted(raw),
                    Problems.VALUE_LEFT_OUT);
        }
    }

    private static void put(Slot slot, @Nullable String value, SlotValues values, Place place) {
        if (value != null && !values.values().containsKey(slot)) {
            values.take(slot, List.of(value), place);
        }
    }
}
