package org.concerngraph.endpoint.library;

import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.concerngraph.store.Sha256;

/** Checksums of answers, by which somebody who has one sees whether it is the one that was cited. */
final class Digests {

    private Digests() {}

    /** Of a graph: that of its N-Triples, sorted; our graphs have no blank nodes. */
    static String of(Graph graph) {
        String lines = RDFWriter.source(graph)
                .lang(Lang.NTRIPLES)
                .asString()
                .lines()
                .sorted()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return Sha256.of(lines);
    }
}
