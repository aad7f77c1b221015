package org.concerngraph.intake;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.store.TurtleFiles;
import org.concerngraph.vocabulary.Prc;
import org.springframework.stereotype.Component;

/** The shared roles by the labels that sources print. */
@Component
class RoleScheme {

    static final String FILE = "ontology/roles.ttl";

    private final Map<String, Node> byLabel = new LinkedHashMap<>();

    RoleScheme(TurtleFiles files) {
        Graph graph = files.read(FILE);
        for (Node role : graph.stream(Node.ANY, RDF.type.asNode(), Prc.ROLE)
                .map(t -> t.getSubject())
                .toList()) {
            for (Node label : new Node[] {SKOS.prefLabel.asNode(), SKOS.altLabel.asNode()}) {
                graph.stream(role, label, Node.ANY)
                        .forEach(t -> byLabel.put(key(t.getObject().getLiteralLexicalForm()), role));
            }
        }
    }

    /** All labels of all roles, in small letters. */
    Set<String> labels() {
        return byLabel.keySet();
    }

    /** The shared role with exactly this label, whatever its case and number; none is better than a near one. */
    Optional<Node> match(String printed) {
        String key = key(printed);
        Node role = byLabel.get(key);
        if (role == null && key.endsWith("s")) {
            role = byLabel.get(key.substring(0, key.length() - 1));
        }
        return Optional.ofNullable(role);
    }

    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
