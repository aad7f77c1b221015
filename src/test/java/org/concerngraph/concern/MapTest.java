package org.concerngraph.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The map as a list and as what is drawn from it. */
class MapTest extends RunningServer {

    @ParameterizedTest
    @CsvSource({
        "/map, 12, 6",
        "/map?stage=&role=, 12, 6",
        "/map?role=general-practitioner, 4, 2",
        "/map?role=regulator, 1, 0",
        "/map?status=Accepted, 0, 0",
        "/map?theme=hunter-2015.divisions-across-services, 2, 1",
    })
    void the_list_counts_concerns_and_the_relations_between_them(String path, int concerns, int relations) {
        String page = page(path);
        assertThat(page)
                .contains(concerns == 0 ? "no concerns" : ">" + concerns + (concerns == 1 ? " concern<" : " concerns<"))
                .contains(
                        relations == 0
                                ? "no relations"
                                : ">" + relations + (relations == 1 ? " relation<" : " relations<"));
        assertThat(Pattern.compile("<tr data-row><td>").matcher(page).results()).hasSize(relations);
    }

    @Test
    void what_is_drawn_keeps_all_concerns_and_says_which_are_shown() {
        String json =
                get("/map.json?role=general-practitioner", "application/json").body();
        assertThat(Pattern.compile("\"shown\":true").matcher(json).results()).hasSize(4);
        assertThat(Pattern.compile("\"shown\":false").matcher(json).results()).hasSize(8);
        assertThat(Pattern.compile("\"type\":").matcher(json).results()).hasSize(6);
    }

    @Test
    void the_neighbourhood_of_a_concern_is_what_it_is_related_to() {
        String json = get("/map.json?around=fear-of-use-against-patients", "application/json")
                .body();
        assertThat(json).contains("\"patient-control\"").contains("\"capture-for-another-purpose\"");
        assertThat(Pattern.compile("\"shown\":true").matcher(json).results()).hasSize(3);
        assertThat(Pattern.compile("\"type\":").matcher(json).results()).hasSize(2);
        assertThat(page("/concerns/fear-of-use-against-patients"))
                .contains("data-source=\"/map.json?around=fear-of-use-against-patients\"");
        assertThat(get("/map.json?around=nothing", "application/json").statusCode())
                .isEqualTo(404);
        assertThat(get("/map.json?around=clinician-ownership", "application/json")
                        .body())
                .contains("\"edges\":[]")
                .contains("clinician-ownership");
    }

    @Test
    void relations_are_had_as_a_table_and_as_rdf() {
        assertThat(get("/map.csv?role=general-practitioner", "*/*").body().lines())
                .hasSize(3);
        assertThat(get("/map.ttl", "*/*").body()).contains("ConcernRelation");
    }

    @Test
    void a_chosen_concern_stands_with_its_quotes() {
        assertThat(page("/map?concern=organisational-boundaries"))
                .contains("built a wall around something")
                .contains("href=\"/quotes?concern=organisational-boundaries\"");
        assertThat(page("/map/concern?concern=organisational-boundaries"))
                .contains("built a wall around something")
                .doesNotContain("<html");
        assertThat(get("/map?concern=nothing", "text/html").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "?role=wizard, role, wizard",
        "?stage=Dream, stage, Dream",
        "?colour=red, colour, is not known here",
        "?stage=Use&stage=Implementation, stage, more than once"
    })
    void an_odd_choice_is_refused_by_its_name(String parameters, String parameter, String said) {
        for (String path : new String[] {"/map", "/map.json"}) {
            var answer = get(path + parameters, "application/json");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\\\"" + parameter + "\\\"").contains(said);
        }
    }

    @Test
    void a_concerns_page_follows_what_leads_to_it_in_steps() {
        String words =
                page("/concerns/patient-control").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        assertThat(words)
                .contains(
                        "What leads to it, step by step Patients may fear that scores are used against them obstructs it")
                .contains("A measure designed for one purpose can be captured and re-interpreted for another"
                        + " contributes to Patients may fear that scores are used against them");
        assertThat(page("/concerns/organisational-boundaries")).doesNotContain("step by step");
        assertThat(words)
                .contains("paraphrase from Quote 2 of Table 3, P29")
                .contains("inferred; no quote says that it does");
    }

    @Test
    void what_helps_twice_is_said_twice_and_what_weakens_it_is_no_help() {
        String graph = "<https://w3id.org/prom-concerns/graph/concerns/trail>";
        var relations = new StringBuilder();
        for (String[] relation : new String[][] {
            {"agreed-principles", "mitigates", "fear-of-use-against-patients"},
            {"agreed-principles", "mitigates", "capture-for-another-purpose"},
            {"organisational-boundaries", "obstructs", "agreed-principles"},
            {"fear-of-use-against-patients", "contributesTo", "capture-for-another-purpose"},
        }) {
            relations.append("""
                    <https://w3id.org/prom-concerns/id/relation/%1$s.%2$s.%3$s> a prc:ConcernRelation ;
                      rdfs:label "%1$s and %3$s" ; prc:fromConcern concern:%1$s ; prc:relationType prc:%2$s ;
                      prc:toConcern concern:%3$s ; prc:basis prc:Inferred ; prc:reviewStatus prc:Proposed .
                    """.formatted((Object[]) relation));
        }
        update("""
                PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX concern: <https://w3id.org/prom-concerns/id/concern/>
                INSERT DATA { GRAPH %s { %s } }""".formatted(graph, relations), asAdministrator());
        try {
            String page = page("/concerns/fear-of-use-against-patients")
                    .replaceAll("<[^>]+>", " ")
                    .replaceAll("\\s+", " ");
            String help = page.substring(page.indexOf("What would help"), page.indexOf("What leads to it"));
            assertThat(help)
                    .contains("agreed principles and oversight (voiced by P14 , regulator) mitigates it ")
                    .contains(
                            "agreed principles and oversight (voiced by P14 , regulator) mitigates A measure designed for one purpose");
            String trail = page.substring(page.indexOf("What leads to it"), page.indexOf("How it bears"));
            assertThat(trail)
                    .contains("captured and re-interpreted for another contributes to it")
                    .contains("Patients may fear that scores are used against them contributes to A measure designed")
                    .doesNotContain("Boundaries between");
        } finally {
            update("DROP GRAPH " + graph, asAdministrator());
        }
    }

    @Test
    void a_concerns_page_says_what_would_help_and_who_says_so() {
        String words = page("/concerns/data-without-context")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
        assertThat(words)
                .contains(
                        "What would help Analysis and interpretation of PROM data need agreed principles and oversight"
                                + " (voiced by P14 , regulator) mitigates it said by The curators of Concern Graph, proposed , inferred");
        assertThat(page("/concerns/patient-control")).contains("Nothing recorded here is said to help against it");
    }
}
