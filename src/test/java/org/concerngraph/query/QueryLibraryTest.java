package org.concerngraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.concerngraph.store.CannotStart;
import org.junit.jupiter.api.Test;

/** A broken query file stops the start and says where; a good one is asked with values and shown as it was asked. */
class QueryLibraryTest {

    private static final String FILE = "queries/test/example.rq";
    private static final String GOOD = """
            #+ summary: Who says it?
            #+ params:
            #+   - {name: thing, type: iri, label: Thing, required: true}
            #+   - {name: word, type: string}

            SELECT ?thing ?word
            WHERE {
              VALUES ?thing { UNDEF }
              VALUES ?word { UNDEF }
              ?thing <urn:says> ?word
            }
            """;

    private final Guard guard = new Guard(SparqlSettings.within(Duration.ofSeconds(5)));

    private NamedQuery read(String text) {
        return QueryLibrary.read(FILE, text, guard);
    }

    private void assertBroken(String text, String sentence) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(FILE + ", line ")
                .hasMessageContaining(sentence);
    }

    @Test
    void a_good_file_has_its_name_its_parameters_and_the_text_without_the_header() {
        var query = read(GOOD);
        assertThat(query.name()).isEqualTo("test/example");
        assertThat(query.summary()).isEqualTo("Who says it?");
        assertThat(query.parameters())
                .containsExactly(
                        new Parameter("thing", Parameter.Type.IRI, "Thing", true, false, List.of(), List.of(), ""),
                        new Parameter("word", Parameter.Type.STRING, "word", false, false, List.of(), List.of(), ""));
        assertThat(query.text()).startsWith("SELECT ?thing").doesNotContain("#+");
    }

    @Test
    void a_mistake_in_the_query_is_named_with_its_line() {
        assertBroken(GOOD.replace("?thing <urn:says> ?word", "?thing ; ?word"), "line 10: this query file is not");
    }

    @Test
    void a_mistake_in_the_header_is_named_with_its_line() {
        assertBroken(
                GOOD.replace("type: string", "type: text"),
                "line 4: this query file gives the parameter \"word\" the type \"text\";"
                        + " iri, string, integer and boolean are known");
        assertBroken(GOOD.replace("type: string}", "type: string"), "has a header that is not YAML");
        assertBroken(GOOD.replace("#+ summary: Who says it?\n", ""), "has no \"#+ summary:\"");
    }

    @Test
    void a_query_runs_on_the_dataset_that_its_header_names_and_is_shown_in_the_editor_of_that_one() {
        assertThat(read(GOOD).dataset()).isEqualTo(AskedDataset.CONCERNS);
        assertThat(read(GOOD).shown(Map.of()).href()).startsWith("/sparql?query=SELECT");
        var query = read("#+ dataset: vocabularies\n" + GOOD);
        assertThat(query.dataset()).isEqualTo(AskedDataset.VOCABULARIES);
        assertThat(query.shown(Map.of()).href()).startsWith("/vocabularies/sparql?query=SELECT");
        assertBroken(
                GOOD.replace("#+ params:", "#+ dataset: mesh\n#+ params:"),
                "line 2: this query file runs on the dataset \"mesh\"; concerns and vocabularies are known");
    }

    @Test
    void parameters_and_places_for_values_must_agree() {
        assertBroken(
                GOOD.replace("  VALUES ?word { UNDEF }\n", ""),
                "declares ?word but has no line VALUES ?word { UNDEF }");
        assertBroken(
                GOOD.replace("#+   - {name: word, type: string}\n", ""),
                "leaves ?word open but does not declare it in \"#+ params:\"");
    }

    @Test
    void a_query_that_asks_another_server_is_refused() {
        assertBroken(
                GOOD.replace("?thing <urn:says> ?word", "SERVICE ?word { ?thing <urn:says> ?word }"),
                "is refused: SERVICE ?word names no server");
    }

    @Test
    void values_are_bound_and_shown_and_those_left_out_stay_open() {
        var data = DatasetGraphFactory.createTxnMem();
        data.add(SSE.parseQuad("(_ <urn:a> <urn:says> 'one')"));
        data.add(SSE.parseQuad("(_ <urn:a> <urn:says> \"it's \\\"two\\\"\")"));
        data.add(SSE.parseQuad("(_ <urn:b> <urn:says> 'one')"));
        var query = read(GOOD);
        List<Node> a = List.of(NodeFactory.createURI("urn:a"));
        List<Node> words = List.of(NodeFactory.createLiteralString("it's \"two\""));

        assertThat(answers(query.bound(Map.of("thing", a)), data)).isEqualTo(2);
        assertThat(answers(query.bound(Map.of("thing", a, "word", words)), data))
                .isEqualTo(1);
        assertThat(answers(guard.parse(query.filledIn(Map.of("thing", a, "word", words))), data))
                .isEqualTo(1);
        assertThat(answers(query.parsed(), data)).isEqualTo(3);
    }

    private int answers(Query query, DatasetGraph data) {
        try (var execution = guard.prepare(data, query)) {
            return (int) execution.select().materialize().stream().count();
        }
    }

    @Test
    void a_needed_value_that_is_missing_and_a_name_that_is_no_parameter_are_refused_by_name() {
        var query = read(GOOD);
        assertThatThrownBy(() -> query.bound(Map.of()))
                .isInstanceOf(BadParameter.class)
                .hasMessage("The parameter \"thing\" is missing; the query \"Who says it?\" needs it.");
        List<Node> a = List.of(NodeFactory.createURI("urn:a"));
        assertThatThrownBy(() -> query.bound(Map.of("thing", a, "whom", a)))
                .isInstanceOf(BadParameter.class)
                .hasMessage("The parameter \"whom\" is not a parameter of the query test/example.");
    }
}
