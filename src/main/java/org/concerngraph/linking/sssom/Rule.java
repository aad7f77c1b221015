package org.concerngraph.linking.sssom;

import java.util.ArrayList;
import java.util.List;
import org.concerngraph.linking.sssom.Problem.Severity;

/** What SSSOM asks of one mapping, one rule each. Errors cost the mapping, warnings do not. */
enum Rule {
    SUBJECT(Severity.ERROR, Slot.SUBJECT_ID, "The mapping has no subject.") {
        @Override
        boolean isBroken(Mapping mapping) {
            return !mapping.isLiteralSubject() && mapping.subject().isEmpty();
        }
    },
    LABEL_OF_A_LITERAL_SUBJECT(Severity.ERROR, Slot.SUBJECT_LABEL, "The subject is a literal and has no label.") {
        @Override
        boolean isBroken(Mapping mapping) {
            return mapping.isLiteralSubject() && mapping.subjectLabel().isEmpty();
        }
    },
    PREDICATE(Severity.ERROR, Slot.PREDICATE_ID, "The mapping has no predicate.") {
        @Override
        boolean isBroken(Mapping mapping) {
            return mapping.predicate().isEmpty();
        }
    },
    OBJECT(Severity.ERROR, Slot.OBJECT_ID, "The mapping has no object.") {
        @Override
        boolean isBroken(Mapping mapping) {
            return !mapping.isLiteralObject() && mapping.object().isEmpty();
        }
    },
    LABEL_OF_A_LITERAL_OBJECT(Severity.ERROR, Slot.OBJECT_LABEL, "The object is a literal and has no label.") {
        @Override
        boolean isBroken(Mapping mapping) {
            return mapping.isLiteralObject() && mapping.objectLabel().isEmpty();
        }
    },
    JUSTIFICATION(Severity.ERROR, Slot.MAPPING_JUSTIFICATION, "The mapping has no justification.") {
        @Override
        boolean isBroken(Mapping mapping) {
            return mapping.justification().isEmpty();
        }
    },
    SOURCE_OF_NO_SUBJECT(
            Severity.WARNING,
            Slot.SUBJECT_SOURCE,
            "No subject was found, and it is not said in which vocabulary it was searched for.") {
        @Override
        boolean isBroken(Mapping mapping) {
            return mapping.subject().equals(Mapping.NO_TERM_FOUND)
                    && mapping.all(Slot.SUBJECT_SOURCE).isEmpty();
        }
    },
    SOURCE_OF_NO_OBJECT(
            Severity.WARNING,
            Slot.OBJECT_SOURCE,
            "No object was found, and it is not said in which vocabulary it was searched for.") {
        @Override
        boolean isBroken(Mapping mapping) {
            return mapping.object().equals(Mapping.NO_TERM_FOUND)
                    && mapping.all(Slot.OBJECT_SOURCE).isEmpty();
        }
    },
    NOT_FOUND_AND_NOT(
            Severity.WARNING,
            Slot.PREDICATE_MODIFIER,
            "SSSOM does not say what it means that nothing was found, negated.") {
        @Override
        boolean isBroken(Mapping mapping) {
            return mapping.isNoTermFound() && mapping.isNegated();
        }
    },
    CARDINALITY_OF_NOTHING(
            Severity.WARNING,
            Slot.MAPPING_CARDINALITY,
            "A side of the cardinality is 0 where nothing was found, and only there.") {
        @Override
        boolean isBroken(Mapping mapping) {
            String cardinality = mapping.text(Slot.MAPPING_CARDINALITY);
            return !cardinality.isEmpty()
                    && (cardinality.startsWith("0") != mapping.subject().equals(Mapping.NO_TERM_FOUND)
                            || cardinality.endsWith("0") != mapping.object().equals(Mapping.NO_TERM_FOUND));
        }
    },
    REVIEWER(Severity.WARNING, Slot.REVIEW_DATE, "The mapping has a day of review, but no reviewer.") {
        @Override
        boolean isBroken(Mapping mapping) {
            return !mapping.all(Slot.REVIEW_DATE).isEmpty()
                    && mapping.reviewers().isEmpty()
                    && mapping.all(Slot.REVIEWER_LABEL).isEmpty();
        }
    },
    SCOPE_OF_CARDINALITY(
            Severity.WARNING, Slot.CARDINALITY_SCOPE, "The scope of a cardinality is a list of slots of a mapping.") {
        @Override
        boolean isBroken(Mapping mapping) {
            return mapping.all(Slot.CARDINALITY_SCOPE).stream().map(Slot::of).anyMatch(slot -> slot == null);
        }
    };

    private final Severity severity;
    private final Slot slot;
    private final String message;

    Rule(Severity severity, Slot slot, String message) {
        this.severity = severity;
        this.slot = slot;
        this.message = message;
    }

    /** Does the mapping break the rule? */
    abstract boolean isBroken(Mapping mapping);

    /** The mappings that break no rule of the heavy kind; what is broken is told. */
    static List<TableReader.Placed> kept(List<TableReader.Placed> mappings, Problems problems) {
        var kept = new ArrayList<TableReader.Placed>();
        for (TableReader.Placed placed : mappings) {
            boolean isGood = true;
            for (Rule rule : values()) {
                if (rule.isBroken(placed.mapping())) {
                    boolean isError = rule.severity == Severity.ERROR;
                    isGood &= !isError;
                    problems.add(
                            rule.severity,
                            placed.place(),
                            rule.slot.id(),
                            placed.mapping().text(rule.slot),
                            rule.message,
                            isError ? Problems.ROW_LEFT_OUT : "It is kept as it is.");
                }
            }
            if (isGood) {
                kept.add(placed);
            }
        }
        return kept;
    }
}
