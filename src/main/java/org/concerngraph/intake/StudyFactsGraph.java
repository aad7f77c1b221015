package org.concerngraph.intake;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Prc;

/** What is said of a study, as triples. */
final class StudyFactsGraph {

    private static final Node ARTICLE = NodeFactory.createURI("http://purl.org/spar/fabio/JournalArticle");
    private static final Node EXPRESSION = NodeFactory.createURI("http://purl.org/spar/fabio/Expression");

    private StudyFactsGraph() {}

    /** Adds what is said of a study to a graph. */
    static void add(Graph graph, BaseIri base, StudyFacts facts) {
        Node study = base.iri("study", facts.id());
        String label = facts.label().isEmpty() ? facts.title() : facts.label();
        var about = new Triples(graph, study)
                .type(Prc.STUDY)
                .label(label)
                .sayInEnglish(DCTerms.title.asNode(), facts.title())
                .sayIfAny(DCTerms.accessRights.asNode(), facts.accessRights())
                .sayIfAny(Prc.LICENCE_NOTE, facts.licenceNote())
                .sayIfAny(Prc.ANALYTIC_APPROACH, facts.approach())
                .sayIfAny(Prc.SETTING, facts.setting())
                .sayIfAny(Prc.COUNTRY, facts.country());
        if (!facts.licence().isEmpty()) {
            about.say(DCTerms.license.asNode(), NodeFactory.createURI(facts.licence()));
        }
        if (facts.interviewed() != null) {
            about.say(Prc.PARTICIPANTS_INTERVIEWED, facts.interviewed());
        }
        if (!facts.publication().isEmpty()) {
            Node publication = NodeFactory.createURI(facts.publication());
            about.say(Prc.REPORTED_IN, publication);
            boolean hasDoi = facts.publication().matches("https?://(?:dx\\.)?doi\\.org/.*");
            new Triples(graph, publication)
                    .type(hasDoi ? ARTICLE : EXPRESSION)
                    .label(label)
                    .sayInEnglish(DCTerms.title.asNode(), facts.title())
                    .sayIfAny(DCTerms.bibliographicCitation.asNode(), facts.citation());
        }
    }
}
