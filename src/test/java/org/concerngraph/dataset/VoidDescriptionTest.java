package org.concerngraph.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.concerngraph.RiverStudy;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.Test;

/** What the description in the graph counts is what SPARQL counts, and it follows what is written. */
class VoidDescriptionTest extends RunningServer {

    private static final String PREFIXES = """
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
            PREFIX graph: <https://w3id.org/prom-concerns/graph/>
            PREFIX dataset: <https://w3id.org/prom-concerns/dataset>
            """;

    /** The triples of the graphs of data, each once, and each with a graph. */
    private static final String DATA = "GRAPH ?g { %s } FILTER (?g NOT IN (graph:meta, graph:validation, graph:void))";

    private List<List<String>> ask(String query) {
        return select(PREFIXES + query);
    }

    private static String data(String pattern) {
        return DATA.formatted(pattern);
    }

    private void assertSame(String described, String counted) {
        var description = ask("SELECT " + described);
        assertThat(description)
                .as(described)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(ask("SELECT " + counted));
    }

    private void assertEveryCountIsRight() {
        for (var count : List.of(
                List.of("triples", "(COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { " + data("?s ?p ?o") + " } }"),
                List.of("distinctSubjects", "(COUNT(DISTINCT ?s) AS ?n) { " + data("?s ?p ?o") + " }"),
                List.of("distinctObjects", "(COUNT(DISTINCT ?o) AS ?n) { " + data("?s ?p ?o") + " }"),
                List.of("properties", "(COUNT(DISTINCT ?p) AS ?n) { " + data("?s ?p ?o") + " }"),
                List.of("classes", "(COUNT(DISTINCT ?c) AS ?n) { " + data("?s a ?c") + " }"),
                List.of(
                        "entities",
                        "(COUNT(DISTINCT ?s) AS ?n) { " + data("?s ?p ?o")
                                + " FILTER (STRSTARTS(STR(?s), \"https://w3id.org/prom-concerns/id/\")) }"))) {
            assertSame("?n { GRAPH graph:void { dataset: void:" + count.get(0) + " ?n } }", count.get(1));
        }
        assertSame(
                "?g ?n { GRAPH graph:void { dataset: void:subset ?x . ?x sd:name ?g ; void:triples ?n } }",
                "?g (COUNT(*) AS ?n) { " + data("?s ?p ?o") + " } GROUP BY ?g");
        assertSame(
                "?c ?n { GRAPH graph:void { dataset: void:classPartition ?x . ?x void:class ?c ; void:entities ?n } }",
                "?c (COUNT(DISTINCT ?s) AS ?n) { " + data("?s a ?c") + " } GROUP BY ?c");
        assertSame("""
                ?c ?p ?n { GRAPH graph:void { dataset: void:classPartition ?x . ?x void:class ?c ; void:propertyPartition ?y .
                  ?y void:property ?p ; void:triples ?n } }""", """
                ?c ?p (COUNT(*) AS ?n) { SELECT DISTINCT ?c ?s ?p ?o { %s
                  GRAPH ?h { ?s ?p ?o } FILTER (?h NOT IN (graph:meta, graph:validation, graph:void)) } } GROUP BY ?c ?p""".formatted(data("?s a ?c")));
        assertSame("""
                ?p ?n ?s ?o { GRAPH graph:void { dataset: void:propertyPartition ?x . ?x void:property ?p ; void:triples ?n ;
                  void:distinctSubjects ?s ; void:distinctObjects ?o } }""", """
                ?p (COUNT(*) AS ?n) (COUNT(DISTINCT ?a) AS ?s) (COUNT(DISTINCT ?b) AS ?o)
                { SELECT DISTINCT ?a ?p ?b { %s } } GROUP BY ?p""".formatted(data("?a ?p ?b")));
    }

    @Test
    void every_count_is_that_of_sparql_for_one_study_for_two_and_for_one_again() throws IOException {
        CurrentDescription.await(this);
        assertEveryCountIsRight();
        RiverStudy.putInto(this);
        try {
            CurrentDescription.await(this);
            assertThat(ask("SELECT ?n { GRAPH graph:void { ?x sd:name graph:source/river-2020 ; void:triples ?n } }"
                            .replace(
                                    "graph:source/river-2020",
                                    "<https://w3id.org/prom-concerns/graph/source/river-2020>")))
                    .hasSize(1);
            assertEveryCountIsRight();
        } finally {
            RiverStudy.takeFrom(this);
        }
        CurrentDescription.await(this);
        assertThat(ask("SELECT ?x { GRAPH graph:void { ?x ?y ?z } FILTER (CONTAINS(STR(?x), \"river\")) }"))
                .isEmpty();
        assertEveryCountIsRight();
    }

    @Test
    void a_write_refreshes_it_and_its_stamp_once_and_the_refreshing_makes_no_version() {
        CurrentDescription.await(this);
        String version = "SELECT ?v { GRAPH graph:meta { dataset: dcat:version ?v } }";
        long before = Long.parseLong(ask(version).getFirst().getFirst());
        String graph = "<https://w3id.org/prom-concerns/graph/test/void>";
        update("INSERT DATA { GRAPH " + graph + " { <x:a> a <x:Brook> ; <x:into> <x:c> } }", asAdministrator());
        CurrentDescription.await(this);
        assertThat(ask("SELECT ?n { GRAPH graph:void { ?x void:class <x:Brook> ; void:entities ?n } }"))
                .containsExactly(List.of("1"));
        assertThat(ask(version)).containsExactly(List.of(Long.toString(before + 1)));
        update("DROP GRAPH " + graph, asAdministrator());
        CurrentDescription.await(this);
        assertThat(ask("SELECT ?x { GRAPH graph:void { ?x void:class <x:Brook> } }"))
                .isEmpty();
        assertThat(ask(version)).containsExactly(List.of(Long.toString(before + 2)));
    }

    @Test
    void a_description_that_somebody_took_away_is_made_again() {
        update("DROP GRAPH <https://w3id.org/prom-concerns/graph/void>", asAdministrator());
        CurrentDescription.await(this);
        assertEveryCountIsRight();
    }

    @Test
    void it_says_what_the_dataset_is_without_blank_nodes_and_knows_no_address_that_may_be_wrong() {
        CurrentDescription.await(this);
        assertThat(ask("SELECT ?x { GRAPH graph:void { ?x ?p ?o FILTER (ISBLANK(?x) || ISBLANK(?o)) } }"))
                .isEmpty();
        assertThat(ask("SELECT ?l { GRAPH graph:void { dataset: dcterms:license ?l } }"))
                .containsExactlyInAnyOrder(
                        List.of("https://www.apache.org/licenses/LICENSE-2.0"),
                        List.of("https://creativecommons.org/licenses/by/4.0/"));
        assertThat(ask("SELECT ?e { GRAPH graph:void { dataset: void:exampleResource ?e } ?e a ?c }"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(ask("SELECT ?e { GRAPH graph:void { dataset: void:sparqlEndpoint|void:dataDump ?e } }"))
                .isEmpty();
        assertThat(ask("""
                SELECT ?l { GRAPH graph:void { ?x sd:name <https://w3id.org/prom-concerns/graph/source/hunter-2015> ;
                  dcterms:license ?l } }""")).containsExactly(List.of("https://creativecommons.org/licenses/by/4.0/"));
    }
}
