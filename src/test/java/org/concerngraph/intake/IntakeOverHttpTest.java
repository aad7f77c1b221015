package org.concerngraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file in, a receipt out, and an import taken back, as a program does it. */
class IntakeOverHttpTest extends RunningServer {

    private static final String FACTS =
            "&title=A+study+of+a+mill&source=10.1234/mill&licence=CC+BY+4.0&access-rights=Open&label=Mill+2022";
    private static final String TABLE = """
            Table 2
            Time
            We have none (…) really none. (P1, Nurse)
            It takes five minutes [the form] and I have four. (P2, Mill Keeper)
            Trust
            Nobody told us why. (P1, Nurse)
            """;
    private static final JsonMapper JSON = JsonMapper.shared();

    private HttpResponse<String> post(String query, String body) {
        return send(HttpRequest.newBuilder(URI.create(address("/intake?" + query)))
                .header("Content-Type", "text/plain;charset=utf-8")
                .headers(asAdministrator())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> delete(String path) {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .headers(asAdministrator())
                .DELETE());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    @AfterEach
    void take_away() {
        for (List<String> row : select(
                "PREFIX prc: <https://w3id.org/prom-concerns/ontology#> SELECT ?i { ?i a prc:Import ; prc:inStudy ?s"
                        + " FILTER (!STRENDS(STR(?s), '/hunter-2015')) }")) {
            delete("/intake/" + row.getFirst().replaceFirst(".*/", ""));
        }
        update("DROP SILENT GRAPH <https://w3id.org/prom-concerns/graph/withdrawn>", asAdministrator());
        update("DROP SILENT GRAPH <https://w3id.org/prom-concerns/graph/roles/local>", asAdministrator());
    }

    @Test
    void a_trial_says_what_would_be_read_and_writes_nothing() throws IOException {
        var answer = post("format=quote-table&dry-run=true", Files.readString(Path.of("data/hunter-2015/table-3.txt")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode receipt = json(answer);
        assertThat(receipt.get("outcome").asString()).as(answer.body()).isEqualTo("DRY_RUN");
        assertThat(receipt.get("counts").toString())
                .isEqualTo("{\"studies\":1,\"participants\":8,\"roles\":5,\"themes\":6,\"quotes\":11,\"marks\":15,"
                        + "\"codings\":11,\"abbreviations\":3}");
        assertThat(receipt.get("problems").size()).isEqualTo(2);
        assertThat(receipt.get("roles").get("GP").asString()).isEqualTo("general-practitioner");
        assertThat(select("SELECT ?s { ?s a <https://w3id.org/prom-concerns/ontology#Study> }"))
                .hasSize(1);
    }

    @Test
    void a_trial_for_a_study_that_is_there_need_not_repeat_what_is_known_of_it() {
        post("format=quote-table&study=mill-2022" + FACTS, TABLE);
        var trial = post(
                "format=quote-table&study=mill-2022&dry-run=true", "Table 3\nTime\nIt took all day. (P1, Nurse)\n");
        assertThat(trial.statusCode()).as(trial.body()).isEqualTo(200);
        assertThat(json(trial).get("outcome").asString()).isEqualTo("DRY_RUN");
        assertThat(json(trial).get("faults")).isEmpty();
        var other = post("format=quote-table&study=mill-2023&dry-run=true", TABLE);
        assertThat(json(other).get("faults")).as(other.body()).isEmpty();
    }

    @Test
    void decisions_of_a_draft_are_repairs_and_choices_of_a_program() {
        String decisions = URLEncoder.encode(
                "{\"chosen\":{\"column.1\":\"quote\"},\"repairs\":"
                        + "[{\"repair\":\"role-is\",\"printed\":\"Müllerin\",\"role\":\"manager\"}]}",
                StandardCharsets.UTF_8);
        var answer =
                post("format=csv&dry-run=true&repairs=" + decisions, "Zitat,Role\nWir haben keine Zeit.,Müllerin\n");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).get("counts").get("quotes").asInt()).isEqualTo(1);
        assertThat(json(answer).get("roles").toString()).isEqualTo("{\"Müllerin\":\"manager\"}");
    }

    @Test
    void the_same_file_again_changes_nothing_and_another_shows_the_difference_before_it_replaces() {
        var first = post("format=quote-table&study=mill-2022" + FACTS, TABLE);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location")).contains("/intake/mill-2022.table-2");
        JsonNode receipt = json(first);
        assertThat(receipt.get("counts")).isEqualTo(receipt.get("inGraph"));
        assertThat(receipt.get("counts").get("quotes").asInt()).isEqualTo(3);
        assertThat(receipt.get("by").asString()).isEqualTo("admin");

        var again = post("format=quote-table&study=mill-2022" + FACTS, TABLE);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(json(again).get("outcome").asString()).isEqualTo("UNCHANGED");

        String changed = TABLE.replace("Nobody told us why", "Nobody ever told us why");
        var differs = post("format=quote-table&study=mill-2022" + FACTS, changed);
        assertThat(differs.statusCode()).as(differs.body()).isEqualTo(409);
        JsonNode difference = json(differs).get("difference");
        assertThat(difference.get("quotesKept").asInt()).isEqualTo(2);
        assertThat(difference.get("quotesAdded").size()).isEqualTo(1);
        assertThat(difference.get("quotesGone").get(0).asString()).contains("Nobody told us why");
        assertThat(texts("mill-2022")).hasSize(3).anyMatch(text -> text.contains("Nobody told us why"));

        var replaced = post("format=quote-table&study=mill-2022&replace=true" + FACTS, changed);
        assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(201);
        assertThat(json(replaced).get("id").asString()).isEqualTo("mill-2022.table-2.2");
        assertThat(texts("mill-2022")).hasSize(3).anyMatch(text -> text.contains("Nobody ever told us why"));
    }

    @Test
    void a_receipt_matches_what_its_own_file_prints_though_another_prints_another_role_of_the_person() {
        post("format=quote-table&study=mill-2022" + FACTS, TABLE);
        var other = post(
                "format=quote-table&study=mill-2022",
                "Table 3\nHope\nIt took all day. (P1, Manager)\nTime\nNone. (P1, Manager)\n");
        assertThat(other.statusCode()).as(other.body()).isEqualTo(201);
        JsonNode ofOther = json(other).get("roles");
        assertThat(ofOther.toString()).isEqualTo("{\"Manager\":\"manager\"}");
        assertThat(json(other).get("problems").toString())
                .contains("P1 is printed as Manager here, and as Nurse in another import of the study.");
        assertThat(select("PREFIX prc: <https://w3id.org/prom-concerns/ontology#> SELECT ?n {"
                        + " <https://w3id.org/prom-concerns/id/theme/mill-2022.time> prc:ordinal ?n }"))
                .hasSize(1);
        JsonNode ofFirst =
                json(get("/intake/mill-2022.table-2", "application/json")).get("roles");
        assertThat(ofFirst.get("Nurse").asString()).isEqualTo("nurse");
        assertThat(ofFirst.get("Mill Keeper").asString()).isEmpty();
    }

    private List<String> texts(String study) {
        return select(
                        "PREFIX prc: <https://w3id.org/prom-concerns/ontology#> SELECT ?text { ?q prc:publishedText ?text ;"
                                + " prc:inStudy <https://w3id.org/prom-concerns/id/study/" + study + "> }")
                .stream()
                .map(row -> row.getFirst())
                .toList();
    }

    @Test
    void what_is_withdrawn_is_gone_but_for_a_tombstone_without_its_words() {
        assertThat(post("format=quote-table&study=mill-2022" + FACTS, TABLE).statusCode())
                .isEqualTo(201);
        var gone = delete("/intake/mill-2022.table-2?reason=A+speaker+asked");
        assertThat(gone.statusCode()).as(gone.body()).isEqualTo(204);
        assertThat(select("SELECT ?g ?s { GRAPH ?g { ?s ?p ?o } FILTER (CONTAINS(STR(?s), 'mill-2022')"
                        + " && !STRENDS(STR(?g), '/void')) }"))
                .allSatisfy(row -> assertThat(row.getFirst()).endsWith("/graph/withdrawn"))
                .isNotEmpty();
        assertThat(select("SELECT ?o { GRAPH <https://w3id.org/prom-concerns/graph/withdrawn> { ?s ?p ?o } }"))
                .noneMatch(row -> row.getFirst().contains("five minutes"))
                .anyMatch(row -> row.getFirst().equals("A speaker asked"));
        assertThat(delete("/intake/mill-2022.table-2").statusCode()).isEqualTo(404);
    }

    @Test
    void what_must_be_said_of_a_study_is_asked_for_by_name() {
        var answer = post("format=quote-table&study=mill-2022", TABLE);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("detail").asString()).contains("title", "source", "licence", "access-rights");
        assertThat(post("format=quote-table&study=Mill+2022" + FACTS, TABLE).body())
                .contains("Mill 2022");
        assertThat(post("format=word&study=mill-2022" + FACTS, TABLE).body()).contains("word", "quote-table");
    }

    @Test
    void a_choice_of_the_reader_without_the_word_choice_before_it_is_refused_and_not_ignored() {
        var answer = post("format=csv&dry-run=true&column.1=quote", "Words,Who\nNo time.,P1\n");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("detail").asString()).contains("column.1", "choice.column.1");
        var chosen = post("format=csv&dry-run=true&choice.column.1=quote", "Words,Who\nNo time.,P1\n");
        assertThat(json(chosen).get("counts").get("quotes").asInt()).isEqualTo(1);
    }

    @Test
    void nobody_imports_without_logging_in() {
        var answer = send(HttpRequest.newBuilder(URI.create(address("/intake?format=quote-table")))
                .POST(HttpRequest.BodyPublishers.ofString(TABLE)));
        assertThat(answer.statusCode()).isEqualTo(401);
    }
}
