package org.concerngraph.intake;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.TurtleFiles;
import org.concerngraph.vocabulary.Prc;
import org.springframework.stereotype.Component;

/** The shared roles: those of the project's own file, and those that people added. */
@Component
class RoleScheme {

    static final String FILE = "ontology/roles.ttl";

    private final RoleLabels builtIn = new RoleLabels();
    private final Questions questions;

    RoleScheme(TurtleFiles files, Questions questions) {
        this.questions = questions;
        Graph graph = files.read(FILE);
        for (Node role : graph.stream(Node.ANY, RDF.type.asNode(), Prc.ROLE)
                .map(t -> t.getSubject())
                .toList()) {
            for (Node label : new Node[] {SKOS.prefLabel.asNode(), SKOS.altLabel.asNode()}) {
                graph.stream(role, label, Node.ANY)
                        .forEach(t -> builtIn.add(t.getObject().getLiteralLexicalForm(), role));
            }
        }
    }

    /** The roles of the project's own file, which there are before anything is in the store. */
    RoleLabels builtIn() {
        return builtIn;
    }

    /** All roles that are in the graph now. */
    RoleLabels now() {
        var labels = new RoleLabels();
        for (Row row : questions.ask("intake/role-labels")) {
            labels.add(row.require("label"), row.requireNode("role"));
        }
        return labels;
    }
}
