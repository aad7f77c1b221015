package org.concerngraph.linking.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.linking.external.Vocabulary;
import org.concerngraph.linking.match.Step;
import org.concerngraph.linking.match.Suggestion;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.linking.sssom.Slot;

/** A decision as a mapping of SSSOM, with what the machine had to say for it. */
final class LinkMapping {

    private static final String TOOL = "Concern Graph";

    private LinkMapping() {}

    static Mapping of(Thing thing, Verdict verdict, Decision.Target target, Decision.Draft draft, LocalDate day) {
        Suggestion why = target.why();
        Mapping mapping = common(thing, property(thing, verdict), target.term().iri(), target.vocabulary(), draft, day)
                .with(Slot.OBJECT_LABEL, target.term().label());
        if (verdict == Verdict.NOT) {
            mapping = mapping.with(Slot.PREDICATE_MODIFIER, "Not");
        }
        return why == null ? mapping : withReason(mapping, why);
    }

    static Mapping nothing(Thing thing, Vocabulary searched, Decision.Draft draft, LocalDate day) {
        String property = thing.isConcern() ? SKOS.relatedMatch.getURI() : SKOS.exactMatch.getURI();
        return common(thing, property, Mapping.NO_TERM_FOUND, searched, draft, day);
    }

    /** What only the machine says. */
    static Mapping suggested(Thing thing, Suggestion why, String source) {
        return withReason(
                Mapping.of(thing.iri(), why.predicate().iri(), why.term().iri(), why.justification())
                        .with(Slot.SUBJECT_LABEL, thing.label())
                        .with(Slot.OBJECT_LABEL, why.term().label())
                        .with(Slot.OBJECT_SOURCE, source)
                        .with(Slot.MAPPING_TOOL, TOOL),
                why);
    }

    private static Mapping common(
            Thing thing, String property, String target, Vocabulary vocabulary, Decision.Draft draft, LocalDate day) {
        Mapping mapping = Mapping.of(thing.iri(), property, target, Mapping.CURATED)
                .with(Slot.SUBJECT_LABEL, thing.label())
                .with(Slot.OBJECT_SOURCE, vocabulary.identity())
                .with(Slot.AUTHOR_ID, draft.who().node().getURI())
                .with(Slot.AUTHOR_LABEL, draft.who().label())
                .with(Slot.MAPPING_DATE, day.toString())
                .with(Slot.CONFIDENCE, Double.toString(draft.confidence()))
                .with(Slot.MAPPING_TOOL, TOOL);
        if (vocabulary.version() != null) {
            mapping = mapping.with(Slot.OBJECT_SOURCE_VERSION, Objects.requireNonNull(vocabulary.version()));
        }
        return draft.note().isEmpty() ? mapping : mapping.with(Slot.COMMENT, draft.note());
    }

    /** What is denied is that the term is what is meant; of a concern, which no term is exactly, even that it is related. */
    private static String property(Thing thing, Verdict verdict) {
        if (verdict != Verdict.NOT) {
            return verdict.property();
        }
        return thing.isConcern() ? SKOS.relatedMatch.getURI() : SKOS.exactMatch.getURI();
    }

    private static Mapping withReason(Mapping mapping, Suggestion why) {
        var name = why.parts().name();
        List<String> preprocessing = name.steps().stream()
                .map(Step::rule)
                .map(rule -> rule.preprocessing())
                .distinct()
                .toList();
        return mapping.with(Slot.SIMILARITY_SCORE, Double.toString(Math.round(why.score() * 1000) / 1000.0))
                .with(Slot.SIMILARITY_MEASURE, "names weighed by rarity, with context and hierarchy (Concern Graph)")
                .with(Slot.MATCH_STRING, name.theirs().text())
                .with(Slot.SUBJECT_MATCH_FIELD, RDFS.label.getURI())
                .with(Slot.OBJECT_MATCH_FIELD, name.theirs().kind().property())
                .with(Slot.SUBJECT_PREPROCESSING, preprocessing)
                .with(Slot.OBJECT_PREPROCESSING, preprocessing);
    }
}
