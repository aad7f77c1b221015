package org.concerngraph.linking.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A category of what a service finds, as the Reconciliation API 0.2 writes it in JSON.
 *
 * @param id what requests call it
 * @param name what people are shown
 * @param broader the categories right above it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record EntityType(String id, String name, List<EntityType> broader) {

    /** Whatever is in a vocabulary. */
    static final EntityType TERM = new EntityType("term", "Term of a vocabulary", List.of());

    /** What is ours, in the order in which people are offered it. */
    static final List<EntityType> OWN = List.of(
            new EntityType("theme", "Theme of a study", List.of()),
            new EntityType("role", "Role of stakeholders", List.of()),
            new EntityType("concern", "Concern", List.of()));

    /** Copies the list. */
    EntityType {
        broader = List.copyOf(broader);
    }

    /** The terms of one vocabulary. */
    static EntityType ofVocabulary(String name, String title) {
        return new EntityType(name, title, List.of(TERM));
    }
}
