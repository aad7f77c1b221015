package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page of another origin that asks our endpoint by fetch. */
class OtherOriginTest extends InBrowser {

    private static final String FETCH = """
            async ([url, options]) => {
              try {
                const answer = await fetch(url, options);
                return [String(answer.status), await answer.text(), answer.headers.get('ETag') || ''];
              } catch (refused) {
                return ['refused', String(refused), ''];
              }
            }
            """;
    private static final String QUERY = "SELECT ?q { ?q a <https://w3id.org/prom-concerns/ontology#Quote> }";

    private final HttpServer elsewhere;

    OtherOriginTest() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void visit() {
        elsewhere.createContext("/", exchange -> {
            byte[] page = "<!doctype html><title>Elsewhere</title>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        elsewhere.start();
        page.navigate("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
    }

    @AfterEach
    void leave() {
        elsewhere.stop(0);
    }

    @SuppressWarnings("unchecked")
    private List<String> fetch(String path, Map<String, Object> options) {
        return (List<String>) page.evaluate(FETCH, List.of(address(path), options));
    }

    private void assertElevenQuotes(List<String> answer) {
        assertThat(answer.get(0)).isEqualTo("200");
        assertThat(answer.get(1).lines().toList()).hasSize(12).first().isEqualTo("q");
    }

    @Test
    void it_asks_by_get() {
        assertElevenQuotes(fetch("/sparql?query=" + encode(QUERY), Map.of("headers", Map.of("Accept", "text/csv"))));
    }

    @Test
    void it_asks_by_a_posted_form() {
        assertElevenQuotes(fetch(
                "/sparql",
                Map.of(
                        "method",
                        "POST",
                        "headers",
                        Map.of("Accept", "text/csv", "Content-Type", "application/x-www-form-urlencoded"),
                        "body",
                        "query=" + encode(QUERY))));
    }

    @Test
    void it_asks_by_a_posted_query_after_the_browser_has_asked_whether_it_may() {
        assertElevenQuotes(fetch(
                "/sparql",
                Map.of(
                        "method",
                        "POST",
                        "headers",
                        Map.of("Accept", "text/csv", "Content-Type", "application/sparql-query"),
                        "body",
                        QUERY)));
    }

    @Test
    void it_reads_a_graph() {
        var answer = fetch("/data?graph=" + encode("https://w3id.org/prom-concerns/graph/concerns"), Map.of());
        assertThat(answer.get(0)).isEqualTo("200");
        assertThat(answer.get(1)).contains("prom-concerns/ontology#");
    }

    @Test
    void it_reads_the_reason_when_a_query_is_refused() {
        var answer =
                fetch("/sparql?query=" + encode("SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } }"), Map.of());
        assertThat(answer.get(0)).isEqualTo("422");
        assertThat(answer.get(1)).contains("SERVICE");
    }

    @Test
    void it_cannot_write_even_in_the_administrators_browser() {
        String update = "INSERT DATA { GRAPH <urn:test:elsewhere> { <urn:a:1> <urn:b:1> 1 } }";
        page.context().setExtraHTTPHeaders(Map.of(asAdministrator()[0], asAdministrator()[1]));
        for (var options : List.<Map<String, Object>>of(
                Map.of(
                        "method",
                        "POST",
                        "mode",
                        "no-cors",
                        "headers",
                        Map.of("Content-Type", "application/x-www-form-urlencoded"),
                        "body",
                        "update=" + encode(update)),
                Map.of(
                        "method",
                        "POST",
                        "headers",
                        Map.of("Content-Type", "application/sparql-update"),
                        "body",
                        update))) {
            assertThat(fetch("/update", options).get(1)).doesNotContain("succeeded");
        }
        assertThat(fetch("/data?graph=urn:test:elsewhere", Map.of("method", "PUT", "body", "<urn:a:1> <urn:b:1> 1 ."))
                        .get(0))
                .isEqualTo("refused");
        assertThat(select("SELECT * { GRAPH <urn:test:elsewhere> { ?s ?p ?o } }"))
                .isEmpty();
    }
}
