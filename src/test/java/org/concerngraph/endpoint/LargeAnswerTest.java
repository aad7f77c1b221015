package org.concerngraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concerngraph.OwnServer;
import org.concerngraph.query.RunningQueries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** An answer that is far larger than what the server may keep of it. */
@Isolated
class LargeAnswerTest {

    private static final int SIDE = 1_000;
    private static final long SOME_ROWS = 100_000;

    /** Far below the hundred megabytes that the answer has. */
    private static final long LITTLE = 40_000_000;

    private static long usedAfterCollection() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    @Timeout(240)
    void a_million_rows_are_given_while_they_are_found_in_constant_memory(@TempDir Path directory)
            throws IOException, InterruptedException {
        String numbers = IntStream.range(0, SIDE).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        String query = "SELECT ?a ?b (CONCAT('a text that makes the answer long, number ', STR(?a)) AS ?text)"
                + " { VALUES ?a { " + numbers + " } VALUES ?b { " + numbers + " } }";
        try (var server = new OwnServer(directory, "concerngraph.sparql.timeout=4m");
                var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server.address("/sparql")))
                    .headers("Content-Type", "application/sparql-query", "Accept", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofString(query));
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo("a,b,text");
                assertThat(server.bean(RunningQueries.class).all())
                        .as("the first rows came before the last were found")
                        .singleElement()
                        .satisfies(one -> assertThat(one.rows()).isLessThan((long) SIDE * SIDE));
                long rows = 0;
                long usedEarly = 0;
                while (lines.readLine() != null) {
                    rows++;
                    if (rows == SOME_ROWS) {
                        usedEarly = usedAfterCollection();
                    }
                    if (rows == SIDE * SIDE - SOME_ROWS) {
                        assertThat(usedAfterCollection() - usedEarly).isLessThan(LITTLE);
                    }
                }
                assertThat(rows).isEqualTo((long) SIDE * SIDE);
            }
        }
    }
}
