package org.concerngraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.concerngraph.OwnServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports that come at the same time are made one after the other; whoever is not the server finds the store taken. */
class ImportsAtOnceTest {

    private static final int EACH = 4;
    private static final String PASSWORD = "a password for tests";

    @TempDir
    private Path folder;

    private static HttpRequest request(OwnServer server, int number) {
        var text = new StringBuilder();
        for (int q = 1; q <= 200; q++) {
            text.append("We saw pond number ")
                    .append(q)
                    .append(" of ")
                    .append(number)
                    .append(". (P1, Nurse)\n");
        }
        String query = "?format=quote-table&study=pond-2023&title=Ponds&source=10.1234/pond&licence=CC0"
                + "&access-rights=Open&name=pond-" + number;
        return HttpRequest.newBuilder(URI.create(server.address("/intake" + query)))
                .header("Content-Type", "text/plain;charset=utf-8")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString("Matter\n" + text))
                .build();
    }

    @Test
    void all_succeed_over_http_and_the_command_line_is_told_who_has_the_store() throws Exception {
        try (var server = new OwnServer(folder, "concerngraph.admin.password=" + PASSWORD);
                var client = HttpClient.newHttpClient()) {
            var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
            for (int i = 1; i <= EACH; i++) {
                answers.add(client.sendAsync(request(server, i), HttpResponse.BodyHandlers.ofString()));
            }
            for (var answer : answers) {
                HttpResponse<String> there = answer.get(1, TimeUnit.MINUTES);
                assertThat(there.statusCode()).as(there.body()).isEqualTo(201);
                assertThat(there.body()).contains("\"quotes\":200");
            }
            assertThat(server.ask("PREFIX prc: <https://w3id.org/prom-concerns/ontology#> SELECT (COUNT(*) AS ?n) {"
                            + " ?q a prc:Quote ; prc:inStudy <https://w3id.org/prom-concerns/id/study/pond-2023> }"))
                    .contains("\"800\"");

            var same = List.of(
                    client.sendAsync(request(server, 9), HttpResponse.BodyHandlers.ofString()),
                    client.sendAsync(request(server, 9), HttpResponse.BodyHandlers.ofString()));
            assertThat(List.of(
                            same.getFirst().get(1, TimeUnit.MINUTES).statusCode(),
                            same.getLast().get(1, TimeUnit.MINUTES).statusCode()))
                    .as("the very same file is accepted once and otherwise unchanged")
                    .containsExactlyInAnyOrder(201, 200);

            Path file = Files.writeString(folder.resolve("a.txt"), "Matter\nWe saw it. (P1, Nurse)\n");
            var taken = Called.on(folder.resolve("store"), "import", "--dry-run", file);
            assertThat(taken.code()).isEqualTo(3);
            assertThat(taken.err())
                    .contains(
                            folder.resolve("store") + " is in use by another process.", "Stop the other Concern Graph")
                    .doesNotContain("Exception", "\tat ");
        }
    }
}
