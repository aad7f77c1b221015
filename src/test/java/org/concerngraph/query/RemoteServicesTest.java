package org.concerngraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.concerngraph.store.CannotStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.util.unit.DataSize;

/** Queries of the library may ask servers that the settings name; nobody else's query may, and none is asked otherwise. */
@Isolated
class RemoteServicesTest {

    private HttpServer elsewhere;
    private String address;
    private int asked;
    private int status = 200;

    @BeforeEach
    void start_another_server() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/sparql", exchange -> {
            asked++;
            byte[] answer = """
                    {"head": {"vars": ["label"]}, "results": {"bindings": [
                      {"label": {"type": "literal", "value": "from elsewhere"}}]}}""".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
            if (status == 302) {
                exchange.getResponseHeaders().set("Location", address + "/other");
            }
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        elsewhere.start();
        address = "http://localhost:" + elsewhere.getAddress().getPort() + "/sparql";
    }

    @AfterEach
    void stop_it() {
        elsewhere.stop(0);
    }

    private static Guard guard(List<String> services) {
        return new Guard(new SparqlSettings(
                Duration.ofSeconds(10),
                0,
                DataSize.ofMegabytes(1),
                8,
                4,
                Duration.ofSeconds(1),
                DataSize.ofMegabytes(1),
                200,
                100_000,
                DataSize.ofMegabytes(1),
                services));
    }

    private NamedQuery query(String where) {
        return QueryLibrary.read(
                "queries/test/remote.rq",
                "#+ summary: What is it called elsewhere?\n\nSELECT ?label WHERE { " + where + " }\n",
                guard(List.of()));
    }

    private List<String> labels(Guard guard, NamedQuery query) {
        try (var execution = guard.prepare(DatasetGraphFactory.create(), query, query.bound(Map.of()))) {
            return execution.select().materialize().stream()
                    .map(row -> row.get("label").getLiteralLexicalForm())
                    .toList();
        }
    }

    @Test
    void a_server_that_is_named_is_asked() {
        var query = query("SERVICE <" + address + "> { ?thing <urn:label> ?label }");
        assertThat(query.services()).containsExactly(address);
        assertThat(query.isOfDataAlone()).isFalse();
        assertThat(labels(guard(List.of(address)), query)).containsExactly("from elsewhere");
    }

    @Test
    void a_server_that_is_not_named_is_not_asked_and_the_setting_is_told() {
        var query = query("SERVICE <" + address + "> { ?thing <urn:label> ?label }");
        assertThatThrownBy(() -> labels(guard(List.of("https://example.org/sparql")), query))
                .isInstanceOf(RefusedQuery.class)
                .hasMessageContaining(address)
                .hasMessageContaining("concerngraph.sparql.services");
        assertThat(asked).isZero();
    }

    @Test
    void a_strangers_query_is_refused_even_where_the_server_is_named() {
        assertThatThrownBy(() -> guard(List.of(address)).parse("SELECT * { SERVICE <" + address + "> { ?s ?p ?o } }"))
                .isInstanceOf(RefusedQuery.class);
    }

    @Test
    void a_redirect_is_not_followed_and_a_fault_is_no_empty_answer() {
        status = 302;
        var query = query("SERVICE <" + address + "> { ?thing <urn:label> ?label }");
        assertThatThrownBy(() -> labels(guard(List.of(address)), query)).isInstanceOf(QueryExceptionHTTP.class);
        status = 500;
        assertThatThrownBy(() -> labels(guard(List.of(address)), query)).isInstanceOf(QueryExceptionHTTP.class);
    }

    @Test
    void a_server_is_found_wherever_it_is_asked() {
        String exists = "EXISTS { SERVICE <" + address + "> { ?thing <urn:label> ?label } }";
        assertThat(query("?thing <urn:label> ?label } ORDER BY (" + exists + ") VALUES ?none {")
                        .services())
                .containsExactly(address);
        assertThat(query("{ SELECT (COUNT(" + exists + ") AS ?label) WHERE { ?thing <urn:label> ?other } }")
                        .services())
                .containsExactly(address);
    }

    @Test
    void a_server_that_is_computed_is_a_broken_file() {
        assertThatThrownBy(() -> query("?s <urn:at> ?where SERVICE ?where { ?thing <urn:label> ?label }"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("names no server");
    }
}
