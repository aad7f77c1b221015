package org.concerngraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.stream.Stream;
import org.concerngraph.OwnServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was withdrawn goes from the disk, and what is left is as it was. */
class CompactCommandTest {

    private static final String[] FACTS = {
        "--study=mill-2022",
        "--title=A study of a mill",
        "--source=10.1234/mill",
        "--licence=CC BY 4.0",
        "--access-rights=Open"
    };
    private static final String COUNT = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER"
            + " (!STRSTARTS(STR(?g), 'https://w3id.org/prom-concerns/graph/v')"
            + " && ?g != <https://w3id.org/prom-concerns/graph/meta>) }";

    @TempDir
    private Path folder;

    /** Which files of the store hold a word, in whatever they keep. */
    private List<String> filesWith(Path store, String word) throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> content(file).contains(word))
                    .map(file -> store.relativize(file).toString())
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Called brought(Path store, String name, String words) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "participant,theme,quote\nM1,Time,\"" + words + "\"\n");
        var arguments = new ArrayList<Object>(List.of(FACTS));
        arguments.add(file);
        return Called.on(store, "import", arguments.toArray());
    }

    private static void withdrawn(String address) throws IOException {
        String token = Base64.getEncoder().encodeToString("admin:pw".getBytes(StandardCharsets.UTF_8));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Authorization", "Basic " + token)
                            .DELETE()
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void withdrawn_words_are_on_the_disk_until_the_store_is_compacted() throws IOException {
        Path store = folder.resolve("store");
        assertThat(brought(store, "kept.csv", "We have a quillwort to fill in.").code())
                .isZero();
        assertThat(brought(store, "gone.csv", "They asked me about my spleenwort.")
                        .code())
                .isZero();
        String count;
        String page;
        try (var server = new OwnServer(folder, "concerngraph.admin.password=pw")) {
            withdrawn(server.address("/intake/mill-2022.gone"));
            count = server.ask(COUNT);
            page = server.get("/quotes/mill-2022.kept-01", "text/turtle");
        }
        assertThat(filesWith(store, "spleenwort")).isNotEmpty();

        var compacted = Called.on(store, "compact");
        assertThat(compacted.code()).as(compacted.err()).isZero();
        assertThat(compacted.err())
                .matches("(?s)The files of the store had [0-9,]+ MB and have [0-9,]+ MB;"
                        + " dataset version \\d+, as before\\.\\s*");
        assertThat(filesWith(store, "spleenwort")).isEmpty();
        assertThat(filesWith(store, "quillwort")).isNotEmpty();
        for (String dataset : List.of("tdb2", "vocabularies/tdb2")) {
            try (Stream<Path> states = Files.list(store.resolve(dataset))) {
                assertThat(states.map(state -> state.getFileName().toString()).filter(name -> name.startsWith("Data-")))
                        .as(dataset)
                        .containsExactly("Data-0002");
            }
        }

        try (var server = new OwnServer(folder)) {
            assertThat(server.ask(COUNT)).isEqualTo(count);
            assertThat(server.get("/quotes/mill-2022.kept-01", "text/turtle")).isEqualTo(page);
            assertThat(server.get("/search?q=quillwort", "text/html")).contains("to fill in");
            assertThat(server.get("/search?q=spleenwort", "text/html")).doesNotContain("asked me");
            assertThat(server.get("/quotes?role=general-practitioner", "text/html"))
                    .contains("data-total");
            var meanwhile = Called.on(store, "compact");
            assertThat(meanwhile.code()).isEqualTo(3);
            assertThat(meanwhile.err()).contains("in use");
        }
    }
}
