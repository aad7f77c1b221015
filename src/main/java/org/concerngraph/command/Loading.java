package org.concerngraph.command;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.concerngraph.store.ManyStatements;
import org.concerngraph.store.Store;
import org.jspecify.annotations.Nullable;

/** Loads files of RDF, each transaction of them all or nothing. */
final class Loading {

    private static final int BUFFER = 1 << 18;

    private final Store store;
    private final @Nullable Node graph;
    private final ProgressLine progress;
    private long kept;

    Loading(Store store, @Nullable Node graph, ProgressLine progress) {
        this.store = store;
        this.graph = graph;
        this.progress = progress;
    }

    /** How many statements were loaded. */
    long kept() {
        return kept;
    }

    /**
     * Loads these files in one transaction.
     *
     * @throws NotLoaded naming the file and, where there is one, the line; then nothing of them is in the graph
     */
    void all(List<FoundFile> files) {
        long[] statements = {0};
        store.writeMany(many -> {
            for (FoundFile file : files) {
                progress.begin(file.path().toString());
                statements[0] += load(file.path(), many);
            }
        });
        kept += statements[0];
    }

    private long load(Path path, ManyStatements many) {
        Lang language = RDFLanguages.filenameToLang(path.toString());
        if (language == null) {
            throw new NotLoaded(path + ": its ending tells no format of RDF (.ttl .trig .nt .nq .jsonld .rdf, also"
                    + " with .gz).");
        }
        var into = new NamedGraphs(many, graph);
        try (var counted = new Counted(Files.newInputStream(path));
                var in = unpacked(path, counted)) {
            var sink = new Watched(into, progress, counted, Files.size(path));
            RDFParser.source(in)
                    .lang(language)
                    .base(path.toUri().toString())
                    .errorHandler(new Places(path))
                    .parse(sink);
        } catch (NotLoaded e) {
            throw String.valueOf(e.getMessage()).startsWith(path.toString())
                    ? e
                    : new NotLoaded(path + ": statement " + (into.statements() + 1) + ": " + e.getMessage(), e);
        } catch (IOException | RuntimeIOException | RiotException e) {
            throw new NotLoaded(path + ", behind statement " + into.statements() + ": cannot be read: " + e, e);
        }
        return into.statements();
    }

    private static InputStream unpacked(Path path, InputStream in) throws IOException {
        boolean isPacked = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        return isPacked ? new GZIPInputStream(in, BUFFER) : new BufferedInputStream(in, BUFFER);
    }

    /** Ends the reading at the first error, with its place. */
    private record Places(Path path) implements ErrorHandler {

        @Override
        public void warning(String message, long line, long column) {}

        @Override
        public void error(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new NotLoaded(path + (line < 0 ? "" : ", line " + line + ", column " + column) + ": " + message);
        }
    }

    /** A stream that knows how many bytes of it were read. */
    static final class Counted extends FilterInputStream {

        private long read;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return read;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            read += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int some = super.read(into, from, most);
            read += Math.max(0, some);
            return some;
        }
    }
}
