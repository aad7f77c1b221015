package org.concerngraph.curation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.concerngraph.ontology.Shapes;
import org.concerngraph.ontology.Violation;
import org.concerngraph.query.Questions;
import org.concerngraph.revision.Author;
import org.concerngraph.revision.Change;
import org.concerngraph.revision.Revisions;
import org.springframework.stereotype.Component;

/** Makes changes that leave the data as the shapes want them, each with its revision; a faulty one is not made. */
@Component
class Curation {

    private final Revisions revisions;
    private final Shapes shapes;
    private final Questions questions;

    Curation(Revisions revisions, Shapes shapes, Questions questions) {
        this.revisions = revisions;
        this.shapes = shapes;
        this.questions = questions;
    }

    /**
     * Makes a change.
     *
     * @param label what was done, in a few words
     * @param reason why, as its author says it; empty where they do not
     * @return the number of its revision; 0 when it changed nothing
     * @throws Unfit when the data would break a rule that they kept before
     */
    long make(Author author, String label, String reason, Consumer<Change> work) {
        return revisions
                .make(author, label, reason, change -> {
                    work.accept(change);
                    refuseFaults(change);
                })
                .orElse(0L);
    }

    /** Looks at what was changed and at what speaks of it; a fault that was there before is not this change's. */
    private void refuseFaults(Change change) {
        DatasetGraph data = change.data();
        Set<Node> things = new HashSet<>(change.subjects());
        change.subjects()
                .forEach(thing -> data.stream(Node.ANY, Node.ANY, Node.ANY, thing)
                        .forEach(quad -> things.add(quad.getSubject())));
        List<Violation> faults = shapes.violationsOf(things, data.getUnionGraph());
        if (!faults.isEmpty()) {
            Set<String> known = new HashSet<>();
            questions
                    .ask("curation/known-faults")
                    .forEach(row -> known.add(row.require("thing") + " " + row.require("rule")));
            List<String> messages = faults.stream()
                    .filter(fault -> !known.contains(
                            fault.focusNode() + " " + fault.shape().getURI()))
                    .map(Violation::message)
                    .distinct()
                    .toList();
            if (!messages.isEmpty()) {
                throw new Unfit(String.join(" ", messages));
            }
        }
    }
}
