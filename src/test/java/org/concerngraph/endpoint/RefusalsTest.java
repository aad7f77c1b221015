package org.concerngraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoint does for nobody, and what it does for the administrator only. */
class RefusalsTest extends RunningServer {

    private static final String INSERT = "INSERT DATA { GRAPH <urn:test:graph> { <urn:a> <urn:b> <urn:c> } }";

    private final AtomicInteger visitors = new AtomicInteger();
    private HttpServer elsewhere;
    private List<List<String>> graphsBefore = List.of();

    RefusalsTest() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() {
        elsewhere.createContext("/", exchange -> {
            visitors.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        elsewhere.start();
        graphsBefore = graphs();
    }

    @AfterEach
    void close() {
        elsewhere.stop(0);
    }

    private String other() {
        return "<http://localhost:" + elsewhere.getAddress().getPort() + "/x>";
    }

    /** How many triples each graph has, but for those that the application itself writes to. */
    private List<List<String>> graphs() {
        return select("""
                SELECT ?graph (COUNT(*) AS ?triples) { GRAPH ?graph { ?s ?p ?o } }
                GROUP BY ?graph
                HAVING (!STRENDS(STR(?graph), "/graph/meta") && !STRENDS(STR(?graph), "/graph/validation")
                        && !STRENDS(STR(?graph), "/graph/void"))
                ORDER BY ?graph""");
    }

    private void assertNothingFetchedAndNothingChanged() {
        assertThat(visitors).hasValue(0);
        assertThat(graphs()).isEqualTo(graphsBefore);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE %s { ?s ?p ?o } }",
                "SELECT * { ?s a ?c OPTIONAL { SERVICE SILENT %s { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { SERVICE %s { ?s ?p ?o } } } }",
                "SELECT * { ?s a ?c FILTER EXISTS { SERVICE %s { ?s ?p ?o } } }"
            })
    void a_query_that_would_ask_another_server_is_refused(String query) {
        assertThat(sparql(query.formatted(other()), "text/csv").statusCode()).isEqualTo(422);
        assertNothingFetchedAndNothingChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "file:data/concerns.ttl"})
    void from_names_stored_graphs_only(String graph) {
        for (String name : List.of("<" + graph + ">", other())) {
            var answer = sparql("SELECT * FROM " + name + " { ?s ?p ?o }", "text/csv");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().strip()).isEqualTo("s,p,o");
        }
        assertNothingFetchedAndNothingChanged();
    }

    @Test
    void a_query_that_names_a_java_class_is_refused_wherever_it_does() {
        for (String query : List.of(
                "SELECT (<java:org.example.Foo>(1) AS ?x) {}",
                "SELECT * { ?s ?p ?o } ORDER BY <java:org.example.Foo>(?s)",
                "SELECT * { ?s <java:org.example.Foo> ?o }",
                "SELECT (SUM(<java:org.example.Foo>(?o)) AS ?x) { ?s ?p ?o }")) {
            var answer = sparql(query, "text/csv");
            assertThat(answer.statusCode()).as(query).isEqualTo(422);
            assertThat(answer.body()).contains("names a Java class");
        }
    }

    @Test
    void an_update_or_a_graph_write_without_the_password_changes_nothing() {
        assertThat(update(INSERT).statusCode()).isEqualTo(401);
        assertThat(update(INSERT, "Authorization", "Basic YWRtaW46d3Jvbmc=").statusCode())
                .isEqualTo(401);
        for (String method : List.of("PUT", "POST", "DELETE")) {
            assertThat(data(method, "?graph=urn:test:graph").statusCode())
                    .as(method)
                    .isEqualTo(401);
        }
        assertThat(sparql(INSERT, "text/csv").statusCode()).isEqualTo(400);
        assertNothingFetchedAndNothingChanged();
    }

    @Test
    void a_write_that_a_page_of_another_site_sends_is_refused_even_with_the_password() {
        String[] admin = asAdministrator();
        assertThat(update(INSERT, admin[0], admin[1], "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertNothingFetchedAndNothingChanged();
    }

    @Test
    void load_is_refused_even_for_the_administrator() {
        for (String from : List.of("<file:///etc/passwd>", other())) {
            var answer = update("LOAD " + from + " INTO GRAPH <urn:test:graph>", asAdministrator());
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("LOAD is refused").doesNotContain("root");
            assertThat(update("LOAD SILENT " + from + " INTO GRAPH <urn:test:graph>", asAdministrator())
                            .statusCode())
                    .isEqualTo(204);
        }
        assertNothingFetchedAndNothingChanged();
    }

    @Test
    void a_write_that_names_no_graph_is_refused_with_a_message() {
        for (String update : List.of(
                "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
                "DELETE WHERE { <urn:a> ?p ?o }; INSERT { <urn:a> <urn:b> 1 } WHERE {}",
                "CLEAR DEFAULT")) {
            var answer = update(update, asAdministrator());
            assertThat(answer.statusCode()).as(update).isEqualTo(422);
            assertThat(answer.body()).contains("Name a graph");
        }
        for (String query : List.of("?default", "?graph=default", "?graph=union")) {
            for (String method : List.of("PUT", "POST", "DELETE")) {
                var answer = data(method, query, asAdministrator());
                assertThat(answer.statusCode()).as(method + query).isEqualTo(422);
                assertThat(answer.body()).contains("Name a graph");
            }
        }
        assertThat(data("PUT", "", asAdministrator()).statusCode()).isEqualTo(422);
        assertNothingFetchedAndNothingChanged();
    }

    @Test
    void what_is_posted_without_a_name_becomes_a_graph_whose_name_is_told() {
        var created = data("POST", "", asAdministrator());
        assertThat(created.statusCode()).isEqualTo(201);
        String graph = created.headers().firstValue("Location").orElseThrow();
        assertThat(graph).startsWith("https://w3id.org/prom-concerns/graph/posted/");
        assertThat(select("SELECT ?o { GRAPH <" + graph + "> { <urn:a> <urn:b> ?o } }"))
                .containsExactly(List.of("1"));
        assertThat(data("DELETE", "?graph=" + encode(graph), asAdministrator()).statusCode())
                .isEqualTo(204);
        assertNothingFetchedAndNothingChanged();
    }

    @Test
    void a_write_to_one_graph_answers_201_when_it_creates_it_and_touches_no_other() {
        String graph = "?graph=urn:test:new";
        for (String method : List.of("PUT", "POST")) {
            var created = data(method, graph, asAdministrator());
            assertThat(created.statusCode()).as(method).isEqualTo(201);
            assertThat(created.headers().firstValue("Location")).hasValue("urn:test:new");
            assertThat(data(method, graph, asAdministrator()).statusCode())
                    .as(method)
                    .isEqualTo(200);
            assertThat(data("DELETE", graph, asAdministrator()).statusCode()).isEqualTo(204);
        }
        assertThat(data("PUT", "?graph=relative", asAdministrator()).statusCode())
                .isEqualTo(400);
        var other = send(HttpRequest.newBuilder(URI.create(address("/data" + graph)))
                .header("Content-Type", "application/trig")
                .headers(asAdministrator())
                .PUT(HttpRequest.BodyPublishers.ofString("<urn:test:other> { <urn:a> <urn:b> 1 }")));
        assertThat(other.statusCode()).isEqualTo(422);
        assertNothingFetchedAndNothingChanged();
    }

    @Test
    void an_update_sees_the_graphs_that_the_request_names_and_says_so_only_once() {
        String insert = "INSERT { GRAPH <urn:test:seen> { ?s a <urn:test:Seen> } }"
                + " WHERE { ?s a <https://w3id.org/prom-concerns/ontology#Concern> }";
        assertThat(updateUsing("https://w3id.org/prom-concerns/graph/roles", insert))
                .isEqualTo(204);
        assertThat(select("SELECT ?s { ?s a <urn:test:Seen> }")).isEmpty();
        assertThat(updateUsing("https://w3id.org/prom-concerns/graph/concerns", insert))
                .isEqualTo(204);
        assertThat(select("SELECT ?s { ?s a <urn:test:Seen> }")).isNotEmpty();
        assertThat(updateUsing("urn:test:seen", "WITH <urn:test:seen> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }"))
                .isEqualTo(400);
        assertThat(updateUsing("roles", insert)).isEqualTo(400);
        assertThat(update("DROP GRAPH <urn:test:seen>", asAdministrator()).statusCode())
                .isEqualTo(204);
        assertNothingFetchedAndNothingChanged();
    }

    private int updateUsing(String graph, String update) {
        return send(HttpRequest.newBuilder(URI.create(address("/update?using-graph-uri=" + encode(graph))))
                        .header("Content-Type", "application/sparql-update")
                        .headers(asAdministrator())
                        .POST(HttpRequest.BodyPublishers.ofString(update)))
                .statusCode();
    }

    @Test
    void the_administrator_writes_to_a_named_graph_and_everyone_reads_it() {
        assertThat(update(INSERT, asAdministrator()).statusCode()).isEqualTo(204);
        assertThat(select("SELECT ?o { <urn:a> <urn:b> ?o }")).containsExactly(List.of("urn:c"));
        assertThat(graphs()).contains(List.of("urn:test:graph", "1"));
        assertThat(get("/data?graph=urn:test:graph", "application/n-triples").body())
                .contains("<urn:c>");
        assertThat(data("DELETE", "?graph=urn:test:graph", asAdministrator()).statusCode())
                .isEqualTo(204);
        assertThat(select("SELECT ?o { <urn:a> <urn:b> ?o }")).isEmpty();
    }

    @Test
    void a_query_that_runs_too_long_is_ended_and_the_next_one_is_not() {
        var late = sparql("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "text/csv");
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(select("SELECT ?q { ?q a <https://w3id.org/prom-concerns/ontology#Quote> }"))
                .hasSize(11);
    }

    private HttpResponse<String> data(String method, String query, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address("/data" + query)))
                .header("Content-Type", "text/turtle")
                .method(
                        method,
                        method.equals("DELETE")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("<urn:a> <urn:b> 1 .", StandardCharsets.UTF_8));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }
}
