package org.concerngraph.linking.review;

import org.concerngraph.linking.Term;
import org.concerngraph.linking.external.Vocabulary;
import org.concerngraph.linking.match.Suggestion;
import org.jspecify.annotations.Nullable;

/** What a person decides about one of our things. */
final class Decision {

    /** How sure somebody is who does not say. */
    static final double USUAL_CONFIDENCE = 0.8;

    private Decision() {}

    /**
     * What is the same for every decision.
     *
     * @param who decides
     * @param confidence how sure the person is, from 0 to 1
     * @param note why; empty where that is not said
     */
    record Draft(Person who, double confidence, String note) {}

    /**
     * The term that is judged.
     *
     * @param term the term
     * @param vocabulary the vocabulary that has it
     * @param why why it was suggested; null where the person found it by other words
     */
    record Target(
            Term term, Vocabulary vocabulary, @Nullable Suggestion why) {}
}
