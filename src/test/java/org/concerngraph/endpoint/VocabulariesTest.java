package org.concerngraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.concerngraph.RunningServer;
import org.concerngraph.dataset.CurrentDescription;
import org.concerngraph.query.AskedDataset;
import org.concerngraph.store.VocabularyStore;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The address of the second dataset keeps the rules of the first one's, and neither answers for the other. */
class VocabulariesTest extends RunningServer {

    private static final String ADDRESS = "/vocabularies/sparql";
    private static final Node GRAPH = NodeFactory.createURI("https://trees.example/graph");
    private static final String TREES = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX : <https://trees.example/>
            :tree rdfs:label "tree" .
            :oak rdfs:subClassOf :tree ; rdfs:label "oak" .
            :ash rdfs:subClassOf :tree ; rdfs:label "ash" .
            """;
    private static final String LABELS =
            "SELECT ?label { ?term <http://www.w3.org/2000/01/rdf-schema#label> ?label FILTER STRSTARTS(STR(?term),"
                    + " 'https://trees.example/') } ORDER BY ?label";

    @Autowired
    private VocabularyStore vocabularies;

    @BeforeEach
    void load() {
        vocabularies.writeMany(many -> RDFParser.fromString(TREES, Lang.TURTLE).parse(many.into(GRAPH)));
    }

    @AfterEach
    void unload() {
        vocabularies.write(() -> vocabularies.dataset().removeGraph(GRAPH));
    }

    private HttpResponse<String> ask(String method, String query, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address(ADDRESS + "?query=" + encode(query))))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpResponse<String> post(String path, String type, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private static String detail(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body()).get("detail").asString();
    }

    @Test
    void what_is_in_one_dataset_is_not_answered_by_the_other() {
        String concerns = "SELECT ?c { ?c a <https://w3id.org/prom-concerns/ontology#Concern> }";
        assertThat(select(AskedDataset.VOCABULARIES, LABELS))
                .containsExactly(List.of("ash"), List.of("oak"), List.of("tree"));
        assertThat(select(LABELS)).isEmpty();
        assertThat(select(concerns)).hasSize(12);
        assertThat(select(AskedDataset.VOCABULARIES, concerns)).isEmpty();
    }

    @Test
    void every_way_of_the_protocol_to_ask_works() {
        String json = "application/sparql-results+json";
        for (var answer : List.of(
                ask("GET", LABELS, "Accept", json),
                post(ADDRESS, "application/sparql-query", LABELS, "Accept", json),
                post(ADDRESS, "application/x-www-form-urlencoded", "query=" + encode(LABELS), "Accept", json))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("\"oak\"");
            assertThat(answer.headers().firstValue("Query-Id")).isPresent();
        }
        var construct = ask("GET", "CONSTRUCT WHERE { ?s ?p 'oak' }", "Accept", "text/turtle");
        assertThat(construct.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/turtle");
        assertThat(construct.body()).contains("oak");
        assertThat(select(
                        AskedDataset.VOCABULARIES,
                        "SELECT ?o FROM <https://trees.example/graph> { <https://trees.example/oak> ?p ?o }"))
                .hasSize(2);
    }

    @Test
    void head_tells_what_get_would_tell_and_sends_nothing() {
        var got = ask("GET", LABELS, "Accept", "text/csv");
        var head = ask("HEAD", LABELS, "Accept", "text/csv");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "ETag", "Cache-Control", "Access-Control-Allow-Origin")) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isEqualTo(got.headers().firstValue(name))
                    .isPresent();
        }
    }

    @Test
    void a_search_for_words_in_named_graphs_of_the_first_dataset_is_still_one() {
        assertThat(select("SELECT ?q FROM <https://w3id.org/prom-concerns/graph/source/hunter-2015>"
                        + " { ?q <http://jena.apache.org/text#query> 'compartmentalised' }"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/vocabularies/sparql?query=", "/queries/vocabularies/graphs.csv?"})
    void a_tag_holds_until_the_next_commit_to_the_second_dataset(String path) {
        String asked = path.endsWith("=") ? path + encode(LABELS) : path;
        String tag = get(asked, "text/csv").headers().firstValue("ETag").orElseThrow();
        update("INSERT DATA { GRAPH <urn:test:tag> { <urn:a> <urn:b> 1 } }", asAdministrator());
        update("DROP GRAPH <urn:test:tag>", asAdministrator());
        assertThat(known(asked, tag)).as("a commit to the first one").isEqualTo(304);
        vocabularies.write(() -> {});
        assertThat(known(asked, tag)).isEqualTo(200);
    }

    @Test
    void a_commit_to_the_second_dataset_leaves_the_tags_of_the_first() {
        CurrentDescription.await(this);
        String asked = "/sparql?query=" + encode(LABELS);
        String tag = get(asked, "text/csv").headers().firstValue("ETag").orElseThrow();
        vocabularies.write(() -> {});
        assertThat(known(asked, tag)).isEqualTo(304);
    }

    private int known(String path, String tag) {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                        .headers("Accept", "text/csv", "If-None-Match", tag))
                .statusCode();
    }

    @Test
    void a_page_that_may_ask_both_has_another_tag_after_a_commit_to_any() {
        String tag = get("/concerns", "text/html").headers().firstValue("ETag").orElseThrow();
        vocabularies.write(() -> {});
        assertThat(get("/concerns", "text/html").headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(tag);
    }

    @Test
    void nothing_is_written_over_http_not_even_by_the_administrator() {
        String insert = "INSERT DATA { GRAPH <urn:test:graph> { <urn:a> <urn:b> 1 } }";
        long commit = vocabularies.commit();
        for (String[] who : List.of(asAdministrator(), new String[] {})) {
            assertThat(post(ADDRESS, "application/sparql-update", insert, who).statusCode())
                    .isBetween(400, 499);
            assertThat(post(ADDRESS, "application/x-www-form-urlencoded", "update=" + encode(insert), who)
                            .statusCode())
                    .isBetween(400, 499);
            assertThat(post(ADDRESS, "application/sparql-query", insert, who).statusCode())
                    .isEqualTo(400);
            for (String path : List.of("/vocabularies/update", "/vocabularies/data", "/vocabularies")) {
                assertThat(post(path, "text/turtle", "<urn:a> <urn:b> 1 .", who).statusCode())
                        .as(path)
                        .isBetween(400, 499);
            }
        }
        assertThat(send(HttpRequest.newBuilder(URI.create(address(ADDRESS)))
                                .headers(asAdministrator())
                                .PUT(HttpRequest.BodyPublishers.ofString("<urn:a> <urn:b> 1 .")))
                        .statusCode())
                .isEqualTo(405);
        assertThat(vocabularies.commit()).isEqualTo(commit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { SERVICE <http://localhost/x> { ?s ?p ?o } } | 422 | SERVICE <http://localhost/x> is refused",
                "SELECT * { ?s <http://jena.apache.org/text#query> 'oak' } | 422 | text:query is refused",
                "SELECT * { ?s <http://jena.apache.org/text#query> 'oak' FILTER (false) } | 422 | no index of words",
                "SELECT * { ?s ?p } | 400 | line 1, column 18",
            })
    void what_the_first_address_refuses_and_a_search_for_words_are_refused(String query, int status, String words) {
        var answer = ask("GET", query, "Accept", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(detail(answer)).contains(words);
    }

    @Test
    void a_running_query_is_seen_and_cancelled_by_its_identifier() {
        String id = UUID.randomUUID().toString();
        String endless =
                "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }";
        var answer = CompletableFuture.supplyAsync(
                () -> post(ADDRESS + "?query-id=" + id, "application/sparql-query", endless));
        while (!answer.isDone()
                && !get("/sparql/running?id=" + id, "application/json").body().contains(id)) {
            Thread.onSpinWait();
        }
        assertThat(send(HttpRequest.newBuilder(URI.create(address("/sparql/running/" + id)))
                                .DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(answer.join().statusCode()).isEqualTo(503);
        assertThat(detail(answer.join())).isEqualTo("The query was cancelled.");
    }

    @Test
    void a_question_without_a_query_is_answered_by_a_service_description_of_this_dataset() {
        var answer = get(ADDRESS, "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(200);
        Graph graph = RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph();
        String sd = "http://www.w3.org/ns/sparql-service-description#";
        Node service = NodeFactory.createURI(address(ADDRESS));
        assertThat(graph.contains(service, NodeFactory.createURI(sd + "endpoint"), service))
                .isTrue();
        assertThat(graph.contains(
                        service,
                        NodeFactory.createURI(sd + "defaultDataset"),
                        NodeFactory.createURI("https://w3id.org/prom-concerns/vocabularies")))
                .isTrue();
        assertThat(graph.find(Node.ANY, NodeFactory.createURI(sd + "name"), Node.ANY)
                        .toList())
                .extracting(t -> t.getObject().getURI())
                .contains("https://trees.example/graph", "https://w3id.org/prom-concerns/graph/meta")
                .doesNotContain("https://w3id.org/prom-concerns/graph/concerns");
        assertThat(answer.body()).doesNotContain("text#query").contains("\"PT5S\"");
        assertThat(get("/sparql", "text/turtle").body()).contains("text#query");
    }

    @Test
    void pages_of_other_origins_may_ask() {
        var answer = post(ADDRESS, "application/sparql-query", LABELS, "Origin", "https://elsewhere.example");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(send(HttpRequest.newBuilder(URI.create(address(ADDRESS)))
                                .headers(
                                        "Origin", "https://elsewhere.example",
                                        "Access-Control-Request-Method", "POST")
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()))
                        .headers()
                        .firstValue("Access-Control-Allow-Methods"))
                .hasValue("GET, HEAD, POST");
    }

    @Test
    void a_person_gets_the_editor_of_this_address_with_its_answer_and_its_downloads() {
        var page = Jsoup.parse(page(ADDRESS + "?query=" + encode(LABELS.replace("?label {", "?term ?label {"))));
        assertThat(page.expectFirst("#workbench").attr("data-address")).isEqualTo(ADDRESS);
        assertThat(page.expectFirst("#ask").attr("action")).isEqualTo(ADDRESS);
        assertThat(page.select("#rows tbody tr td:first-child").eachText()).containsExactly("ash", "oak", "tree");
        assertThat(page.select(".downloads [formaction]").eachAttr("formaction"))
                .allMatch(action -> action.startsWith(ADDRESS + "/answer."));
        assertThat(post(ADDRESS + "/answer.csv", "application/x-www-form-urlencoded", "query=" + encode(LABELS))
                        .body())
                .isEqualTo("label\r\nash\r\noak\r\ntree\r\n");
        assertThat(get(ADDRESS + "/plan?query=" + encode(LABELS), "*/*").body()).contains("(project");
        assertThat(post(ADDRESS + "/labels", "application/json", "[\"https://trees.example/oak\"]")
                        .body())
                .contains("\"label\":\"oak\"");
    }

    @Test
    void a_query_of_the_library_says_of_which_dataset_it_is_asked_and_leads_to_the_editor_of_that_one() {
        assertThat(get("/queries/vocabularies/graphs.csv", "*/*").body()).contains("https://trees.example/graph");
        assertThat(get("/queries/vocabularies/graphs.json", "*/*").body()).contains("https://trees.example/graph");
        var page = Jsoup.parse(page("/queries/vocabularies/graphs"));
        assertThat(page.select(".answer [data-row]").eachText()).anyMatch(row -> row.contains("trees.example/graph"));
        assertThat(page.expectFirst(".editor").attr("href")).startsWith(ADDRESS + "?query=");
        assertThat(page.select(".asked a[href=" + ADDRESS + "]")).hasSize(1);
        assertThat(page.expectFirst("dl.facts dd").text()).isEqualTo(Long.toString(vocabularies.version()));
        assertThat(Jsoup.parse(page("/queries/concern/concerns")).select(".asked"))
                .isEmpty();
        var labelled = Jsoup.parse(page("/queries/vocabularies/labels?thing=" + encode("https://trees.example/oak")));
        assertThat(labelled.select(".answer [data-row] td").eachText()).contains("oak");
    }
}
