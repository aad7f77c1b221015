package org.concerngraph.curation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.revision.Change;
import org.concerngraph.revision.Revisions;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages that change a concern share: the concern as it is, and whether it still is as the form showed it. */
@Component
class ConcernForms {

    private static final String QUERY = "curation/concern";

    private final Questions questions;
    private final Revisions revisions;
    private final MeanwhileChanges meanwhile;
    private final Existing existing;
    private final Paths paths;

    ConcernForms(Questions questions, Revisions revisions, MeanwhileChanges meanwhile, Existing existing, Paths paths) {
        this.questions = questions;
        this.revisions = revisions;
        this.meanwhile = meanwhile;
        this.existing = existing;
        this.paths = paths;
    }

    /** The concern with this identifier, which is not retired. */
    Node require(String id) {
        return existing.require("concern", id, Prc.CONCERN);
    }

    /** The other concerns, to choose from. */
    List<Row> others(Node concern) {
        return questions.ask("choices/concerns").stream()
                .filter(row -> !row.require("concern").equals(concern.getURI()))
                .toList();
    }

    /** What is said of it: one row for each role that it is about. */
    List<Row> rows(Node concern) {
        return questions.ask(QUERY, Map.of("concern", List.of(concern))).list();
    }

    /** The concern as a form would send it. */
    ConcernDraft draft(Node concern) {
        List<Row> rows = rows(concern);
        Row first = rows.getFirst();
        return new ConcernDraft(
                first.require("label"),
                paths.name(first.require("stage")),
                paths.name(first.require("polarity")),
                rows.stream()
                        .map(row -> row.text("about"))
                        .filter(Objects::nonNull)
                        .map(paths::id)
                        .distinct()
                        .toList());
    }

    /** Shows a page about a concern, with the number of the revision that it shows. */
    void show(Node concern, Model model) {
        model.addAttribute("concern", rows(concern).getFirst());
        model.addAttribute("based", revisions.lastOf(concern));
        model.addAttribute(
                "memos",
                questions
                        .ask("curation/memos", Map.of("thing", List.of(concern)))
                        .list());
        model.addAttribute("queries", List.of(questions.shown(QUERY, Map.of("concern", List.of(concern)))));
    }

    /**
     * Looks, in the transaction of the change, whether the concern still is as the form showed it.
     *
     * @param based the number of the revision that the form showed
     * @throws ChangedMeanwhile when somebody else changed it
     */
    void requireUnchanged(Change change, Node concern, String based) {
        meanwhile.refuse(concern, based);
        change.about(concern);
    }
}
