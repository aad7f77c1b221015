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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A server of a test's own, on a free port of the loopback, with a store and settings that no other test shares. */
public final class OwnServer implements AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Starts with a store below this folder and with these settings, each as {@code name=value}. */
    public OwnServer(Path directory, String... settings) {
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=0");
        arguments.add("--concerngraph.store.directory=" + directory.resolve("store"));
        // They would be made anew, beside the test, whenever its data change.
        arguments.add("--concerngraph.linking.suggestions=false");
        List.of(settings).forEach(setting -> arguments.add("--" + setting));
        this.application = new SpringApplicationBuilder(Application.class).run(arguments.toArray(String[]::new));
    }

    /** A part of the application. */
    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** The address of a path. */
    public String address(String path) {
        return "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port") + path;
    }

    /** What a path answers to somebody who accepts this; anything but 200 is a failure. */
    public String get(String path, String accept) {
        var request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Accept", accept)
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a form that somebody sends with a password, or nobody, is answered; the fields are names and values by turns. */
    public HttpResponse<String> post(String path, String login, String password, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        String token = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if (!login.isEmpty()) {
            request.header("Authorization", "Basic " + token);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer to a query, as SPARQL's JSON. */
    public String ask(String query) {
        return get(
                "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), "application/sparql-results+json");
    }

    @Override
    public void close() {
        client.close();
        application.close();
    }
}
