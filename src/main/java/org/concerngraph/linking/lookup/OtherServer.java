package org.concerngraph.linking.lookup;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches JSON from another server: no more than a megabyte, and from nowhere else than it was told. */
final class OtherServer {

    private static final int MOST_BYTES = 1_000_000;
    private static final int GOOD = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** What the address answers; throws {@link UnusableAnswer}. */
    JsonNode get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /** What the address answers to a form with one field. */
    JsonNode post(String address, String field, String value) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(field + "=" + encoded(value))));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = client.send(
                request.header("Accept", "application/json").build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            String elsewhere = answer.headers().firstValue("Location").orElse("");
            if (answer.statusCode() / 100 == 3 && !elsewhere.isEmpty()) {
                throw new UnusableAnswer("sends us on to " + elsewhere + ", where it was not set up to be asked");
            }
            if (answer.statusCode() != GOOD) {
                throw new UnusableAnswer("answered with the status " + answer.statusCode());
            }
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnusableAnswer("answered with more than " + MOST_BYTES + " bytes");
            }
            return JSON.readTree(bytes);
        } catch (JacksonException fault) {
            throw new UnusableAnswer("answered with something that is not JSON");
        }
    }
}
