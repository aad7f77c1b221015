package org.concerngraph.linking.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page on which links are judged, as somebody reads it whose browser runs no script. */
class ReviewPageTest extends LinkJudge {

    private static final String REGULATOR = "/links/of/role/regulator";
    private static final String WATCHERS = """
            @prefix : <https://example.org/watchers/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <https://example.org/watchers> a skos:ConceptScheme ; skos:prefLabel "Watchers" .
            :W1 a skos:Concept ; skos:prefLabel "regulators"@en .
            :W2 a skos:Concept ; skos:prefLabel "regulator gene of a bacterium that lives in deep water"@en .
            :W3 a skos:Concept ; skos:prefLabel "lighthouse"@en ; skos:definition "A regulator of ships."@en .
            """;

    ReviewPageTest() {
        super("watchers");
    }

    @BeforeEach
    void load_a_vocabulary() {
        var answer = load("watchers.ttl", WATCHERS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** Presses a button of a form with these words in its visible fields and all that is hidden in it. */
    private HttpResponse<String> press(Element form, String button, String... fields) {
        var filled = new ArrayList<>(List.of(fields));
        form.select("input[type=hidden]").forEach(hidden -> filled.addAll(List.of(hidden.attr("name"), hidden.val())));
        return post(
                form.expectFirst("button:contains(" + button + ")").attr("formaction"), filled.toArray(String[]::new));
    }

    private Document review(String query) {
        return Jsoup.parse(page(REGULATOR + query));
    }

    private static Element group(Document page, String title) {
        return page.select(".decided > li").stream()
                .filter(group -> group.expectFirst("h3").text().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Element form(Document page, String group, String about) {
        return group(page, group).select("ul > li").stream()
                .filter(item -> item.text().contains(about))
                .findFirst()
                .orElseThrow()
                .expectFirst("details form");
    }

    @Test
    void a_second_person_says_who_and_why_in_fields_that_are_seen_and_the_reason_is_kept() {
        post(REGULATOR, "decide", "CLOSE watchers https://example.org/watchers/W1", "who", "Ada Judge");
        Element form = form(review(""), "Links that stand", "regulators");
        assertThat(form.select("input:not([type=hidden])").eachAttr("name")).containsExactly("who", "note");
        assertThat(form.expectFirst("input[name=who]").val())
                .as("nobody has given a name in this browser")
                .isEmpty();
        var answer = press(form, "Disagree", "who", "Cyd", "note", "Bodies, not persons.");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(group(review(""), "Rejected by a second person").text())
                .contains("regulators", "reviewed by Cyd", "Bodies, not persons.");
    }

    @Test
    void the_name_that_this_browser_gave_is_there_again() {
        var answer = post(REGULATOR, "decide", "CLOSE watchers https://example.org/watchers/W1", "who", "Ada Judge");
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var page = Jsoup.parse(send(HttpRequest.newBuilder(URI.create(address(REGULATOR)))
                        .header("Accept", "text/html")
                        .header("Cookie", cookie))
                .body());
        assertThat(page.select("input[name=who]").eachAttr("value"))
                .isNotEmpty()
                .allMatch("Ada Judge"::equals);
    }

    @Test
    void what_is_decided_stands_in_groups_and_that_nothing_fits_is_said_once() {
        post(REGULATOR, "decide", "NOTHING", "who", "Ada Judge", "vocabulary", "watchers", "vocabulary", "npt-2009");
        Document page = review("");
        assertThat(group(page, "Not meant").text()).contains("not exact Genes, Regulator");
        assertThat(group(page, "Links that stand").text()).contains("related Government Agencies");
        assertThat(group(page, "Searched for in vain").select("ul > li").eachText())
                .filteredOn(text -> text.contains("Ada Judge"))
                .singleElement()
                .asString()
                .startsWith("nothing fits in ")
                .contains("Watchers", "Normalization Process Theory", "proposed by Ada Judge")
                .doesNotContain("exact nothing");
        made.clear();
        for (String line : get("/links/local.sssom.tsv", "*/*").body().lines().toList()) {
            if (line.startsWith("mapping:local.")) {
                made.add(line.substring("mapping:".length(), line.indexOf('\t')));
            }
        }
    }

    @Test
    void candidates_have_identifiers_and_weak_ones_are_folded_away() {
        Document page = review("?vocabulary=watchers");
        assertThat(page.select("section > .candidates .candidate h3").eachText())
                .singleElement()
                .asString()
                .isEqualTo("regulators https://example.org/watchers/W1 Watchers");
        assertThat(page.select("details.weaker:not([open]) .candidate h3 a").eachText())
                .contains("regulator gene of a bacterium that lives in deep water");
        assertThat(Jsoup.parse(page("/links/of/role/nurse?vocabulary=mesh-2024&q=care"))
                        .select(".candidate .identifier")
                        .eachText())
                .isNotEmpty()
                .allMatch(identifier -> identifier.matches("mesh:D\\d+"));
        assertThat(page.select(".legend").text()).contains("thick border");
    }

    @Test
    void other_words_find_what_has_them_in_a_name_and_nothing_else() {
        Document page = review("?vocabulary=watchers&q=lighthouses");
        assertThat(page.select(".candidate h3 a").eachText()).containsExactly("lighthouse");
        assertThat(page.select(".candidate details").text())
                .contains("The words typed “lighthouses” met “lighthouse”")
                .doesNotContain("Our name");
        assertThat(review("?vocabulary=watchers&q=W3").select(".candidate h3 a").eachText())
                .as("an identifier of a term is as good as its name")
                .containsExactly("lighthouse");
        assertThat(review("?vocabulary=watchers&q=harpsichord")
                        .select(".candidate")
                        .size())
                .isZero();
        assertThat(Jsoup.parse(page("/links/of/concern/fear-of-use-against-patients?vocabulary=watchers&q=lighthouse"))
                        .select(".candidate h3 a")
                        .eachText())
                .as("for a concern, which is a sentence, too")
                .containsExactly("lighthouse");
    }

    @Test
    void our_thing_is_shown_with_its_other_names_and_with_the_way_to_all_its_quotes() {
        Document doctor = Jsoup.parse(page("/links/of/role/general-practitioner"));
        assertThat(doctor.select("#other-names").text())
                .isEqualTo("Sources also print: GP; family doctor; family physician; primary care physician");
        Document theme = Jsoup.parse(page("/links/of/theme/hunter-2015.concerns-around-prom-use-and-implementation"));
        assertThat(theme.select("#more-quotes").text()).startsWith("6 of 11");
        assertThat(Jsoup.parse(page(theme.select("#more-quotes a").attr("href")))
                        .select("[data-total]")
                        .attr("data-total"))
                .isEqualTo("11");
    }

    @Test
    void constructs_are_named_with_what_is_above_them_and_their_framework() {
        assertThat(Jsoup.parse(page("/links/of/concern/goals-in-collaboration"))
                        .select(".decided")
                        .text())
                .contains("not coded to Goals (TDF)");
        assertThat(Jsoup.parse(page("/links/of/concern/merely-a-reporting-measure"))
                        .select(".decided")
                        .text())
                .contains("coded to External Pressure: Performance-Measurement Pressure (CFIR)");
    }

    @Test
    void where_nothing_is_left_to_judge_the_links_that_wait_for_a_second_person_are_offered() {
        String done = page("/links/review?kind=theme&vocabulary=mesh-2024");
        Element way = Jsoup.parse(done).expectFirst("main a:contains(wait)");
        Document waiting = Jsoup.parse(page(way.attr("href")));
        assertThat(way.text())
                .startsWith(waiting.select(".waiting-links > li > ul > li").size() + " links wait");
        assertThat(waiting.select(".waiting-links > li > a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.startsWith("/links/of/theme/") && href.endsWith("#decided"));
    }
}
