package org.concerngraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A trust that gives its things IRIs of its own finds them in the graph, the pages, the queries and the addresses. */
class AnotherBaseTest {

    private static final String BASE = "https://trust.example/kg/";

    @TempDir
    Path directory;

    @Test
    void the_whole_service_speaks_of_things_by_the_base_it_was_given() throws IOException, InterruptedException {
        try (var application = new SpringApplicationBuilder(Application.class)
                        .run(
                                "--server.port=0",
                                "--concerngraph.base-iri=" + BASE,
                                "--concerngraph.store.directory=" + directory.resolve("store"));
                var client = HttpClient.newHttpClient()) {
            String server = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");

            String foreign = "ASK { { ?s ?p ?o } FILTER (CONTAINS(STR(?s), '/prom-concerns/id/')"
                    + " || CONTAINS(STR(?o), '/prom-concerns/id/')) }";
            assertThat(post(client, server, foreign)).contains("false");
            assertThat(post(
                            client,
                            server,
                            "PREFIX prc: <https://w3id.org/prom-concerns/ontology#> SELECT (COUNT(*) AS ?n)"
                                    + " { ?quote a prc:Quote FILTER STRSTARTS(STR(?quote), '" + BASE + "quote/') }"))
                    .contains("\"11\"");

            assertThat(get(client, server + "/concerns/patient-control", "text/html"))
                    .contains("it could be used against them")
                    .contains("href=\"/quotes/hunter-2015.t3-")
                    .doesNotContain("&lt;https://w3id.org/prom-concerns/id/");
            assertThat(get(client, server + "/quotes/hunter-2015.t3-09.ttl", "*/*"))
                    .contains(BASE)
                    .doesNotContain("prom-concerns/id/");
        }
    }

    private static String get(HttpClient client, String address, String accept)
            throws IOException, InterruptedException {
        return send(client, HttpRequest.newBuilder(URI.create(address)).header("Accept", accept));
    }

    private static String post(HttpClient client, String server, String query)
            throws IOException, InterruptedException {
        return send(
                client,
                HttpRequest.newBuilder(URI.create(server + "/sparql"))
                        .header("Content-Type", "application/sparql-query")
                        .header("Accept", "application/sparql-results+json")
                        .POST(HttpRequest.BodyPublishers.ofString(query)));
    }

    private static String send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
