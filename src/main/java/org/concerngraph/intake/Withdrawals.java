package org.concerngraph.intake;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.revision.Revisions;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.web.NotFound;
import org.springframework.stereotype.Component;

/** Takes imports back: all that came from their sources goes, and a tombstone says that it was there. */
@Component
class Withdrawals {

    private final Store store;
    private final Revisions revisions;
    private final Questions questions;
    private final BaseIri base;
    private final Clock clock = Clock.systemUTC();

    Withdrawals(Store store, Revisions revisions, Questions questions, BaseIri base) {
        this.revisions = revisions;
        this.store = store;
        this.questions = questions;
        this.base = base;
    }

    /**
     * Takes an import back.
     *
     * @param id its identifier
     * @param by who wants it
     * @param reason why; may be empty
     * @throws NotFound when there is no such import now
     */
    void withdraw(String id, String by, String reason) {
        store.write(() -> {
            Row there = live(id);
            Node graph = there.requireNode("graph");
            var takeDown = new TakeDown(store.dataset(), revisions);
            if (isAlone(graph)) {
                takeDown.graphs(List.of(graph, TakeDown.analysisBeside(graph)));
            } else {
                takeDown.things(
                        questions.ask("intake/came-from", Map.of("import", List.of(base.iri("import", id)))).stream()
                                .map(row -> row.requireNode("thing"))
                                .toList());
            }
            new Tombstone(store.dataset(), base, by, clock.instant().truncatedTo(ChronoUnit.SECONDS))
                    .write(there, takeDown.count(), reason, null);
        });
    }

    private Row live(String id) {
        return questions
                .ask("intake/imports", Map.of("import", List.of(base.iri("import", id))))
                .first()
                .orElseThrow(() -> new NotFound("import", id));
    }

    /** Is the graph of this import alone? One that is built from files may be of several tables. */
    private boolean isAlone(Node graph) {
        return store.dataset().stream(graph, Node.ANY, RDF.type.asNode(), Prc.IMPORT)
                        .count()
                == 1;
    }
}
