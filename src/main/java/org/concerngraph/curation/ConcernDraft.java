package org.concerngraph.curation;

import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Prc;
import org.springframework.util.MultiValueMap;

/**
 * What a form says of a concern.
 *
 * @param wording the sentence
 * @param stage {@code Implementation} or {@code Use}; empty where that is not chosen
 * @param polarity {@code Barrier}, {@code Risk} or {@code Condition}; empty where that is not chosen
 * @param about the identifiers of the roles whom it is about
 */
record ConcernDraft(String wording, String stage, String polarity, List<String> about) {

    static final ConcernDraft EMPTY = new ConcernDraft("", "", "", List.of());

    private static final List<Node> STAGES = List.of(Prc.IMPLEMENTATION, Prc.USE);
    private static final List<Node> POLARITIES = List.of(Prc.BARRIER, Prc.RISK, Prc.CONDITION);

    /** White space at its ends, and a full stop, are not part of a sentence here. */
    static ConcernDraft of(MultiValueMap<String, String> form) {
        return new ConcernDraft(
                field(form, "wording").replaceAll("\\s+", " ").replaceAll("\\s*\\.+$", ""),
                field(form, "stage"),
                field(form, "polarity"),
                Objects.requireNonNullElse(form.get("about"), List.<String>of()).stream()
                        .filter(role -> role != null && !role.isBlank())
                        .map(String::strip)
                        .distinct()
                        .toList());
    }

    Node stageNode() {
        return value("stage", stage, STAGES);
    }

    Node polarityNode() {
        return value("polarity", polarity, POLARITIES);
    }

    List<Node> aboutNodes(BaseIri base) {
        return about.stream().map(role -> base.iri("role", role)).toList();
    }

    private static Node value(String name, String said, List<Node> known) {
        return known.stream()
                .filter(value -> value.getLocalName().equals(said))
                .findFirst()
                .orElseThrow(() -> new BadParameter(
                        name,
                        "is \"" + said + "\"; it has to be one of "
                                + String.join(
                                        ", ",
                                        known.stream().map(Node::getLocalName).toList())
                                + "."));
    }

    /** A field of a form without white space at its ends; empty where it is not there. */
    static String field(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }
}
