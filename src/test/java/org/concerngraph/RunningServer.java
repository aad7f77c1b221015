package org.concerngraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.concerngraph.query.AskedDataset;
import org.concerngraph.store.Store;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The application as its users meet it: over HTTP, on a store of its own. All tests of this kind share one server and run one
 * after another; those in a browser share another.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Execution(ExecutionMode.SAME_THREAD)
public abstract class RunningServer {

    protected static final String PASSWORD = "a password for tests";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Duration GENEROUS = Duration.ofMinutes(1);

    @LocalServerPort
    protected int port;

    @Autowired
    private Store store;

    /** Returns when all has been noted down that follows the writes so far, of other tests too. */
    public void awaitWhatFollows() {
        Awaitility.await().atMost(GENEROUS).until(store::isFollowed);
    }

    private static String temporaryStore() {
        try {
            return Files.createTempDirectory("concern-graph-test").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        String store = temporaryStore();
        registry.add("concerngraph.store.directory", () -> store);
        registry.add("concerngraph.admin.password", () -> PASSWORD);
        registry.add("concerngraph.sparql.timeout", () -> "5s");
        // They are written in the background, beside whatever a test counts; the test of them makes them itself.
        registry.add("concerngraph.linking.suggestions", () -> "false");
    }

    protected String address(String path) {
        return "http://localhost:" + port + path;
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    protected HttpResponse<String> get(String path, String accept) {
        return send(HttpRequest.newBuilder(URI.create(address(path))).header("Accept", accept));
    }

    protected String page(String path) {
        var response = get(path, "text/html");
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    /** The rows of a query, each a list of values as text, by the standard's TSV-free CSV. */
    public List<List<String>> select(String query) {
        return select(AskedDataset.CONCERNS, query);
    }

    /** The same of another dataset. */
    protected List<List<String>> select(AskedDataset dataset, String query) {
        var response = sparql(dataset, query, "text/csv");
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + ": " + response.body() + "\n" + query);
        }
        return CsvRows.of(response.body());
    }

    protected HttpResponse<String> sparql(String query, String accept) {
        return sparql(AskedDataset.CONCERNS, query, accept);
    }

    protected HttpResponse<String> sparql(AskedDataset dataset, String query, String accept) {
        return send(HttpRequest.newBuilder(URI.create(address(dataset.address())))
                .header("Accept", accept)
                .header("Content-Type", "application/sparql-query")
                .POST(HttpRequest.BodyPublishers.ofString(query)));
    }

    protected HttpResponse<String> update(String update, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address("/update")))
                .header("Content-Type", "application/sparql-update")
                .POST(HttpRequest.BodyPublishers.ofString(update));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    protected static String[] asAdministrator() {
        String token = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return new String[] {"Authorization", "Basic " + token};
    }

    protected static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** SPARQL results as CSV, without the line of names. */
    protected static final class CsvRows {

        private CsvRows() {}

        public static List<List<String>> of(String csv) {
            var rows = new java.util.ArrayList<List<String>>();
            var row = new java.util.ArrayList<String>();
            var field = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < csv.length(); i++) {
                char c = csv.charAt(i);
                if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = !quoted;
                } else if (!quoted && (c == ',' || c == '\n')) {
                    row.add(field.toString());
                    field.setLength(0);
                    if (c == '\n') {
                        rows.add(List.copyOf(row));
                        row.clear();
                    }
                } else if (quoted || c != '\r') {
                    field.append(c);
                }
            }
            return rows.isEmpty() ? rows : rows.subList(1, rows.size());
        }
    }
}
