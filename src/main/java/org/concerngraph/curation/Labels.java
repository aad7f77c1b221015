package org.concerngraph.curation;

import java.util.List;
import java.util.stream.Stream;
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

    /** What evidence is called. */
    static String ofEvidence(DatasetGraph data, Node quote, Stance stance, Node concern) {
        return Values.text(data, quote, LABEL) + " " + stance.words() + ": " + Values.text(data, concern, LABEL);
    }

    /** What a relation is called. */
    static String ofRelation(DatasetGraph data, Node from, RelationType type, Node to) {
        return "“" + Values.text(data, from, LABEL) + "” " + type.words() + " “" + Values.text(data, to, LABEL) + "”";
    }

    /** Names what is about a concern anew, after the concern was reworded. */
    static void follow(Change change, Node concern) {
        DatasetGraph data = change.data();
        for (Node evidence : about(data, concern, Prc.EVIDENCE_CONCERN)) {
            Node quote = Values.require(data, evidence, Prc.EVIDENCE_QUOTE);
            Node graph = Local.ofQuote(data, quote);
            Local.takeOver(change, evidence, graph);
            Stance stance = Stance.of(Values.require(data, evidence, Prc.STANCE));
            change.set(graph, evidence, LABEL, Values.english(ofEvidence(data, quote, stance, concern)));
            Standing.ofQuote(change, quote, concern);
        }
        for (Node relation : Stream.of(Prc.FROM_CONCERN, Prc.TO_CONCERN)
                .flatMap(side -> about(data, concern, side).stream())
                .distinct()
                .toList()) {
            Local.takeOver(change, relation, Graphs.LOCAL_CONCERNS);
            change.set(
                    Graphs.LOCAL_CONCERNS,
                    relation,
                    LABEL,
                    Values.english(ofRelation(
                            data,
                            Values.require(data, relation, Prc.FROM_CONCERN),
                            RelationType.of(Values.require(data, relation, Prc.RELATION_TYPE)),
                            Values.require(data, relation, Prc.TO_CONCERN))));
            Standing.ofConcerns(
                    change,
                    Values.require(data, relation, Prc.FROM_CONCERN),
                    Values.require(data, relation, Prc.TO_CONCERN));
        }
    }

    private static List<Node> about(DatasetGraph data, Node concern, Node property) {
        return data.stream(Node.ANY, Node.ANY, property, concern)
                .filter(quad -> !quad.getGraph().equals(Graphs.HISTORY))
                .map(quad -> quad.getSubject())
                .distinct()
                .toList();
    }
}
