package org.concerngraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An invented study, which shares concerns with the published one, contradicts and qualifies some, has a quote under two
 * themes, somebody without a role, somebody who is never quoted, a rejected piece of evidence, a tension, and a patient
 * who speaks for patients.
 */
public final class SecondStudy {

    private static final String GRAPH = "https://w3id.org/prom-concerns/graph/";
    private static final Map<String, String> GRAPHS = Map.of(
            "source.ttl", "source/river-2020",
            "analysis.ttl", "analysis/river-2020",
            "concerns.ttl", "concerns/river-2020");

    private SecondStudy() {}

    /** Puts it beside what the server at this address has. */
    public static void put(String server, String[] credentials) {
        GRAPHS.forEach((file, graph) -> {
            try {
                send(
                        HttpRequest.newBuilder(URI.create(server + "/data?graph="
                                        + URLEncoder.encode(GRAPH + graph, StandardCharsets.UTF_8)))
                                .header("Content-Type", "text/turtle")
                                .headers(credentials)
                                .PUT(HttpRequest.BodyPublishers.ofFile(
                                        Path.of("src/test/resources/studies/river-2020", file))),
                        201);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Takes it away, in one change, so that no report of the shapes sees a half of it. */
    public static void remove(String server, String[] credentials) {
        String drop = GRAPHS.values().stream()
                .map(graph -> "DROP GRAPH <" + GRAPH + graph + ">")
                .collect(Collectors.joining(" ; "));
        send(
                HttpRequest.newBuilder(URI.create(server + "/update"))
                        .header("Content-Type", "application/sparql-update")
                        .headers(credentials)
                        .POST(HttpRequest.BodyPublishers.ofString(drop)),
                204);
    }

    private static void send(HttpRequest.Builder request, int expected) {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new AssertionError(answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
