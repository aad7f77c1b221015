package org.concerngraph.curation;

import org.apache.jena.graph.Node;
import org.concerngraph.query.BadParameter;
import org.concerngraph.revision.Author;
import org.concerngraph.revision.Change;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;

/** A second person's judgement of what somebody proposed. */
final class Review {

    private Review() {}

    /**
     * Accepts or rejects a concern, evidence or a relation.
     *
     * @throws BadParameter when it is its author's own
     */
    static void judge(Change change, Node graph, Node statement, boolean accepts, Author reviewer) {
        if (change.data().contains(Node.ANY, statement, Prov.WAS_ATTRIBUTED_TO, reviewer.node())) {
            throw new BadParameter("judge", "is about what you proposed yourself; somebody else has to review it.");
        }
        change.set(graph, statement, Prc.REVIEW_STATUS, accepts ? Prc.ACCEPTED : Prc.REJECTED);
        change.set(graph, statement, Prc.REVIEWED_BY, reviewer.node());
    }
}
