package org.concerngraph.linking.review;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.linking.match.Subject;
import org.concerngraph.query.Row;
import org.concerngraph.vocabulary.Prc;

/**
 * A theme, role or concern that can be linked.
 *
 * @param iri what it is known by
 * @param kind what it is
 * @param label what it is called
 * @param definition what its makers say it is; empty where they do not
 * @param parentLabel what is right above it; empty where nothing is
 */
record Thing(String iri, Subject.Kind kind, String label, String definition, String parentLabel) {

    private static final Map<String, Subject.Kind> KINDS = Map.of(
            Prc.CONCERN.getURI(), Subject.Kind.CONCERN,
            Prc.THEME.getURI(), Subject.Kind.THEME,
            Prc.ROLE.getURI(), Subject.Kind.ROLE);

    static Thing of(Row row) {
        return new Thing(
                row.require("thing"),
                Objects.requireNonNull(KINDS.get(row.require("kind"))),
                row.require("label"),
                Objects.requireNonNullElse(row.text("definition"), ""),
                Objects.requireNonNullElse(row.text("parentLabel"), ""));
    }

    Node node() {
        return NodeFactory.createURI(iri);
    }

    /** The word in its IRI and in the names of query parameters: {@code concern}, {@code theme} or {@code role}. */
    public String segment() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Is it a concern? */
    public boolean isConcern() {
        return kind == Subject.Kind.CONCERN;
    }
}
