package org.concerngraph.linking.review;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concerngraph.FilledForm;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.AfterEach;

/** Somebody who judges links by forms, and takes back what they decided when a test ends. */
abstract class LinkJudge extends RunningServer {

    /** The decisions that were kept, in the order in which they were made. */
    final List<String> made = new ArrayList<>();

    private final String vocabulary;

    /** Judges terms of the vocabulary with this name, which is gone after each test. */
    LinkJudge(String vocabulary) {
        this.vocabulary = vocabulary;
    }

    @AfterEach
    void leave_no_trace() {
        made.reversed().forEach(id -> post("/links/" + id + "/undo", "back", "/links"));
        remove(vocabulary);
    }

    HttpResponse<String> load(String file, String turtle) {
        return send(new FilledForm()
                .and("file", file, turtle.getBytes(StandardCharsets.UTF_8))
                .to(address("/vocabularies"), "application/json")
                .headers(asAdministrator()));
    }

    void remove(String vocabulary) {
        send(HttpRequest.newBuilder(URI.create(address("/vocabularies/" + vocabulary)))
                .DELETE()
                .headers(asAdministrator()));
    }

    /** Sends a form with these fields, each followed by its value. */
    HttpResponse<String> post(String path, String... fields) {
        String body = Stream.iterate(0, i -> i < fields.length, i -> i + 2)
                .map(i -> fields[i] + "=" + encode(fields[i + 1]))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .headers(asAdministrator())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        answer.headers()
                .firstValue("Location")
                .filter(to -> to.contains("saved="))
                .ifPresent(to -> made.add(to.substring(to.indexOf("saved=") + "saved=".length())));
        return answer;
    }
}
