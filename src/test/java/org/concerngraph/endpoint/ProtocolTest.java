package org.concerngraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.concerngraph.RunningServer;
import org.concerngraph.dataset.CurrentDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What HTTP promises at the query address, beyond an answer. */
class ProtocolTest extends RunningServer {

    private static final String CONCERNS =
            "SELECT ?c { ?c a <https://w3id.org/prom-concerns/ontology#Concern> } ORDER BY ?c";

    private HttpResponse<String> ask(String method, String query, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address("/sparql?query=" + encode(query))))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return new JsonMapper().readTree(answer.body());
    }

    @Test
    void a_question_without_a_query_is_answered_by_a_service_description_with_the_limits() {
        var answer = get("/sparql", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(200);
        Graph graph = RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph();
        Node service = NodeFactory.createURI(address("/sparql"));
        String sd = "http://www.w3.org/ns/sparql-service-description#";
        assertThat(graph.contains(service, NodeFactory.createURI(sd + "endpoint"), service))
                .isTrue();
        assertThat(graph.find(Node.ANY, NodeFactory.createURI(sd + "name"), Node.ANY)
                        .toList())
                .extracting(t -> t.getObject().getURI())
                .contains(
                        "https://w3id.org/prom-concerns/graph/concerns",
                        "https://w3id.org/prom-concerns/graph/source/hunter-2015");
        assertThat(answer.body()).contains("prc:queryTimeout", "\"PT5S\"").contains("prc:maximumConcurrentQueries");
        assertThat(answer.body()).doesNotContain("maximumRows").doesNotContain("[]");
        assertThat(get("/sparql", "application/rdf+xml").body()).startsWith("<rdf:RDF");
        assertThat(get("/sparql", "*/*").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/turtle");
    }

    @Test
    void head_tells_what_get_would_tell_and_sends_nothing() {
        CurrentDescription.await(this);
        var got = ask("GET", CONCERNS, "Accept", "text/csv");
        var head = ask("HEAD", CONCERNS, "Accept", "text/csv");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "ETag", "Cache-Control", "Access-Control-Allow-Origin")) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isEqualTo(got.headers().firstValue(name))
                    .isPresent();
        }
        assertThat(head.headers().firstValue("Vary").orElseThrow()).containsIgnoringCase("accept");
        assertThat(ask("HEAD", "SELECT *").statusCode()).isEqualTo(400);
        assertThat(send(HttpRequest.newBuilder(URI.create(address("/sparql")))
                                .header("Accept", "text/turtle")
                                .HEAD())
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("text/turtle;charset=utf-8");
    }

    @Test
    void a_second_request_with_the_tag_of_the_first_gets_304_until_the_next_write() {
        CurrentDescription.await(this);
        var first = ask("GET", CONCERNS, "Accept", "text/csv");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        var second = ask("GET", CONCERNS, "Accept", "text/csv", "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("ETag")).hasValue(tag);
        assertThat(second.headers().firstValue("Query-Id")).as("nothing ran").isEmpty();
        assertThat(ask("GET", CONCERNS, "Accept", "application/sparql-results+json", "If-None-Match", tag)
                        .statusCode())
                .as("another format")
                .isEqualTo(200);
        update("INSERT DATA { GRAPH <urn:test:tag> { <urn:a> <urn:b> 1 } }", asAdministrator());
        try {
            assertThat(ask("GET", CONCERNS, "Accept", "text/csv", "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            update("DROP GRAPH <urn:test:tag>", asAdministrator());
        }
    }

    @ParameterizedTest
    @CsvSource({"NOW()", "RAND()", "UUID()", "STRUUID()", "rand ()", "BNODE()"})
    void what_differs_each_time_has_no_tag(String function) {
        var answer = ask("GET", "SELECT (" + function + " AS ?x) {}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { ?s ?p } | 1 | 18 | } | Expected",
                "SELECT * {\\n ?s a foo:Bar } | 2 | 7 | foo:Bar | PREFIX foo:",
                "SELECT * {\\n ?s a prc:Quote } | 2 | 7 | prc:Quote | <https://w3id.org/prom-concerns/ontology#>",
                "SELEC * {} | 1 | 1 | SELEC | no such word",
                "SELECT ?x { ?s ?p ?o } GROUP BY ?s | 1 | 8 | ?x | GROUP BY",
                "SELECT * { BIND (1 AS ?x) BIND (2 AS ?x) } | 1 | 38 | ?x | another name",
                "SELECT * WHERE ?s | 1 | 16 | ?s | Expected {",
            })
    void a_syntax_error_says_where_it_is_and_what_may_mend_it(
            String query, int line, int column, String token, String hint) {
        var problem = problem(ask("GET", query.replace("\\n", "\n")), 400);
        assertThat(problem.get("line").asInt()).isEqualTo(line);
        assertThat(problem.get("column").asInt()).isEqualTo(column);
        assertThat(problem.get("token").asString()).isEqualTo(token);
        assertThat(problem.get("hint").asString()).contains(hint);
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    @Test
    void an_update_with_a_syntax_error_says_where_it_is_and_does_nothing() {
        var answer = update(
                "INSERT DATA { GRAPH <urn:test:none> { <urn:a> <urn:b> 1 } } ;\nINSERT DATA { GRAPH <urn:g> { ?v <urn:b> 1 } }",
                asAdministrator());
        assertThat(problem(answer, 400).get("detail").asString()).contains("ariables");
        assertThat(problem(update("INSERT DATA {\n GRAPH { } }", asAdministrator()), 400)
                        .get("line")
                        .asInt())
                .isEqualTo(2);
        assertThat(select("SELECT * { GRAPH <urn:test:none> { ?s ?p ?o } }")).isEmpty();
    }

    @Test
    void characters_of_every_script_come_back_in_an_error() {
        assertThat(problem(ask("GET", "SELECT * { BIND ('é' AS €) }"), 400)
                        .get("token")
                        .asString())
                .isEqualTo("€");
    }

    @ParameterizedTest
    @CsvSource({"POST, text/plain, 415", "PUT, application/sparql-query, 405", "PATCH, application/sparql-query, 405"})
    void what_the_protocol_does_not_know_is_a_problem_too(String method, String type, int status) {
        var answer = send(HttpRequest.newBuilder(URI.create(address("/sparql")))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(CONCERNS)));
        assertThat(problem(answer, status).get("detail").asString()).isNotBlank();
    }

    @Test
    void pages_of_other_origins_may_read_and_are_not_told_who_is_logged_in() {
        var answer = ask("GET", CONCERNS, "Origin", "https://elsewhere.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        var asked = send(HttpRequest.newBuilder(URI.create(address("/sparql")))
                .headers(
                        "Origin", "https://elsewhere.example",
                        "Access-Control-Request-Method", "POST",
                        "Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("POST");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("Content-Type");
        assertThat(ask("GET", "SELECT *").headers().firstValue("Access-Control-Allow-Origin"))
                .as("errors too")
                .hasValue("*");
    }

    @Test
    void what_a_client_says_is_not_repeated_as_code() {
        var answer = get(
                "/sparql?callback=alert&stylesheet=javascript:alert(1)&output=json&query=" + encode(CONCERNS), "*/*");
        assertThat(answer.body()).doesNotContain("alert").startsWith("{");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(get("/sparql?stylesheet=x.xsl&output=xml&query=" + encode(CONCERNS), "*/*")
                        .body())
                .doesNotContain("x.xsl");
    }

    @Test
    void a_plan_is_told_and_nothing_is_run() {
        var plan = get("/sparql/plan?query=" + encode("SELECT * { ?s (<urn:p>*)* ?o FILTER REGEX(?o, 'x') }"), "*/*");
        assertThat(plan.statusCode()).isEqualTo(200);
        assertThat(plan.body()).contains("(path", "(filter", "regex").doesNotContain("* *");
        assertThat(problem(get("/sparql/plan?query=SELECT", "*/*"), 400)
                        .get("line")
                        .asInt())
                .isEqualTo(1);
    }
}
