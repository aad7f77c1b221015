package org.concerngraph.linking.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.concerngraph.FilledForm;
import org.concerngraph.RunningServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sets of links on the page of all links: what each has, and how one that was brought in goes again. */
class SetRemovalTest extends RunningServer {

    private static final String TABLE = """
            #curie_map:
            #  ex: https://example.org/
            #  role: https://w3id.org/prom-concerns/id/role/
            #mapping_set_id: https://example.org/sets/ward
            #mapping_set_title: Words of a ward
            #license: https://creativecommons.org/licenses/by/4.0/
            #object_source: ex:things
            subject_id\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tconfidence
            role:nurse\tskos:closeMatch\tex:nurse\tnurses\tsemapv:ManualMappingCuration\t1.0
            """;

    private HttpResponse<String> post(String path) {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .headers(asAdministrator())
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private void bring() {
        var answer = send(new FilledForm()
                .and("file", "ward.sssom.tsv", TABLE.getBytes(StandardCharsets.UTF_8))
                .to(address("/links/sets"), "application/json")
                .headers(asAdministrator()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @AfterEach
    void take_it_away() {
        send(HttpRequest.newBuilder(URI.create(address("/links/sets/ward")))
                .headers(asAdministrator())
                .DELETE());
    }

    private static Element set(Document links, String name) {
        return links.select(".sets > li").stream()
                .filter(item -> item.text().contains(name + " ·"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_set_is_listed_with_its_title_and_number_of_links_and_only_what_was_brought_in_may_go() {
        bring();
        Document links = Jsoup.parse(page("/links"));
        assertThat(set(links, "roles").text())
                .startsWith("Shared stakeholder roles and external terms roles · 40 links · shipped")
                .doesNotContain("Take it away");
        assertThat(set(links, "ward").text())
                .startsWith("Words of a ward ward · 1 link · brought in")
                .contains("Take it away");
    }

    @Test
    void somebody_is_asked_once_more_and_then_it_is_gone_without_any_script() {
        bring();
        String asked = set(Jsoup.parse(page("/links"), address("/links")), "ward")
                .expectFirst("form[method=get]")
                .attr("action");
        Document question = Jsoup.parse(page(asked));
        assertThat(question.select("main").text()).contains("Words of a ward", "1 link goes", "save it as a table");
        Element form = question.expectFirst("main form[method=post]");
        assertThat(post(form.attr("action")).statusCode()).isEqualTo(302);
        assertThat(page("/links")).doesNotContain("Words of a ward");
        assertThat(get("/links/ward.sssom.tsv", "*/*").statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_is_asked_about_what_stays_or_is_not_there() {
        assertThat(get("/links/sets/roles/remove", "text/html").statusCode()).isEqualTo(400);
        assertThat(get("/links/sets/none-here/remove", "text/html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_number_of_all_rows_is_that_of_the_table_and_says_what_is_counted() {
        bring();
        long rows = get("/links.sssom.tsv", "*/*")
                        .body()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .count()
                - 1;
        assertThat(Jsoup.parse(page("/links")).select("#sets + p").text())
                .startsWith("All " + rows + " rows (103 links that stand, 16 denials, 3 searches that found nothing)");
        assertThat(rows).isEqualTo(122);
    }

    @Test
    void how_far_links_reach_says_how_many_are_accepted_and_counts_what_no_study_has() {
        Document links = Jsoup.parse(page("/links"));
        assertThat(links.select("tbody tr:contains(Hunter et al. 2015):contains(concerns)")
                        .text())
                .contains("12 linked 0 accepted, 12 proposed");
        assertThat(links.select("tbody tr:contains(of no study)").text()).startsWith("of no study roles 15 ");
    }
}
