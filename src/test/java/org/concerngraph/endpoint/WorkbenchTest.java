package org.concerngraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concerngraph.RunningServer;
import org.concerngraph.dataset.CurrentDescription;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.json.JsonParserFactory;

/** The query address for somebody in a browser, and what its editor asks for. */
class WorkbenchTest extends RunningServer {

    private static final String PRC = "https://w3id.org/prom-concerns/ontology#";
    private static final String CONCERN = "https://w3id.org/prom-concerns/id/concern/";

    private HttpResponse<String> asked(String query) {
        return get("/sparql?query=" + encode(query), "text/html");
    }

    private record Term(String iri, String label, String definition, int uses) {}

    private Stream<Term> terms(String parameters) {
        return JsonParserFactory.getJsonParser()
                .parseList(
                        get("/sparql/terms?" + parameters, "application/json").body())
                .stream()
                .map(term -> (Map<?, ?>) term)
                .map(term -> new Term(
                        String.valueOf(term.get("iri")),
                        String.valueOf(term.get("label")),
                        String.valueOf(term.get("definition")),
                        Integer.parseInt(String.valueOf(term.get("uses")))));
    }

    @Test
    void terms_are_those_of_the_data_and_of_the_ontology_the_most_used_first() {
        assertThat(terms("kind=class"))
                .anyMatch(term -> term.iri().equals(PRC + "Concern") && term.uses() == 12)
                // Declared, though no data uses it yet.
                .anyMatch(term -> term.iri().equals(PRC + "Coding") && term.uses() == 0);
        assertThat(terms("kind=property&q=spokenBy")).singleElement().satisfies(term -> {
            assertThat(term.uses()).isEqualTo(11);
            assertThat(term.definition()).isNotEmpty();
        });
        assertThat(terms("kind=value").map(Term::iri)).contains(PRC + "Barrier", PRC + "Use");
        assertThat(terms("kind=property").map(Term::uses)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void things_are_found_by_words_of_their_labels_and_by_the_beginning_of_their_iris() {
        assertThat(terms("kind=thing&q=ownership").map(Term::iri)).first().isEqualTo(CONCERN + "clinician-ownership");
        assertThat(terms("q=" + encode("general practitioner")).map(Term::label))
                .first()
                .isEqualTo("general practitioner");
        assertThat(terms("kind=thing&below=" + encode(CONCERN))).hasSize(12);
        assertThat(terms("kind=thing&q=patients&below=" + encode(CONCERN)).map(Term::iri))
                .contains(CONCERN + "fear-of-use-against-patients")
                .allMatch(iri -> iri.startsWith(CONCERN));
        assertThat(terms("kind=thing")).isEmpty();
        assertThat(terms("kind=thing&q=" + encode("\"+-&&|!(){}[]^~*?:\\/"))).isEmpty();
        assertThat(get("/sparql/terms?kind=quark", "application/json").statusCode())
                .isEqualTo(400);
    }

    @Test
    void terms_have_an_entity_tag_until_the_data_changes() {
        CurrentDescription.await(this);
        var first = get("/sparql/terms?kind=class", "application/json");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        var again = send(HttpRequest.newBuilder(URI.create(address("/sparql/terms?kind=class")))
                .header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void labels_and_pages_of_many_iris_come_at_once() {
        var answer = send(HttpRequest.newBuilder(URI.create(address("/sparql/labels")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("[\"" + CONCERN + "patient-control\",\"" + PRC
                        + "spokenBy\",\"http://www.w3.org/2004/02/skos/core#prefLabel\",\"javascript:alert(1)\"]")));
        var names = JsonParserFactory.getJsonParser().parseMap(answer.body());
        assertThat(String.valueOf(names.get(CONCERN + "patient-control")))
                .contains("buy-in", "/concerns/patient-control");
        assertThat(String.valueOf(names.get(PRC + "spokenBy"))).contains("spoken by", "/ontology#spokenBy");
        assertThat(String.valueOf(names.get("http://www.w3.org/2004/02/skos/core#prefLabel")))
                .contains("skos:prefLabel");
        assertThat(String.valueOf(names.get("javascript:alert(1)"))).endsWith("href=}");
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv, SELECT, s",
        "tsv, text/tab-separated-values, SELECT, ?s",
        "json, application/sparql-results+json, SELECT, head",
        "xml, application/sparql-results+xml, SELECT, sparql",
        "ttl, text/turtle, CONSTRUCT, skos",
        "nt, application/n-triples, CONSTRUCT, skos",
        "jsonld, application/ld+json, CONSTRUCT, skos",
        "rdf, application/rdf+xml, CONSTRUCT, skos"
    })
    void every_format_is_a_file_for_a_browser(String suffix, String type, String form, String word) {
        String query = form.equals("SELECT")
                ? "SELECT ?s { ?s a <" + PRC + "Concern> }"
                : "CONSTRUCT { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?l } WHERE { ?s a <" + PRC
                        + "Concern> ; <http://www.w3.org/2000/01/rdf-schema#label> ?l }";
        var answer = send(HttpRequest.newBuilder(URI.create(address("/sparql/answer." + suffix)))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("query=" + encode(query))));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"answer." + suffix + "\"");
        assertThat(answer.body()).contains(word).contains("patient-control");
    }

    @Test
    void a_fault_is_shown_and_not_saved_as_a_file() {
        var answer = get("/sparql/answer.csv?query=" + encode("SELECT nothing"), "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("inline"))
                .isEqualTo("inline");
    }

    @Test
    void the_page_shows_labels_that_lead_to_pages_and_says_how_many_rows() {
        Document page = Jsoup.parse(asked("PREFIX prc: <" + PRC
                        + "> SELECT ?c ?n { ?c prc:stage prc:Use ; a prc:Concern" + " BIND (1 AS ?n) }")
                .body());
        assertThat(page.select("#rows tbody tr")).hasSize(4);
        assertThat(page.expectFirst("#answer .rows").text()).isEqualTo("4");
        assertThat(page.select("#rows a").eachAttr("href")).allMatch(href -> href.startsWith("/concerns/"));
        assertThat(page.select("#rows a").eachText()).anyMatch(text -> text.startsWith("A measure may become"));
        assertThat(page.select("#rows td:last-child").eachAttr("data-datatype"))
                .allMatch(datatype -> datatype.endsWith("#integer"));
    }

    @Test
    void the_triples_of_a_construct_are_rows() {
        Document page =
                Jsoup.parse(asked("CONSTRUCT { ?s a ?t } WHERE { ?s a ?t . VALUES ?t { <" + PRC + "Concern> } }")
                        .body());
        assertThat(page.select("#rows thead th").eachText()).isEqualTo(List.of("subject", "property", "value"));
        assertThat(page.select("#rows tbody tr")).hasSize(12);
        assertThat(page.select(".downloads button").eachText()).contains("Turtle", "JSON-LD");
    }

    @Test
    void a_fault_is_shown_at_its_place() {
        var answer = asked("SELECT *\nWHERE { ?s ?p ?o .\n  FILTER (?o > ) }");
        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.expectFirst(".fault").text()).contains("line 3");
        assertThat(page.expectFirst(".fault pre").text()).contains("FILTER (?o > )");
        assertThat(page.expectFirst("#query").wholeText()).contains("?o > )");
    }

    @Test
    void values_that_are_markup_stay_text() {
        Document page =
                Jsoup.parse(asked("SELECT (\"<script>alert(1)</script>\" AS ?a) (<javascript:alert%281%29> AS ?b) {}")
                        .body());
        assertThat(page.select("#rows script")).isEmpty();
        assertThat(page.select("#rows a")).isEmpty();
        assertThat(page.expectFirst("#rows td").text()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void examples_open_in_the_editor_and_have_answers() {
        Document page = Jsoup.parse(page("/sparql"));
        assertThat(page.select(".examples a")).hasSizeGreaterThan(3).allSatisfy(link -> {
            var answer = get(link.attr("href"), "text/html");
            assertThat(answer.statusCode()).as(link.text()).isEqualTo(200);
            assertThat(answer.body()).contains("id=\"rows\"");
        });
        assertThat(page.select(".crumbs")).isEmpty();
    }

    @Test
    void graphs_that_the_address_names_are_those_that_the_page_asks() {
        String query = "/sparql?query=" + encode("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }") + "&default-graph-uri="
                + encode("https://w3id.org/prom-concerns/graph/concerns");
        String count = get(query, "text/csv").body().lines().skip(1).findFirst().orElseThrow();
        assertThat(Integer.parseInt(count)).isBetween(100, 1000);
        String page = page(query);
        assertThat(page).contains("<td", ">" + count + "<", "Ask the whole dataset");
        assertThat(Jsoup.parse(page)
                        .select("form.downloads input[name=default-graph-uri]")
                        .val())
                .isEqualTo("https://w3id.org/prom-concerns/graph/concerns");
        var download = send(HttpRequest.newBuilder(URI.create(address("/sparql/answer.csv")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(query.substring(query.indexOf('?') + 1))));
        assertThat(download.body().lines().skip(1)).containsExactly(count);
    }

    @Test
    void words_that_the_search_cannot_read_are_no_fault_of_the_text() {
        var answer = get(
                "/sparql?query=" + encode("SELECT * { ?s <http://jena.apache.org/text#query> \"a AND (\" }"),
                "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("text:query").doesNotContain("is not SPARQL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[null]", "[\"urn:LONG\"]"})
    void labels_of_what_is_no_iri_are_refused(String body) {
        var answer = send(HttpRequest.newBuilder(URI.create(address("/sparql/labels")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace("LONG", "a".repeat(5000)))));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("iris");
    }
}
