package org.concerngraph.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.vocabulary.Iris;

/** The concerns that are in the graph, by what a file may call them: their identifier or their sentence. */
final class ConcernNames {

    private final Map<String, Node> byName = new HashMap<>();

    ConcernNames(Questions questions) {
        for (Row row : questions.ask("intake/concern-names")) {
            Node concern = row.requireNode("concern");
            byName.put(Iris.id(concern.getURI()), concern);
            byName.put(key(row.require("label")), concern);
        }
    }

    /** The concern that is called so. */
    Optional<Node> find(String name) {
        Node byId = byName.get(name.strip());
        return Optional.ofNullable(byId == null ? byName.get(key(name)) : byId);
    }

    private static String key(String sentence) {
        return sentence.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
