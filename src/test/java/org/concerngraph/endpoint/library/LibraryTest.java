package org.concerngraph.endpoint.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.concerngraph.RunningServer;
import org.concerngraph.dataset.CurrentDescription;
import org.concerngraph.query.Chart;
import org.concerngraph.query.Execution;
import org.concerngraph.query.RunningQueries;
import org.concerngraph.query.SparqlSettings;
import org.concerngraph.store.Sha256;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The gallery, the forms, and the answers that programs take away. */
class LibraryTest extends RunningServer {

    private static final String ROLE = "https://w3id.org/prom-concerns/id/role/general-practitioner";
    private static final String BOUNDARIES = "/queries/concern/behind?concern=organisational-boundaries";

    @Autowired
    private RunningQueries running;

    @Autowired
    private SparqlSettings settings;

    private Document read(String path) {
        return Jsoup.parse(page(path), address(path));
    }

    @Test
    void the_gallery_is_narrowed_by_words_and_tags_and_groups_what_it_has() {
        var all = read("/queries");
        assertThat(all.select(".gallery [data-row]"))
                .hasSize(Integer.parseInt(all.expectFirst(".gallery").attr("data-total")));
        assertThat(all.select("h2").eachText())
                .startsWith("Concerns: who voices them, and how they bear on each other")
                .contains("Added")
                .endsWith("What the pages ask");
        var proxy = read("/queries?q=others+about+voiced");
        assertThat(proxy.select(".gallery [data-row] > a").eachAttr("href"))
                .contains("/queries/concern/voiced-by-proxy")
                .hasSizeLessThan(10);
        var silence = read("/queries?tag=silence");
        assertThat(silence.select(".gallery [data-row]"))
                .isNotEmpty()
                .allMatch(row -> row.text().contains("silence"));
        assertThat(read("/queries?q=no-such-query").text()).contains("No query fits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"general-practitioner", "role:general-practitioner", ROLE})
    void a_name_is_an_identifier_or_has_a_prefix_or_is_an_iri(String role) {
        String path = "/queries/evidence/quotes-of-role?role=" + encode(role);
        assertThat(CsvRows.of(get(path.replace("?", ".csv?"), "*/*").body())).hasSize(4);
        var page = read(path);
        assertThat(page.select("#role option[selected]").eachText()).containsExactly("general practitioner");
        assertThat(page.select(".answer [data-row] a").eachAttr("href")).contains("/participants/hunter-2015.P29");
    }

    @Test
    void several_values_widen_the_answer_and_defaults_hold_until_somebody_says_otherwise() {
        assertThat(CsvRows.of(get("/queries/evidence/quotes.csv?role=regulator&role=social-care", "*/*")
                        .body()))
                .hasSize(2);
        assertThat(CsvRows.of(get("/queries/added/long-quotes.csv", "*/*").body()))
                .hasSize(4);
        assertThat(CsvRows.of(
                        get("/queries/added/long-quotes.csv?characters=", "*/*").body()))
                .hasSize(11);
        assertThat(read("/queries/added/long-quotes")
                        .expectFirst("#p-characters")
                        .val())
                .isEqualTo("300");
    }

    @ParameterizedTest
    @CsvSource({
        "/queries/concern/behind?concern=, concern, is missing",
        "/queries/concern/behind?concern=nothing, concern, is the name of none here",
        "/queries/concern/behind?concern=patient-control&concern=agreed-principles, concern, this query takes one",
        "/queries/concern/behind?concern=concerm:patient-control, concern, is the name of none here",
        "/queries/concern/behind?concern=javascript:alert(1), concern, is the name of none here",
        "/queries/concern/concerns?proxy=perhaps, proxy, is not true or false",
        "/queries/added/long-quotes?characters=many, characters, is not a whole number",
        "/queries/added/long-quotes?order=random, order, 'one of text, name'",
        "/queries/evidence/matrix?rows=planet, rows, 'one of study, theme'",
        "/queries/concern/behind?concern=patient-control&colour=red, colour, is not a parameter",
        "/queries/concern/concerns?page=none, page, is no number of a page",
    })
    void what_makes_no_sense_is_refused_by_name_and_stands_beside_its_field(String path, String name, String words) {
        for (String suffix : path.contains("page=") ? List.of("") : List.of("", ".csv")) {
            var problem = get(path.replace("?", suffix + "?"), "application/problem+json, */*;q=0.1");
            assertThat(problem.statusCode()).as(path + suffix).isEqualTo(400);
            assertThat(problem.body()).contains("\"parameter\":\"" + name + "\"");
        }
        var page = get(path, "text/html");
        assertThat(page.statusCode()).isEqualTo(400);
        var document = Jsoup.parse(page.body());
        assertThat(document.text())
                .contains(name)
                .contains(words.replace("is not true", "not true").replace("is not a whole", "not a whole"));
        if (document.selectFirst("#" + name) != null) {
            assertThat(document.select("#" + name + " .fault")).hasSize(1);
            assertThat(document.select("#" + name + " [aria-invalid]")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"foo", "(", "AND", "foo~~~ ["})
    void words_that_the_search_cannot_read_are_a_fault_of_the_words(String words) {
        for (String query : List.of("search/text", "search/quotes", "search/things", "workbench/things")) {
            for (String suffix : List.of("", ".csv")) {
                var problem = get(
                        "/queries/" + query + suffix + "?words=" + encode(words),
                        "application/problem+json, */*;q=0.1");
                assertThat(problem.statusCode()).as(query + suffix).isEqualTo(400);
                assertThat(problem.body()).contains("\"parameter\":\"words\"");
            }
        }
    }

    @Test
    void examples_of_the_library_are_no_things_that_somebody_looks_for() {
        for (String path : List.of(
                "workbench/things.csv?words=role",
                "search/text.csv?words=role",
                "workbench/things-below.csv?below=" + encode("https://w3id.org/prom-concerns/id/query/"))) {
            assertThat(get("/queries/" + path, "*/*").body()).as(path).doesNotContain("/id/query/");
        }
        assertThat(get("/queries/workbench/classes.csv", "*/*").body())
                .contains("http://www.w3.org/ns/shacl#SPARQLExecutable,,,0");
    }

    @Test
    void a_query_of_the_library_waits_for_its_turn_as_any_other() {
        var others = new ArrayList<Execution>();
        try {
            for (int i = 0; i < settings.maxConcurrentPerClient(); i++) {
                others.add(running.begin("127.0.0.1", null, "ASK {}"));
            }
            for (String path : List.of("/queries/evidence/matrix", "/queries/evidence/matrix.csv")) {
                var refused = get(path, path.endsWith("csv") ? "*/*" : "text/html");
                assertThat(refused.statusCode()).as(path).isEqualTo(429);
                assertThat(refused.headers().firstValue("Retry-After")).contains("2");
            }
        } finally {
            others.forEach(Execution::close);
        }
        assertThat(get("/queries/evidence/matrix.csv", "*/*").statusCode()).isEqualTo(200);
        assertThat(running.all()).isEmpty();
    }

    @Test
    void behind_the_last_page_there_is_none() {
        assertThat(get("/queries/concern/concerns?page=10", "text/html").statusCode())
                .isEqualTo(404);
        assertThat(get("/queries/site/describe?thing=role:regulator&page=2", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_graph_is_chosen_by_a_name_that_no_other_has() {
        assertThat(read("/queries/dataset/triples").select("#graph option").eachText())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(5);
    }

    @Test
    void rows_with_the_same_label_are_drawn_beside_each_other() {
        var chart = new Chart(Chart.Type.BAR, "year", "n", "", "");
        var rows = List.of(
                Map.of("year", new Answer.Cell("2015", "", true), "n", new Answer.Cell("12", "", true)),
                Map.of("year", new Answer.Cell("2015", "", true), "n", new Answer.Cell("3", "", true)));
        assertThat(Picture.of(chart, rows).groups())
                .flatExtracting(Picture.Group::points)
                .extracting(Picture.Point::text)
                .containsExactly("12", "3");
    }

    @Test
    void before_anybody_asks_nothing_is_wrong() {
        var page = read("/queries/concern/behind");
        assertThat(page.select(".fault, .answer")).isEmpty();
        assertThat(page.select("#concern option")).hasSize(13);
        assertThat(get("/queries/concern/behind", "application/sparql-results+json")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "concern/concerns, application/sparql-results+json, 200, application/sparql-results+json",
        "concern/concerns, application/json, 200, application/sparql-results+json",
        "concern/concerns, 'text/turtle;q=0.9, text/csv;q=0.5', 200, text/csv",
        "concern/concerns, application/xml, 200, application/sparql-results+xml",
        "concern/concerns, 'text/html, text/csv;q=0.5', 200, text/html",
        "concern/concerns, text/turtle, 406, application/problem+json",
        "concern/concerns.tsv, */*, 200, text/tab-separated-values",
        "concern/concerns.ttl, */*, 404, application/problem+json",
        "site/describe.jsonld?thing=role:regulator, */*, 200, application/ld+json",
        "site/describe?thing=role:regulator, application/n-triples, 200, application/n-triples",
        "site/describe?thing=role:regulator, text/csv, 406, application/problem+json",
        "site/describe.csv?thing=role:regulator, */*, 404, application/problem+json",
        "concern/conserns, text/csv, 404, application/problem+json",
    })
    void an_answer_is_had_in_the_formats_of_its_kind(String path, String accept, int status, String type) {
        var answer = get("/queries/" + path, accept);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin").orElse(path))
                .isIn("*", "concern/conserns");
        if (!path.matches("[^?]*[.].*")) {
            assertThat(answer.headers().allValues("Vary").stream()
                            .anyMatch(vary -> vary.matches("(?i)(.*, ?)?accept(,.*)?")))
                    .isEqualTo(!path.contains("conserns"));
        }
        if (status == 406 || type.contains("problem") && path.matches(".*[.](ttl|csv).*")) {
            assertThat(answer.body()).contains("the answer is a").contains(".ttl".equals(path) ? ".csv" : "(.");
        }
    }

    @Test
    void an_answer_that_still_holds_is_not_sent_again_until_the_data_change() {
        CurrentDescription.await(this);
        String path = "/queries/evidence/studies.csv";
        String tag = get(path, "*/*").headers().firstValue("ETag").orElseThrow();
        var again = HttpRequest.newBuilder(URI.create(address(path))).header("If-None-Match", tag);
        assertThat(send(again.copy()).statusCode()).isEqualTo(304);
        assertThat(update("INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1 } }", asAdministrator())
                        .statusCode())
                .isEqualTo(204);
        try {
            assertThat(send(again.copy()).statusCode()).isEqualTo(200);
        } finally {
            update("DROP GRAPH <urn:g>", asAdministrator());
        }
    }

    @Test
    void an_answer_is_cited_with_its_query_values_version_and_checksum() {
        var page = read(BOUNDARIES);
        String csv = get(page.expectFirst("p.rdf a").attr("href"), "*/*").body();
        String sha256 = Sha256.of(csv);
        assertThat(page.select("dl.facts code").text()).isEqualTo(sha256);
        assertThat(page.expectFirst("main .citation").text())
                .contains("Which studies, people, roles and quotes stand behind a concern?")
                .contains("dataset version")
                .contains(address(BOUNDARIES))
                .contains("concern = organisational-boundaries")
                .contains("answer of 3 rows")
                .contains(sha256);
        assertThat(page.select("a.editor").attr("href"))
                .startsWith("/sparql?query=")
                .contains("organisational-boundaries");
    }

    @Test
    void a_chart_says_the_numbers_of_its_table() {
        var bars = read("/queries/concern/by-stage-and-polarity");
        assertThat(bars.select(".bars li").eachText())
                .containsExactly("implementation barrier 2 condition 5 risk 1", "use condition 1 risk 3");
        assertThat(bars.select(".bars rect").eachAttr("width")).containsExactly("40", "100", "20", "20", "60");
        var matrix = read("/queries/evidence/themes-by-role");
        assertThat(matrix.expectFirst(".picture tbody tr").text())
                .isEqualTo("Divisions across services 2 1 –no row –no row –no row");
        assertThat(read("/queries/concern/new-by-study")
                        .select("svg.lines text")
                        .eachText())
                .containsExactly("Hunter et al. 2015", "12");
    }

    @Test
    void examples_are_found_by_those_who_look_for_them_as_is_usual() {
        assertThat(select("""
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT DISTINCT ?example ?comment ?text {
                  ?example a sh:SPARQLExecutable ; rdfs:comment ?comment ;
                           sh:select|sh:ask|sh:construct|sh:describe ?text ; sh:prefixes/sh:declare ?declared .
                  ?declared sh:prefix "prc" ; sh:namespace ?namespace .
                  FILTER (isIRI(?declared) && lang(?comment) = "en")
                }""")).hasSizeGreaterThan(100);
        assertThat(select("""
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                SELECT ?type ?default ?optional {
                  ?q sh:parameter ?p . ?p sh:name "characters" ; sh:datatype ?type ; sh:defaultValue ?default ;
                     sh:optional ?optional .
                }""")).containsExactly(List.of("http://www.w3.org/2001/XMLSchema#integer", "300", "true"));
    }

    @Test
    void the_iri_of_a_query_leads_to_its_page_and_to_its_rdf() {
        assertThat(get("/id/query/concern.behind", "text/html").headers().firstValue("Location"))
                .contains("/queries/concern/behind");
        var rdf = get("/id/query/concern.behind", "text/turtle");
        String location = rdf.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo("/queries/concern.behind.ttl");
        var graph =
                RDFParser.fromString(get(location, "*/*").body(), Lang.TURTLE).toGraph();
        assertThat(graph.stream().map(triple -> triple.getPredicate().getURI()))
                .contains("http://www.w3.org/ns/shacl#select", "http://www.w3.org/ns/shacl#optional");
    }
}
