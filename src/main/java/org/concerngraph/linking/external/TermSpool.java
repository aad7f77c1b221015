package org.concerngraph.linking.external;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/** The file in which terms wait between the transaction that reads them and the one that writes them; deleted at the end. */
final class TermSpool implements AutoCloseable {

    private static final int OFTEN = 1_000;

    private final Path path;

    TermSpool() {
        try {
            path = Files.createTempFile("concern-graph-terms", ".rt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the terms of a vocabulary down; the caller holds a transaction where the graph needs one.
     *
     * @return what was common to them
     */
    TermGraph fill(String name, Graph original, Progress progress) {
        var written = new TermGraph(name, original);
        try (var out = new BufferedOutputStream(Files.newOutputStream(path));
                var terms = GraphTerms.stream(original, name)) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.RDFTHRIFT);
            writer.start();
            terms.forEach(term -> {
                written.write(term, writer::triple);
                if (written.count() % OFTEN == 0) {
                    progress.at("Reading its terms", written.count(), 0);
                }
            });
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }

    /** Sends what was written down on. */
    void sendTo(StreamRDF to) {
        RDFParser.source(path).lang(Lang.RDFTHRIFT).parse(to);
    }

    @Override
    public void close() {
        VocabularyFile.delete(path);
    }
}
