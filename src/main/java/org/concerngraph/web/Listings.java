package org.concerngraph.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.query.Rows;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Lists of things of one kind: each is the answer to a named query, narrowed by what the address chooses, cut into
 * pages, and had as a table or as RDF. The query names the things in a column that is called like their kind.
 */
@Component
public class Listings {

    /** How many rows stand on a page. */
    static final int PAGE = 200;

    private static final String AFTER = "after";

    private final Questions questions;
    private final Choices choices;
    private final Paths paths;

    Listings(Questions questions, Choices choices, Paths paths) {
        this.questions = questions;
        this.choices = choices;
        this.paths = paths;
    }

    /** The page that the address asks for; throws {@link BadParameter} for a choice or a cursor that makes no sense. */
    public Listing page(Kind kind, String query, MultiValueMap<String, String> parameters) {
        return page(kind, kind.list(), query, parameters, Set.of());
    }

    /** The same at another address, of which the parameters {@code others} are left to the caller. */
    public Listing page(
            Kind kind, String path, String query, MultiValueMap<String, String> parameters, Set<String> others) {
        var own = new HashSet<>(others);
        own.add(AFTER);
        var chosen = choices.read(query, parameters, own);
        var values = Choices.values(chosen);
        List<Row> all = questions.ask(query, values).list();
        int from = start(kind, all, Objects.requireNonNullElse(parameters.getFirst(AFTER), ""));
        List<Row> rows = all.subList(from, Math.min(from + PAGE, all.size()));
        return new Listing(
                path,
                chosen,
                rows,
                from,
                all.size(),
                rows.isEmpty() ? "" : paths.id(rows.getLast().require(kind.segment())),
                questions.shown(query, values));
    }

    /** The whole list: {@code csv} is the query's own table, the other suffixes are RDF about the things. */
    public ResponseEntity<String> file(
            Kind kind, String query, String suffix, MultiValueMap<String, String> parameters) {
        var values = Choices.values(choices.read(query, parameters, Set.of()));
        Rows rows = questions.ask(query, values);
        if (suffix.equals("csv")) {
            var lines = new ArrayList<List<String>>();
            lines.add(rows.columns());
            rows.forEach(row -> lines.add(rows.columns().stream()
                    .map(column -> Objects.requireNonNullElse(row.text(column), ""))
                    .toList()));
            return Csv.answer(kind.list().substring(1) + ".csv", lines);
        }
        RdfFormat format = RdfFormat.ofSuffix(suffix).orElseThrow(() -> new NotFound("format", suffix));
        List<Node> things = rows.stream()
                .map(row -> row.requireNode(kind.segment()))
                .distinct()
                .toList();
        Graph graph = things.isEmpty()
                ? GraphFactory.createDefaultGraph()
                : questions.construct("site/describe", Map.of("thing", things));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(format.write(graph));
    }

    private int start(Kind kind, List<Row> rows, String after) {
        if (after.isBlank()) {
            return 0;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (paths.id(rows.get(i).require(kind.segment())).equals(after)) {
                return i + 1;
            }
        }
        throw new BadParameter(AFTER, "is \"" + after + "\", which is none of the list.");
    }
}
