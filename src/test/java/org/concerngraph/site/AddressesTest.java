package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.RunningServer;
import org.concerngraph.vocabulary.Prc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The addresses of things and of the ontology, as a browser and as a program meets them. */
class AddressesTest extends RunningServer {

    private static final String QUOTE = "hunter-2015.t3-09";
    private static final Node SPOKEN = NodeFactory.createURI("https://w3id.org/prom-concerns/id/quote/" + QUOTE);

    private static Graph graph(String text, String mediaType) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, RDFLanguages.contentTypeToLang(mediaType)).parse(graph);
        return graph;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html,application/xhtml+xml,*/*;q=0.8      | /quotes/hunter-2015.t3-09
            */*                                            | /quotes/hunter-2015.t3-09
            text/csv                                       | /quotes/hunter-2015.t3-09
            text/turtle                                    | /quotes/hunter-2015.t3-09.ttl
            text/html;q=0.2, text/turtle                   | /quotes/hunter-2015.t3-09.ttl
            text/turtle;q=0.2, text/html                   | /quotes/hunter-2015.t3-09
            text/turtle;q=0, application/n-triples         | /quotes/hunter-2015.t3-09.nt
            application/ld+json                            | /quotes/hunter-2015.t3-09.jsonld
            application/rdf+xml, text/turtle;q=0.5         | /quotes/hunter-2015.t3-09.rdf
            """)
    void the_address_of_a_thing_leads_where_the_reader_can_read(String accept, String place) {
        var answer = get("/id/quote/" + QUOTE, accept);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(place);
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept");
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle",
        "jsonld, application/ld+json",
        "nt, application/n-triples",
        "rdf, application/rdf+xml",
    })
    void a_suffix_gives_the_things_rdf_in_that_format(String suffix, String mediaType) {
        var answer = get("/id/quote/" + QUOTE + "." + suffix, "*/*");
        assertThat(answer.statusCode()).isEqualTo(303);
        var rdf = get(answer.headers().firstValue("Location").orElseThrow(), "*/*");
        assertThat(rdf.statusCode()).isEqualTo(200);
        assertThat(rdf.headers().firstValue("Content-Type").orElseThrow()).startsWith(mediaType);
        Graph graph = graph(rdf.body(), mediaType);
        assertThat(graph.contains(SPOKEN, RDF.type.asNode(), Prc.QUOTE)).isTrue();
        assertThat(graph.contains(
                        SPOKEN,
                        Prc.SPOKEN_BY,
                        NodeFactory.createURI("https://w3id.org/prom-concerns/id/participant/hunter-2015.P9")))
                .isTrue();
        assertThat(graph.stream(SPOKEN, Prc.HAS_MARK, Node.ANY).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle",
        "jsonld, application/ld+json",
        "nt, application/n-triples",
        "rdf, application/rdf+xml",
    })
    void the_ontology_is_had_in_every_format_by_suffix_and_by_accept(String suffix, String mediaType) {
        for (HttpResponse<String> answer : List.of(get("/ontology." + suffix, "*/*"), get("/ontology", mediaType))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(mediaType);
            Graph graph = graph(answer.body(), mediaType);
            assertThat(graph.contains(Prc.QUOTE, RDFS.label.asNode(), Node.ANY)).isTrue();
            assertThat(graph.contains(
                            Prc.SPOKEN_BY,
                            RDFS.subPropertyOf.asNode(),
                            NodeFactory.createURI("http://www.w3.org/ns/prov#wasAttributedTo")))
                    .as("the alignments are part of it")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/id/quote/hunter-2015.t3-99, hunter-2015.t3-99",
        "/id/quote/hunter-2015.t3-99.ttl, hunter-2015.t3-99",
        "/id/dream/hunter-2015.t3-09, dream",
        "/quotes/hunter-2015.t3-99, hunter-2015.t3-99",
        "/quotes/hunter-2015.t3-99.ttl, hunter-2015.t3-99",
        "/ontology.docx, docx",
        "/nowhere, /nowhere",
    })
    void what_is_not_there_is_said_by_its_name_to_people_and_to_programs(String path, String name) {
        var page = get(path, "text/html");
        if (page.statusCode() == 303) {
            page = get(page.headers().firstValue("Location").orElseThrow(), "text/html");
        }
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains(name).contains("<nav");
        var problem = get(path, "application/json");
        if (problem.statusCode() == 303) {
            problem = get(problem.headers().firstValue("Location").orElseThrow(), "application/json");
        }
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(problem.body()).contains(name);
    }

    @Test
    void an_accept_header_that_cannot_be_read_is_named() {
        var answer = get("/id/quote/" + QUOTE, "turtle please");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("turtle please");
    }

    @ParameterizedTest
    @CsvSource({
        "/concerns/organisational-boundary, /concerns/organisational-boundaries",
        "/quotes/hunter-2015.t3-9, /quotes/hunter-2015.t3-09",
        "/id/participant/hunter-2015.p20, /participants/hunter-2015.P20",
        "/roles/general-practicioner, /roles/general-practitioner",
        "/themes/Divisions across service, /themes/hunter-2015.divisions-across-services",
    })
    void a_near_miss_is_told_what_there_is(String path, String near) {
        var page = get(path.replace(" ", "%20"), "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("Perhaps one of these?")
                .contains("href=\"" + near + "\"")
                .contains("href=\"/matrix\"");
        assertThat(get(path.replace(" ", "%20"), "application/json").body()).contains(near);
    }

    @Test
    void what_is_like_nothing_gets_no_suggestions() {
        assertThat(get("/concerns/zzzzzzzzzz", "text/html").body()).doesNotContain("Perhaps one of these?");
    }
}
