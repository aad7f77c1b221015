package org.concerngraph.curation;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.revision.Change;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;

/**
 * The plain statements that stand beside evidence and relations: each is there exactly while something stands that says why. What
 * was rejected does not stand, nor does what only a machine says.
 */
final class Standing {

    private Standing() {}

    /** Does it count? */
    static boolean stands(DatasetGraph data, Node statement) {
        Node status = Values.require(data, statement, Prc.REVIEW_STATUS);
        return status.equals(Prc.ACCEPTED)
                || status.equals(Prc.PROPOSED)
                        && data.stream(Node.ANY, statement, Prov.WAS_ATTRIBUTED_TO, Node.ANY)
                                .anyMatch(quad -> !data.contains(
                                        Node.ANY, quad.getObject(), RDF.type.asNode(), Prov.SOFTWARE_AGENT));
    }

    private interface Saying {
        void say(Change change, Node graph, Node subject, Node property, Node value, boolean isSaid);
    }

    /** How a quote bears on a concern, after evidence about both has changed. */
    static void ofQuote(Change change, Node quote, Node concern) {
        ofQuote(change, quote, concern, Standing::say);
    }

    /** The same, where it may have come to be otherwise than evidence says. */
    static void mendQuote(Change change, Node quote, Node concern) {
        ofQuote(change, quote, concern, Standing::mend);
    }

    private static void ofQuote(Change change, Node quote, Node concern, Saying saying) {
        DatasetGraph data = change.data();
        List<Node> standing = data.stream(Node.ANY, Node.ANY, Prc.EVIDENCE_QUOTE, quote)
                .map(quad -> quad.getSubject())
                .distinct()
                .filter(it -> data.contains(Node.ANY, it, Prc.EVIDENCE_CONCERN, concern) && stands(data, it))
                .map(it -> Values.require(data, it, Prc.STANCE))
                .toList();
        for (Stance stance : Stance.values()) {
            saying.say(
                    change,
                    Local.ofStudyOf(data, quote),
                    quote,
                    stance.property(),
                    concern,
                    standing.contains(stance.value()));
        }
    }

    /** How one concern bears on another, after relations between them have changed. */
    static void ofConcerns(Change change, Node from, Node to) {
        ofConcerns(change, from, to, Standing::say);
    }

    /** The same, where it may have come to be otherwise than relations say. */
    static void mendConcerns(Change change, Node from, Node to) {
        ofConcerns(change, from, to, Standing::mend);
    }

    private static void ofConcerns(Change change, Node from, Node to, Saying saying) {
        for (RelationType type : RelationType.values()) {
            boolean isSaid = isSaid(change.data(), from, type, to)
                    || type.isSymmetric() && isSaid(change.data(), to, type, from);
            saying.say(change, Graphs.LOCAL_CONCERNS, from, type.value(), to, isSaid);
            if (type.isSymmetric()) {
                saying.say(change, Graphs.LOCAL_CONCERNS, to, type.value(), from, isSaid);
            }
        }
    }

    private static boolean isSaid(DatasetGraph data, Node from, RelationType type, Node to) {
        return data.stream(Node.ANY, Node.ANY, Prc.FROM_CONCERN, from)
                .map(quad -> quad.getSubject())
                .distinct()
                .anyMatch(it -> data.contains(Node.ANY, it, Prc.TO_CONCERN, to)
                        && data.contains(Node.ANY, it, Prc.RELATION_TYPE, type.value())
                        && stands(data, it));
    }

    private static void say(Change change, Node graph, Node subject, Node property, Node value, boolean isSaid) {
        if (!isSaid) {
            change.remove(Node.ANY, subject, property, value);
        } else {
            // Where a file says it too, a new version of the file may not any more.
            change.add(graph, subject, property, value);
        }
    }

    /** Changes nothing where a graph says it already, or none does that should not. */
    private static void mend(Change change, Node graph, Node subject, Node property, Node value, boolean isSaid) {
        if (change.data().contains(Node.ANY, subject, property, value) != isSaid) {
            say(change, graph, subject, property, value, isSaid);
        }
    }
}
