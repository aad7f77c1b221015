package org.concerngraph.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Iris;
import org.springframework.stereotype.Component;

/** The receipts of the imports that are in the graph. */
@Component
class Receipts {

    private final Questions questions;
    private final BaseIri base;

    Receipts(Questions questions, BaseIri base) {
        this.questions = questions;
        this.base = base;
    }

    /** The decisions of a person that an import was made with, in order. */
    List<String> decisions(String id) {
        return questions.ask("intake/repairs", values(id)).stream()
                .map(row -> row.require("decision"))
                .sorted()
                .toList();
    }

    /**
     * What is left of an import that was withdrawn or replaced.
     *
     * @param withdrawn its identifier
     * @param fileName what the file was called
     * @param sha256 the digest of its bytes
     * @param at when it went, as {@code xsd:dateTime}
     * @param by who did it; empty for the program itself
     * @param reason why; may be empty
     * @param count how many things went
     * @param replacedBy the identifier of the import that took its place; empty when none did
     */
    record Gone(
            String withdrawn,
            String fileName,
            String sha256,
            String at,
            String by,
            String reason,
            int count,
            String replacedBy) {}

    /** What is left of an import that was there; nothing when there never was one of this name. */
    Optional<Gone> gone(String id) {
        return questions
                .ask("intake/withdrawals", values(id))
                .first()
                .map(row -> new Gone(
                        id,
                        row.require("fileName"),
                        row.require("sha256"),
                        row.require("when"),
                        text(row, "by"),
                        text(row, "reason"),
                        row.number("count"),
                        Iris.id(text(row, "replacedBy"))));
    }

    /** The receipt of an import that is in the graph. */
    Optional<Receipt> of(String id, Receipt.Outcome outcome) {
        return questions.ask("intake/imports", values(id)).first().map(row -> receipt(id, outcome, row));
    }

    private Map<String, List<Node>> values(String id) {
        return Map.of("import", List.of(base.iri("import", id)));
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNullElse(row.text(column), "");
    }

    private Receipt receipt(String id, Receipt.Outcome outcome, Row row) {
        String study = text(row, "study");
        return new Receipt(
                id,
                outcome,
                Iris.id(study),
                text(row, "name"),
                Math.max(1, row.number("revision")),
                text(row, "fileName"),
                text(row, "sha256"),
                text(row, "reader"),
                text(row, "readerVersion"),
                text(row, "by"),
                text(row, "when"),
                counts(row, study.isEmpty() ? 0 : 1),
                questions
                        .ask("intake/in-graph", values(id))
                        .first()
                        .map(counted -> counts(counted, counted.number("studies")))
                        .orElse(null),
                problems(id),
                questions.ask("intake/left-out", values(id)).stream()
                        .map(r -> new Reading.LeftOut(
                                r.require("kind"),
                                nameIn(r.require("label"), r.require("kind")),
                                r.number("count"),
                                r.require("why")))
                        .toList(),
                questions.ask("intake/checks", values(id)).stream()
                        .map(r -> new Reading.Check(
                                r.require("label"), r.number("held"), r.number("failed"), r.number("notVerifiable")))
                        .toList(),
                decisions(id),
                roles(id),
                List.of(),
                List.of(),
                null);
    }

    /** The name in a label such as "Graph “Model”"; empty where the label is the kind alone. */
    private static String nameIn(String label, String kind) {
        return label.equals(kind) || label.length() < kind.length() + 3
                ? ""
                : label.substring(kind.length() + 2, label.length() - 1);
    }

    private static Counts counts(Row row, int studies) {
        return new Counts(
                studies,
                row.number("participants"),
                row.number("roles"),
                row.number("themes"),
                row.number("quotes"),
                row.number("marks"),
                row.number("codings"),
                row.number("abbreviations"));
    }

    private List<Receipt.Doubt> problems(String id) {
        return questions.ask("intake/problems", values(id)).stream()
                .map(row -> Receipt.Doubt.at(
                        text(row, "sourceLabel"),
                        text(row, "where"),
                        row.has("start") ? row.number("start") : -1,
                        row.has("end") ? row.number("end") : -1,
                        row.require("message"),
                        text(row, "assumed")))
                .toList();
    }

    private Map<String, String> roles(String id) {
        var roles = new LinkedHashMap<String, String>();
        for (Row row : questions.ask("intake/matched-roles", values(id))) {
            String role = text(row, "role");
            roles.put(row.require("printed"), Iris.id(role));
        }
        return roles;
    }
}
