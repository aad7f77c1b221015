package org.concerngraph.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concerngraph.OwnServer;
import org.concerngraph.intake.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a draft when the server ends and starts again. */
class DraftSurvivesTest {

    private static final String PASSWORD = "concerngraph.admin.password=a password for tests";
    private static final String[] LOG_IN = {
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString("admin:a password for tests".getBytes(StandardCharsets.UTF_8))
    };

    @TempDir
    Path folder;

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.headers(LOG_IN).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static HttpResponse<String> look(OwnServer server, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(server.address(path))).header("Accept", "text/html"));
    }

    @Test
    void a_draft_with_its_decisions_is_there_after_a_restart_until_it_is_too_old() throws Exception {
        String draft;
        try (var server = new OwnServer(folder, PASSWORD)) {
            draft = send(BroughtFile.pasted("Table 2\nTime\nNone. (P1, Nurse)\nNever. (P2, Nurse)\n")
                            .to(server.address("/intake/drafts")))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            send(HttpRequest.newBuilder(URI.create(server.address(draft + "/repairs")))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("repair=same-person&code=P2&into=P1")));
        }
        Path drafts = folder.resolve("store/intake");
        Files.createDirectories(drafts.resolve(".new-left-by-a-crash"));
        try (var server = new OwnServer(folder, PASSWORD)) {
            assertThat(look(server, draft).body()).contains("2 quotes", "1 participant<", "P2 and P1 are one person");
            assertThat(drafts.resolve(".new-left-by-a-crash")).doesNotExist();
        }
        try (Stream<Path> kept = Files.list(drafts)) {
            Path about = kept.findFirst().orElseThrow().resolve("draft.json");
            Files.setLastModifiedTime(about, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        }
        try (var server = new OwnServer(folder, PASSWORD)) {
            assertThat(look(server, draft).statusCode()).isEqualTo(404);
            assertThat(drafts).isEmptyDirectory();
        }
    }

    @Test
    void work_that_is_cancelled_ends_and_says_so() throws Exception {
        var attempt = new Attempt<String>(
                new Draft("an-id", "rows.csv", Format.CSV, Map.of(), Map.of(), List.of(), "admin", Instant.EPOCH));
        Thread worker = Thread.ofVirtual()
                .start(() -> attempt.run(
                        () -> {
                            for (long row = 0; ; row++) {
                                attempt.at("Reading rows", row, 0);
                            }
                        },
                        failure -> String.valueOf(failure.getMessage())));
        assertThat(attempt.endsWithin(Duration.ofMillis(20))).isFalse();
        assertThat(attempt.step().what()).isIn("Reading rows", "Waiting for its turn", "Beginning");
        attempt.cancel();
        worker.join(Duration.ofSeconds(30));
        assertThat(attempt.hasEnded()).isTrue();
        assertThat(attempt.result()).isNull();
        assertThat(attempt.failure()).contains("cancelled");
    }
}
