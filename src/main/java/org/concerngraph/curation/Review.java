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
        // Whoever worded it anew is its author since.
        Node author = change.data().contains(Node.ANY, statement, Prc.WORDED_BY, Node.ANY)
                ? Prc.WORDED_BY
                : Prov.WAS_ATTRIBUTED_TO;
        if (change.data().contains(Node.ANY, statement, author, reviewer.node())) {
            throw new BadParameter(
                    "judge", "is about what you proposed or worded yourself; somebody else has to review it.");
        }
        change.set(graph, statement, Prc.REVIEW_STATUS, accepts ? Prc.ACCEPTED : Prc.REJECTED);
        change.set(graph, statement, Prc.REVIEWED_BY, reviewer.node());
    }
}
