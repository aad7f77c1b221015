package org.concerngraph.linking.sssom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What SSSOM says about a mapping or a set of mappings, in the order in which a table has its columns.
 *
 * <p>Names, types, order, what is propagated and which property stands for a slot in RDF are those of the LinkML schema of
 * SSSOM 1.1 (mapping-commons/sssom, {@code sssom_schema.yaml}); {@code reviewer_agreement} came into it in 2026.
 */
public enum Slot {
    SSSOM_VERSION(Type.CHOICE, Trait.SET, Trait.NEW_ON_SETS),
    MAPPING_SET_ID(Type.URI, Trait.SET),
    MAPPING_SET_VERSION(Type.TEXT, Trait.SET),
    MAPPING_SET_SOURCE(Type.URI, Trait.SET, Trait.MANY),
    MAPPING_SET_TITLE(Type.TEXT, Trait.SET),
    MAPPING_SET_DESCRIPTION(Type.TEXT, Trait.SET),
    MAPPING_SET_CONFIDENCE(Type.NUMBER, Trait.SET, Trait.NEW_ON_SETS),
    RECORD_ID(Type.ENTITY, Trait.MAPPING, Trait.NEW),
    SUBJECT_ID(Type.ENTITY, Trait.MAPPING),
    SUBJECT_LABEL(Type.TEXT, Trait.MAPPING),
    SUBJECT_CATEGORY(Type.TEXT, Trait.MAPPING),
    PREDICATE_ID(Type.ENTITY, Trait.MAPPING),
    PREDICATE_LABEL(Type.TEXT, Trait.MAPPING),
    PREDICATE_MODIFIER(Type.CHOICE, Trait.MAPPING),
    OBJECT_ID(Type.ENTITY, Trait.MAPPING),
    OBJECT_LABEL(Type.TEXT, Trait.MAPPING),
    OBJECT_CATEGORY(Type.TEXT, Trait.MAPPING),
    MAPPING_JUSTIFICATION(Type.ENTITY, Trait.MAPPING),
    AUTHOR_ID(Type.ENTITY, Trait.MAPPING, Trait.MANY),
    AUTHOR_LABEL(Type.TEXT, Trait.MAPPING, Trait.MANY),
    REVIEWER_ID(Type.ENTITY, Trait.MAPPING, Trait.MANY),
    REVIEWER_LABEL(Type.TEXT, Trait.MAPPING, Trait.MANY),
    CREATOR_ID(Type.ENTITY, Trait.SET, Trait.MAPPING, Trait.MANY),
    CREATOR_LABEL(Type.TEXT, Trait.SET, Trait.MAPPING, Trait.MANY),
    LICENSE(Type.URI, Trait.SET, Trait.MAPPING),
    SUBJECT_TYPE(Type.CHOICE, Trait.SET, Trait.MAPPING, Trait.PROPAGATED),
    SUBJECT_SOURCE(Type.ENTITY, Trait.SET, Trait.MAPPING, Trait.PROPAGATED),
    SUBJECT_SOURCE_VERSION(Type.TEXT, Trait.SET, Trait.MAPPING, Trait.PROPAGATED),
    OBJECT_TYPE(Type.CHOICE, Trait.SET, Trait.MAPPING, Trait.PROPAGATED),
    OBJECT_SOURCE(Type.ENTITY, Trait.SET, Trait.MAPPING, Trait.PROPAGATED),
    OBJECT_SOURCE_VERSION(Type.TEXT, Trait.SET, Trait.MAPPING, Trait.PROPAGATED),
    PREDICATE_TYPE(Type.CHOICE, Trait.SET, Trait.MAPPING, Trait.PROPAGATED, Trait.NEW),
    MAPPING_PROVIDER(Type.URI, Trait.SET, Trait.MAPPING, Trait.PROPAGATED),
    MAPPING_SOURCE(Type.ENTITY, Trait.MAPPING),
    MAPPING_CARDINALITY(Type.CHOICE, Trait.MAPPING),
    CARDINALITY_SCOPE(Type.TEXT, Trait.SET, Trait.MAPPING, Trait.MANY, Trait.PROPAGATED, Trait.NEW),
    MAPPING_TOOL(Type.TEXT, Trait.SET, Trait.MAPPING, Trait.PROPAGATED),
    MAPPING_TOOL_ID(Type.ENTITY, Trait.SET, Trait.MAPPING, Trait.PROPAGATED, Trait.NEW),
    MAPPING_TOOL_VERSION(Type.TEXT, Trait.SET, Trait.MAPPING, Trait.PROPAGATED),
    MAPPING_DATE(Type.DATE, Trait.SET, Trait.MAPPING, Trait.PROPAGATED),
    PUBLICATION_DATE(Type.DATE, Trait.SET, Trait.MAPPING),
    REVIEW_DATE(Type.DATE, Trait.MAPPING, Trait.NEW),
    CONFIDENCE(Type.NUMBER, Trait.MAPPING),
    REVIEWER_AGREEMENT(Type.NUMBER, Trait.MAPPING, Trait.NEW),
    CURATION_RULE(Type.ENTITY, Trait.SET, Trait.MAPPING, Trait.MANY, Trait.PROPAGATED, Trait.NEW_ON_SETS),
    CURATION_RULE_TEXT(Type.TEXT, Trait.SET, Trait.MAPPING, Trait.MANY, Trait.PROPAGATED, Trait.NEW_ON_SETS),
    SUBJECT_MATCH_FIELD(Type.ENTITY, Trait.SET, Trait.MAPPING, Trait.MANY, Trait.PROPAGATED),
    OBJECT_MATCH_FIELD(Type.ENTITY, Trait.SET, Trait.MAPPING, Trait.MANY, Trait.PROPAGATED),
    MATCH_STRING(Type.TEXT, Trait.MAPPING, Trait.MANY),
    SUBJECT_PREPROCESSING(Type.ENTITY, Trait.SET, Trait.MAPPING, Trait.MANY, Trait.PROPAGATED),
    OBJECT_PREPROCESSING(Type.ENTITY, Trait.SET, Trait.MAPPING, Trait.MANY, Trait.PROPAGATED),
    SIMILARITY_SCORE(Type.NUMBER, Trait.MAPPING),
    SIMILARITY_MEASURE(Type.TEXT, Trait.SET, Trait.MAPPING, Trait.PROPAGATED, Trait.NEW_ON_SETS),
    SEE_ALSO(Type.URI, Trait.SET, Trait.MAPPING, Trait.MANY),
    ISSUE_TRACKER(Type.URI, Trait.SET),
    ISSUE_TRACKER_ITEM(Type.ENTITY, Trait.MAPPING),
    OTHER(Type.TEXT, Trait.SET, Trait.MAPPING),
    COMMENT(Type.TEXT, Trait.SET, Trait.MAPPING);

    /** What the values of a slot are. */
    public enum Type {
        /** Whatever is identified by an IRI; kept as the whole IRI, written with a prefix. */
        ENTITY,
        /** An address in full. */
        URI,
        /** Text. */
        TEXT,
        /** A number, kept without needless zeros. */
        NUMBER,
        /** A day, {@code yyyy-mm-dd}. */
        DATE,
        /** One of a few words; see {@link Slot#choices}. */
        CHOICE
    }

    private enum Trait {
        SET,
        MAPPING,
        MANY,
        PROPAGATED,
        NEW,
        NEW_ON_SETS
    }

    private static final Map<String, Slot> BY_ID = new HashMap<>();

    static {
        for (Slot slot : values()) {
            BY_ID.put(slot.id(), slot);
        }
    }

    private final Type type;
    private final Set<Trait> traits;

    Slot(Type type, Trait... traits) {
        this.type = type;
        this.traits = Set.of(traits);
    }

    /** The slot of this name, for example {@code subject_id}; null where SSSOM has none. */
    public static @Nullable Slot of(String id) {
        return BY_ID.get(id);
    }

    /** The slots that a set has of its own, in the order in which its metadata is written. */
    public static List<Slot> ofSets() {
        var slots =
                new ArrayList<>(Arrays.stream(values()).filter(Slot::isOfSets).toList());
        // Sets have these two behind the measure of similarity, mappings further in front.
        slots.removeAll(List.of(CURATION_RULE, CURATION_RULE_TEXT));
        slots.addAll(slots.indexOf(SIMILARITY_MEASURE) + 1, List.of(CURATION_RULE, CURATION_RULE_TEXT));
        return slots;
    }

    /** The slots that a mapping has, in the order of the columns. */
    public static List<Slot> ofMappings() {
        return Arrays.stream(values()).filter(Slot::isOfMappings).toList();
    }

    /** The name that files use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its values are. */
    public Type type() {
        return type;
    }

    /** May it have more than one value? */
    public boolean isMany() {
        return traits.contains(Trait.MANY);
    }

    /** Does a value on the set stand for the same value on every mapping? */
    public boolean isPropagated() {
        return traits.contains(Trait.PROPAGATED);
    }

    /** May a set have it? */
    public boolean isOfSets() {
        return traits.contains(Trait.SET);
    }

    /** May a mapping have it? */
    public boolean isOfMappings() {
        return traits.contains(Trait.MAPPING);
    }

    /** Has a mapping had it only since version 1.1? */
    boolean isNewOnMappings() {
        return traits.contains(Trait.NEW);
    }

    /** Has a set had it only since version 1.1? */
    boolean isNewOnSets() {
        return traits.contains(Trait.NEW) || traits.contains(Trait.NEW_ON_SETS);
    }

    /** The least number allowed; of use for numbers only. */
    double least() {
        return this == REVIEWER_AGREEMENT ? -1 : 0;
    }

    /** The words allowed, each with the IRI that stands for it in RDF, or with an empty text where a literal does. */
    public Map<String, String> choices() {
        return switch (this) {
            case SUBJECT_TYPE, OBJECT_TYPE -> Choices.ENTITY_TYPES;
            case PREDICATE_TYPE -> Choices.PREDICATE_TYPES;
            case PREDICATE_MODIFIER -> Choices.MODIFIERS;
            case MAPPING_CARDINALITY -> Choices.CARDINALITIES;
            case SSSOM_VERSION -> Choices.VERSIONS;
            default -> Map.of();
        };
    }

    /** The IRI of the property that stands for it in RDF. */
    public String property() {
        return switch (this) {
            case SUBJECT_ID -> Namespaces.OWL + "annotatedSource";
            case PREDICATE_ID -> Namespaces.OWL + "annotatedProperty";
            case OBJECT_ID -> Namespaces.OWL + "annotatedTarget";
            case MAPPING_SET_VERSION -> Namespaces.OWL + "versionInfo";
            case MAPPING_SET_TITLE -> Namespaces.DCTERMS + "title";
            case MAPPING_SET_DESCRIPTION -> Namespaces.DCTERMS + "description";
            case CREATOR_ID -> Namespaces.DCTERMS + "creator";
            case LICENSE -> Namespaces.DCTERMS + "license";
            case MAPPING_DATE -> Namespaces.DCTERMS + "created";
            case PUBLICATION_DATE -> Namespaces.DCTERMS + "issued";
            case AUTHOR_ID -> Namespaces.PAV + "authoredBy";
            case MAPPING_SET_SOURCE -> Namespaces.PROV + "wasDerivedFrom";
            case SEE_ALSO -> Namespaces.RDFS + "seeAlso";
            case COMMENT -> Namespaces.RDFS + "comment";
            default -> Namespaces.SSSOM + id();
        };
    }
}
