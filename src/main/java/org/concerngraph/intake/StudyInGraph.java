package org.concerngraph.intake;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.query.Questions;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Prc;

/**
 * The study that an import belongs to, in its own words or in those that are in the graph already. Each import of a study
 * says all of it, so that the withdrawal of one leaves the others whole. The caller holds the transaction.
 */
record StudyInGraph(DatasetGraph data, BaseIri base, Questions questions, StudyFacts said, Node graph) {

    /**
     * What is to be written about the study.
     *
     * @throws CannotImport when the graph says otherwise than the import
     */
    Graph facts() {
        Graph facts = GraphFactory.createDefaultGraph();
        if (!isThere()) {
            StudyFactsGraph.add(facts, base, said);
        } else if (isOnlyHere()) {
            StudyFactsGraph.add(facts, base, said.or(there()));
        } else {
            requireSame();
            questions.construct("intake/study", Map.of("study", List.of(study()))).stream()
                    .forEach(facts::add);
        }
        return facts;
    }

    private Node study() {
        return base.iri("study", said.id());
    }

    private boolean isThere() {
        return data.contains(Node.ANY, study(), RDF.type.asNode(), Prc.STUDY);
    }

    /** Does nothing but the import that is being replaced speak of the study? Then its facts may be mended. */
    private boolean isOnlyHere() {
        return data.stream(Node.ANY, study(), RDF.type.asNode(), Prc.STUDY)
                .allMatch(quad -> quad.getGraph().equals(graph));
    }

    private StudyFacts there() {
        return questions
                .ask("intake/study-facts", Map.of("study", List.of(study())))
                .first()
                .map(row -> KnownStudy.facts(said.id(), row))
                .orElse(said);
    }

    private void requireSame() {
        StudyFacts there = there();
        requireSame("title", said.title(), there.title());
        requireSame("licence", said.licence(), there.licence());
        requireSame("access-rights", said.accessRights(), there.accessRights());
        requireSame("source", said.publication(), there.publication());
    }

    private void requireSame(String what, String wanted, String there) {
        if (!wanted.isEmpty() && !there.isEmpty() && !wanted.equals(there)) {
            throw new CannotImport("The study " + said.id() + " is in the graph, and its " + what + " is “" + there
                    + "”, not “" + wanted + "”; leave it out, or choose another identifier for another study.");
        }
    }
}
