package org.concerngraph.curation.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.concerngraph.RunningServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agreement and differences of invented coders over HTTP, against what was counted by hand. */
class AgreementTest extends RunningServer {

    private static final String ADA_AND_BEN = "?study=dune-2024&one=ada&other=ben&things=concern";
    private static final String IMPORTED = "?study=reef-2024&one=dan&other=" + encode(TwoCoders.EVE) + "&things=theme";

    @BeforeEach
    void put_the_studies() {
        change(TwoCoders.put());
    }

    @AfterEach
    void take_them_away() {
        change(TwoCoders.take());
    }

    private void change(String update) {
        var answer = update(update, asAdministrator());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private HttpResponse<String> asked(String path, String accept) {
        return send(HttpRequest.newBuilder(URI.create(address("/curation/" + path)))
                .header("Accept", accept)
                .headers(asAdministrator()));
    }

    private Document read(String path) {
        var answer = asked(path, "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** The cells of a row of the page's table. */
    private static List<String> row(Document page, String name) {
        Element row = page.expectFirst(".agreement tr:has(th:contains(" + name + ")):has(td)");
        return row.select("td").eachText();
    }

    /** A row of the CSV, without study and coders. */
    private List<String> csv(String parameters, String label) {
        return CsvRows.of(asked("agreement.csv" + parameters, "*/*").body()).stream()
                .filter(row -> row.get(4).equals(label))
                .map(row -> row.subList(5, row.size()))
                .findFirst()
                .orElseThrow();
    }

    /** Each difference of the page as quote and words. */
    private List<String> differences(String parameters) {
        Document page = read("differences" + parameters);
        List<String> found = page.select("article").stream()
                .flatMap(article -> article.select("li").stream()
                        .map(item -> article.expectFirst("figcaption a + a").text() + ": " + item.text()))
                .toList();
        assertThat(page.expectFirst("[data-total]").attr("data-total")).isEqualTo(Integer.toString(found.size()));
        return found;
    }

    /**
     * Of the 30 quotes that both coded independently, Ada sees the burden in 1 to 12 and Ben in 1 to 9 and 13 to 15: 9 both, 3 and
     * 3, 15 neither. 24/30 are the same; (12 × 12 + 18 × 18)/30² = 0.52 by chance; kappa 0.28/0.48. 24 yes and 36 no: alpha 1 -
     * 59 × 6/(24 × 36).
     */
    @Test
    void counts_kappa_and_alpha_are_those_of_a_hand_count() {
        assertThat(row(read("agreement" + ADA_AND_BEN), "burden"))
                .containsExactly(
                        "9",
                        "3",
                        "3",
                        "15",
                        "12 40.0 %",
                        "12 40.0 %",
                        "80.0 % by chance 52.0 %",
                        "0.58",
                        "0.59",
                        "6 differences");
        assertThat(csv(ADA_AND_BEN, "Forms are a burden"))
                .containsExactly(
                        "9",
                        "3",
                        "3",
                        "15",
                        "30",
                        "said",
                        "0.8000",
                        "0.5200",
                        "0.5833",
                        "",
                        "0.5903",
                        "",
                        "",
                        "These two are all who have coded.",
                        "6");
    }

    /** 1 both, 1 only Ben, 28 neither: 29/30; (1 × 2 + 29 × 28)/900 = 814/900; kappa 56/86; alpha 1 - 59/(3 × 57). */
    @Test
    void what_nearly_nobody_sees_has_its_prevalence_beside_its_kappa() {
        assertThat(row(read("agreement" + ADA_AND_BEN), "trusts"))
                .containsExactly(
                        "1",
                        "0",
                        "1",
                        "28",
                        "1 3.3 %",
                        "2 6.7 %",
                        "96.7 % by chance 90.4 %",
                        "0.65",
                        "0.65",
                        "1 difference");
    }

    @Test
    void what_both_see_everywhere_has_no_coefficient_and_the_page_says_why() {
        Document page = read("agreement" + ADA_AND_BEN);
        assertThat(row(page, "Time is short"))
                .containsExactly(
                        "30",
                        "0",
                        "0",
                        "0",
                        "30 100.0 %",
                        "30 100.0 %",
                        "100.0 % by chance 100.0 %",
                        "none",
                        "none",
                        "0");
        assertThat(page.select(".reasons li").eachText())
                .containsExactly("none: " + Coefficient.ALWAYS_THE_SAME.reason());
        assertThat(csv(ADA_AND_BEN, "Time is short").subList(8, 12))
                .containsExactly("", Coefficient.ALWAYS_THE_SAME.reason(), "", Coefficient.ALWAYS_THE_SAME.reason());
        assertThat(page.text()).doesNotContain("NaN");
    }

    /** 40 both, 3, 4 and 43 of 90: 83/90; 87 yes and 93 no; alpha 1 - 179 × 7/(87 × 93). */
    @Test
    void all_together_is_every_quote_with_every_concern() {
        assertThat(row(read("agreement" + ADA_AND_BEN), "All together"))
                .containsExactly(
                        "40",
                        "3",
                        "4",
                        "43",
                        "43 47.8 %",
                        "44 48.9 %",
                        "92.2 %",
                        "– not computed",
                        "0.85",
                        "7 differences");
        assertThat(csv(ADA_AND_BEN, "All")).contains("0.9222", "0.8451");
    }

    @Test
    void the_page_says_which_quotes_are_counted_and_how_many_are_left_out() {
        assertThat(read("agreement" + ADA_AND_BEN).expectFirst("main h2 + p").text())
                .isEqualTo(
                        "Of the 36 quotes of the study, the 30 are counted that both coded independently: each said to be"
                                + " done with it before being shown what others had read. 6 are left out: 2 that only Ada"
                                + " has coded so, 2 that only Ben has, 2 that neither has.");
    }

    @Test
    void the_worklist_is_what_one_saw_and_the_other_not_and_each_number_leads_to_it() {
        List<String> all = differences(ADA_AND_BEN);
        assertThat(all)
                .hasSize(7)
                .contains(
                        "Quote 2: Ben saw Nobody trusts the scores in We have forms; Ada did not.",
                        "Quote 10: Ada saw Forms are a burden in We have forms and time; Ben did not.",
                        "Quote 15: Ben saw Forms are a burden in We have forms; Ada did not.");
        Document page = read("agreement" + ADA_AND_BEN);
        for (Element link : page.select(".agreement a.n")) {
            String parameters = link.attr("href").replace("/curation/differences", "");
            assertThat(differences(parameters))
                    .hasSize(Integer.parseInt(link.text().split(" ")[0]));
        }
        assertThat(read("differences" + ADA_AND_BEN)
                        .select("article a[href*=/code]")
                        .eachAttr("href"))
                .hasSize(7)
                .contains("/quotes/dune-2024.10/code");
        assertThat(read("differences" + ADA_AND_BEN)
                        .select("article:has(a:containsOwn(Quote 10)) mark")
                        .eachText())
                .containsExactly("We have forms", "time");
    }

    @Test
    void the_differences_about_one_concern_are_a_table_too() {
        String href = read("differences" + ADA_AND_BEN + "&thing=dune-burden")
                .expectFirst("a:containsOwn(CSV)")
                .attr("href");
        var answer = send(HttpRequest.newBuilder(URI.create(address(href))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        // Ada’s in quote 10 is about two passages.
        assertThat(answer.body().lines()).hasSize(1 + 7);
    }

    @Test
    void a_long_worklist_is_read_from_any_of_its_quotes() {
        Document page = read("differences" + ADA_AND_BEN + "&from=5");
        assertThat(page.select("article figcaption a + a:containsOwn(Quote)").eachText())
                .containsExactly("Quote 14", "Quote 15");
        assertThat(page.text()).contains("7 differences in 7 quotes, here quotes 6 to 7.", "First page");
    }

    @Test
    void what_is_settled_leaves_the_worklist_and_the_coefficients_stay() {
        List<String> before = csv(ADA_AND_BEN, "Forms are a burden");
        change(TwoCoders.decide("ben", "burden", 13, "Accepted"));
        change(TwoCoders.decide("ben", "burden", 14, "Rejected"));
        // Of two passages of one quote.
        change(TwoCoders.decide("ada", "burden", 10, "Rejected"));
        assertThat(differences(ADA_AND_BEN + "&thing=dune-burden"))
                .extracting(text -> text.substring(0, text.indexOf(':')))
                .containsExactly("Quote 11", "Quote 12", "Quote 15");
        List<String> after = csv(ADA_AND_BEN, "Forms are a burden");
        assertThat(after.subList(0, 14)).isEqualTo(before.subList(0, 14));
        assertThat(after.getLast()).isEqualTo("3");
        for (int quote : new int[] {11, 12}) {
            change(TwoCoders.decide("ada", "burden", quote, "Accepted"));
        }
        change(TwoCoders.decide("ben", "burden", 15, "Accepted"));
        Document page = read("differences" + ADA_AND_BEN + "&thing=dune-burden");
        assertThat(page.text()).contains("Nothing is left to settle.");
    }

    /**
     * Neither has said with which quotes they are done: both coded 1 to 12. Time: 9 both, 3 only Dan; 9/12; (12 × 9 + 0 ×
     * 3)/12² = 0.75; kappa 0; 21 yes and 3 no; alpha 1 - 23 × 3/(21 × 3). Trust: 3 only Eve.
     */
    @Test
    void of_imported_codings_those_quotes_count_in_which_both_coded_something() {
        Document page = read("agreement" + IMPORTED);
        assertThat(page.expectFirst("main h2 + p").text())
                .isEqualTo(
                        "Neither has said with which quotes of the study they are done. So of its 14 quotes the 12 are"
                                + " counted in which each of them coded at least one theme; those that one of them read and"
                                + " found nothing in are unknown. 2 are left out: 0 that only Dan has coded, 1 that only Eve"
                                + " has, 1 that neither has.");
        assertThat(page.text()).contains("All of this is rough.");
        assertThat(row(page, "Time"))
                .containsExactly(
                        "9",
                        "3",
                        "0",
                        "0",
                        "12 100.0 %",
                        "9 75.0 %",
                        "75.0 % by chance 75.0 %",
                        "0.00",
                        "−0.10",
                        "3 differences");
        assertThat(row(page, "Trust"))
                .containsExactly(
                        "0",
                        "0",
                        "3",
                        "9",
                        "0 0.0 %",
                        "3 25.0 %",
                        "75.0 % by chance 75.0 %",
                        "0.00",
                        "−0.10",
                        "3 differences");
        assertThat(csv(IMPORTED, "Time").subList(5, 12))
                .containsExactly("coded", "0.7500", "0.7500", "0.0000", "rough", "-0.0952", "rough");
        assertThat(differences(IMPORTED))
                .containsExactly(
                        "Quote 10: Dan saw Time in no time; Eve did not.",
                        "Quote 10: Eve saw Trust in no time; Dan did not.",
                        "Quote 11: Dan saw Time in the whole quote; Eve did not.",
                        "Quote 11: Eve saw Trust in the whole quote; Dan did not.",
                        "Quote 12: Dan saw Time in no time; Eve did not.",
                        "Quote 12: Eve saw Trust in no time; Dan did not.");
    }

    /** Cyd is done with 1 to 9, and sees the burden in 1 to 6. */
    @Test
    void under_ten_quotes_only_the_counts_are_shown() {
        change(TwoCoders.third());
        Document page = read("agreement?study=dune-2024&one=ada&other=cyd&things=concern");
        assertThat(page.text()).contains("Only the counts stand here.");
        assertThat(row(page, "burden"))
                .startsWith("6", "3", "0", "0", "9", "6", "– not computed", "– not computed", "– not computed");
        assertThat(csv("?study=dune-2024&one=ada&other=cyd", "Forms are a burden")
                        .subList(6, 10))
                .containsExactly("", "", "", "Fewer than 10 quotes are too few for a coefficient.");
    }

    /**
     * The burden, of three coders: 1 to 6 all see it, 7 to 9 two of three, 10 to 15 one of two, 16 to 30 neither of two. Alike
     * 6 × 3 + 3 × 1 + 15 × 2 = 51 of 69; yes 30, no 39; 1 - 68 × 18/(69² - 30² - 39²) = 0.4769.
     */
    @Test
    void with_a_third_coder_there_is_an_alpha_of_all_in_which_what_is_not_coded_is_missing() {
        change(TwoCoders.third());
        assertThat(row(read("agreement" + ADA_AND_BEN), "burden"))
                .containsExactly(
                        "9",
                        "3",
                        "3",
                        "15",
                        "12 40.0 %",
                        "12 40.0 %",
                        "80.0 % by chance 52.0 %",
                        "0.58",
                        "0.59",
                        "0.48",
                        "6 differences");
        assertThat(csv(ADA_AND_BEN, "Forms are a burden")).contains("0.4769");
        Document list = read("agreement?study=dune-2024&things=concern");
        assertThat(list.select("[data-row] td:eq(1)").eachText())
                .containsExactly("Ada and Ben", "Ada and Cyd", "Ben and Cyd");
        assertThat(list.select("h2:contains(All coders) ~ div td:contains(burden) ~ td")
                        .eachText())
                .containsExactly("73.9 %", "0.48");
    }

    @Test
    void without_a_choice_there_is_a_list_of_who_can_be_compared_and_each_leads_to_it() {
        Document page = read("agreement");
        assertThat(page.select("[data-row]").eachText())
                .containsExactly(
                        "Dune 2024 Ada and Ben 30 that both coded independently concerns · themes",
                        "Reef 2024 Dan and Eve 12 in which both coded a theme themes");
        for (Element link : page.select("[data-row] td:last-child a")) {
            assertThat(read(link.attr("href").replace("/curation/", ""))
                            .select("main h2 + p")
                            .text())
                    .contains("are counted");
        }
        assertThat(asked("agreement.csv", "*/*").body().lines())
                .containsExactly(
                        "study,one,other,quotes,counted_by", "Dune 2024,Ada,Ben,30,said", "Reef 2024,Dan,Eve,12,theme");
    }

    @Test
    void who_never_coded_the_same_quote_has_nothing_to_compare() {
        Document page = read("agreement?study=reef-2024&one=ada&other=ben&things=theme");
        assertThat(page.text())
                .contains("So of its 14 quotes the 0 are counted", "there is nothing to compare")
                .doesNotContain("NaN");
        assertThat(read("differences?study=reef-2024&one=ada&other=ben&things=theme")
                        .text())
                .contains("There is none, because there is no quote that both have coded.");
        assertThat(read("agreement" + ADA_AND_BEN.replace("concern", "theme")).text())
                .contains("Neither saw any theme in these quotes.");
    }

    @Test
    void the_queries_behind_the_pages_give_the_same_counts() {
        String query = read("agreement" + ADA_AND_BEN).select("footer details a").eachAttr("href").stream()
                .filter(href -> href.contains("onlyOne"))
                .map(href -> URLDecoder.decode(href.substring(href.indexOf("query=") + 6), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        assertThat(select(query).stream().map(row -> row.subList(1, 8)).collect(Collectors.toList()))
                .containsExactly(
                        List.of("Forms are a burden", "9", "3", "3", "15", "30", "6"),
                        List.of("Nobody trusts the scores", "1", "0", "1", "28", "30", "1"),
                        List.of("Time is short", "30", "0", "0", "0", "30", "0"));
        String csv = read("differences" + ADA_AND_BEN).expectFirst(".rdf a").attr("href");
        assertThat(CsvRows.of(get(csv, "*/*").body()))
                .as("one row for each passage")
                .hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({
        "agreement?study=nowhere&one=ada&other=ben, study, nowhere",
        "agreement?study=dune-2024&one=ada&other=nobody, other, nobody",
        "agreement?study=dune-2024&one=robot&other=ben, one, no coder",
        "agreement?study=dune-2024&one=ada&other=ada, other, which is the one already",
        "agreement?things=marks, things, concern and theme are known",
        "agreement?colour=red, colour, is not known here",
        "differences?study=dune-2024&one=ada&other=ben&thing=dune-nothing, thing, dune-nothing",
        "differences?from=some, from, no number",
    })
    void an_odd_choice_is_refused_by_its_name(String path, String parameter, String said) {
        var answer = asked(path, "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\\\"" + parameter + "\\\"").contains(said);
    }
}
