package org.concerngraph.linking.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.concerngraph.linking.lookup.LookupSettings.Place;
import org.concerngraph.linking.lookup.LookupSettings.Type;
import org.concerngraph.store.CannotStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other servers are asked as they want it, here by a small one that plays them; one that fails says so and harms nobody. */
@Isolated
class LiveLookupsTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    LiveLookupsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        answer("/ols4/api/search", 200, """
                {"response": {"numFound": 1, "docs": [{"iri": "http://purl.obolibrary.org/obo/X_1", "label": "tide gauge",
                 "ontology_name": "harbour", "description": ["It tells the height of water."], "obo_id": "X:1"}]}}""");
        answer("/mesh/lookup/descriptor", 200, """
                [{"resource": "http://id.nlm.nih.gov/mesh/D000001", "label": "Tides"}]""");
        answer("/broken", 200, "<html>This is no JSON");
        answer("/error", 503, "{}");
        answer("/other", 200, "{\"response\": {}}");
        answer("/huge", 200, "[\"" + "x".repeat(1_000_001) + "\"]");
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "https://elsewhere.example/ols4");
            send(exchange, 302, "");
        });
        server.createContext("/slow", exchange -> {
            try {
                end.await();
                send(exchange, 200, "[]");
            } catch (InterruptedException ended) {
                exchange.close();
            }
        });
        server.createContext(
                "/reconcile",
                exchange -> send(
                        exchange,
                        200,
                        exchange.getRequestMethod().equals("GET")
                                ? "{\"versions\": [\"0.2\"], \"view\": {\"url\": \"https://terms.example/{{id}}\"}}"
                                : "{\"q0\": {\"result\": [{\"id\": \"t 1\", \"name\": \"Tide\", \"score\": 90, \"match\": false}]}}"));
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> send(exchange, status, body));
    }

    private void send(HttpExchange exchange, int status, String body) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(URLDecoder.decode(exchange.getRequestURI() + " " + sent, StandardCharsets.UTF_8)
                .strip());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Place place(Type type, String path, Duration timeout) {
        return new Place(
                type, "The " + path, "http://localhost:" + server.getAddress().getPort() + "/" + path, timeout);
    }

    private static LiveLookups lookups(Place... places) {
        return new LiveLookups(new LookupSettings(List.of(places)));
    }

    @Test
    void each_kind_of_server_is_asked_in_its_own_way() {
        List<Answer> answers = lookups(
                        place(Type.OLS4, "ols4", LONG),
                        place(Type.MESH, "mesh/", LONG),
                        place(Type.RECONCILE, "reconcile", LONG))
                .ask("tide & gauge");
        assertThat(answers).extracting(Answer::fault).containsOnly("");
        assertThat(answers).extracting(Answer::from).containsExactly("The ols4", "The mesh/", "The reconcile");
        assertThat(answers.get(0).host())
                .isEqualTo("localhost:" + server.getAddress().getPort());
        assertThat(answers.get(0).found())
                .containsExactly(new Found(
                        "tide gauge",
                        "http://purl.obolibrary.org/obo/X_1",
                        "http://purl.obolibrary.org/obo/X_1",
                        "harbour: It tells the height of water."));
        assertThat(answers.get(1).found())
                .containsExactly(new Found(
                        "Tides", "http://id.nlm.nih.gov/mesh/D000001", "http://id.nlm.nih.gov/mesh/D000001", ""));
        assertThat(answers.get(2).found()).containsExactly(new Found("Tide", "t 1", "https://terms.example/t%201", ""));
        assertThat(asked)
                .contains(
                        "/ols4/api/search?rows=10&q=tide & gauge",
                        "/mesh/lookup/descriptor?match=contains&limit=10&label=tide & gauge",
                        "/reconcile")
                .anySatisfy(
                        it -> assertThat(it).startsWith("/reconcile queries=").contains("\"query\":\"tide & gauge\""));
    }

    @ParameterizedTest
    @CsvSource({
        "broken, answered with something that is not JSON",
        "error, answered with the status 503",
        "other, answered without the list of terms",
        "huge, answered with more than 1000000 bytes",
        "moved, 'sends us on to https://elsewhere.example/ols4'",
        "nothing-there, answered with the status 404",
    })
    void one_that_cannot_be_used_says_why_and_the_others_answer(String path, String why) {
        List<Answer> answers = lookups(place(Type.OLS4, path, LONG), place(Type.MESH, "mesh", LONG))
                .ask("tide");
        assertThat(answers.get(0).fault()).startsWith("The " + path + " ").contains(why);
        assertThat(answers.get(0).found()).isEmpty();
        assertThat(answers.get(1).found()).hasSize(1);
    }

    @Test
    void one_that_is_too_slow_is_not_waited_for() {
        List<Answer> answers = lookups(place(Type.MESH, "slow", Duration.ofMillis(200)), place(Type.MESH, "mesh", LONG))
                .ask("tide");
        assertThat(answers.get(0).fault()).isEqualTo("The slow did not answer within 200 milliseconds.");
        assertThat(answers.get(1).found()).hasSize(1);
    }

    @Test
    void one_that_is_not_there_cannot_be_reached() {
        server.stop(0);
        assertThat(lookups(place(Type.MESH, "mesh", LONG))
                        .ask("tide")
                        .getFirst()
                        .fault())
                .startsWith("The mesh cannot be reached");
    }

    @Test
    void without_any_there_is_nothing_to_ask() {
        assertThat(lookups().isSetUp()).isFalse();
        assertThat(lookups().ask("tide")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MESH, , https://x.example", "MESH, MeSH, ftp://x.example", ", MeSH, https://x.example", "MESH, MeSH, x"
    })
    void one_that_is_set_up_wrongly_stops_the_start(Type type, String name, String url) {
        assertThatThrownBy(() -> new Place(type, name, url, LONG))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("concerngraph.linking.lookups");
    }
}
