package org.concerngraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no query may do, wherever it hides in the query. */
@Isolated
class GuardTest {

    private static final String ENDLESS =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (?a != ?d) }";

    private final Guard guard = new Guard(SparqlSettings.within(Duration.ofMillis(300)));
    private final Guard patient = new Guard(SparqlSettings.within(Duration.ofMinutes(2)));
    private final DatasetGraph data = DatasetGraphFactory.createTxnMem();

    private long count(String query) {
        return count(guard, query);
    }

    private long count(Guard guard, String query) {
        try (var execution = guard.prepare(data, guard.parse(query))) {
            return execution.select().materialize().stream().count();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT ?where { ?s ?p ?o } }",
                "SELECT * { { SELECT ?s { OPTIONAL { SERVICE <http://example.org/> { ?s ?p ?o } } } } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } } }",
                "SELECT * { ?s ?p ?o BIND(EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } } AS ?there) }",
                "SELECT * { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } })",
                "SELECT (COUNT(EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } }) AS ?n) { ?s ?p ?o }",
                "SELECT (1 AS ?n) { ?s ?p ?o } GROUP BY (EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } })",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } })",
                "SELECT * { ?s ?p ?o OPTIONAL { ?s ?q ?r FILTER (EXISTS { SERVICE <urn:x> { ?s ?p ?o } }) } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p ?q FILTER EXISTS { SERVICE <urn:x> { ?s ?p ?o } } } }",
                "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o { SERVICE <http://example.org/> { ?s ?p ?o } } UNION {} }",
                "DESCRIBE ?s { SERVICE <http://example.org/> { ?s ?p ?o } }",
                "ASK { GRAPH ?g { ?s ?p ?o } MINUS { SERVICE <http://example.org/> { ?s ?p ?o } } }",
            })
    void another_server_is_asked_by_none(String query) {
        assertThatThrownBy(() -> guard.parse(query))
                .isInstanceOf(RefusedQuery.class)
                .hasMessageContaining("SERVICE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD <file:///etc/passwd> INTO GRAPH <urn:g>",
                "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> 1 } } ; LOAD <http://example.org/> INTO GRAPH <urn:g>",
                "INSERT { GRAPH <urn:g> { ?s ?p ?o } } WHERE { SERVICE <http://example.org/> { ?s ?p ?o } }",
                "DELETE WHERE { GRAPH <urn:g> { ?s ?p ?o } } ; INSERT { GRAPH <urn:g> { ?s ?p 1 } } WHERE"
                        + " { ?s ?p ?o FILTER EXISTS { SERVICE <http://example.org/> { ?s ?p ?o } } }",
            })
    void nothing_is_fetched_for_an_update(String update) {
        assertThatThrownBy(() -> guard.parseUpdate(update)).isInstanceOf(RefusedQuery.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
                "SELECT * { VALUES ?x { 1 2 } } ORDER BY <java:java.lang.System.exit>(1)",
                "SELECT (COUNT(<java:java.lang.System.exit>(1)) AS ?n) { VALUES ?x { 1 } }",
                "SELECT ?x { VALUES ?x { 1 } } GROUP BY ?x HAVING (<java:java.lang.System.exit>(1))",
                "SELECT * { VALUES ?x { 1 } FILTER EXISTS { BIND (<java:java.lang.System.exit>(1) AS ?y) } }",
                "SELECT * { { SELECT (<java:java.lang.System.exit>(1) AS ?y) {} } }",
                "SELECT * { FILTER (<JAVA:org.example.Anything>(1)) }",
                "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.versionARQ> ?o }",
            })
    void no_java_class_is_named_by_a_query(String query) {
        assertThatThrownBy(() -> count(patient, query))
                .isInstanceOf(RefusedQuery.class)
                .hasMessageContaining("names a Java class");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<http://jena.apache.org/ARQ/function#wait>(100000) AS ?x) {}",
                "SELECT * { VALUES ?x { 1 2 } } ORDER BY <http://jena.apache.org/ARQ/function#wait>(1)",
                "SELECT (MAX(<http://jena.apache.org/ARQ/function#wait>(1)) AS ?m) { ?s ?p ?o }",
                "SELECT * { ?s <http://jena.apache.org/ARQ/property#splitIRI> (?a ?b) }",
            })
    void no_extension_of_sparql_is_run_or_passed_over_in_silence(String query) {
        data.add(Quad.defaultGraphIRI, NodeFactory.createURI("urn:a"), RDF.type.asNode(), RDF.List.asNode());
        assertThatThrownBy(() -> count(patient, query))
                .isInstanceOf(RefusedQuery.class)
                .hasMessageContaining("is an extension of SPARQL");
    }

    @Test
    void a_function_that_nobody_knows_has_no_value_as_the_standard_says() {
        assertThat(count("SELECT (<http://example.org/unknown>(1) AS ?x) {}")).isEqualTo(1);
    }

    /** Each of these is one step to ARQ, or few, and takes far longer than the limit. */
    static List<String> endlessSteps() {
        String cycle = "<urn:k>";
        String text = "\"" + "a".repeat(60) + "\"";
        String hostile = "\"^(.*a){20}b$\"";
        return List.of(
                "SELECT * { BIND (REGEX(" + text + ", " + hostile + ") AS ?x) }",
                "SELECT * { BIND (" + text + " AS ?t) FILTER (REGEX(?t, CONCAT(\"^(.*a){20}\", \"b$\"))) }",
                "SELECT (REPLACE(" + text + ", \"(x+x+)+y|^(.*a){20}b$\", \"\") AS ?x) {}",
                "SELECT * { ?s ?p ?o } ORDER BY REGEX(" + text + ", " + hostile + ")",
                "SELECT (SUM(IF(REGEX(" + text + ", " + hostile + "), 1, 0)) AS ?x) { ?s ?p ?o }",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (REGEX(" + text + ", " + hostile + "))",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?a ?b ?c FILTER REGEX(" + text + ", " + hostile + ") } }",
                "SELECT * { FILTER (REGEX(\"" + "x".repeat(5000) + "\", \"(x+x+)+y\")) }",
                "SELECT * { ?a (" + cycle + "/(" + cycle + "*))* ?b }",
                "SELECT * { ?a ((" + cycle + "|^" + cycle + ")/((" + cycle + "|^" + cycle + ")*)/" + cycle + "*)* ?b }",
                "SELECT * { ?a (((!<urn:none>)*/(!<urn:none>)*)*/(!<urn:none>)*)* ?b . ?c (!<urn:x>)* ?d . ?e ?f ?g }");
    }

    @ParameterizedTest
    @MethodSource("endlessSteps")
    void one_step_that_does_not_end_is_ended_too(String query) {
        completeGraph(60);
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThatThrownBy(() -> count(query)).isInstanceOf(QueryCancelledException.class));
    }

    /** Every node leads to every node. */
    private void completeGraph(int size) {
        Node leads = NodeFactory.createURI("urn:k");
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                data.add(
                        Quad.defaultGraphIRI,
                        NodeFactory.createURI("urn:" + from),
                        leads,
                        NodeFactory.createURI("urn:" + to));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "((<urn:p>*)*)*, <urn:p>*",
        "((<urn:p>+)+)?, <urn:p>*",
        "(<urn:p>?)+, <urn:p>*",
        "(<urn:p>+)+, <urn:p>+",
        "(<urn:p>?)?, <urn:p>?",
        "(<urn:p>/((<urn:q>*)*))*, (<urn:p>/(<urn:q>*))*",
    })
    void closures_of_closures_reach_what_one_closure_reaches(String nested, String simple) {
        add("urn:a", "urn:p", "urn:b");
        add("urn:b", "urn:p", "urn:c");
        add("urn:c", "urn:q", "urn:d");
        add("urn:d", "urn:p", "urn:a");
        assertThat(rows("SELECT ?o { <urn:a> " + nested + " ?o }"))
                .isEqualTo(rows("SELECT ?o { <urn:a> " + simple + " ?o }"))
                .isNotEmpty();
    }

    private void add(String subject, String predicate, String object) {
        data.add(
                Quad.defaultGraphIRI,
                NodeFactory.createURI(subject),
                NodeFactory.createURI(predicate),
                NodeFactory.createURI(object));
    }

    private Set<String> rows(String query) {
        try (var execution = guard.prepare(data, guard.parse(query))) {
            return execution.select().materialize().stream()
                    .map(Object::toString)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONCAT(?a, ?a)", "REPLACE(?a, \"^(.*)$\", \"$1$1\")"})
    void a_string_grows_no_longer_than_allowed(String growth) {
        var query = new StringBuilder("SELECT * { BIND (\"€€€€\" AS ?v0)");
        for (int i = 0; i < 60; i++) {
            query.append(" BIND (")
                    .append(growth.replace("?a", "?v" + i))
                    .append(" AS ?v")
                    .append(i + 1)
                    .append(")");
        }
        assertThatThrownBy(() -> count(patient, query + "}"))
                .isInstanceOf(RefusedQuery.class)
                .hasMessageContaining("the longest that this server makes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DISTINCT "})
    void a_concatenation_of_a_group_grows_no_longer_than_allowed(String distinct) {
        completeGraph(60);
        assertThatThrownBy(() -> count(
                        patient,
                        "SELECT (GROUP_CONCAT(" + distinct
                                + "CONCAT(STR(?a), STR(?b), STR(?c), STR(?d)); separator='----------------') AS ?x)"
                                + " { ?a <urn:k> ?b . ?c <urn:k> ?d }"))
                .isInstanceOf(RefusedQuery.class);
        assertThat(rows("SELECT (GROUP_CONCAT(" + distinct
                        + "?x; separator='+') AS ?all) { VALUES ?x { 'b' 'a' 'b' } }"))
                .singleElement()
                .asString()
                .contains(distinct.isEmpty() ? "b+a+b" : "b+a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"98765432109876543210987654321", "0.1", "1.0000000001"})
    void a_number_grows_no_longer_than_allowed(String number) {
        var query = new StringBuilder("SELECT * { BIND (" + number + " AS ?v0)");
        for (int i = 0; i < 40; i++) {
            query.append(" BIND (?v" + i + " * ?v" + i + " AS ?v" + (i + 1) + ")");
        }
        assertThatThrownBy(() -> count(patient, query + "}"))
                .isInstanceOf(RefusedQuery.class)
                .hasMessageContaining("bits");
    }

    @Test
    void a_search_for_a_long_text_in_a_long_text_is_refused() {
        String text = "\"" + "a".repeat(300_000) + "\"";
        String sought = "\"" + "a".repeat(100_000) + "b\"";
        for (String function : List.of("CONTAINS", "STRBEFORE", "STRAFTER")) {
            assertThatThrownBy(() -> count("SELECT (" + function + "(" + text + ", " + sought + ") AS ?x) {}"))
                    .isInstanceOf(RefusedQuery.class)
                    .hasMessageContaining("looks for");
        }
    }

    @Test
    void a_string_that_is_encoded_again_and_again_grows_no_longer_than_allowed() {
        String text = "ENCODE_FOR_URI(".repeat(150) + "?t" + ")".repeat(150);
        assertThatThrownBy(() -> count(
                        patient, "SELECT (STRLEN(" + text + ") AS ?n) { VALUES ?t { '" + "€".repeat(100_000) + "' } }"))
                .isInstanceOf(RefusedQuery.class);
    }

    @Test
    void many_calls_in_one_row_are_ended_between_two_of_them() {
        String values = "VALUES ?t { '" + "a".repeat(500_000) + "' }";
        for (String call :
                List.of("CONTAINS(?t, '" + "a".repeat(1_000) + "b')", "SHA512(?t) = '1'", "UCASE(?t) = 'b'")) {
            String calls = String.join(", ", Collections.nCopies(1_000, call));
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThatThrownBy(
                                    () -> count("SELECT * { " + values + " FILTER (true IN (" + calls + ")) }"))
                            .isInstanceOf(QueryCancelledException.class));
        }
    }

    @Test
    void a_description_of_very_many_things_is_ended() {
        completeGraph(60);
        String query = "DESCRIBE ?x { ?a ?p ?o . ?b ?q ?r BIND (UUID() AS ?x) } LIMIT 2000000";
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try (var execution = guard.prepare(data, guard.parse(query))) {
                assertThatThrownBy(execution::describe).isInstanceOf(QueryCancelledException.class);
            }
        });
    }

    @Test
    void names_that_are_given_thousands_of_times_are_not_looked_through() {
        var query = new StringBuilder("SELECT * {");
        for (int i = 0; i < 5_000; i++) {
            query.append(" BIND (1 AS ?a").append(i).append(")");
        }
        assertThatThrownBy(() -> guard.parse(query + "}"))
                .isInstanceOf(RefusedQuery.class)
                .hasMessageContaining("AS more than");
    }

    @Test
    void functions_with_limits_answer_as_the_standard_says() {
        assertThat(rows(
                        "SELECT (REPLACE('abracadabra', 'bra', '*') AS ?a) (REPLACE('abracadabra', '^.*$', '[$0]') AS ?b)"
                                + " (REPLACE('Zürich'@de, 'Z', 'z') AS ?c) (REGEX('LTC Prom', 'prom$', 'i') AS ?d)"
                                + " (REGEX('a.b', 'a.b', 'q') AS ?e) (CONCAT('a'@en, 'b'@en) AS ?f) (3 * 1.5 AS ?g)"
                                + " (STRAFTER('abc', 'b') AS ?h) (REPLACE('a', CONCAT('(', ''), 'x') AS ?fault) {}"))
                .singleElement()
                .asString()
                .contains("a*cada*", "[abracadabra]", "\"zürich\"@de", "\"ab\"@en", "4.5", "\"c\"")
                .doesNotContain("fault")
                .doesNotContain("false");
    }

    @Test
    void a_pattern_that_is_none_is_said_before_anything_runs() {
        assertThatThrownBy(() -> guard.parse("SELECT (REPLACE('a', '(', 'x') AS ?y) {}"))
                .isInstanceOf(RefusedQuery.class)
                .hasMessageContaining("Unclosed group");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "(", "["})
    void what_nests_too_deep_is_refused_and_not_read(String bracket) {
        for (String start : List.of("SELECT * { ?s ?p ?o FILTER ", "SELECT * { ?s ?p ", "SELECT * ")) {
            for (int depth : List.of(1_000, 200_000)) {
                assertThatThrownBy(() -> guard.parse(start + bracket.repeat(depth)))
                        .isInstanceOf(RefusedQuery.class)
                        .hasMessageContaining("nests brackets deeper");
            }
        }
    }

    @Test
    void long_chains_without_brackets_end_in_a_refusal_and_not_in_an_error() {
        for (String query : List.of(
                "SELECT (1" + " + 1".repeat(300_000) + " AS ?x) {}",
                "SELECT * { FILTER (" + "!".repeat(300_000) + "true) }",
                "SELECT * { ?a <urn:p>" + "/<urn:p>".repeat(100_000) + " ?b }",
                "SELECT * { {}" + " UNION {}".repeat(100_000) + " }")) {
            assertThatThrownBy(() -> count(patient, query)).isInstanceOf(RefusedQuery.class);
        }
    }

    @Test
    void brackets_in_strings_comments_and_iris_do_not_nest() {
        String open = "(".repeat(1_000);
        assertThat(count("SELECT * { BIND ('" + open + "' AS ?a) BIND (\"\"\"" + open + "\"\"\" AS ?b) # " + open
                        + "\n BIND (<urn:" + open + "> AS ?c) BIND ('\\'" + open + "' AS ?d) FILTER (1 < 2) }"))
                .isEqualTo(1);
    }

    @Test
    void what_is_not_standard_sparql_is_not_read() {
        assertThatThrownBy(() -> guard.parse("SELECT * { LET (?x := 1) }")).isInstanceOf(QueryParseException.class);
    }

    @Test
    void a_query_that_runs_too_long_is_ended_and_the_next_one_is_not() {
        for (int i = 0; i < 200; i++) {
            var node = NodeFactory.createURI("urn:" + i);
            data.add(Quad.defaultGraphIRI, node, NodeFactory.createURI("urn:p"), node);
        }
        assertThatThrownBy(() -> count(ENDLESS)).isInstanceOf(QueryCancelledException.class);
        assertThat(count("SELECT * { ?s ?p ?o }")).isEqualTo(200);
    }

    @Test
    void a_client_that_asks_for_more_time_than_the_server_gives_does_not_get_it() {
        for (int i = 0; i < 200; i++) {
            data.add(Quad.defaultGraphIRI, NodeFactory.createURI("urn:" + i), RDF.type.asNode(), RDF.List.asNode());
        }
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            try (var execution = guard.prepare(
                    data, guard.parse(ENDLESS), Duration.ofHours(1).toMillis())) {
                assertThatThrownBy(() -> execution.select().materialize()).isInstanceOf(QueryCancelledException.class);
            }
        });
    }
}
