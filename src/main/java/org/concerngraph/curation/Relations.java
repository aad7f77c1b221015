package org.concerngraph.curation;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.query.BadParameter;
import org.concerngraph.revision.Author;
import org.concerngraph.revision.Change;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;
import org.springframework.stereotype.Component;

/** Changes of relations: how one concern bears on another. */
@Component
class Relations {

    private static final Node GRAPH = Graphs.LOCAL_CONCERNS;

    private final FreeNames names;

    Relations(FreeNames names) {
        this.names = names;
    }

    /**
     * What is said to hold between two concerns.
     *
     * @param from the concern that bears on the other
     * @param type how
     * @param to the other
     * @param quotes those whose words support it
     * @param basis how near the words are to it
     * @param note what else its author wants to say; empty where nothing
     */
    record Draft(Node from, RelationType type, Node to, List<Node> quotes, Basis basis, String note) {}

    /**
     * Adds a relation.
     *
     * @throws BadParameter when there is one already, or no quote has the words that are said to say it
     */
    Node add(Change change, Draft draft, Author author) {
        DatasetGraph data = change.data();
        if (draft.from().equals(draft.to())) {
            throw new BadParameter("other", "is the concern itself.");
        }
        if (draft.basis() != Basis.INFERRED && draft.quotes().isEmpty()) {
            throw new BadParameter(
                    "basis",
                    "is \"" + draft.basis().words()
                            + "\": then a quote has words that say it, and none is chosen. Choose the"
                            + " quote, or say that it is inferred.");
        }
        if (data.contains(Node.ANY, draft.from(), draft.type().value(), draft.to())) {
            throw new BadParameter("type", "is \"" + draft.type().words() + "\", which is said of the two already.");
        }
        String id = Iris.id(draft.from().getURI()) + "." + draft.type().id() + "."
                + Iris.id(draft.to().getURI());
        Node relation = names.like(data, "relation", id, ".");
        change.add(GRAPH, relation, RDF.type.asNode(), Prc.CONCERN_RELATION);
        change.add(GRAPH, relation, Prc.FROM_CONCERN, draft.from());
        change.add(GRAPH, relation, Prc.RELATION_TYPE, draft.type().value());
        change.add(GRAPH, relation, Prc.TO_CONCERN, draft.to());
        Labels.nameRelation(change, relation);
        change.add(GRAPH, relation, Prc.BASIS, draft.basis().value());
        draft.quotes().forEach(quote -> change.add(GRAPH, relation, Prc.SUPPORTED_BY_QUOTE, quote));
        if (!draft.note().isEmpty()) {
            change.add(GRAPH, relation, SKOS.note.asNode(), Values.string(draft.note()));
        }
        change.add(GRAPH, relation, Prov.WAS_ATTRIBUTED_TO, author.node());
        change.add(GRAPH, relation, Prc.REVIEW_STATUS, Prc.PROPOSED);
        change.add(GRAPH, relation, DCTerms.created.asNode(), Values.today());
        changed(change, relation, draft.from(), draft.to());
        return relation;
    }

    /**
     * Accepts or rejects a relation.
     *
     * @throws BadParameter when it is its author's own
     */
    void judge(Change change, Node relation, boolean accepts, Author reviewer) {
        Local.takeOver(change, relation, GRAPH);
        Review.judge(change, GRAPH, relation, accepts, reviewer);
        changed(change, relation);
    }

    /** Rejects a relation of a concern that is given up. */
    void giveUp(Change change, Node relation) {
        Local.takeOver(change, relation, GRAPH);
        change.set(GRAPH, relation, Prc.REVIEW_STATUS, Prc.REJECTED);
        changed(change, relation);
    }

    /**
     * Takes a relation away that its author no longer wants.
     *
     * @throws BadParameter when it is somebody else's
     */
    void remove(Change change, Node relation, Author author) {
        Review.requireOwn(change.data(), "relation", relation, author);
        Node from = Values.require(change.data(), relation, Prc.FROM_CONCERN);
        Node to = Values.require(change.data(), relation, Prc.TO_CONCERN);
        change.remove(Node.ANY, relation, Node.ANY, Node.ANY);
        changed(change, relation, from, to);
    }

    /** Makes relations of one concern those of another; one that would lead from that to itself is given up. */
    void move(Change change, Node concern, Node into) {
        DatasetGraph data = change.data();
        for (Node relation : of(data, concern)) {
            Node from = Values.require(data, relation, Prc.FROM_CONCERN);
            Node to = Values.require(data, relation, Prc.TO_CONCERN);
            Node newFrom = from.equals(concern) ? into : from;
            Node newTo = to.equals(concern) ? into : to;
            if (newFrom.equals(newTo)) {
                giveUp(change, relation);
                continue;
            }
            Local.takeOver(change, relation, GRAPH);
            change.set(GRAPH, relation, Prc.FROM_CONCERN, newFrom);
            change.set(GRAPH, relation, Prc.TO_CONCERN, newTo);
            Labels.nameRelation(change, relation);
            Standing.ofConcerns(change, from, to);
            changed(change, relation, newFrom, newTo);
        }
    }

    /** The relations of a concern, whatever became of them. */
    static List<Node> of(DatasetGraph data, Node concern) {
        return Stream.of(Prc.FROM_CONCERN, Prc.TO_CONCERN)
                .flatMap(side -> data.stream(Node.ANY, Node.ANY, side, concern))
                .map(quad -> quad.getSubject())
                .distinct()
                .toList();
    }

    private static void changed(Change change, Node relation) {
        changed(
                change,
                relation,
                Values.require(change.data(), relation, Prc.FROM_CONCERN),
                Values.require(change.data(), relation, Prc.TO_CONCERN));
    }

    private static void changed(Change change, Node relation, Node from, Node to) {
        Standing.ofConcerns(change, from, to);
        List.of(from, to, relation).forEach(change::about);
    }
}
