package org.concerngraph.endpoint;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.concerngraph.query.Guard;
import org.concerngraph.query.RefusedQuery;
import org.concerngraph.store.Store;
import org.concerngraph.web.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The query address as a person sees it: a form with the query, and its answer below. */
@Controller
class SparqlForm {

    private static final int SHOWN = 1000;
    private static final String FIRST_QUERY = """
            PREFIX prc: <https://w3id.org/prom-concerns/ontology#>

            SELECT ?participant ?quote ?text
            WHERE {
              ?quote prc:spokenBy ?participant ;
                     prc:publishedText ?text .
            }
            ORDER BY ?quote
            """;

    private final Store store;
    private final Guard guard;
    private final Paths paths;

    SparqlForm(Store store, Guard guard, Paths paths) {
        this.store = store;
        this.guard = guard;
        this.paths = paths;
    }

    /** One value of the answer: what it says, and where it leads; an empty address leads nowhere. */
    record Cell(String text, String href) {}

    /** An answer: a table, or a text, or the reason why there is none. */
    record Answer(List<String> columns, List<List<Cell>> rows, boolean cut, String text, String fault) {

        static Answer fault(String reason) {
            return new Answer(List.of(), List.of(), false, "", reason);
        }

        static Answer text(String text) {
            return new Answer(List.of(), List.of(), false, text, "");
        }
    }

    @GetMapping("/sparql/form")
    String form(@RequestParam(required = false) @Nullable String query, Model model) {
        model.addAttribute("query", query == null ? FIRST_QUERY : query);
        if (query != null && !query.isBlank()) {
            model.addAttribute("answer", answer(query));
        }
        return "endpoint/sparql";
    }

    private Answer answer(String text) {
        try {
            Query query = guard.parse(text);
            return store.read(() -> run(query));
        } catch (QueryParseException fault) {
            return Answer.fault("The query is not SPARQL: " + fault.getMessage());
        } catch (QueryCancelledException late) {
            return Answer.fault("The query ran longer than " + guard.limit() + " ms and was ended.");
        } catch (RefusedQuery | org.apache.jena.query.QueryException refused) {
            return Answer.fault(String.valueOf(refused.getMessage()));
        }
    }

    private Answer run(Query query) {
        DatasetGraph data = store.dataset();
        var description = DatasetDescription.create(query);
        if (description != null && !description.isEmpty()) {
            data = DynamicDatasets.dynamicDataset(description, data, false);
            query.getGraphURIs().clear();
            query.getNamedGraphURIs().clear();
        }
        try (QueryExec execution = guard.prepare(data, query)) {
            if (query.isAskType()) {
                return Answer.text(execution.ask() ? "Yes (true)" : "No (false)");
            }
            if (query.isSelectType()) {
                return table(execution);
            }
            var graph = query.isConstructType() ? execution.construct() : execution.describe();
            graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
            return Answer.text(
                    RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).asString());
        }
    }

    private Answer table(QueryExec execution) {
        var result = execution.select();
        List<String> columns =
                result.getResultVars().stream().map(v -> v.getVarName()).toList();
        var rows = new ArrayList<List<Cell>>();
        while (rows.size() < SHOWN && result.hasNext()) {
            var binding = result.next();
            var row = new ArrayList<Cell>();
            for (String column : columns) {
                var node = binding.get(column);
                if (node == null) {
                    row.add(new Cell("", ""));
                } else if (node.isURI()) {
                    row.add(new Cell(node.getURI(), paths.of(node.getURI())));
                } else {
                    row.add(new Cell(node.isLiteral() ? node.getLiteralLexicalForm() : NodeFmtLib.strTTL(node), ""));
                }
            }
            rows.add(row);
        }
        return new Answer(columns, rows, result.hasNext(), "", "");
    }
}
