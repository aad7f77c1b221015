package org.concerngraph.endpoint.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.concerngraph.RunningServer;
import org.concerngraph.SeedOracle;
import org.concerngraph.query.NamedQuery;
import org.concerngraph.query.QueryLibrary;
import org.concerngraph.web.Address;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Of every file in {@code queries/}: form, HTTP operation, example in the graph and what the header says agree. */
class EveryQueryTest extends RunningServer {

    private static final String EXAMPLE = """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            SELECT ?text {
              GRAPH <https://w3id.org/prom-concerns/graph/queries> {
                <https://w3id.org/prom-concerns/id/query/%s> a sh:SPARQLExecutable ;
                  sh:select|sh:construct|sh:ask ?text .
              }
            }""";

    private static final String PARAMETERS = """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            SELECT ?name { <https://w3id.org/prom-concerns/id/query/%s> sh:parameter/sh:name ?name }""";

    @Autowired
    private QueryLibrary library;

    /** The tests before this one may have left faults in their data, which the report forgets when it is made anew. */
    @BeforeEach
    void the_report_of_faults_is_of_now() {
        awaitWhatFollows();
    }

    @TestFactory
    Stream<DynamicTest> form_operation_example_and_header_agree() {
        return library.all().stream()
                .filter(query -> query.services().isEmpty())
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> assertAgree(query)));
    }

    @Test
    void a_query_that_asks_another_server_says_which_setting_allows_it() {
        var remote = library.all().stream()
                .filter(query -> !query.services().isEmpty())
                .toList();
        assertThat(remote).extracting(NamedQuery::name).containsExactly("linking/narrower-mesh-live");
        remote.forEach(query -> {
            var answer = get(address(query, new SeedOracle(query), ".csv"), "*/*");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("concerngraph.sparql.services")
                    .contains(query.services().iterator().next());
        });
    }

    private void assertAgree(NamedQuery query) {
        assertThat(query.seed())
                .as("what " + query.name() + " answers on the seed")
                .isNotEmpty();
        var oracle = new SeedOracle(query);
        if (query.isGraph()) {
            Graph graph = graph(get(address(query, oracle, ".ttl"), "*/*").body());
            assertThat(graph.size()).isEqualTo(query.seed().get("rows"));
            assertThat(graph(sparql(query.dataset(), example(query, oracle), "text/turtle")
                                    .body())
                            .isIsomorphicWith(graph))
                    .isTrue();
            assertThat(form(query, oracle)).isEqualTo(graph.size());
        } else {
            String csv = get(address(query, oracle, ".csv"), "*/*").body();
            List<List<String>> rows = CsvRows.of(csv);
            oracle.assertAnswers(rows);
            assertThat(sparql(query.dataset(), example(query, oracle), "text/csv")
                            .body())
                    .isEqualTo(csv);
            assertThat(form(query, oracle)).isEqualTo(rows.size());
        }
    }

    private static String address(NamedQuery query, SeedOracle oracle, String suffix) {
        var address = Address.of("/queries/" + query.name() + suffix);
        oracle.texts().forEach(address::with);
        return address.toString();
    }

    private static Graph graph(String turtle) {
        return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    }

    /** How many rows, or statements, the page shows after its form was filled in. */
    private int form(NamedQuery query, SeedOracle oracle) {
        var page = Jsoup.parse(page(address(query, oracle, "")));
        assertThat(page.select("main form.ask .ask-field").eachAttr("id"))
                .containsExactlyElementsOf(query.parameters().stream()
                        .map(parameter -> parameter.name())
                        .toList());
        oracle.texts()
                .keySet()
                .forEach(name -> assertThat(
                                page.select("#" + name + " option[selected][value~=.], #" + name + " input[value~=.]"))
                        .as(query.name() + " holds " + name)
                        .isNotEmpty());
        if (query.chart() != null && !page.select(".answer [data-row]").isEmpty()) {
            assertThat(page.select(".picture")).as(query.name() + " is drawn").isNotEmpty();
        }
        int total = Integer.parseInt(page.expectFirst("#answer ~ p strong").text());
        if (!query.isGraph()) {
            assertThat(page.select(".answer [data-row]")).hasSize(Math.min(total, PagedAnswers.PAGE));
        }
        return total;
    }

    /** The text that stands in the graph, with the values in the places of the parameters that stand there. */
    private String example(NamedQuery query, SeedOracle oracle) {
        String id = query.name().replace('/', '.');
        var texts = select(EXAMPLE.formatted(id));
        assertThat(texts).hasSize(1);
        var names = new ArrayList<String>();
        select(PARAMETERS.formatted(id)).forEach(row -> names.add(row.get(0)));
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(query.parameters().stream()
                        .map(parameter -> parameter.name())
                        .toList());
        String text = texts.getFirst().getFirst();
        for (var value : oracle.values().entrySet()) {
            var node = value.getValue().getFirst();
            String term = NodeFmtLib.strNT(node);
            text = text.replace(
                    "VALUES ?" + value.getKey() + " { UNDEF }", "VALUES ?" + value.getKey() + " { " + term + " }");
        }
        return text;
    }
}
