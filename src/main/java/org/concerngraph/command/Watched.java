package org.concerngraph.command;

import java.util.Locale;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;

/** Says now and then how far the reading of a file of RDF is. */
final class Watched extends StreamRDFWrapper {

    private static final int BETWEEN = 1_000;
    private static final double NANOSECONDS = 1e9;

    private final NamedGraphs into;
    private final ProgressLine progress;
    private final Loading.Counted bytes;
    private final long size;
    private final long began = System.nanoTime();

    Watched(NamedGraphs into, ProgressLine progress, Loading.Counted bytes, long size) {
        super(into);
        this.into = into;
        this.progress = progress;
        this.bytes = bytes;
        this.size = size;
    }

    @Override
    public void triple(Triple triple) {
        super.triple(triple);
        look();
    }

    @Override
    public void quad(Quad quad) {
        super.quad(quad);
        look();
    }

    private void look() {
        long statements = into.statements();
        if (statements % BETWEEN == 0 && progress.isDue()) {
            double seconds = (System.nanoTime() - began) / NANOSECONDS;
            progress.say(String.format(
                    Locale.ROOT,
                    "%,d statements, %,d a second, %d %% of the file",
                    statements,
                    Math.round(statements / seconds),
                    size == 0 ? 100 : 100 * bytes.count() / size));
        }
    }
}
