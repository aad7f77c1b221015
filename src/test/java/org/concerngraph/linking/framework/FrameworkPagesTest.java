package org.concerngraph.linking.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.RunningServer;
import org.concerngraph.vocabulary.Prc;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of frameworks, over HTTP, on the published study. */
class FrameworkPagesTest extends RunningServer {

    private Document document(String path) {
        return Jsoup.parse(page(path));
    }

    private static List<String> names(Document page, String selector) {
        return page.select(selector).stream()
                .map(construct -> construct.expectFirst("h2, h3, h4").text())
                .toList();
    }

    @Test
    void the_list_says_how_far_the_concerns_reach() {
        Document page = document("/frameworks");
        assertThat(page.select("main article")).hasSize(3);
        assertThat(page.expectFirst("main article").text())
                .contains("Consolidated Framework for Implementation Research, 2022")
                .contains("Of 74 constructs, 10 have a concern of their own")
                .contains("11 concerns, 11 quotes by 8 people");
        assertThat(page.select("main").text()).contains("silence, not absence of concern");
        assertThat(page.select("nav[aria-label=Main] a[aria-current=page]").text())
                .isEqualTo("Frameworks");
    }

    @Test
    void the_page_shows_the_tree_with_and_without_concerns() {
        Document page = document("/frameworks/cfir-2022");
        assertThat(page.select("section.construct")).hasSize(74);
        assertThat(page.select("section.construct.bare")).hasSize(56);
        assertThat(names(page, "section.level-0"))
                .containsExactly(
                        "Innovation", "Outer Setting", "Inner Setting", "Individuals", "Implementation Process");
        Element pressure = page.expectFirst("#performance-measurement-pressure");
        assertThat(pressure.hasClass("level-2")).isTrue();
        assertThat(pressure.select("li > a").eachText())
                .containsExactly(
                        "A measure designed for one purpose can be captured and re-interpreted for another",
                        "A measure may become merely a reporting measure");
        assertThat(pressure.select("li").get(0).text())
                .contains("1 quote by 1 person: general practitioner, voluntary organisation · Hunter et al. 2015")
                .contains("proposed, confidence 0.6");
        assertThat(page.expectFirst("#outer-setting").text())
                .contains("With those below: 5 concerns, 6 quotes by 6 people");
        assertThat(page.expectFirst("#critical-incidents").text()).contains("No concern here.");
        assertThat(page.select("main").text()).contains("silence, not absence of concern");
    }

    @Test
    void a_role_narrows_it_to_what_its_people_speak_of() {
        Document page = document("/frameworks/cfir-2022?role=regulator");
        assertThat(names(page, "section.construct:not(.bare)")).containsExactly("Outer Setting", "Policies & Laws");
        assertThat(page.select("option[selected]").eachText()).contains("regulator");
        assertThat(page.select(".chips").text()).contains("regulator");
        Document only = document("/frameworks/cfir-2022?role=regulator&show=with-concern");
        assertThat(names(only, "section.construct")).containsExactly("Policies & Laws");
        Document without = document("/frameworks/tdf-2012?show=without");
        assertThat(names(without, "section.construct")).hasSize(10).contains("Optimism", "Emotion");
    }

    @Test
    void constructs_that_are_called_the_same_are_told_apart_where_the_tree_is_not_seen() {
        assertThat(names(document("/frameworks/cfir-2022?show=without"), "section.construct"))
                .contains("Roles: Innovation Recipients", "Critical Incidents")
                .doesNotContain("Innovation Recipients");
        assertThat(names(document("/frameworks/cfir-2022"), "section.construct"))
                .contains("Innovation Recipients");
    }

    @ParameterizedTest
    @CsvSource({
        "/frameworks/cfir-1999, 404, cfir-1999",
        "/constructs/cfir-2022.luck, 404, cfir-2022.luck",
        "/constructs/luck, 404, luck",
        "/frameworks?role=wizard, 400, wizard",
        "/frameworks/cfir-2022?show=some, 400, some",
        "/frameworks/cfir-2022?colour=red, 400, colour"
    })
    void what_makes_no_sense_is_named(String path, int status, String name) {
        var answer = get(path, "application/json");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(name);
    }

    @Test
    void the_constructs_are_a_table_and_rdf() {
        List<List<String>> rows = CsvRows.of(
                get("/frameworks/npt-2009.csv?role=healthcare-provider", "*/*").body());
        assertThat(rows).hasSize(20);
        assertThat(rows.stream().filter(row -> row.contains("Interactional Workability")))
                .singleElement()
                .satisfies(row -> assertThat(row.subList(9, 13)).containsExactly("2", "2", "1", "1"));
        var graph = RDFParser.fromString(get("/frameworks/npt-2009.ttl", "*/*").body(), Lang.TURTLE)
                .toGraph();
        assertThat(graph.stream(Node.ANY, RDF.type.asNode(), Prc.CONSTRUCT)).hasSize(20);
        assertThat(get("/frameworks", "text/turtle").body()).contains("Theoretical Domains Framework");
    }

    @Test
    void a_construct_has_a_page_with_those_below_it() {
        var answer = send(HttpRequest.newBuilder(URI.create(address("/id/construct/cfir-2022.external-pressure"))));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/constructs/cfir-2022.external-pressure");
        Document page = document("/constructs/cfir-2022.external-pressure");
        assertThat(names(page, "section.construct"))
                .containsExactly(
                        "External Pressure",
                        "Societal Pressure",
                        "Market Pressure",
                        "Performance-Measurement Pressure");
        assertThat(page.select(".above a").eachText())
                .containsExactly("Consolidated Framework for Implementation Research, 2022", "Outer Setting");
        assertThat(document("/constructs/tdf-2012.optimism").select("main").text())
                .contains("silence, not absence of concern");
        assertThat(get("/constructs/cfir-2022.motivation.ttl", "*/*").body()).contains("willing, and bound");
    }

    @Test
    void a_link_has_a_page_that_says_why() {
        assertThat(document("/mappings/roles.32").select("main").text())
                .contains("“regulator”: an exact match is not “Genes, Regulator”")
                .contains("A gene that regulates other genes; only the word is the same.")
                .contains("confidence 0.99 curated")
                .contains("mapping justification");
    }
}
