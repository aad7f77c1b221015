package org.concerngraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.RunningServer;
import org.concerngraph.SeedOracle;
import org.concerngraph.query.NamedQuery;
import org.concerngraph.query.QueryLibrary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The facts about the published table, counted by hand, asked over HTTP. */
class SeedAnswersTest extends RunningServer {

    private static final String ID = "https://w3id.org/prom-concerns/id/";
    private static final String PREFIXES = """
            PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """;

    @Autowired
    private QueryLibrary library;

    /** Each query's own statement of what the seed answers, in its header. */
    @TestFactory
    Stream<DynamicTest> every_query_answers_what_its_header_says_of_the_seed() {
        return library.all().stream()
                .filter(query -> !query.isGraph() && query.services().isEmpty())
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> assertSeed(query)));
    }

    private void assertSeed(NamedQuery query) {
        var oracle = new SeedOracle(query);
        oracle.assertAnswers(select(query.dataset(), query.filledIn(oracle.values())));
    }

    @Test
    void the_source_text_in_the_graph_is_the_published_file_and_every_quote_stands_at_its_place() throws IOException {
        String file = Files.readString(Path.of("data/hunter-2015/table-3.txt"));
        assertThat(select(PREFIXES + "SELECT ?text { ?source a prc:Source ; prc:sourceText ?text }"))
                .containsExactly(List.of(file));
        var quotes = select(PREFIXES + """
                SELECT ?start ?end ?text { ?q prc:sourceStart ?start ; prc:sourceEnd ?end ; prc:publishedText ?text }""");
        assertThat(quotes)
                .hasSize(11)
                .allSatisfy(row -> assertThat(file.substring(
                                file.offsetByCodePoints(0, Integer.parseInt(row.get(0))),
                                file.offsetByCodePoints(0, Integer.parseInt(row.get(1)))))
                        .isEqualTo(row.get(2)));
    }

    @Test
    void speakers_stand_in_the_order_of_the_table() {
        assertThat(select(PREFIXES + """
                        SELECT ?code { ?q prc:ordinal ?n ; prc:spokenBy/prc:participantCode ?code } ORDER BY ?n"""))
                .extracting(row -> row.get(0))
                .containsExactly("P20", "P29", "P30", "P8", "P11", "P29", "P14", "P25", "P9", "P30", "P20");
    }

    @Test
    void quotes_and_people_of_each_role_are_counted_with_the_one_who_holds_two() {
        assertThat(select(PREFIXES + """
                        SELECT ?label (COUNT(DISTINCT ?q) AS ?quotes) (COUNT(DISTINCT ?p) AS ?people)
                        { ?q prc:spokenBy ?p . ?p prc:hasRole/rdfs:label ?label } GROUP BY ?label ORDER BY ?label"""))
                .containsExactly(
                        List.of("general practitioner", "4", "3"),
                        List.of("healthcare provider", "2", "1"),
                        List.of("regulator", "1", "1"),
                        List.of("social care", "1", "1"),
                        List.of("voluntary organisation", "4", "3"));
    }

    @Test
    void marks_and_evidence_cover_the_words_they_say() {
        assertThat(select(PREFIXES + """
                        SELECT ?kind (COUNT(*) AS ?n) {
                          ?q prc:hasMark ?m ; prc:publishedText ?t .
                          ?m a ?kind ; prc:start ?s ; prc:end ?e ; prc:markText ?x .
                          ?kind rdfs:subClassOf prc:EditorialMark .
                          FILTER (SUBSTR(?t, ?s + 1, ?e - ?s) = ?x)
                        } GROUP BY ?kind ORDER BY ?kind""")).extracting(row -> row.get(1)).containsExactly("9", "5", "1");
        assertThat(select(PREFIXES + """
                        SELECT ?ev {
                          ?ev prc:evidenceQuote/prc:publishedText ?t ; prc:start ?s ; prc:end ?e ; prc:spanText ?x ;
                              prc:stance prc:Expresses ; prc:basis prc:Paraphrase .
                          FILTER (SUBSTR(?t, ?s + 1, ?e - ?s) = ?x)
                        }""")).hasSize(15);
    }

    @Test
    void a_search_for_words_finds_the_quote_that_has_them() {
        var query = library.get("search/text")
                .filledIn(Map.of("words", List.of(NodeFactory.createLiteralString("compartmentalised"))));
        assertThat(select(query)).anySatisfy(row -> assertThat(row.get(0)).isEqualTo(ID + "quote/hunter-2015.t3-04"));
    }
}
