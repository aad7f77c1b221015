package org.concerngraph.export;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Row;

/**
 * A study that somebody takes away.
 *
 * @param id its identifier: {@code hunter-2015}
 * @param facts what is known of it as a whole
 */
record ExportedStudy(String id, Row facts) {

    /** Its IRI. */
    Node iri() {
        return facts.requireNode("study");
    }

    /** What it is called. */
    String label() {
        return Objects.requireNonNullElse(facts.text("label"), id);
    }

    /** A fact about it; empty when it is not known. */
    String fact(String column) {
        return Objects.requireNonNullElse(facts.text(column), "");
    }

    /** The values of a question about it. */
    Map<String, List<Node>> values() {
        return Map.of("study", List.of(iri()));
    }

    /** What tells a thing of the study from its others: {@code table-3} of {@code hunter-2015.table-3}. */
    String localId(String thingId) {
        return thingId.startsWith(id + ".") ? thingId.substring(id.length() + 1) : thingId;
    }
}
