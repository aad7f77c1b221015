package org.concerngraph.linking.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.concerngraph.FilledForm;
import org.concerngraph.RunningServer;
import org.concerngraph.query.AskedDataset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** External vocabularies over HTTP: sent as people have them, browsed, searched, replaced, taken away. */
class VocabularyPagesTest extends RunningServer {

    private static final String NAME = "harbour";

    private static final String HARBOUR = """
            @prefix : <https://example.org/harbour/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            : a skos:ConceptScheme ; dcterms:title "Harbour thesaurus"@en ; owl:versionInfo "3" ;
              dcterms:license <https://creativecommons.org/publicdomain/zero/1.0/> .
            :person a skos:Concept ; skos:prefLabel "person"@en .
            :pilot a skos:Concept ; skos:prefLabel "pilot"@en ; skos:altLabel "harbour pilot"@en ; skos:broader :person ;
              skos:definition "Somebody who guides ships."@en .
            :river-pilot a skos:Concept ; skos:prefLabel "river pilot"@en ; skos:broader :pilot .
            :lamplighter a skos:Concept ; skos:prefLabel "lamplighter"@en ; owl:deprecated true ; dcterms:isReplacedBy :person .
            <https://elsewhere.example/quay> a skos:Concept ; skos:prefLabel "quay"@en ; skos:broader <https://elsewhere.example/place> .
            """;

    private HttpResponse<String> load(String fileName, byte[] bytes, String name) {
        return send(new FilledForm()
                .and("file", fileName, bytes)
                .and("name", name)
                .to(address("/vocabularies"), "application/json")
                .headers(asAdministrator()));
    }

    private HttpResponse<String> load(String turtle) {
        return load("harbour.ttl", turtle.getBytes(StandardCharsets.UTF_8), NAME);
    }

    private HttpResponse<String> remove(String name) {
        return send(HttpRequest.newBuilder(URI.create(address("/vocabularies/" + name)))
                .DELETE()
                .headers(asAdministrator()));
    }

    private Document html(String path) {
        return Jsoup.parse(page(path));
    }

    @AfterEach
    void take_it_away() {
        remove(NAME);
    }

    @Test
    void those_that_come_with_the_program_are_there_with_all_their_terms() {
        assertThat(select(AskedDataset.VOCABULARIES, """
                        SELECT ?name ?terms { GRAPH <https://w3id.org/prom-concerns/graph/vocabularies> {
                          ?v <http://purl.org/dc/terms/identifier> ?name ; <https://w3id.org/prom-concerns/ontology#count> ?terms } }
                        ORDER BY ?name"""))
                .contains(
                        List.of("cfir-2022", "74"),
                        List.of("mesh-2024", "68"),
                        List.of("npt-2009", "20"),
                        List.of("tdf-2012", "14"));
        assertThat(html("/vocabularies").select("table a").eachText())
                .contains("Medical Subject Headings, 2024 (some descriptors)");
    }

    @Test
    void one_that_is_sent_can_be_browsed_from_the_top_to_the_bottom() {
        var answer = load(HARBOUR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"terms\":5", "\"title\":\"Harbour thesaurus\"", "\"version\":\"3\"");
        assertThat(html("/vocabularies/harbour").select(".tops a").eachText())
                .as("a term below something that is only mentioned is at the top too; what is obsolete stands last")
                .containsExactly("person", "quay", "lamplighter");
        Document pilot = html("/vocabularies/harbour/pilot");
        assertThat(pilot.select(".trail-up li").eachText()).containsExactly("person", "pilot");
        assertThat(pilot.select(".facts").text()).contains("Somebody who guides ships.", "harbour pilot");
        assertThat(pilot.select(".tops a").eachText()).containsExactly("river pilot");
        assertThat(html("/vocabularies/harbour/term?iri=" + encode("https://elsewhere.example/quay"))
                        .select("h1")
                        .text())
                .isEqualTo("quay");
        assertThat(html("/vocabularies/harbour/lamplighter").select(".notice").text())
                .contains("obsolete", "https://example.org/harbour/person");
    }

    @Test
    void a_search_finds_the_exact_name_first_and_names_of_every_kind() {
        load(HARBOUR);
        assertThat(html("/vocabularies/harbour?q=pilot").select("ol.plain li a").eachText())
                .containsExactly("pilot", "river pilot");
        assertThat(html("/vocabularies?q=harbor+pilots").select("ol.plain li a").eachText())
                .first()
                .isEqualTo("pilot");
    }

    @Test
    void its_terms_are_not_in_the_dataset_of_concerns() {
        load(HARBOUR);
        String query = "ASK { <https://example.org/harbour/pilot> ?p ?o }";
        assertThat(sparql(query, "application/sparql-results+json").body()).contains("false");
        assertThat(sparql(AskedDataset.VOCABULARIES, query, "application/sparql-results+json")
                        .body())
                .contains("true");
    }

    @Test
    void a_new_version_takes_the_place_of_the_old_one_and_a_broken_one_does_not() {
        load(HARBOUR);
        String next =
                HARBOUR.replace("\"river pilot\"@en", "\"inland pilot\"@en").replace("\"3\"", "\"4\"");
        assertThat(load(next).body()).contains("\"version\":\"4\"");
        assertThat(html("/vocabularies/harbour?q=river").select("ol.plain li")).isEmpty();
        assertThat(html("/vocabularies/harbour/river-pilot").select("h1").text())
                .isEqualTo("inland pilot");
        var broken = load(next + "\n:x skos:prefLabel \"never ends");
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("harbour.ttl cannot be read as Turtle", "line 14");
        assertThat(html("/vocabularies/harbour/river-pilot").select("h1").text())
                .isEqualTo("inland pilot");
        assertThat(load("@prefix : <https://example.org/> . :a :b :c .").body()).contains("has no terms");
        assertThat(html("/vocabularies/harbour?q=inland")
                        .select("ol.plain li a")
                        .eachText())
                .containsExactly("inland pilot");
    }

    @Test
    void a_file_may_be_compressed_and_its_ending_may_be_wrong() throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(HARBOUR.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(load("harbour.owl.gz", compressed.toByteArray(), NAME).statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "format-version: 1.4, OBO flat format",
        "Ontology(<https://example.org/>), functional syntax",
        "'', empty",
    })
    void what_is_no_RDF_is_refused_with_what_it_is(String text, String what) {
        var answer = load("thing.owl", (text + "\n").getBytes(StandardCharsets.UTF_8), NAME);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("thing.owl", what);
    }

    @Test
    void a_name_that_cannot_be_an_address_or_is_taken_is_refused() {
        byte[] bytes = HARBOUR.getBytes(StandardCharsets.UTF_8);
        for (String name : List.of("Harbour!", "sparql", "mesh-2024")) {
            var answer = load("harbour.ttl", bytes, name);
            assertThat(answer.statusCode()).as(name).isEqualTo(400);
            assertThat(answer.body()).contains(name);
        }
        assertThat(remove("mesh-2024").statusCode()).isEqualTo(400);
        assertThat(remove("nothing-here").statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_loads_or_removes_without_a_password() {
        var request = new FilledForm()
                .and("file", "harbour.ttl", HARBOUR.getBytes(StandardCharsets.UTF_8))
                .to(address("/vocabularies"), "application/json");
        assertThat(send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void a_browser_is_led_to_the_page_of_the_vocabulary_that_shows_how_far_it_is() throws InterruptedException {
        var answer = send(new FilledForm()
                .and("file", "harbour.ttl", HARBOUR.getBytes(StandardCharsets.UTF_8))
                .to(address("/vocabularies"), "text/html")
                .headers(asAdministrator()));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/vocabularies/harbour");
        for (int i = 0; i < 600 && !page("/vocabularies").contains("Harbour thesaurus"); i++) {
            Thread.sleep(Duration.ofMillis(50));
        }
        assertThat(html("/vocabularies/harbour").select("h1").text()).isEqualTo("Harbour thesaurus");
    }

    @Test
    void a_failed_loading_is_told_on_the_page_until_somebody_puts_it_away() throws InterruptedException {
        send(new FilledForm()
                .and("file", "harbour.ttl", "no RDF at all".getBytes(StandardCharsets.UTF_8))
                .to(address("/vocabularies"), "text/html")
                .headers(asAdministrator()));
        for (int i = 0; i < 600 && !page("/vocabularies/harbour").contains("It was not loaded"); i++) {
            Thread.sleep(Duration.ofMillis(50));
        }
        assertThat(page("/vocabularies/harbour")).contains("harbour.ttl cannot be read as Turtle: line 1");
        send(HttpRequest.newBuilder(URI.create(address("/vocabularies/harbour/cancel")))
                .POST(HttpRequest.BodyPublishers.noBody())
                .headers(asAdministrator()));
        assertThat(get("/vocabularies/harbour", "text/html").statusCode()).isEqualTo(404);
    }

    @Test
    void a_published_ontology_is_loaded_as_it_is() throws IOException {
        Path file = Path.of("../shared/samples/ontologies/omrse.owl");
        assumeTrue(Files.exists(file), "the samples are not here");
        assertThat(load("omrse.owl", Files.readAllBytes(file), NAME).body()).contains("\"terms\":607");
        assertThat(html("/vocabularies/harbour/OMRSE_00000012").select("h1").text())
                .isEqualTo("health care provider role");
    }
}
