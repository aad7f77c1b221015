package org.concerngraph.linking.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.concerngraph.FilledForm;
import org.concerngraph.RunningServer;
import org.concerngraph.linking.sssom.MappingSet;
import org.concerngraph.linking.sssom.SssomReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets of links that people bring in over HTTP and take away again. */
class SetsTest extends RunningServer {

    private static final String HEAD = """
            #curie_map:
            #  ex: https://example.org/
            #  role: https://w3id.org/prom-concerns/id/role/
            #  orcid: https://orcid.org/
            #mapping_set_id: https://example.org/sets/one
            #license: https://creativecommons.org/licenses/by/4.0/
            #object_source: ex:things
            #extension_definitions:
            #  - slot_name: mood
            #    property: ex:mood
            """;

    private static final String COLUMNS =
            "subject_id\tsubject_label\tpredicate_id\tpredicate_modifier\tobject_id\tobject_label\tmapping_justification\tauthor_id\tconfidence\tmood\n";

    private static final String ROWS = """
            role:nurse\tnurse\tskos:closeMatch\t\tex:nurse\tnurses\tsemapv:ManualMappingCuration\torcid:0000-0002-1825-0097\t0.75\tcheerful
            role:nurse\tnurse\tskos:exactMatch\tNot\tex:shark\tnurse shark\tsemapv:ManualMappingCuration\torcid:0000-0002-1825-0097\t1.0\t
            role:patient\tpatient\tskos:exactMatch\t\tex:patient\tpatients\tsemapv:LexicalMatching\t\t0.9\t
            """;

    private HttpResponse<String> bring(String fileName, String text, String... more) {
        var form = new FilledForm().and("file", fileName, text.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < more.length; i += 2) {
            form.and(more[i], more[i + 1]);
        }
        return send(form.to(address("/links/sets"), "application/json").headers(asAdministrator()));
    }

    private HttpResponse<String> remove(String name) {
        return send(HttpRequest.newBuilder(URI.create(address("/links/sets/" + name)))
                .DELETE()
                .headers(asAdministrator()));
    }

    @AfterEach
    void take_it_away() {
        remove("one");
    }

    private boolean ask(String triple) {
        return sparql("PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ASK { " + triple + " }", "text/csv")
                .body()
                .contains("true");
    }

    private static MappingSet read(String name, String table) {
        return SssomReader.read(name, table.getBytes(StandardCharsets.UTF_8))
                .set()
                .inAnyOrder()
                .canonical();
    }

    private static final String NURSE = "<https://w3id.org/prom-concerns/id/role/nurse>";

    @Test
    void a_table_comes_out_as_it_went_in_and_what_people_said_in_it_counts() {
        String table = HEAD + COLUMNS + ROWS;
        var answer = bring("one.sssom.tsv", table);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"mappings\":3", "\"problems\":[]");
        assertThat(read("one", get("/links/one.sssom.tsv", "*/*").body())).isEqualTo(read("one", table));
        assertThat(ask(NURSE + " skos:closeMatch <https://example.org/nurse>")).isTrue();
        assertThat(ask(NURSE + " skos:exactMatch <https://example.org/shark>"))
                .as("a denied link is no statement")
                .isFalse();
        assertThat(
                        ask(
                                "<https://w3id.org/prom-concerns/id/role/patient> skos:exactMatch <https://example.org/patient>"))
                .as("what only a machine says counts for nothing yet")
                .isFalse();
        assertThat(page("/links/of/role/nurse")).contains("not exact", "nurse shark");
        assertThat(get("/links.sssom.tsv", "*/*").body()).contains("https://example.org/shark");
        assertThat(remove("one").statusCode()).isEqualTo(204);
        assertThat(ask(NURSE + " skos:closeMatch <https://example.org/nurse>")).isFalse();
        assertThat(get("/links/one.sssom.tsv", "*/*").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .headers(asAdministrator())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void what_people_judged_stays_judged_when_the_set_comes_again_in_another_order() {
        bring("one.sssom.tsv", HEAD + COLUMNS + ROWS);
        String first = select(
                        "SELECT ?m { ?m <http://www.w3.org/2002/07/owl#annotatedTarget> <https://example.org/nurse> }")
                .getFirst()
                .getFirst();
        String id = first.substring(first.lastIndexOf('/') + 1);
        String judged = post("/links/" + id + "/disagree", "who=Cyd&back=/links")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String more =
                "role:nurse\tnurse\tskos:broadMatch\t\tex:carer\tcarers\tsemapv:ManualMappingCuration\torcid:0000-0002-1825-0097\t0.5\t\n";
        bring("one.sssom.tsv", HEAD + COLUMNS + more + ROWS);
        assertThat(ask(NURSE + " skos:closeMatch <https://example.org/nurse>")).isFalse();
        assertThat(ask(NURSE + " skos:broadMatch <https://example.org/carer>")).isTrue();
        assertThat(get("/links.sssom.tsv", "*/*").body().lines().filter(line -> line.contains("example.org/nurse\t")))
                .singleElement()
                .asString()
                .contains("prc:Rejected", "cheerful", "Cyd");
        remove("one");
        String local = judged.substring(judged.indexOf("saved=") + "saved=".length());
        assertThat(post("/links/" + local + "/undo", "back=/links").statusCode())
                .isEqualTo(303);
    }

    @Test
    void its_RDF_can_be_brought_in_too() {
        bring("one.sssom.tsv", HEAD + COLUMNS + ROWS);
        String turtle = get("/links/one.sssom.ttl", "*/*").body();
        assertThat(bring("one.ttl", turtle).statusCode()).isEqualTo(201);
        assertThat(read("one", get("/links/one.sssom.tsv", "*/*").body()).mappings())
                .isEqualTo(read("one", HEAD + COLUMNS + ROWS).mappings());
    }

    @Test
    void faulty_rows_are_told_by_line_and_the_others_come_in() {
        String faulty =
                "role:nurse\tnurse\tskos:closeMatch\tPerhaps\tex:nurse\tnurses\tsemapv:ManualMappingCuration\t\t0.7\t\n"
                        + "role:nurse\tnurse\tskos:closeMatch\t\tnone:nurse\tnurses\tsemapv:ManualMappingCuration\t\t0.7\t\n"
                        + "role:nurse\tnurse\tskos:closeMatch\t\tex:carer\tcarers\tsemapv:ManualMappingCuration\t\t7\t\n";
        var answer = bring("one.sssom.tsv", HEAD + COLUMNS + ROWS + faulty);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .contains("\"line\":15", "Perhaps", "\"line\":16", "none:nurse", "\"line\":17", "\"7\"")
                .contains("\"mappings\":4");
    }

    @Test
    void a_trial_keeps_nothing_and_no_table_is_refused() {
        assertThat(bring("one.sssom.tsv", HEAD + COLUMNS + ROWS, "dry-run", "true")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/links/one.sssom.tsv", "*/*").statusCode()).isEqualTo(404);
        assertThat(bring("one.ttl", "no Turtle").statusCode()).isEqualTo(422);
        assertThat(bring("one.sssom.tsv", "").statusCode()).isEqualTo(400);
    }

    @Test
    void a_person_is_told_on_a_page_what_cannot_be_read() {
        var form = new FilledForm().and("file", "one.ttl", "no Turtle".getBytes(StandardCharsets.UTF_8));
        var answer = send(form.to(address("/links/sets"), "text/html").headers(asAdministrator()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("one.ttl is not Turtle", "line: 1");
    }

    @Test
    void what_is_shipped_or_decided_here_is_not_written_over() {
        for (String name : new String[] {"roles", "local", "No Name"}) {
            var answer = bring("one.sssom.tsv", HEAD + COLUMNS + ROWS, "name", name);
            assertThat(answer.statusCode()).as(name).isEqualTo(400);
            assertThat(answer.body()).contains(name);
        }
        assertThat(remove("roles").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp_hp_pat_impc", "ma_uberon_pat_impc", "mondo_broadmatch_ncit"})
    void published_sets_come_out_as_they_went_in(String name) throws IOException {
        Path file = Path.of("../shared/samples/sssom", name + ".sssom.tsv");
        assumeTrue(Files.exists(file), "the samples are not here");
        String table = Files.readString(file);
        assertThat(bring("one.sssom.tsv", table).statusCode()).isEqualTo(201);
        assertThat(read("one", get("/links/one.sssom.tsv", "*/*").body())).isEqualTo(read("one", table));
    }

    @Test
    void external_metadata_is_read_beside_the_table() {
        String metadata = HEAD.replace("\n#", "\n").replaceFirst("^#", "");
        var answer = send(new FilledForm()
                .and("file", "one.sssom.tsv", (COLUMNS + ROWS).getBytes(StandardCharsets.UTF_8))
                .and("metadata", "one.sssom.yml", metadata.getBytes(StandardCharsets.UTF_8))
                .to(address("/links/sets"), "application/json")
                .headers(asAdministrator()));
        assertThat(answer.body()).contains("\"mappings\":3", "\"problems\":[]");
    }

    @Test
    void what_counts_nowhere_here_is_said_with_value_and_link() {
        String rows = """
                role:nobody\tnobody\tskos:closeMatch\t\tex:nurse\tnurses\tsemapv:ManualMappingCuration\t\t0.75\t
                role:nurse\tnurse\tskos:exactMach\t\tex:nurse\tnurses\tsemapv:ManualMappingCuration\t\t0.75\t
                concern:patient-control\tcontrol\tskos:exactMatch\t\tex:control\tcontrol\tsemapv:ManualMappingCuration\t\t0.75\t
                role:patient\tpatient\tskos:closeMatch\t\tex:patient\tpatients\tsemapv:ManualMappingCuration\t\tsurely\t
                """;
        String head = HEAD.replace("#  role:", "#  concern: https://w3id.org/prom-concerns/id/concern/\n#  role:");
        assertThat(bring("one.sssom.tsv", head + COLUMNS + rows).body())
                .contains(
                        "role:nobody names nothing in this dataset.",
                        "skos:exactMach is none of the relations that links have here",
                        "A concern is a sentence, which no term is the same as: skos:exactMatch is not said of one.",
                        "4 links name no author. They are attributed to who brought them in, admin.")
                .doesNotContain("None of its links");
        String foreign = HEAD + COLUMNS
                + "ex:a\ta\tskos:closeMatch\t\tex:b\tb\tsemapv:ManualMappingCuration\torcid:0000-0002-1825-0097\t0.75\t\n";
        assertThat(bring("one.sssom.tsv", foreign).body())
                .contains("None of its links is about a theme, role or concern of this dataset.");
    }
}
