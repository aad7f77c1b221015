package org.concerngraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read as of an earlier version is refused, and never answered with what is there now. */
class AsOfTest extends RunningServer {

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "yesterday", "2026-13-01", "-1", "2026-11-26T10:00"})
    void a_version_or_time_that_makes_no_sense_is_named(String asked) {
        for (String path : new String[] {"/concerns", "/concerns.csv", "/queries/concern/concerns.csv"}) {
            var answer = get(path + "?as-of=" + asked, "application/json");
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).contains("as-of", asked);
        }
        assertThat(get("/sparql?query=ASK%7B%7D&as-of=" + asked, "*/*").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_version_of_now_and_a_day_to_come_are_what_is_there_now() {
        String now = page("/concerns");
        String version = select(
                        "SELECT ?v { <https://w3id.org/prom-concerns/dataset> <http://www.w3.org/ns/dcat#version> ?v }")
                .getFirst()
                .getFirst();
        assertThat(page("/concerns?as-of=" + version)).contains("organisational-boundaries");
        assertThat(get("/concerns.csv?as-of=2999-01-01", "*/*").body())
                .isEqualTo(get("/concerns.csv", "*/*").body());
        assertThat(now).contains("organisational-boundaries");
    }

    @Test
    void writes_and_the_second_dataset_know_no_past() {
        assertThat(get("/vocabularies/sparql?query=ASK%7B%7D&as-of=1", "*/*").statusCode())
                .isEqualTo(400);
        assertThat(get("/data?graph=https%3A%2F%2Fw3id.org%2Fprom-concerns%2Fgraph%2Fconcerns&as-of=1", "text/turtle")
                        .statusCode())
                .isEqualTo(400);
        var write = send(HttpRequest.newBuilder(URI.create(address("/memos?as-of=1")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .headers(asAdministrator())
                .POST(HttpRequest.BodyPublishers.ofString("thing=x&text=y")));
        assertThat(write.statusCode()).isEqualTo(400);
        assertThat(write.body()).contains("cannot be asked for what was");
    }

    @Test
    void a_whole_download_can_be_of_then() {
        assertThat(get("/dataset.nq?as-of=1", "*/*").statusCode()).isEqualTo(200);
        assertThat(get("/graphs/concerns.ttl?as-of=1", "*/*").body()).contains("organisational-boundaries");
    }
}
