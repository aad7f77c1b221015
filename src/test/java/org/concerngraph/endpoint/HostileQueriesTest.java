package org.concerngraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.concerngraph.OwnServer;
import org.concerngraph.query.CutAnswer;
import org.concerngraph.query.RunningQueries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger may try at a public server, and what is left of it afterwards: nothing. */
@Timeout(120)
@Isolated
class HostileQueriesTest {

    private static final String ALL = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l";
    private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { " + ALL + " FILTER (?a != ?d) }";

    /** A second's limit, few turns, and small answers, so that each limit is met. */
    private static OwnServer server;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = new OwnServer(
                directory,
                "concerngraph.admin.password=pw",
                "concerngraph.sparql.timeout=1s",
                "concerngraph.sparql.max-concurrent=3",
                "concerngraph.sparql.max-concurrent-per-client=2",
                "concerngraph.sparql.max-wait=100ms",
                "concerngraph.sparql.max-rows=20000",
                "concerngraph.sparql.max-response=1MB",
                "concerngraph.sparql.max-query=100KB",
                "concerngraph.sparql.max-upload=1MB");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void everyone_else_is_served_and_no_core_burns() {
        assertThat(server.ask("ASK { ?c a <https://w3id.org/prom-concerns/ontology#Concern> }"))
                .contains("true");
        assertNothingRuns();
        client.shutdownNow();
    }

    /** A thread that works for a query shows in its stack; after twice the limit there is none. */
    private static void assertNothingRuns() {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            List<String> busy = new ArrayList<>();
            Thread.getAllStackTraces().forEach((thread, stack) -> {
                if (List.of(stack).stream()
                        .anyMatch(frame -> frame.getClassName().equals(GuardedQuery.class.getName()))) {
                    busy.add(thread.getName());
                }
            });
            if (busy.isEmpty() && server.bean(RunningQueries.class).all().isEmpty()) {
                return;
            }
            assertThat(System.nanoTime()).as("still busy: " + busy).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address(path)));
    }

    private HttpResponse<String> post(String query, String accept, String... more) {
        var request = request("/sparql" + String.join("", more))
                .headers("Content-Type", "application/sparql-query", "Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofString(query));
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }

    static List<String> endless() {
        String text = "\"" + "a".repeat(60) + "\"";
        String any = "(!<urn:none>)";
        return List.of(
                ENDLESS,
                "SELECT DISTINCT ?a ?d ?g { " + ALL + " } ORDER BY DESC(CONCAT(STR(?a), STR(?g)))",
                "SELECT ?a (GROUP_CONCAT(?i) AS ?x) { " + ALL + " } GROUP BY ?a",
                "SELECT (COUNT(*) AS ?n) { ?a (" + any + "/(" + any + "*))* ?b . ?b ((" + any + "*/" + any + ")*/" + any
                        + ")* ?c }",
                "SELECT (COUNT(*) AS ?n) { ?a (((" + any + "*)*)*/(^" + any + ")*)* ?b }",
                "ASK { FILTER (REGEX(" + text + ", \"^(.*a){20}b$\")) }",
                "ASK { BIND (REPLACE(" + text + ", \"^(.*a){20}b$\", \"\") AS ?x) FILTER (?x = \"b\") }",
                "CONSTRUCT { ?a ?e ?i } WHERE { " + ALL + " }",
                "DESCRIBE ?a ?d { " + ALL + " FILTER (?f = ?l) }",
                "SELECT (SUM(?n) AS ?sum) { { SELECT (COUNT(*) AS ?n) { " + ALL + " } GROUP BY ?a ?d } }",
                "SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (?f = ?x) } }",
                "SELECT * { ?a ?b ?c MINUS { ?d ?e ?f . ?g ?h ?i OPTIONAL { ?a ?h ?z } } }");
    }

    @ParameterizedTest
    @MethodSource("endless")
    void what_does_not_end_is_ended(String query) {
        var answer = post(query, "application/sparql-results+json, text/turtle;q=0.9");
        assertThat(answer.statusCode()).as(answer.body()).isIn(503, 422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void a_client_cannot_have_more_time_than_there_is_and_may_ask_for_less() {
        assertThat(post(ENDLESS, "text/csv", "?timeout=3600").statusCode()).isEqualTo(503);
        assertThat(post(ENDLESS, "text/csv", "?timeout=0.1").statusCode()).isEqualTo(503);
        for (String none : List.of("soon", "-1", "0", "NaN")) {
            var answer = post("ASK {}", "text/csv", "?timeout=" + none);
            assertThat(answer.statusCode()).as(none).isEqualTo(400);
            assertThat(answer.body()).contains("timeout", none);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "/(a|b/", "a AND ("})
    void words_that_lucene_cannot_read_are_said_to_be_at_fault(String words) {
        var answer = post("SELECT * { ?s <http://jena.apache.org/text#query> \"" + words + "\" }", "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("text:query").doesNotContain("\"line\"");
    }

    @Test
    void words_that_lucene_cannot_read_in_the_middle_of_an_answer_break_it_off() {
        String query = "SELECT * { VALUES ?q { \"patient\" \"/(a|b/\" } ?s <http://jena.apache.org/text#query> ?q ."
                + " ?a ?b ?c }";
        assertThatThrownBy(() -> {
                    var answer = post(query, "text/csv");
                    throw new IOException(answer.statusCode() == 200 ? "it looks whole" : "a status of its own");
                })
                .extracting(failure -> failure.getMessage())
                .isNotEqualTo("it looks whole");
    }

    @Test
    void a_fault_in_a_long_query_is_found_at_once() {
        var text = new StringBuilder("SELECT * {");
        for (int i = 0; i < 15_000; i++) {
            text.append(" ?x ?x ?x.");
        }
        assertThat(post("SELECT * { " + text.substring(10, 20_000) + " BIND (1 AS ?x) }", "text/csv")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(request("/sparql").header("Accept", "foo")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_small_answer_that_is_cut_is_an_error_and_a_large_one_breaks_off() {
        String rows = "SELECT ?a ?f { ?a ?b ?c . ?d ?e ?f }";
        var small = post(rows + " LIMIT 300", "text/csv");
        assertThat(small.statusCode()).isEqualTo(200);
        for (String accept : List.of("text/csv", "application/sparql-results+json", "application/sparql-results+xml")) {
            assertThatThrownBy(() -> post(rows, accept))
                    .as("twenty thousand rows and no more")
                    .hasRootCauseInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> post(
                        "SELECT (CONCAT(STR(?a), STR(?c), STR(?d), STR(?f), STR(?e)) AS ?x) { ?a ?b ?c . ?d ?e ?f }",
                        "text/csv"))
                .as("a megabyte and no more")
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void few_rows_beyond_the_limit_are_an_error_that_says_so() {
        var answer = post("SELECT (1 AS ?x) { { SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 20001 } }", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("rows", "LIMIT");
    }

    @Test
    void too_many_at_a_time_are_told_to_come_again_and_others_get_their_turn_later() {
        var asked = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 6; i++) {
            asked.add(client.sendAsync(
                    request("/sparql")
                            .headers("Content-Type", "application/sparql-query", "Accept", "text/csv")
                            .POST(HttpRequest.BodyPublishers.ofString(ENDLESS))
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        }
        var answers = asked.stream().map(CompletableFuture::join).toList();
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .contains(503, 429)
                .doesNotContain(200);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 429).allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(answer.body()).contains("queries");
        });
        assertThat(post("ASK {}", "text/csv").statusCode()).isEqualTo(200);
    }

    @Test
    void its_owner_sees_a_query_and_ends_it_and_nobody_else_does() throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        var asked = client.sendAsync(
                request("/sparql?query-id=" + id)
                        .headers("Content-Type", "application/sparql-query", "Accept", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(ENDLESS))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        String seen = "";
        while (!seen.contains(id) && !asked.isDone()) {
            seen = server.get("/sparql/running?id=" + id, "application/json");
        }
        assertThat(seen).contains(id, "FILTER", "ageMillis", "rows", "running");
        assertThat(server.get("/sparql/running", "application/json")).doesNotContain(id);
        assertThat(server.get("/sparql/running?id=" + UUID.randomUUID(), "application/json"))
                .doesNotContain(id);
        assertThat(send(request("/sparql/running/" + id)
                                .header("Origin", "https://elsewhere.example")
                                .DELETE())
                        .statusCode())
                .as("a page of another site")
                .isIn(401, 403);
        assertThat(send(request("/sparql/running/" + id).DELETE()).statusCode()).isIn(204, 404);
        var answer = asked.join();
        assertThatThrownBy(() -> {
                    try (InputStream body = answer.body()) {
                        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                        throw new IOException(answer.statusCode() + " " + text);
                    }
                })
                .message()
                .doesNotStartWith("200");
        assertThat(send(request("/sparql/running/" + id).DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void the_administrator_sees_all_that_runs_after_logging_in() {
        assertThat(send(request("/sparql/running/all").header("Accept", "text/html"))
                        .statusCode())
                .isEqualTo(401);
        try (var execution = server.bean(RunningQueries.class).begin("203.0.113.5", null, ENDLESS)) {
            var admin = new String[] {"Accept", "text/html", "Authorization", "Basic YWRtaW46cHc="};
            assertThat(send(request("/sparql/running/all").headers(admin)).body())
                    .contains("FILTER", "Cancel", execution.id());
            var ended = send(request("/sparql/running/" + execution.id())
                    .headers(admin)
                    .POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(ended.statusCode()).isEqualTo(302);
            assertThat(execution.cut()).contains(CutAnswer.Reason.CANCELLED);
            assertThat(send(request("/sparql/running/all").headers(admin)).body())
                    .contains("Ending");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "has spaces in it and is long enough", "<script>alert(1)</script>aaaaaaa"})
    void an_identifier_that_could_be_guessed_is_refused(String id) {
        var answer = post("ASK {}", "text/csv", "?query-id=" + java.net.URLEncoder.encode(id, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("query-id");
    }

    @Test
    void a_body_that_unpacks_to_far_more_than_it_seems_is_refused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            byte[] space = "# nothing\n".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 300; i++) {
                gzip.write(space);
            }
        }
        for (String path : List.of("/sparql", "/update", "/data?graph=urn:test:bomb")) {
            String type = path.equals("/sparql")
                    ? "application/sparql-query"
                    : path.equals("/update") ? "application/sparql-update" : "text/turtle";
            var answer = send(request(path)
                    .headers("Content-Type", type, "Content-Encoding", "gzip", "Authorization", "Basic YWRtaW46cHc=")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray())));
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(413);
        }
    }

    @Test
    void a_packed_query_is_unpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("ASK {}".getBytes(StandardCharsets.US_ASCII));
        }
        var answer = send(request("/sparql")
                .headers("Content-Type", "application/sparql-query", "Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray())));
        assertThat(answer.body()).contains("true");
        assertThat(send(request("/sparql")
                                .headers("Content-Type", "application/sparql-query", "Content-Encoding", "br")
                                .POST(HttpRequest.BodyPublishers.ofString("ASK {}")))
                        .statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/trig", "application/ld+json", "application/rdf+xml"})
    void rdf_that_nests_too_deep_is_refused_and_leaves_nothing(String type) {
        int depth = 50_000;
        String body = switch (type) {
            case "application/ld+json" -> "{\"urn:p\":".repeat(depth) + "1" + "}".repeat(depth);
            case "application/rdf+xml" ->
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:p='urn:'>"
                        + "<rdf:Description><p:p>".repeat(5_000)
                        + "</p:p></rdf:Description>".repeat(5_000)
                        + "</rdf:RDF>";
            default -> "<urn:a> <urn:b> " + "[ <urn:b> ".repeat(depth) + "1" + " ]".repeat(depth) + " .";
        };
        var answer = send(request("/data?graph=urn:test:deep")
                .headers("Content-Type", type, "Authorization", "Basic YWRtaW46cHc=")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
        if (!type.equals("application/rdf+xml")) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("nests brackets deeper");
            assertThat(server.ask("ASK { GRAPH <urn:test:deep> { ?s ?p ?o } }")).contains("false");
        }
        send(request("/data?graph=urn:test:deep")
                .header("Authorization", "Basic YWRtaW46cHc=")
                .DELETE());
    }

    @Test
    void a_context_of_json_ld_is_fetched_from_nowhere() {
        for (String context :
                List.of("\"file:///etc/passwd\"", "\"http://127.0.0.1:1/context\"", "[\"https://example.org/c\"]")) {
            var answer = send(request("/data?graph=urn:test:context")
                    .headers("Content-Type", "application/ld+json", "Authorization", "Basic YWRtaW46cHc=")
                    .PUT(HttpRequest.BodyPublishers.ofString(
                            "{\"@context\": " + context + ", \"@id\": \"urn:a\", \"name\": \"x\"}")));
            assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
            assertThat(answer.body()).contains("context").doesNotContain("root:");
        }
    }

    @Test
    void a_query_longer_than_allowed_is_refused() {
        String text = "SELECT * { VALUES ?x { " + "<urn:a> ".repeat(20_000) + "} }";
        assertThat(post(text, "text/csv").statusCode()).isEqualTo(413);
        var form = send(request("/sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "query=" + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8))));
        assertThat(form.statusCode()).isEqualTo(422);
    }

    @Test
    void a_client_that_leaves_does_not_leave_its_query_behind() throws IOException {
        var answer = client.sendAsync(
                        request("/sparql")
                                .headers("Content-Type", "application/sparql-query", "Accept", "text/csv")
                                .POST(HttpRequest.BodyPublishers.ofString("SELECT * { ?a ?b ?c . ?d ?e ?f }"))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .join();
        answer.body().close();
    }
}
