package org.concerngraph.intake.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.intake.StudyFacts;
import org.concerngraph.vocabulary.Prc;
import org.jspecify.annotations.Nullable;

/** What a graph says of its study; of several values the first in the alphabet is shown, and all stay in the graph. */
record StatedFacts(Graph graph, String base, String id) {

    StudyFacts facts() {
        Node study = NodeFactory.createURI(base + "study/" + id);
        String publication = value(study, Prc.REPORTED_IN);
        String citation = publication.isEmpty()
                ? ""
                : value(NodeFactory.createURI(publication), DCTerms.bibliographicCitation.asNode());
        return new StudyFacts(
                id,
                value(study, RDFS.label.asNode()),
                value(study, DCTerms.title.asNode()),
                publication,
                citation,
                value(study, DCTerms.license.asNode()),
                value(study, Prc.LICENCE_NOTE),
                value(study, DCTerms.accessRights.asNode()),
                number(value(study, Prc.PARTICIPANTS_INTERVIEWED)),
                value(study, Prc.ANALYTIC_APPROACH),
                value(study, Prc.SETTING),
                value(study, Prc.COUNTRY));
    }

    private String value(Node thing, Node property) {
        return graph.stream(thing, property, Node.ANY)
                .map(triple -> triple.getObject().isLiteral()
                        ? triple.getObject().getLiteralLexicalForm()
                        : triple.getObject().getURI())
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static @Nullable Integer number(String value) {
        return value.matches("[0-9]{1,9}") ? Integer.valueOf(value) : null;
    }
}
