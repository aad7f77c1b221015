package org.concerngraph.curation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.revision.Revisions;
import org.springframework.stereotype.Component;

/** Whether a thing still is as a form showed it. */
@Component
class MeanwhileChanges {

    private final Questions questions;
    private final Revisions revisions;

    MeanwhileChanges(Questions questions, Revisions revisions) {
        this.questions = questions;
        this.revisions = revisions;
    }

    /** The number of each thing's last revision, by its IRI, for the forms about them. */
    Map<String, Long> based(List<Row> rows, String column) {
        return rows.stream()
                .map(row -> row.requireNode(column))
                .distinct()
                .collect(Collectors.toMap(Node::getURI, revisions::lastOf));
    }

    /**
     * Looks, in the transaction of a change, whether somebody changed the thing since a form showed it. What was said about it
     * elsewhere, such as new evidence for a concern, is no change of it.
     *
     * @param based the number of the thing's last revision when the form was shown; 0 when it had none
     * @throws ChangedMeanwhile when somebody changed it since
     */
    void refuse(Node thing, String based) {
        changedSince(thing, based).ifPresent(did -> {
            throw new ChangedMeanwhile(did
                    + " Nothing of yours is lost: it is in the form. Compare it with what is there now, and keep it if it still"
                    + " holds.");
        });
    }

    /** The same; {@code based} is empty when its sender was shown none, and nothing is looked at. */
    void refuseIfSeen(Node thing, String based) {
        if (!based.isEmpty()) {
            refuse(thing, based);
        }
    }

    /**
     * The same for a judgement of the thing.
     *
     * @param based as above; empty when its sender was shown none
     * @throws ChangedMeanwhile when somebody changed it since
     */
    void refuseJudgement(Node thing, String based) {
        if (!based.isEmpty()) {
            changedSince(thing, based).ifPresent(did -> {
                throw new ChangedMeanwhile(did + " Read it as it is now, and then judge it.");
            });
        }
    }

    private Optional<String> changedSince(Node thing, String based) {
        if (!based.matches("[0-9]{1,15}")) {
            throw new BadParameter("based", "is \"" + based + "\"; it is the number of a revision, or 0.");
        }
        long last = revisions.lastOf(thing, Long.parseLong(based));
        if (last == 0) {
            return Optional.empty();
        }
        Row row = questions
                .ask("curation/revisions", Map.of("revision", List.of(revisions.node(last))))
                .first()
                .orElseThrow();
        return Optional.of(Objects.requireNonNullElse(row.text("authorLabel"), "Somebody")
                + " changed this while you were writing: “" + row.require("label") + "”.");
    }
}
