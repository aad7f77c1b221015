package org.concerngraph.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
 * Turns the quotes of a reading into triples and hands them on in pieces, while the piece before is being validated on
 * another thread: the two take about the same time, and only a few pieces are in memory.
 */
final class Writing {

    private static final int PIECE = 1_000;

    private final StudyGraph study;
    private final AnalysisGraph analysis;
    private final Validation validation;
    private final Reading reading;
    private int quotes;
    private int marks;
    private int codings;

    Writing(StudyGraph study, AnalysisGraph analysis, Validation validation, Reading reading) {
        this.study = study;
        this.analysis = analysis;
        this.validation = validation;
        this.reading = reading;
    }

    /** Walks all quotes; {@code sink} takes what was published and what was read in it, piece by piece. */
    void quotes(BiConsumer<Graph, Graph> sink, Progress progress) {
        try (ExecutorService other = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("validation of an import").factory())) {
            Future<?> before = other.submit(() -> {});
            var piece = new ArrayList<Quote>(PIECE);
            int done = 0;
            var walk = reading.quotes().iterator();
            while (walk.hasNext()) {
                piece.add(walk.next());
                if (piece.size() == PIECE || !walk.hasNext()) {
                    before = piece(piece, sink, other, before);
                    done += piece.size();
                    piece.clear();
                    progress.at("Writing quotes", done, reading.quotes().count());
                    if (validation.isHopeless()) {
                        break;
                    }
                }
            }
            await(before);
        }
    }

    private Future<?> piece(
            List<Quote> quotes, BiConsumer<Graph, Graph> sink, ExecutorService other, Future<?> before) {
        Graph published = GraphFactory.createDefaultGraph();
        Graph read = GraphFactory.createDefaultGraph();
        var places = new HashMap<Node, String>();
        for (Quote quote : quotes) {
            Node node = study.add(quote, published);
            analysis.add(quote, node, read);
            places.put(node, place(quote));
            this.quotes++;
            marks += quote.marks().size();
            codings += quote.themes().size();
        }
        Graph both = read.isEmpty() ? published : union(published, read);
        await(before);
        Future<?> validated = other.submit(() -> validation.check(both, Map.copyOf(places)));
        sink.accept(published, read);
        return validated;
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

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Progress.Cancelled();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The validation of an import failed", e.getCause());
        }
    }
}
