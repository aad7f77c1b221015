package org.concerngraph.endpoint.w3c;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.QueryResults;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.resultset.ResultsCompare;

/** A query on a dataset has the expected answer, in the format that the expectation is written in. */
final class QueryEvaluation implements Run {

    private static final Map<String, Lang> FORMATS = Map.of(
            "srx", ResultSetLang.RS_XML,
            "srj", ResultSetLang.RS_JSON,
            "tsv", ResultSetLang.RS_TSV,
            "csv", ResultSetLang.RS_CSV);
    private static final Set<Lang> TEXTS = Set.of(ResultSetLang.RS_CSV);

    @Override
    public void check(SuiteTest test, Endpoint server) {
        String address =
                SuiteTest.resource(test.action(), SuiteTest.QUERY + "query").getURI();
        String text = "BASE <" + address + ">\n" + test.folder().text(address);
        server.holds(test.dataset(test.action(), SuiteTest.QUERY));
        String expected = test.result().getURI();
        Lang format = FORMATS.get(expected.substring(expected.lastIndexOf('.') + 1));
        String accept = format == null ? "text/turtle" : format.getContentType().getContentTypeStr();
        var answer = server.query(text, accept);
        if (answer.statusCode() != 200) {
            throw Run.wrong("status " + answer.statusCode() + ": " + Endpoint.text(answer));
        }
        String type = answer.headers().firstValue("Content-Type").orElse("no content type");
        if (!type.startsWith(accept)) {
            throw Run.wrong("asked for " + accept + ", got " + type);
        }
        if (format == null) {
            var graph = RDFParser.create()
                    .source(new ByteArrayInputStream(answer.body()))
                    .lang(RDFLanguages.TURTLE)
                    .toGraph();
            if (!test.folder().graph(expected).isIsomorphicWith(graph)) {
                throw Run.wrong("another graph: " + Endpoint.text(answer));
            }
            return;
        }
        var wanted = read(new ByteArrayInputStream(test.folder().bytes(expected)), format);
        var got = read(new ByteArrayInputStream(answer.body()), format);
        Query query = QueryFactory.create(text, Syntax.syntaxARQ);
        if (!same(wanted, got, format, query.hasOrderBy())) {
            throw Run.wrong("another answer: " + Endpoint.text(answer));
        }
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
        if (TEXTS.contains(format)) {
            return ResultsCompare.equalsByTerm(withBlankNodes(wanted), withBlankNodes(got));
        }
        var first = wanted.rowSet().materialize();
        var second = got.rowSet().materialize();
        return ordered
                ? ResultsCompare.equalsByTermAndOrder(first, second)
                : ResultsCompare.equalsByTerm(first, second);
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
