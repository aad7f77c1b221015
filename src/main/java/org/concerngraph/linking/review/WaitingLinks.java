package org.concerngraph.linking.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Prc;
import org.springframework.stereotype.Component;

/** The links that one person proposed and that wait for a second one. */
@Component
class WaitingLinks {

    /** What the query of links is asked with, to give them. */
    static final Map<String, List<Node>> PROPOSED = Map.of("status", List.of(Prc.PROPOSED));

    private final Questions questions;
    private final Things things;
    private final BaseIri base;

    WaitingLinks(Questions questions, Things things, BaseIri base) {
        this.questions = questions;
        this.things = things;
        this.base = base;
    }

    /**
     * The links of each thing in the scope that has some that wait, in the order in which things are reviewed.
     *
     * @param searched what links call the vocabularies of the scope; empty for all
     */
    Map<Thing, List<Row>> of(ReviewScope scope, Set<String> searched) {
        Map<String, List<Row>> waiting = questions.ask("linking/links", PROPOSED).stream()
                .filter(row ->
                        searched.isEmpty() || searched.contains(Objects.requireNonNullElse(row.text("vocabulary"), "")))
                .collect(Collectors.groupingBy(row -> row.require("thing")));
        var links = new LinkedHashMap<Thing, List<Row>>();
        for (Thing thing : things.all(scope.values(base))) {
            List<Row> own = waiting.get(thing.iri());
            if (own != null) {
                links.put(thing, own);
            }
        }
        return links;
    }
}
