package org.concerngraph.linking.reconcile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What services tell of an entity, and understand when it is given with a query. */
enum Property {
    /** What people call it. */
    NAME("Name", "What it is called", Of.ALL),
    /** What else it is called. */
    OTHER_NAMES("Other names", "Synonyms, entry terms, labels that sources print", Of.ALL),
    /** What its makers say it is. */
    DEFINITION("Definition", "Definitions and scope notes", Of.ALL),
    /** What is right above it. */
    BROADER("Broader", "What is directly above it", Of.ALL),
    /** What is right below it. */
    NARROWER("Narrower", "What is directly below it", Of.ALL),
    /** Codes. */
    CODE("Code", "Codes that the vocabulary gives it, such as tree numbers of MeSH", Of.TERMS),
    /** What to use in its place. */
    REPLACED_BY("Replaced by", "What to use instead of an obsolete term", Of.TERMS),
    /** Is it out of use? */
    OBSOLETE("Obsolete", "Whether it is no longer to be used", Of.TERMS),
    /** The vocabulary. */
    VOCABULARY("Vocabulary", "The vocabulary, and which version of it", Of.TERMS),
    /** The IRI. */
    IRI("IRI", "What it is known by everywhere", Of.ALL),
    /** What stands at the other end of its links. */
    LINKED(
            "Linked",
            "Of a term our themes, roles and concerns that are linked to it; of these the terms. Links that are"
                    + " denied or rejected are left out",
            Of.ALL),
    /** Its links in words. */
    LINKED_AS("Linked as", "Every link in words: how, whether it is denied, its status, and with what", Of.ALL);

    private enum Of {
        ALL,
        TERMS
    }

    private final String title;
    private final String description;
    private final Of of;

    Property(String title, String description, Of of) {
        this.title = title;
        this.description = description;
        this.of = of;
    }

    /**
     * A property in JSON.
     *
     * @param id what requests call it
     * @param name what people are shown
     * @param description what its values are
     */
    record Described(String id, String name, String description) {

        /** Does the property go on like what was typed? */
        @JsonIgnore
        boolean goesOnLike(String typed) {
            return goesOn(id, typed) || goesOn(name, typed);
        }

        private static boolean goesOn(String whole, String typed) {
            return whole.toLowerCase(Locale.ROOT).startsWith(typed.strip().toLowerCase(Locale.ROOT));
        }
    }

    /** What requests call it, for example {@code other-names}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call it. */
    String title() {
        return title;
    }

    Described described() {
        return new Described(id(), title, description);
    }

    /** The one that requests call so. */
    static Optional<Property> of(String id) {
        return Stream.of(values()).filter(property -> property.id().equals(id)).findFirst();
    }

    /** What is told of the entities of a type, of which {@code isOwn} says whether they are ours. */
    static List<Described> of(boolean isOwn) {
        return Stream.of(values())
                .filter(property -> !isOwn || property.of == Of.ALL)
                .map(Property::described)
                .toList();
    }
}
