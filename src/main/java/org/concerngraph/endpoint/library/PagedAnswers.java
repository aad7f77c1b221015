package org.concerngraph.endpoint.library;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.concerngraph.query.Datasets;
import org.concerngraph.query.NamedQuery;
import org.concerngraph.store.Sha256;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.RdfFormat;
import org.springframework.stereotype.Component;

/** Answers to the library's queries, a page at a time, with what a citation needs. */
@Component
class PagedAnswers {

    /** How many rows stand on a page. */
    static final int PAGE = 200;

    /** How many rows are drawn at most. */
    private static final int DRAWN = 1_000;

    /** How many characters of a graph are shown. */
    private static final int SHOWN = 100_000;

    private final LimitedRuns runs;
    private final Datasets datasets;
    private final Tables tables;

    PagedAnswers(LimitedRuns runs, Datasets datasets, Tables tables) {
        this.runs = runs;
        this.datasets = datasets;
        this.tables = tables;
    }

    /** The page with this number, of which 1 is the first, for the client at this address; all of it is seen in one state of the data. */
    Answer page(NamedQuery query, Arguments arguments, int page, String client) {
        // The turn is waited for before the data are read, so that nobody who waits holds them.
        Answer answer = runs.run(query, arguments, client, (execution, own) -> {
            if (query.isGraph()) {
                return graph(query, Format.graph(query, execution));
            }
            if (query.parsed().isAskType()) {
                boolean isSo = execution.ask();
                return text(query, isSo ? "yes" : "no", 1, Sha256.of(Boolean.toString(isSo)));
            }
            int before = (page - 1) * PAGE;
            int drawn = query.chart() == null ? 0 : DRAWN;
            return table(query, before, Collected.of(own.counted(execution.select()), drawn, before, PAGE));
        });
        if (page > 1 && (answer.rows().isEmpty() || !answer.text().isEmpty())) {
            throw new NotFound("page", Integer.toString(page));
        }
        return answer;
    }

    private Answer table(NamedQuery query, int before, Collected rows) {
        var table = tables.of(query.dataset(), rows.columns(), rows.page());
        return new Answer(
                table.heads(),
                table.rows(),
                before,
                rows.total(),
                "",
                false,
                rows.sha256(),
                version(query),
                query.chart() == null || rows.total() == 0 || rows.total() > DRAWN
                        ? null
                        : Picture.of(query.chart(), tables.named(query.dataset(), rows.columns(), rows.first())));
    }

    private Answer graph(NamedQuery query, Graph graph) {
        String turtle = RdfFormat.TURTLE.write(graph);
        return text(query, turtle, graph.size(), Digests.of(graph));
    }

    private Answer text(NamedQuery query, String text, long total, String sha256) {
        boolean isCut = text.length() > SHOWN;
        return new Answer(
                List.of(),
                List.of(),
                0,
                total,
                isCut ? text.substring(0, SHOWN) : text,
                isCut,
                sha256,
                version(query),
                null);
    }

    private long version(NamedQuery query) {
        return datasets.of(query.dataset()).version();
    }
}
