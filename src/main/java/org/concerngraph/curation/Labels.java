package org.concerngraph.curation;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.revision.Change;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;

/** The names of evidence and relations, which are made of the names of what they join, and follow these. */
final class Labels {

    private static final Node LABEL = RDFS.label.asNode();

    private Labels() {}

    /** Names evidence after its quote and its concern, in the graph for what is said about the quote. */
    static void nameEvidence(Change change, Node evidence) {
        DatasetGraph data = change.data();
        Node quote = Values.require(data, evidence, Prc.EVIDENCE_QUOTE);
        Node concern = Values.require(data, evidence, Prc.EVIDENCE_CONCERN);
        Stance stance = Stance.of(Values.require(data, evidence, Prc.STANCE));
        change.set(
                Local.ofStudyOf(data, quote),
                evidence,
                LABEL,
                Values.english(Values.text(data, quote, LABEL) + " " + stance.words() + ": "
                        + Values.text(data, concern, LABEL)));
    }

    /** Names a relation after its concerns. */
    static void nameRelation(Change change, Node relation) {
        DatasetGraph data = change.data();
        Node from = Values.require(data, relation, Prc.FROM_CONCERN);
        RelationType type = RelationType.of(Values.require(data, relation, Prc.RELATION_TYPE));
        Node to = Values.require(data, relation, Prc.TO_CONCERN);
        change.set(Graphs.LOCAL_CONCERNS, relation, LABEL, Values.english(ofRelation(data, from, type, to)));
    }

    /** What is said of two concerns, in words. */
    static String ofRelation(DatasetGraph data, Node from, RelationType type, Node to) {
        return "“" + Values.text(data, from, LABEL) + "” " + type.words() + " “" + Values.text(data, to, LABEL) + "”";
    }

    /** Names what is about a concern anew, after the concern was reworded. */
    static void follow(Change change, Node concern) {
        DatasetGraph data = change.data();
        List<Node> about = data.stream(Node.ANY, Node.ANY, Prc.EVIDENCE_CONCERN, concern)
                .map(quad -> quad.getSubject())
                .distinct()
                .toList();
        for (Node evidence : about) {
            Node quote = Values.require(data, evidence, Prc.EVIDENCE_QUOTE);
            Local.takeOver(change, evidence, Local.ofStudyOf(data, quote));
            nameEvidence(change, evidence);
            Standing.ofQuote(change, quote, concern);
        }
        for (Node relation : Relations.of(data, concern)) {
            Local.takeOver(change, relation, Graphs.LOCAL_CONCERNS);
            nameRelation(change, relation);
            Standing.ofConcerns(
                    change,
                    Values.require(data, relation, Prc.FROM_CONCERN),
                    Values.require(data, relation, Prc.TO_CONCERN));
        }
    }
}
