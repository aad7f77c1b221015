package org.concerngraph.endpoint.w3c;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.QueryResults;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsCompare;

/** A query on a dataset has the expected answer, in the format that the expectation is written in. */
final class QueryEvaluation implements Run {

    private static final Map<String, Lang> FORMATS = Map.of(
            "srx", ResultSetLang.RS_XML,
            "srj", ResultSetLang.RS_JSON,
            "tsv", ResultSetLang.RS_TSV,
            "csv", ResultSetLang.RS_CSV);

    @Override
    public void check(SuiteTest test, Endpoint server) {
        String address =
                SuiteTest.resource(test.action(), SuiteTest.QUERY + "query").getURI();
        String text = "BASE <" + address + ">\n" + test.folder().text(address);
        server.holds(test.dataset(test.action(), SuiteTest.QUERY));
        String expected = test.result().getURI();
        Query query = QueryFactory.create(text, Syntax.syntaxARQ);
        Lang format = FORMATS.get(expected.substring(expected.lastIndexOf('.') + 1));
        Lang asked = format != null ? format : query.isSelectType() ? ResultSetLang.RS_XML : Lang.TURTLE;
        var answer = server.query(text, asked.getContentType().getContentTypeStr());
        String type = answer.headers().firstValue("Content-Type").orElse("no content type");
        if (answer.statusCode() != 200
                || !type.startsWith(asked.getContentType().getContentTypeStr())) {
            throw Run.wrong("status " + answer.statusCode() + ", " + type + ": " + Endpoint.text(answer));
        }
        var body = new ByteArrayInputStream(answer.body());
        boolean same;
        if (asked.equals(Lang.TURTLE)) {
            var graph = RDFParser.create().source(body).lang(asked).toGraph();
            same = test.folder().graph(expected).isIsomorphicWith(graph);
        } else {
            var wanted = format == null
                    ? rows(test.folder().graph(expected))
                    : read(new ByteArrayInputStream(test.folder().bytes(expected)), format);
            same = same(wanted, read(body, asked), asked, query.hasOrderBy());
        }
        if (!same) {
            throw Run.wrong("another answer: " + Endpoint.text(answer));
        }
    }

    /** Rows that are themselves written in RDF. */
    private static QueryExecResult rows(Graph graph) {
        return new QueryExecResult(RowSet.adapt(RDFInput.fromRDF(ModelFactory.createModelForGraph(graph))));
    }

    private static QueryExecResult read(InputStream results, Lang format) {
        return QueryResults.create().forceLang(format).build().readAny(results);
    }

    private static boolean same(QueryExecResult wanted, QueryExecResult got, Lang format, boolean ordered) {
        if (wanted.isBoolean() || got.isBoolean()) {
            return wanted.isBoolean()
                    && got.isBoolean()
                    && Boolean.TRUE.equals(wanted.booleanResult()) == Boolean.TRUE.equals(got.booleanResult());
        }
        if (!Set.copyOf(wanted.rowSet().getResultVars())
                .equals(Set.copyOf(got.rowSet().getResultVars()))) {
            return false;
        }
        if (format.equals(ResultSetLang.RS_CSV)) {
            return ResultsCompare.equalsByTerm(withBlankNodes(wanted), withBlankNodes(got));
        }
        return sameRows(wanted.rowSet().materialize(), got.rowSet().materialize(), ordered);
    }

    /** Numbers and dates count by their value: the store keeps the value and not how it was spelt. */
    private static boolean sameRows(RowSet wanted, RowSet got, boolean ordered) {
        return ordered ? ResultsCompare.equalsByValueAndOrder(wanted, got) : ResultsCompare.equalsByValue(wanted, got);
    }

    /** In CSV a blank node is a text that begins with an underscore and a colon. */
    private static List<Binding> withBlankNodes(QueryExecResult result) {
        var rows = new ArrayList<Binding>();
        var nodes = new HashMap<String, Node>();
        result.rowSet().forEachRemaining(row -> {
            var values = new TreeMap<Var, Node>((a, b) -> a.getVarName().compareTo(b.getVarName()));
            row.forEach((variable, value) -> {
                String text = value.getLiteralLexicalForm();
                values.put(
                        variable,
                        text.startsWith("_:")
                                ? nodes.computeIfAbsent(text, t -> NodeFactory.createBlankNode())
                                : value);
            });
            var builder = Binding.builder();
            values.forEach(builder::add);
            rows.add(values.isEmpty() ? BindingFactory.empty() : builder.build());
        });
        return rows;
    }
}
