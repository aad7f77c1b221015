package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs get from the address of a thing to its description, its name, its licence and what it belongs to. */
class SignpostsTest extends RunningServer {

    private static final String ID = "https://w3id.org/prom-concerns/id/";
    private static final String BY = "https://creativecommons.org/licenses/by/4.0/";
    private static final String APACHE = "https://www.apache.org/licenses/LICENSE-2.0";

    private List<String> links(String path, String accept) {
        var answer = get(path, accept);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return List.of(answer.headers().firstValue("Link").orElseThrow().split(", (?=<)"));
    }

    private static String link(String target, String relation) {
        return "<" + target + ">; rel=\"" + relation + "\"";
    }

    @ParameterizedTest
    @CsvSource({
        "quotes, quote, hunter-2015.t3-09, Quote, studies/hunter-2015, " + BY,
        "participants, participant, hunter-2015.P9, Participant, studies/hunter-2015, " + BY,
        "sources, source, hunter-2015.table-3, Source, studies/hunter-2015, " + BY,
        "themes, theme, hunter-2015.prom-use, Theme, studies/hunter-2015, " + BY,
        "marks, mark, hunter-2015.t3-01.1, EditorialMark, dataset, " + BY,
        "studies, study, hunter-2015, Study, dataset, " + BY,
        "concerns, concern, patient-control, Concern, dataset, " + APACHE,
        "roles, role, regulator, Role, dataset, " + APACHE,
    })
    void a_page_and_its_rdf_say_what_programs_need(
            String plural, String kind, String id, String type, String collection, String licence) {
        String page = "/" + plural + "/" + id;
        for (String path : List.of(page, page + ".ttl", page + ".nt")) {
            assertThat(links(path, "*/*"))
                    .as(path)
                    .contains(
                            link(ID + kind + "/" + id, "cite-as"),
                            link(licence, "license"),
                            link("https://w3id.org/prom-concerns/ontology#" + type, "type"),
                            link(address("/" + collection), "collection"));
        }
        assertThat(links(page, "text/html"))
                .contains(
                        link(address(page + ".ttl"), "describedby alternate") + "; type=\"text/turtle\"",
                        link(address(page + ".jsonld"), "describedby alternate") + "; type=\"application/ld+json\"",
                        link(address(page + ".nt"), "describedby alternate") + "; type=\"application/n-triples\"",
                        link(address(page + ".rdf"), "describedby alternate") + "; type=\"application/rdf+xml\"",
                        link("https://schema.org/AboutPage", "type"));
        assertThat(links(page + ".ttl", "*/*"))
                .contains(
                        link(address(page), "describes alternate") + "; type=\"text/html\"",
                        link(address(page + ".jsonld"), "alternate") + "; type=\"application/ld+json\"");
    }

    @Test
    void a_study_leads_to_its_published_words_and_a_concern_to_who_says_so() {
        assertThat(links("/studies/hunter-2015", "text/html"))
                .contains(link(address("/graphs/source/hunter-2015.ttl"), "item") + "; type=\"text/turtle\"");
        assertThat(links("/concerns/patient-control", "text/html"))
                .contains(link(address("/agents/concern-graph-curators"), "author"));
    }

    @Test
    void the_ontology_is_signposted_too() {
        assertThat(links("/ontology", "text/html"))
                .contains(
                        link("https://w3id.org/prom-concerns/ontology", "cite-as"),
                        link(APACHE, "license"),
                        link(address("/ontology.ttl"), "describedby alternate") + "; type=\"text/turtle\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /quotes/hunter-2015.t3-09                    | text/turtle                 | /quotes/hunter-2015.t3-09.ttl
            /quotes/hunter-2015.t3-09                    | application/ld+json         | /quotes/hunter-2015.t3-09.jsonld
            /quotes/hunter-2015.t3-09                    | text/html;q=0.1,text/turtle | /quotes/hunter-2015.t3-09.ttl
            /evidence/hunter-2015.t3-01.clinician-ownership | application/n-triples    | /evidence/hunter-2015.t3-01.clinician-ownership.nt
            /concerns                                    | application/rdf+xml         | /concerns.rdf
            /quotes?role=regulator                       | text/turtle                 | /quotes.ttl?role=regulator
            """)
    void the_address_of_a_page_gives_rdf_to_who_rather_wants_that(String path, String accept, String place) {
        var answer = get(path, accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Location")).hasValue(place);
        assertThat(answer.headers().firstValue("Vary").orElseThrow()).containsIgnoringCase("accept");
        String type = answer.headers().firstValue("Content-Type").orElseThrow().split(";", 2)[0];
        assertThat(accept).contains(type);
        assertThat(RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type))
                        .toGraph()
                        .isEmpty())
                .isFalse();
        assertThat(answer.body()).isEqualTo(get(place, "*/*").body());
    }

    @ParameterizedTest
    @CsvSource({"text/html", "*/*", "text/csv", "turtle please"})
    void everyone_else_gets_the_page(String accept) {
        var answer = get("/quotes/hunter-2015.t3-09", accept);
        assertThat(answer.body()).contains("<!DOCTYPE html>");
        assertThat(answer.headers().firstValue("Content-Location")).isEmpty();
        assertThat(answer.headers().firstValue("Vary").orElseThrow()).containsIgnoringCase("accept");
    }

    @Test
    void every_thing_in_the_graph_dereferences_to_a_page_and_to_rdf_about_itself() {
        var wrong = new ArrayList<String>();
        var things = select("SELECT DISTINCT ?thing { ?thing a ?class FILTER (STRSTARTS(STR(?thing), \"" + ID
                + "\")) } ORDER BY ?thing");
        assertThat(things).hasSizeGreaterThan(100);
        for (List<String> row : things) {
            String path = "/id/" + row.getFirst().substring(ID.length());
            for (String accept : List.of("text/html", "text/turtle")) {
                var seeOther = get(path, accept);
                String place = seeOther.headers().firstValue("Location").orElse("/nowhere");
                var answer = get(place, accept.equals("text/html") ? accept : "*/*");
                if (seeOther.statusCode() != 303 || answer.statusCode() != 200) {
                    wrong.add(accept + " " + path + ": " + seeOther.statusCode() + ", " + answer.statusCode());
                } else if (accept.equals("text/turtle")
                        && !RDFParser.fromString(answer.body(), Lang.TURTLE)
                                .toGraph()
                                .contains(
                                        org.apache.jena.graph.NodeFactory.createURI(row.getFirst()),
                                        RDF.type.asNode(),
                                        Node.ANY)) {
                    wrong.add(path + " says nothing about itself");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_thing_that_was_withdrawn_is_not_found() {
        String data = " DATA { GRAPH <https://w3id.org/prom-concerns/graph/test/gone> { <" + ID
                + "agent/somebody> a <http://www.w3.org/ns/prov#Agent> ;"
                + " <http://www.w3.org/2000/01/rdf-schema#label> \"Somebody\" } }";
        update("INSERT" + data, asAdministrator());
        assertThat(get("/agents/somebody", "text/html").statusCode()).isEqualTo(200);
        update("DELETE" + data, asAdministrator());
        for (String path : List.of("/agents/somebody", "/agents/somebody.ttl", "/id/agent/somebody")) {
            assertThat(get(path, "text/html").statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get("/agents/somebody", "text/turtle").statusCode()).isEqualTo(404);
    }
}
