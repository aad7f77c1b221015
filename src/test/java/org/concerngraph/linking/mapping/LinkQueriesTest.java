package org.concerngraph.linking.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.concerngraph.RiverStudy;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Questions about links, on the published study and on an invented one that contradicts, shares and leaves gaps, with links
 * of its own: some that stand and some that are at odds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkQueriesTest extends RunningServer {

    private static final String GRAPHS = "https://w3id.org/prom-concerns/graph/";

    private static final String PREFIXES = """
            PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
            PREFIX id: <https://w3id.org/prom-concerns/id/>
            PREFIX concern: <https://w3id.org/prom-concerns/id/concern/>
            PREFIX theme: <https://w3id.org/prom-concerns/id/theme/>
            PREFIX role: <https://w3id.org/prom-concerns/id/role/>
            PREFIX mapping: <https://w3id.org/prom-concerns/id/mapping/>
            PREFIX construct: <https://w3id.org/prom-concerns/id/construct/>
            PREFIX agent: <https://w3id.org/prom-concerns/id/agent/>
            PREFIX mesh: <http://id.nlm.nih.gov/mesh/>
            PREFIX obo: <http://purl.obolibrary.org/obo/>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX semapv: <https://w3id.org/semapv/vocab/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX sssom: <https://w3id.org/sssom/>
            """;

    private int number;

    /** A link with its statement, unless it is denied. */
    private String link(String source, String property, String target, String label, String more) {
        String statement = more.contains("predicate_modifier") || target.equals("sssom:NoTermFound")
                ? ""
                : source + " " + property + " " + target + " .\n";
        number++;
        return statement + """
                mapping:river.%d a prc:Mapping ; rdfs:label "river %d"@en ; owl:annotatedSource %s ;
                  owl:annotatedProperty %s ; owl:annotatedTarget %s ; sssom:object_label "%s" ;
                  sssom:mapping_justification semapv:ManualMappingCuration ; sssom:object_source <http://id.nlm.nih.gov/mesh> ;
                  prov:wasAttributedTo agent:concern-graph-curators ; prc:reviewStatus prc:Accepted %s .
                """.formatted(number, number, source, property, target, label, more);
    }

    @BeforeAll
    void put_the_second_study_and_its_links() throws IOException {
        RiverStudy.putInto(this);
        String links = link("concern:short-forms-lose-detail", "skos:relatedMatch", "mesh:D032882", "Comprehension", "")
                + link(
                        "concern:form-too-long",
                        "prc:codedTo",
                        "construct:cfir-2022.innovation-complexity",
                        "Innovation Complexity",
                        "")
                + link("theme:river-2020.trust", "skos:exactMatch", "mesh:D035502", "Trust", "")
                // At odds with each other, or with the vocabulary.
                + link("theme:river-2020.trust", "skos:relatedMatch", "mesh:D035502", "Trust", "")
                + link("theme:river-2020.trust", "skos:exactMatch", "mesh:D001291", "Attitude of Staff", "")
                + link(
                        "theme:river-2020.trust",
                        "skos:exactMatch",
                        "mesh:D001291",
                        "Attitude of Health Personnel",
                        "; sssom:predicate_modifier \"Not\"")
                + link("theme:river-2020.burden-of-forms", "skos:closeMatch", "mesh:D999999", "Burden", "")
                + link("theme:river-2020.burden-of-forms", "skos:closeMatch", "sssom:NoTermFound", "", "");
        assertThat(update(
                                PREFIXES + "INSERT DATA { GRAPH <" + GRAPHS + "mapping/river-2020> {" + links + "}\n"
                                        + "GRAPH <" + GRAPHS + "external/river> {"
                                        + " obo:OMRSE_00000014 skos:broader obo:OMRSE_00000012 ."
                                        + " mesh:D035502 owl:deprecated true } }",
                                asAdministrator())
                        .statusCode())
                .isEqualTo(204);
    }

    @AfterAll
    void take_them_away() {
        update(
                "DROP GRAPH <" + GRAPHS + "mapping/river-2020> ; DROP GRAPH <" + GRAPHS + "external/river>",
                asAdministrator());
        RiverStudy.takeFrom(this);
    }

    /** The rows of a library query, each the named columns, with the names of things shortened. */
    private List<String> rows(String query, String parameters, String... columns) {
        var answer = get("/queries/linking/" + query + ".csv" + parameters, "*/*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> names =
                List.of(answer.body().lines().findFirst().orElseThrow().split(","));
        var rows = new ArrayList<String>();
        for (List<String> row : CsvRows.of(answer.body())) {
            rows.add(String.join(
                    " | ",
                    List.of(columns).stream()
                            .map(column -> row.get(names.indexOf(column)).replaceFirst("^http.*[/#]", ""))
                            .toList()));
        }
        return rows;
    }

    @Test
    void quotes_of_both_studies_are_found_by_one_term() {
        assertThat(rows("quotes-about-term", "?term=mesh:D032882&way=concern", "quote", "through"))
                .containsExactly(
                        "hunter-2015.t3-08 | data-without-context",
                        "hunter-2015.t3-10 | data-without-context",
                        "river-2020.t1-01 | data-without-context",
                        "river-2020.t1-04 | short-forms-lose-detail");
        // Of Hunter et al. the whole theme of interpretability is related to it too.
        assertThat(rows("quotes-about-term", "?term=mesh:D032882", "quote")).hasSize(4 + 5);
    }

    @Test
    void quotes_are_found_by_what_is_above_the_terms_that_are_linked() {
        // Interpersonal Relations has Trust below it, which a theme of the second study is exactly.
        assertThat(rows("quotes-about-term", "?term=mesh:D007398&match=exact", "quote", "way", "linkedLabel"))
                .containsExactly(
                        "river-2020.t1-01 | theme | Trust",
                        "river-2020.t1-02 | theme | Trust",
                        "river-2020.t1-03 | theme | Trust");
        // Surveys and Questionnaires: eleven, six and five quotes by three themes about PROMs, one by a concern.
        assertThat(rows("quotes-about-term", "?term=mesh:D011795", "way"))
                .hasSize(11 + 6 + 5 + 1)
                .filteredOn("concern"::equals)
                .hasSize(1);
        // Health Personnel: general practitioners speak in four quotes and are linked in two ways below it, and through
        // all
        // healthcare professionals; two quotes of a provider; one about what professionals need. The nurse adds two of
        // hers
        // through healthcare professionals, and one that qualifies what professionals need.
        assertThat(rows("quotes-about-term", "?term=mesh:D006282", "quote")).hasSize(4 + 4 + 4 + 2 + 1 + 2 + 1);
    }

    @Test
    void quotes_are_found_through_the_classes_of_an_ontology() {
        assertThat(rows(
                        "quotes-about-term",
                        "?term=obo:OMRSE_00000012&way=speaker&match=close",
                        "quote",
                        "through",
                        "linkedLabel"))
                .containsExactly("river-2020.t1-01 | nurse | nurse role", "river-2020.t1-04 | nurse | nurse role");
    }

    @Test
    void coverage_counts_the_quotes_of_one_study_and_of_one_role() {
        String cfir = "?framework=framework:cfir-2022";
        assertThat(rows(
                        "frameworks",
                        "?study=study:river-2020",
                        "framework",
                        "reached",
                        "concerns",
                        "quotes",
                        "participants"))
                .containsExactly("cfir-2022 | 4 | 4 | 4 | 3", "npt-2009 | 2 | 2 | 2 | 2", "tdf-2012 | 3 | 4 | 4 | 3");
        assertThat(rows("framework-coverage", cfir + "&study=study:river-2020", "label", "ownConcerns", "quotes"))
                .contains(
                        "Innovation Complexity | 1 | 1",
                        "Partnerships & Connections | 1 | 1",
                        "Innovation Evidence-Base | 1 | 1",
                        "Motivation | 0 | 0");
        assertThat(rows(
                        "framework-coverage",
                        cfir + "&role=role:general-practitioner",
                        "label",
                        "ownConcerns",
                        "quotes"))
                .contains(
                        "Partnerships & Connections | 1 | 2",
                        "Performance-Measurement Pressure | 1 | 1",
                        "Innovation Design | 0 | 0");
        assertThat(rows("codings", "?under=construct:cfir-2022.outer-setting&role=role:nurse", "concern"))
                .isEmpty();
    }

    @Test
    void concerns_of_two_studies_meet_in_a_term() {
        assertThat(rows("meeting-in-a-term", "?term=mesh:D032882", "study", "concern"))
                .containsExactly(
                        "hunter-2015 | data-without-context",
                        "river-2020 | data-without-context",
                        "river-2020 | short-forms-lose-detail");
        assertThat(rows("meeting-in-a-term", "?term=mesh:D019033", "study", "concern"))
                .containsExactly(
                        "hunter-2015 | organisational-boundaries",
                        "hunter-2015 | relationships-across-services",
                        "river-2020 | organisational-boundaries");
        assertThat(rows("meeting-in-a-term", "?term=mesh:D006040", "concern")).isEmpty();
    }

    @Test
    void links_at_odds_are_named() {
        assertThat(rows("conflicts", "", "conflict", "thing", "mapping", "other"))
                .containsExactly(
                        "exact, and broader, narrower or related too | river-2020.trust | river.3 | river.4",
                        "linked and denied | river-2020.trust | river.5 | river.6",
                        "linked, and searched for in vain | river-2020.burden-of-forms | river.7 | river.8",
                        "the term is no longer to be used | fear-of-use-against-patients | concerns.9 | ",
                        "the term is no longer to be used | river-2020.trust | river.3 | ",
                        "the term is no longer to be used | river-2020.trust | river.4 | ",
                        "two exact links into one vocabulary | river-2020.trust | river.5 | river.3");
    }

    @Test
    void links_to_terms_that_changed_are_named() {
        assertThat(rows("changed-terms", "", "change", "thing", "term", "labelNow"))
                .containsExactly(
                        "called otherwise | river-2020.trust | D001291 | Attitude of Health Personnel",
                        "given up | fear-of-use-against-patients | D035502 | Trust",
                        "given up | river-2020.trust | D035502 | Trust",
                        "given up | river-2020.trust | D035502 | Trust",
                        "missing | river-2020.burden-of-forms | D999999 | ");
    }

    @Test
    void what_has_an_accepted_link_is_not_asked_for() {
        assertThat(rows("without-link", "", "thing", "kind"))
                .contains("general-practitioner | role", "form-too-long | concern")
                .doesNotContain(
                        "river-2020.trust | theme",
                        "short-forms-lose-detail | concern",
                        "river-2020.burden-of-forms | theme");
    }

    @Test
    void the_main_dataset_keeps_terms_and_those_above_them_but_no_false_friends() {
        String labels = "SELECT ?label { GRAPH <" + GRAPHS + "external/mesh-2024> {"
                + " ?term <http://www.w3.org/2000/01/rdf-schema#label> ?label } }";
        assertThat(select(labels))
                .contains(
                        List.of("Patient Reported Outcome Measures"),
                        List.of("Surveys and Questionnaires"),
                        List.of("Outcome and Process Assessment, Health Care"),
                        List.of("Interpersonal Relations"))
                .doesNotContain(
                        List.of("Genes, Regulator"),
                        List.of("Cell Division"),
                        List.of("Ownership"),
                        List.of("England"));
    }
}
