package org.concerngraph.curation;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.concerngraph.query.BadParameter;
import org.concerngraph.revision.Author;
import org.concerngraph.revision.Change;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;

/** A second person's judgement of what somebody proposed. */
final class Review {

    private Review() {}

    /** Throws {@link BadParameter} for {@code what} when it was not this author who said it. */
    static void requireOwn(DatasetGraph data, String what, Node statement, Author author) {
        if (!data.contains(Node.ANY, statement, Prov.WAS_ATTRIBUTED_TO, author.node())) {
            throw new BadParameter(what, "is somebody else's; you can reject it and say why.");
        }
    }

    /** Its author no longer stands for it, although it stays known that they said it. */
    static void withdraw(Change change, Node graph, Node statement, Author author) {
        change.set(graph, statement, Prc.REVIEW_STATUS, Prc.REJECTED);
        change.set(graph, statement, Prc.REVIEWED_BY, author.node());
    }

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
