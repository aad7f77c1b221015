package org.concerngraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has a page or its RDF already is told so in a moment, and is told of every write. */
class UnchangedAnswersTest extends RunningServer {

    private HttpResponse<String> get(String path, String accept, String known) {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Accept", accept)
                .header("If-None-Match", known));
    }

    private String tag(String path, String accept) {
        return get(path, accept).headers().firstValue("ETag").orElseThrow();
    }

    /** The tag of an answer when nothing is noted down any more about writes that tests made. */
    private String settledTag(String path, String accept) {
        awaitWhatFollows();
        return tag(path, accept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                                  | text/html
            /quotes/hunter-2015.t3-09          | text/html
            /quotes/hunter-2015.t3-09          | text/turtle
            /quotes/hunter-2015.t3-09.jsonld   | */*
            /id/quote/hunter-2015.t3-09        | text/html
            /quotes?role=general-practitioner  | text/html
            /concerns.csv                      | */*
            /ontology                          | text/html
            /ontology                          | text/turtle
            /dataset.ttl                       | */*
            /dataset.trig                      | */*
            /.well-known/void                  | */*
            /sitemap.xml                       | */*
            """)
    void an_answer_that_is_known_is_not_made_again(String path, String accept) {
        String tag = settledTag(path, accept);
        var again = get(path, accept, "\"other\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        assertThat(again.headers().firstValue("Vary").orElseThrow()).containsIgnoringCase("accept");
        assertThat(again.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(get(path, accept, "W/\"0-00000000-0000000000000000\"").statusCode())
                .isNotEqualTo(304);
    }

    @Test
    void what_differs_has_another_tag() {
        assertThat(List.of(
                        tag("/quotes", "text/html"),
                        tag("/quotes?role=regulator", "text/html"),
                        tag("/concerns", "text/html"),
                        tag("/quotes", "text/turtle")))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_write_changes_the_tag() {
        String tag = settledTag("/concerns", "text/html");
        String graph = "<https://w3id.org/prom-concerns/graph/test/tags>";
        update("INSERT DATA { GRAPH " + graph + " { <x:a> <x:b> <x:c> } }", asAdministrator());
        try {
            assertThat(get("/concerns", "text/html", tag).statusCode()).isEqualTo(200);
            assertThat(tag("/concerns", "text/html")).isNotEqualTo(tag);
        } finally {
            update("DROP GRAPH " + graph, asAdministrator());
        }
        assertThat(tag("/concerns", "text/html")).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "/quotes/nobody, text/html",
        "/quotes/nobody, text/turtle",
        "/quotes/nobody.ttl, */*",
        "/concerns?colour=red, text/html",
        "/nowhere, text/html",
        "/id/dream/x, */*",
    })
    void failures_have_no_tag_and_no_signposts(String path, String accept) {
        for (String known : List.of("\"x\"", "*")) {
            var answer = get(path, accept, known);
            assertThat(answer.statusCode()).isIn(400, 404);
            assertThat(answer.headers().map()).doesNotContainKeys("etag", "link", "content-location");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/site.css", "/actuator/health"})
    void what_is_not_made_from_the_data_is_left_alone(String path) {
        assertThat(get(path, "*/*").headers().firstValue("ETag").orElse("")).doesNotContain("-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/quotes/hunter-2015.t3-09", "/quotes/hunter-2015.t3-09.ttl", "/concerns.csv", "/void.ttl"})
    void a_question_for_the_headers_gets_the_same_headers(String path) {
        String tag = settledTag(path, "text/html");
        var head = send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Accept", "text/html")
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).hasValue(tag);
        var answer = get(path, "text/html");
        for (String header : List.of("Content-Type", "Vary", "Link", "Cache-Control", "Content-Disposition")) {
            assertThat(head.headers().allValues(header))
                    .as(header)
                    .isEqualTo(answer.headers().allValues(header));
        }
    }
}
