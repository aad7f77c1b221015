package org.concerngraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** An invented second study, which a test puts into the shared server and takes away again. */
public final class RiverStudy {

    private static final String NAMES = "https://w3id.org/prom-concerns/graph/";
    private static final Map<String, String> GRAPHS = Map.of(
            "source.ttl",
            "source/river-2020",
            "analysis.ttl",
            "analysis/river-2020",
            "concerns.ttl",
            "concerns/river-2020");

    private RiverStudy() {}

    /** Puts its graphs. */
    public static void putInto(RunningServer server) throws IOException {
        for (var graph : GRAPHS.entrySet()) {
            String path = "/data?graph=" + RunningServer.encode(NAMES + graph.getValue());
            var answer = server.send(HttpRequest.newBuilder(URI.create(server.address(path)))
                    .header("Content-Type", "text/turtle")
                    .headers(RunningServer.asAdministrator())
                    .PUT(HttpRequest.BodyPublishers.ofFile(
                            Path.of("src/test/resources/studies/river-2020", graph.getKey()))));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    /** Takes its graphs away, in one change, so that no report of the shapes sees a half of it. */
    public static void takeFrom(RunningServer server) {
        String drop = GRAPHS.values().stream()
                .map(graph -> "DROP GRAPH <" + NAMES + graph + ">")
                .collect(Collectors.joining(" ; "));
        assertThat(server.update(drop, RunningServer.asAdministrator()).statusCode())
                .isEqualTo(204);
    }
}
