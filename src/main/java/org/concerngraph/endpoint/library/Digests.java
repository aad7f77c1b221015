package org.concerngraph.endpoint.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.concerngraph.store.TurtleFiles;

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
        return TurtleFiles.sha256(lines.getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
