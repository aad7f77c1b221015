package org.concerngraph.linking.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concerngraph.FilledForm;
import org.concerngraph.RunningServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A librarian looks for terms by what she knows them by, and reads what is linked to one and who speaks of it. */
class TermPagesTest extends RunningServer {

    private static final String ROLES = """
            @prefix obo: <http://purl.obolibrary.org/obo/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix oio: <http://www.geneontology.org/formats/oboInOwl#> .
            obo:omrse.owl a owl:Ontology ; rdfs:label "Some roles" .
            obo:OMRSE_00000066 a owl:Class ; rdfs:label "regulator of harbours" ; oio:hasExactSynonym "quay authority" .
            obo:OMRSE_00000067 a owl:Class ; rdfs:label "OMRSE 00000066 as a name" .
            %s
            """.formatted(IntStream.range(100, 220)
            .mapToObj(i -> "obo:OMRSE_00000%d a owl:Class ; rdfs:label \"cargo %d\" .".formatted(i, i))
            .collect(Collectors.joining("\n")));

    @BeforeEach
    void load_a_vocabulary() {
        var answer = send(new FilledForm()
                .and("file", "roles.ttl", ROLES.getBytes(StandardCharsets.UTF_8))
                .and("name", "quays")
                .to(address("/vocabularies"), "application/json")
                .headers(asAdministrator()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @AfterEach
    void take_it_away() {
        send(HttpRequest.newBuilder(URI.create(address("/vocabularies/quays")))
                .headers(asAdministrator())
                .DELETE());
    }

    private Document html(String path) {
        return Jsoup.parse(page(path));
    }

    /** Where a browser ends that is led on. */
    private Document led(String path) {
        var answer = get(path, "text/html");
        return answer.statusCode() / 100 == 3
                ? html(URI.create(answer.headers().firstValue("Location").orElseThrow())
                        .toString()
                        .replace(address(""), ""))
                : Jsoup.parse(answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "D007398, Interpersonal Relations",
        "d007398, Interpersonal Relations",
        "mesh:D007398, Interpersonal Relations",
        "http://id.nlm.nih.gov/mesh/D007398, Interpersonal Relations",
        "F01.829.401, Interpersonal Relations",
        "OMRSE:00000066, regulator of harbours",
        "omrse:00000066, regulator of harbours",
        "OMRSE_00000066, regulator of harbours",
        "obo:OMRSE_00000066, regulator of harbours",
        "<http://purl.obolibrary.org/obo/OMRSE_00000066>, regulator of harbours"
    })
    void a_term_is_found_by_its_identifier_before_any_name(String typed, String label) {
        assertThat(html("/vocabularies?q=" + encode(typed))
                        .select("#found + ol li > a")
                        .eachText())
                .first()
                .isEqualTo(label);
    }

    @Test
    void an_identifier_finds_only_in_the_vocabulary_that_is_looked_in() {
        assertThat(html("/vocabularies/quays?q=D007398").select("main").text())
                .contains("No term has this identifier, or a name with these words.");
        assertThat(html("/vocabularies/mesh-2024?q=D007398")
                        .select("#found + ol .identifier")
                        .text())
                .isEqualTo("mesh:D007398");
    }

    @Test
    void how_many_were_found_is_said_and_all_of_them_can_be_paged() {
        Document page = html("/vocabularies/quays?q=cargo");
        assertThat(page.select("#found").text()).isEqualTo("120 terms, here 1 to 50");
        int seen = page.select("#found + ol > li").size();
        while (!page.select("a[rel=next]").isEmpty()) {
            page = html(page.select("a[rel=next]").attr("href"));
            seen += page.select("#found + ol > li").size();
        }
        assertThat(seen).isEqualTo(120);
        assertThat(page.select("#found").text()).isEqualTo("120 terms, here 101 to 120");
        assertThat(get("/vocabularies?q=cargo&from=-1", "application/json").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_synonym_that_met_is_shown_where_the_name_did_not() {
        assertThat(html("/vocabularies/quays?q=quay+authorities")
                        .expectFirst("#found + ol > li")
                        .text())
                .startsWith("regulator of harbours OMRSE:00000066 also “quay authority”");
        assertThat(html("/vocabularies/quays?q=regulator").select("#found + ol").text())
                .doesNotContain("also");
    }

    @ParameterizedTest
    @CsvSource({
        "/search?q=Interpersonal+Relations, D007398, Interpersonal Relations",
        "/queries/linking/links?term=http://id.nlm.nih.gov/mesh/D058005, D058005, General Practitioners"
    })
    void a_term_that_is_here_leads_to_its_page_here(String path, String descriptor, String label) {
        String page = "/vocabularies/term?iri=http%3A%2F%2Fid.nlm.nih.gov%2Fmesh%2F" + descriptor;
        assertThat(html(path).select("main a").eachAttr("href"))
                .contains(page)
                .doesNotContain("http://id.nlm.nih.gov/mesh/" + descriptor);
        assertThat(led(page).select("h1").text()).isEqualTo(label);
    }

    @Test
    void a_linked_term_of_a_vocabulary_that_is_not_loaded_has_a_page_with_its_quotes_and_a_way_to_the_original() {
        String iri = "http://humanbehaviourchange.org/ontology/BCIO_010010";
        Document term = html("/vocabularies/term?iri=" + encode(iri));
        assertThat(term.select("h1").text()).isEqualTo("generalist medical practitioner");
        assertThat(term.select("a[rel=external]").attr("href")).isEqualTo(iri);
        assertThat(term.select("#linked + ul").text()).startsWith("close general practitioner proposed by");
        assertThat(term.select("#spoken + p").text()).startsWith("4 quotes, whatever they are about");
        assertThat(get("/vocabularies/term?iri=https://example.org/nothing", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_is_said_about_a_term_stands_apart_from_what_people_of_a_linked_role_say() {
        Document relations = html("/vocabularies/mesh-2024/D007398");
        assertThat(relations.select("#about + p").text()).startsWith("5 quotes by way of a theme");
        assertThat(relations.select("#spoken")).isEmpty();
        Document doctors = html("/vocabularies/mesh-2024/D058005");
        assertThat(doctors.select("#about + p").text()).startsWith("No quote is about it");
        assertThat(doctors.select("#spoken + p").text()).startsWith("4 quotes");
        assertThat(doctors.expectFirst(".stance").text())
                .contains(
                        "the role of the speaker, general practitioner, linked as exact to General Practitioners (proposed by");
        assertThat(doctors.expectFirst("#linked + ul li").text()).startsWith("exact general practitioner proposed by");
    }

    @Test
    void what_stands_below_is_said_to_be_among_what_is_loaded_and_the_iri_stands_once() {
        Document term = html("/vocabularies/mesh-2024/D002908");
        assertThat(term.select("#among").text())
                .isEqualTo(
                        "Among the 68 terms of Medical Subject Headings, 2024 (some descriptors) that are loaded here.");
        assertThat(term.select("main").text().split("http://id.nlm.nih.gov/mesh/D002908", -1))
                .hasSize(2);
        assertThat(term.select("dt").eachText()).contains("Tree numbers").doesNotContain("Codes");
    }

    @Test
    void the_licence_of_what_is_shipped_or_what_is_known_of_it_is_said() {
        Document all = html("/vocabularies");
        assertThat(all.select("tr:contains(Medical Subject Headings)").text())
                .contains("National Library of Medicine", "terms were not read");
        assertThat(all.select("tr:contains(Theoretical Domains)").text()).contains("Apache-2.0");
        assertThat(all.select("tr:contains(data/vocabularies), tr:contains(mesh-2024)")
                        .text())
                .doesNotContain("not said");
    }

    @Test
    void the_vocabularies_are_reached_from_the_links_and_from_everywhere() {
        assertThat(html("/links").select("main a[href=/vocabularies]")).isNotEmpty();
        assertThat(html("/concerns").select("footer a[href=/vocabularies]")).isNotEmpty();
    }

    @Test
    void who_sends_a_table_is_told_which_formats_are_read() {
        var answer = send(new FilledForm()
                .and("file", "terms.tsv", "id\tname\n1\tquay\n".getBytes(StandardCharsets.UTF_8))
                .and("name", "table")
                .to(address("/vocabularies"), "application/json")
                .headers(asAdministrator()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("terms.tsv is a table", "RDF/XML, Turtle, N-Triples");
    }
}
