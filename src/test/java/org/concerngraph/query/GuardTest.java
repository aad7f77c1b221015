package org.concerngraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no query may do, wherever it hides in the query. */
class GuardTest {

    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (?a != ?d) }";

    private final Guard guard = new Guard(new SparqlSettings(Duration.ofMillis(300)));
    private final DatasetGraph data = DatasetGraphFactory.createTxnMem();

    private long count(String query) {
        try (var execution = guard.prepare(data, guard.parse(query))) {
            return execution.select().materialize().stream().count();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT ?where { ?s ?p ?o } }",
                "SELECT * { { SELECT ?s { OPTIONAL { SERVICE <http://example.org/> { ?s ?p ?o } } } } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o BIND(EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } } AS ?there) }",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } })",
                "SELECT (COUNT(EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } }) AS ?n) { ?s ?p ?o }",
                "SELECT (1 AS ?n) { ?s ?p ?o } GROUP BY (EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } })",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } })",
                "SELECT * { ?s ?p ?o OPTIONAL { ?s ?q ?r FILTER (EXISTS { SERVICE <urn:x> { ?s ?p ?o } }) } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p ?q FILTER EXISTS { SERVICE <urn:x> { ?s ?p ?o } } } }",
                "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o { SERVICE <http://example.org/> { ?s ?p ?o } } UNION {} }",
                "DESCRIBE ?s { SERVICE <http://example.org/> { ?s ?p ?o } }",
                "ASK { GRAPH ?g { ?s ?p ?o } MINUS { SERVICE <http://example.org/> { ?s ?p ?o } } }",
            })
    void another_server_is_asked_by_none(String query) {
        assertThatThrownBy(() -> guard.parse(query))
                .isInstanceOf(RefusedQuery.class)
                .hasMessageContaining("SERVICE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD <file:///etc/passwd> INTO GRAPH <urn:g>",
                "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1 } } ; LOAD SILENT <http://example.org/> INTO GRAPH <urn:g>",
                "INSERT { GRAPH <urn:g> { ?s ?p ?o } } WHERE { SERVICE <http://example.org/> { ?s ?p ?o } }",
                "DELETE WHERE { GRAPH <urn:g> { ?s ?p ?o } } ; INSERT { GRAPH <urn:g> { ?s ?p 1 } } WHERE"
                        + " { ?s ?p ?o FILTER EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } } }",
            })
    void nothing_is_fetched_for_an_update(String update) {
        assertThatThrownBy(() -> guard.parseUpdate(update)).isInstanceOf(RefusedQuery.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
                "SELECT * { FILTER (<JAVA:org.example.Anything>(1)) }",
                "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.versionARQ> ?o }",
            })
    void no_java_class_is_named_by_a_query(String query) {
        assertThatThrownBy(() -> count(query))
                .isInstanceOf(RefusedQuery.class)
                .hasMessageContaining("names a Java class");
    }

    @Test
    void what_is_not_standard_sparql_is_not_read() {
        assertThatThrownBy(() -> guard.parse("SELECT * { LET (?x := 1) }")).isInstanceOf(QueryParseException.class);
    }

    @Test
    void a_query_that_runs_too_long_is_ended_and_the_next_one_is_not() {
        for (int i = 0; i < 200; i++) {
            var node = NodeFactory.createURI("urn:" + i);
            data.add(Quad.defaultGraphIRI, node, NodeFactory.createURI("urn:p"), node);
        }
        assertThatThrownBy(() -> count(ENDLESS)).isInstanceOf(QueryCancelledException.class);
        assertThat(count("SELECT * { ?s ?p ?o }")).isEqualTo(200);
    }

    @Test
    void a_client_that_asks_for_more_time_than_the_server_gives_does_not_get_it() {
        for (int i = 0; i < 200; i++) {
            data.add(Quad.defaultGraphIRI, NodeFactory.createURI("urn:" + i), RDF.type.asNode(), RDF.List.asNode());
        }
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            try (var execution = guard.prepare(
                    data, guard.parse(ENDLESS), Duration.ofHours(1).toMillis())) {
                assertThatThrownBy(() -> execution.select().materialize()).isInstanceOf(QueryCancelledException.class);
            }
        });
    }
}
