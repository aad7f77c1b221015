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
    @CsvSource({"?role=wizard, role, wizard", "?stage=Dream, stage, Dream", "?colour=red, colour, is not known here"})
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
                .contains("inferred; no quote is given for it");
    }

    @Test
    void a_concerns_page_says_what_would_help_and_who_says_so() {
        String words = page("/concerns/data-without-context")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
        assertThat(words)
                .contains(
                        "What would help Analysis and interpretation of PROM data need agreed principles and oversight"
                                + " mitigates it proposed by The curators of Concern Graph , inferred");
        assertThat(page("/concerns/patient-control")).contains("No concern here is said to mitigate this one");
    }
}
