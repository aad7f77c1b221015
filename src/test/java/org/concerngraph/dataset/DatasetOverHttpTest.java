package org.concerngraph.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.concerngraph.RunningServer;
import org.concerngraph.vocabulary.Dcat;
import org.concerngraph.vocabulary.Graphs;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dataset as catalogues, search engines and people who take it away meet it. */
class DatasetOverHttpTest extends RunningServer {

    private HttpResponse<String> head(String path) {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Accept", "*/*")
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    private Graph graph(String path, String accept, String mediaType) {
        var answer = get(path, accept);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(mediaType);
        return RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(mediaType))
                .toGraph();
    }

    private static List<Node> values(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY).map(t -> t.getObject()).toList();
    }

    private Node our(String path) {
        return NodeFactory.createURI(address(path));
    }

    @ParameterizedTest
    @CsvSource({
        "/.well-known/void, */*, text/turtle",
        "/.well-known/void, text/html, text/turtle",
        "/.well-known/void, application/ld+json, application/ld+json",
        "/void.ttl, */*, text/turtle",
        "/void.jsonld, */*, application/ld+json",
        "/void.nt, */*, application/n-triples",
        "/void.rdf, */*, application/rdf+xml",
    })
    void the_description_is_had_with_the_addresses_by_which_one_came(String path, String accept, String mediaType) {
        CurrentDescription.await(this);
        Graph graph = graph(path, accept, mediaType);
        assertThat(values(graph, Graphs.DATASET, VOID.sparqlEndpoint.asNode())).containsExactly(our("/sparql"));
        assertThat(values(graph, Graphs.VOCABULARIES, VOID.sparqlEndpoint.asNode()))
                .containsExactly(our("/vocabularies/sparql"));
        assertThat(values(graph, Graphs.DATASET, VOID.dataDump.asNode()))
                .containsExactlyInAnyOrder(our("/dataset.trig"), our("/dataset.nq"));
        assertThat(graph.contains(VoidGraph.part("class-prc.Quote"), VOID.entities.asNode(), Node.ANY))
                .isTrue();
        assertThat(graph.contains(Node.ANY, VOID.dataDump.asNode(), our("/graphs/source/hunter-2015.ttl")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle",
        "jsonld, application/ld+json",
        "nt, application/n-triples",
        "rdf, application/rdf+xml",
    })
    void the_record_for_catalogues_says_what_it_is_whose_and_where_it_is_had(String suffix, String mediaType) {
        Graph graph = graph("/dataset." + suffix, "*/*", mediaType);
        assertThat(graph.contains(Graphs.DATASET, RDF.type.asNode(), DCAT.Dataset.asNode()))
                .isTrue();
        for (Node property : List.of(
                DCTerms.title.asNode(),
                DCTerms.description.asNode(),
                DCTerms.modified.asNode(),
                DCTerms.publisher.asNode(),
                DCTerms.identifier.asNode(),
                Dcat.VERSION)) {
            assertThat(values(graph, Graphs.DATASET, property))
                    .as(property.toString())
                    .hasSize(1);
        }
        Node study = NodeFactory.createURI("https://w3id.org/prom-concerns/id/study/hunter-2015");
        assertThat(values(graph, study, DCTerms.license.asNode()))
                .containsExactly(NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/"));
        assertThat(values(graph, Graphs.DATASET, DCTerms.source.asNode()))
                .containsExactly(NodeFactory.createURI("https://doi.org/10.1136/bmjopen-2014-006986"));
        for (Node address : graph.stream(Node.ANY, DCAT.downloadURL.asNode(), Node.ANY)
                .map(t -> t.getObject())
                .toList()) {
            var download = get(address.getURI().replace(address(""), ""), "*/*");
            assertThat(download.statusCode()).isEqualTo(200);
            String type =
                    download.headers().firstValue("Content-Type").orElseThrow().split(";", 2)[0];
            Node distribution = graph.stream(Node.ANY, DCAT.downloadURL.asNode(), address)
                    .map(t -> t.getSubject())
                    .findFirst()
                    .orElseThrow();
            assertThat(values(graph, distribution, DCAT.mediaType.asNode()))
                    .containsExactly(NodeFactory.createURI("https://www.iana.org/assignments/media-types/" + type));
        }
        assertThat(values(graph, VoidGraph.part("sparql"), DCAT.endpointURL.asNode()))
                .containsExactly(our("/sparql"));
        assertThat(values(graph, VoidGraph.part("sparql"), DCAT.servesDataset.asNode()))
                .containsExactly(Graphs.DATASET);
    }

    @ParameterizedTest
    @CsvSource({"text/html, /about", "*/*, /about", "text/turtle, /dataset.ttl", "application/ld+json, /dataset.jsonld"
    })
    void the_address_of_the_dataset_leads_where_the_reader_can_read(String accept, String place) {
        var answer = get("/dataset", accept);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(place);
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept");
    }

    @ParameterizedTest
    @CsvSource({"trig, application/trig", "nq, application/n-quads"})
    void a_download_is_every_graph_with_every_triple(String suffix, String mediaType) {
        CurrentDescription.await(this);
        var answer = get("/dataset." + suffix, "*/*");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(mediaType);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"concern-graph." + suffix + "\"");
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(mediaType))
                .parse(dataset);
        var triples = new TreeMap<String, Integer>();
        dataset.find().forEachRemaining(quad -> triples.merge(quad.getGraph().getURI(), 1, Integer::sum));
        var counted = new TreeMap<String, Integer>();
        select("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g")
                .forEach(row -> counted.put(row.get(0), Integer.parseInt(row.get(1))));
        assertThat(triples).isEqualTo(counted).hasSizeGreaterThan(6);
        var head = head("/dataset." + suffix);
        assertThat(head.statusCode()).isEqualTo(200);
        for (String header : List.of("Content-Type", "Content-Disposition", "ETag", "Vary", "Cache-Control")) {
            assertThat(head.headers().allValues(header))
                    .as(header)
                    .isEqualTo(answer.headers().allValues(header));
        }
    }

    @Test
    void the_list_of_graphs_leads_to_each_as_turtle() {
        CurrentDescription.await(this);
        var page = Jsoup.parse(page("/graphs"));
        var files = page.select("main a").eachAttr("href").stream()
                .filter(href -> href.endsWith(".ttl"))
                .toList();
        assertThat(files).contains("/graphs/source/hunter-2015.ttl", "/graphs/ontology.ttl", "/graphs/void.ttl");
        for (String file : files) {
            String name = file.replaceFirst("^/graphs/", "").replaceFirst("\\.ttl$", "");
            var answer = get(file, "*/*");
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .endsWith("\"" + name.replace('/', '-') + ".ttl\"");
            Graph graph = RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph();
            assertThat(select("SELECT (COUNT(*) AS ?n) { GRAPH <" + Graphs.NAMESPACE + name + "> { ?s ?p ?o } }"))
                    .as(name)
                    .containsExactly(List.of(Integer.toString(graph.size())));
        }
        assertThat(page.text()).contains("What was published of hunter-2015");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphs/nowhere.ttl", "/graphs/source/nobody.nt", "/dataset.docx", "/void.csv"})
    void what_is_not_there_is_not_found(String path) {
        assertThat(get(path, "*/*").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/, Concern Graph",
        "/about, Concern Graph",
        "/studies/hunter-2015, Hunter et al. 2015: quotes and themes"
    })
    void search_engines_for_data_find_what_they_read_in_the_page(String path, String name) {
        JsonNode data = JsonMapper.shared()
                .readTree(Jsoup.parse(page(path))
                        .expectFirst("script[type=application/ld+json]")
                        .data());
        assertThat(data.get("@type").asString()).isEqualTo("Dataset");
        assertThat(data.get("name").asString()).isEqualTo(name);
        assertThat(data.get("description").asString().length()).isBetween(50, 5000);
        assertThat(data.get("license").toString()).contains("https://creativecommons.org/licenses/by/4.0/");
        assertThat(data.get("creator").get(0).get("name").asString()).isEqualTo("The curators of Concern Graph");
        assertThat(data.get("includedInDataCatalog").get("@type").asString()).isEqualTo("DataCatalog");
        assertThat(data.get("distribution").size()).isGreaterThan(1);
        data.get("distribution").forEach(download -> {
            var answer = get(download.get("contentUrl").asString().replace(address(""), ""), "*/*");
            assertThat(answer.statusCode()).as(download.toString()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(download.get("encodingFormat").asString());
        });
    }

    @Test
    void pages_that_are_about_no_dataset_say_nothing_of_the_kind() {
        assertThat(Jsoup.parse(page("/quotes")).select("script[type=application/ld+json]"))
                .isEmpty();
        assertThat(get("/studies/nobody", "text/html").body()).doesNotContain("application/ld+json");
    }

    @Test
    void search_engines_find_the_page_of_every_thing() {
        assertThat(get("/robots.txt", "*/*").body()).contains("Sitemap: " + address("/sitemap.xml"));
        var answer = get("/sitemap.xml", "*/*");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/xml");
        var pages = Jsoup.parse(answer.body(), org.jsoup.parser.Parser.xmlParser())
                .select("url > loc")
                .eachText();
        assertThat(pages)
                .doesNotHaveDuplicates()
                .contains(address("/"), address("/about"), address("/quotes/hunter-2015.t3-09"))
                .allMatch(page -> page.startsWith(address("/")));
        assertThat(pages.stream().filter(page -> page.contains("/quotes/"))).hasSize(11);
        assertThat(pages.stream().filter(page -> page.contains("/concerns/"))).hasSize(12);
        assertThat(get("/sitemap-1.xml", "*/*").statusCode()).isEqualTo(200);
        assertThat(get("/sitemap-2.xml", "*/*").statusCode()).isEqualTo(404);
        for (String page : pages) {
            assertThat(get(page.replace(address(""), ""), "text/html").statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    @Test
    void whoever_reads_about_the_data_gets_to_all_of_it() {
        var page = Jsoup.parse(page("/about"));
        for (String href : page.select("main a").eachAttr("href")) {
            if (href.startsWith("/")) {
                assertThat(get(href, "text/html").statusCode()).as(href).isEqualTo(200);
            }
        }
        assertThat(page.text()).contains("CC BY 4.0 according to the LSE Research Online record");
    }

    @Test
    void a_study_whose_name_is_not_ours_keeps_nobody_from_reading_about_the_dataset() {
        update(
                "INSERT DATA { GRAPH <urn:test:foreign> { <urn:s> a <https://w3id.org/prom-concerns/ontology#Study> ;"
                        + " <http://www.w3.org/2000/01/rdf-schema#label> \"A foreign study\"@en } }",
                asAdministrator());
        try {
            for (String path : List.of("/dataset.ttl", "/.well-known/void", "/about", "/graphs", "/studies")) {
                assertThat(get(path, path.contains(".") ? "text/turtle" : "text/html")
                                .statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
        } finally {
            update("DROP GRAPH <urn:test:foreign>", asAdministrator());
        }
    }
}
