package org.concerngraph.curation;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.springframework.stereotype.Component;

/** Identifiers that nothing has. One is given once, and stays given when the thing was undone or taken away. */
@Component
class FreeNames {

    private final BaseIri base;

    FreeNames(BaseIri base) {
        this.base = base;
    }

    /** The first of a row of identifiers that is free, for a thing of this kind; {@code id} makes the row, from 1. */
    Node first(DatasetGraph data, String kind, IntFunction<String> id) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> base.iri(kind, id.apply(number)))
                .filter(thing -> !isTaken(data, thing))
                .findFirst()
                .orElseThrow();
    }

    /** An identifier, or, when that is not free, with a number behind it. */
    Node like(DatasetGraph data, String kind, String id, String separator) {
        return first(data, kind, number -> number == 1 ? id : id + separator + number);
    }

    static boolean isTaken(DatasetGraph data, Node thing) {
        return data.contains(Node.ANY, thing, Node.ANY, Node.ANY)
                || data.contains(Graphs.HISTORY, Node.ANY, Prc.REVISES, thing);
    }
}
