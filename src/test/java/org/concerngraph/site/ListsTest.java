package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.concerngraph.RunningServer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists are narrowed by their addresses, and taken away as they are. */
class ListsTest extends RunningServer {

    @ParameterizedTest
    @CsvSource({
        "/concerns, 12",
        "/concerns?stage=Use, 4",
        "/concerns?polarity=Barrier&polarity=Risk, 6",
        "/concerns?stage=Use&polarity=Condition, 1",
        "/concerns?about=patient, 4",
        "/concerns?about=healthcare-professional, 2",
        "/concerns?role=general-practitioner, 4",
        "/concerns?participant=hunter-2015.P20, 3",
        "/concerns?theme=hunter-2015.prom-use, 4",
        "/concerns?proxy=true, 6",
        "/concerns?proxy=false, 6",
        "/concerns?status=Accepted, 0",
        "/participants, 8",
        "/participants?role=general-practitioner, 3",
        "/participants?concern=organisational-boundaries, 3",
        "/participants?theme=hunter-2015.prom-implementation, 5",
        "/participants?role=regulator&theme=hunter-2015.divisions-across-services, 0",
        "/participants?quoted=false, 0",
        "/evidence, 15",
        "/evidence?concern=organisational-boundaries, 3",
        "/evidence?quote=hunter-2015.t3-02, 2",
        "/evidence?basis=Inferred, 0",
        "/themes, 6",
        "/sources, 1",
        "/studies, 1",
        "/quotes?heading=hunter-2015.prom-implementation, 0",
        "/quotes?heading=hunter-2015.divisions-across-services, 3",
        "/quotes?source=hunter-2015.table-3, 11",
        "/quotes?expresses=organisational-boundaries&role=voluntary-organisation, 1",
    })
    void a_choice_leaves_as_many_as_were_counted(String path, int rows) {
        var page = Jsoup.parse(page(path));
        if (rows > 0 || page.selectFirst("main [data-total]") != null) {
            assertThat(page.expectFirst("main [data-total]").attr("data-total")).isEqualTo(Integer.toString(rows));
        }
        assertThat(page.select("main [data-row]:not([data-row] [data-row])")).hasSize(rows);
        String csv = path.replaceFirst("(/[a-z]+)", "$1.csv");
        assertThat(CsvRows.of(get(csv, "*/*").body())).hasSize(rows);
        var turtle = get(path.replaceFirst("(/[a-z]+)", "$1.ttl"), "*/*");
        assertThat(turtle.statusCode()).isEqualTo(200);
        var graph = RDFParser.fromString(turtle.body(), Lang.TURTLE).toGraph();
        assertThat(graph.isEmpty()).isEqualTo(rows == 0);
    }

    @ParameterizedTest
    @CsvSource({
        "/concerns?stage=Dream, stage, Dream",
        "/concerns?colour=red, colour, red",
        "/concerns?after=nobody, after, nobody",
        "/concerns?proxy=perhaps, proxy, perhaps",
        "/participants?role=wizard, role, wizard",
        "/participants.csv?role=wizard, role, wizard",
        "/evidence?stance=Shrugs, stance, Shrugs",
        "/themes?study=none-2000, study, none-2000",
        "/roles?group=guild, group, guild",
        "/studies?after=x, after, x",
        "/sources.ttl?study=x, study, x",
        "/quotes?heading=x, heading, x",
    })
    void what_makes_no_sense_is_refused_by_its_name(String path, String parameter, String value) {
        var answer = get(path, "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\\\"" + parameter + "\\\"");
        assertThat(answer.body().contains(value) || answer.body().contains("is not known here"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonld", "nt", "rdf"})
    void lists_are_had_in_every_format(String suffix) {
        for (String list :
                List.of("concerns", "themes", "participants", "roles", "studies", "sources", "evidence", "map")) {
            assertThat(get("/" + list + "." + suffix, "*/*").statusCode())
                    .as(list)
                    .isEqualTo(200);
        }
    }

    @Test
    void choices_can_be_taken_back_one_by_one() {
        var page = Jsoup.parse(page("/concerns?stage=Use&polarity=Risk"));
        assertThat(page.select(".chips a").eachAttr("href"))
                .containsExactly("/concerns?polarity=Risk", "/concerns?stage=Use", "/concerns");
        assertThat(page.select(".chips").text()).contains("Stage: use").contains("Polarity: risk");
    }

    @Test
    void the_group_of_a_role_has_a_page() {
        assertThat(page("/roles/care-organisations")).contains("Group of roles").contains("healthcare provider");
    }
}
