package org.concerngraph.endpoint.library;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.QueryExec;
import org.concerngraph.query.NamedQuery;
import org.concerngraph.query.Questions;
import org.concerngraph.store.Store;
import org.concerngraph.store.TurtleFiles;
import org.concerngraph.web.RdfFormat;
import org.springframework.stereotype.Component;

/** PagedAnswers of the library's queries, a page at a time, with what a citation needs. */
@Component
class PagedAnswers {

    /** How many rows stand on a page. */
    static final int PAGE = 200;

    /** How many rows are drawn at most. */
    private static final int DRAWN = 1_000;

    /** How many characters of a graph are shown. */
    private static final int SHOWN = 100_000;

    private final Questions questions;
    private final Store store;
    private final Tables tables;

    PagedAnswers(Questions questions, Store store, Tables tables) {
        this.questions = questions;
        this.store = store;
        this.tables = tables;
    }

    /** The page with this number, of which 1 is the first; all of it is seen in one state of the data. */
    Answer page(NamedQuery query, Arguments arguments, int page) {
        return store.read(() -> {
            if (query.isGraph()) {
                return graph(
                        questions.run(query.name(), arguments.values(), execution -> Format.graph(query, execution)));
            }
            if (query.parsed().isAskType()) {
                boolean isSo = questions.run(query.name(), arguments.values(), QueryExec::ask);
                return text(isSo ? "yes" : "no", 1, sha256(Boolean.toString(isSo)));
            }
            int before = (page - 1) * PAGE;
            var rows = questions.run(
                    query.name(),
                    arguments.values(),
                    execution -> Collected.of(execution.select(), query.chart() == null ? 0 : DRAWN, before, PAGE));
            var table = tables.of(rows.columns(), rows.page());
            return new Answer(
                    table.heads(),
                    table.rows(),
                    before,
                    rows.total(),
                    "",
                    false,
                    rows.sha256(),
                    store.version(),
                    query.chart() == null || rows.total() == 0 || rows.total() > DRAWN
                            ? null
                            : Picture.of(query.chart(), tables.named(rows.columns(), rows.first())));
        });
    }

    private Answer graph(Graph graph) {
        String turtle = RdfFormat.TURTLE.write(graph);
        return text(turtle, graph.size(), Digests.of(graph));
    }

    private Answer text(String text, long total, String sha256) {
        boolean isCut = text.length() > SHOWN;
        return new Answer(
                List.of(),
                List.of(),
                0,
                total,
                isCut ? text.substring(0, SHOWN) : text,
                isCut,
                sha256,
                store.version(),
                null);
    }

    private static String sha256(String text) {
        return TurtleFiles.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
