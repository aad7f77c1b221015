package org.concerngraph.intake;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.concerngraph.intake.Reading.Quote;

/**
 * Turns the quotes of a reading into triples and hands them on in pieces. The file is read, its quotes become triples and
 * these are validated on another thread, a few pieces ahead of who takes them, who is busy enough: only so many are in
 * memory.
 */
final class Writing {

    private static final int PIECE = 1_000;

    /** Who takes the pieces writes several at once, and needs as many when that is done. */
    private static final int AHEAD = 8;

    private final StudyGraph study;
    private final AnalysisGraph analysis;
    private final Validation validation;
    private final Reading reading;
    private int quotes;
    private int marks;
    private int codings;
    private volatile boolean isOver;

    /**
     * Some quotes as triples, which are validated.
     *
     * @param published what was published
     * @param read what was read in it
     */
    private record Piece(Graph published, Graph read, int quotes, int marks, int codings) {}

    Writing(StudyGraph study, AnalysisGraph analysis, Validation validation, Reading reading) {
        this.study = study;
        this.analysis = analysis;
        this.validation = validation;
        this.reading = reading;
    }

    /**
     * Walks all quotes; {@code sink} takes what was published and what was read in it, piece by piece.
     *
     * @throws UnreadableSource when the file, which is read once more, is not what it was
     */
    void quotes(BiConsumer<Graph, Graph> sink, Progress progress) {
        var walk = reading.quotes().iterator();
        var ahead = new ArrayDeque<Future<Piece>>();
        try (ExecutorService other = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("quotes of an import").factory())) {
            try {
                for (int i = 0; i < AHEAD; i++) {
                    ahead.add(other.submit(() -> next(walk)));
                }
                for (Piece piece = await(ahead.remove());
                        piece.quotes() > 0 && !validation.isHopeless();
                        piece = await(ahead.remove())) {
                    ahead.add(other.submit(() -> next(walk)));
                    sink.accept(piece.published(), piece.read());
                    quotes += piece.quotes();
                    marks += piece.marks();
                    codings += piece.codings();
                    progress.at("Writing quotes", quotes, reading.quotes().count());
                }
            } finally {
                isOver = true;
            }
        }
    }

    /** The next piece; one without quotes when there are no more, or nobody wants any. */
    private Piece next(Iterator<Quote> walk) {
        Graph published = GraphFactory.createDefaultGraph();
        Graph read = GraphFactory.createDefaultGraph();
        var places = new HashMap<Node, String>();
        int count = 0;
        int marked = 0;
        int coded = 0;
        while (count < PIECE && !isOver && walk.hasNext()) {
            Quote quote = walk.next();
            Node node = study.add(quote, published);
            analysis.add(quote, node, read);
            places.put(node, place(quote));
            count++;
            marked += quote.marks().size();
            coded += quote.themes().size();
        }
        if (count > 0) {
            validation.check(read.isEmpty() ? published : union(published, read), Map.copyOf(places));
        }
        return new Piece(published, read, count, marked, coded);
    }

    private static Graph union(Graph one, Graph other) {
        Graph both = GraphFactory.createDefaultGraph();
        one.stream().forEach(both::add);
        other.stream().forEach(both::add);
        return both;
    }

    private String place(Quote quote) {
        String source = reading.sources().get(quote.source()).position();
        String where = quote.place().row() > 0
                ? "row " + quote.place().row()
                : quote.place().isInText()
                        ? "characters " + quote.place().start() + " to "
                                + quote.place().end()
                        : "";
        return "quote " + quote.ordinal() + " of " + source + (where.isEmpty() ? "" : ", " + where);
    }

    /** How much was handed on. */
    Counts counts() {
        return reading.counts(quotes, marks, codings);
    }

    private static Piece await(Future<Piece> piece) {
        try {
            return piece.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Progress.Cancelled();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("The quotes of an import could not be read", e.getCause());
        }
    }
}
