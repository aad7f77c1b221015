package org.concerngraph.linking.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What may be meant by a query, as the Reconciliation API 0.2 writes it in JSON.
 *
 * @param id its identifier in the service
 * @param name what people call it
 * @param description what tells it from others of that name; may be empty
 * @param type its categories
 * @param score how well it fits, from 0 to 100
 * @param match is it certain enough to be taken without a look?
 * @param features of what the score is made
 */
record Candidate(
        String id,
        String name,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String description,
        List<EntityType> type,
        double score,
        boolean match,
        List<Feature> features) {

    /**
     * A part of the score.
     *
     * @param id what it is called
     * @param value a number from 0 to 1, or whether it is so
     */
    record Feature(String id, Object value) {}

    /** Copies the lists. */
    Candidate {
        type = List.copyOf(type);
        features = List.copyOf(features);
    }
}
