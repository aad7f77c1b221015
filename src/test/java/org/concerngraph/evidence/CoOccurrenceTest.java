package org.concerngraph.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concerngraph.RiverStudy;
import org.concerngraph.RunningServer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which themes and concerns of the published table are raised together, counted by hand. */
class CoOccurrenceTest extends RunningServer {

    private static final String ID = "https://w3id.org/prom-concerns/id/";
    private static final String ENGAGING = "hunter-2015.engaging-patients-and-practitioners";
    private static final String DIVISIONS = "hunter-2015.divisions-across-services";
    private static final String INTERPRETABILITY = "hunter-2015.interpretability-and-usability-of-prom-data";
    private static final List<String> CHOICES = List.of(
            "of=theme&through=participant",
            "of=theme&through=role",
            "of=theme&through=quote",
            "of=theme&through=concern",
            "of=concern&through=participant",
            "of=concern&through=role",
            "of=concern&through=quote",
            "of=concern&through=theme");
    private static final Pattern PAIR =
            Pattern.compile("<a class=\"n\" href=\"[^\"]*one=([^&]+)&amp;other=([^#]+)#pair\">(\\d+) (\\w+)</a>");

    /** The pairs of a page: one, other, number. */
    private static List<List<String>> pairs(String page) {
        return PAIR.matcher(page)
                .results()
                .map(pair -> List.of(pair.group(1), pair.group(2), pair.group(3)))
                .toList();
    }

    private static String words(String page) {
        return page.replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .replace(" .", ".")
                .replace(" :", ":")
                .replace(" ,", ",");
    }

    @Test
    void people_speak_of_two_themes() {
        assertThat(pairs(page("/co-occurrence")))
                .containsExactly(List.of(ENGAGING, INTERPRETABILITY, "2"), List.of(DIVISIONS, ENGAGING, "1"));
        assertThat(words(page("/co-occurrence")))
                .contains("Themes raised by the same people")
                .contains("2 people")
                .contains("1 person")
                .contains("1 pair of these themes shares nobody among those quoted:"
                        + " Divisions across services and Interpretability and usability of PROM data"
                        + " That does not mean");
    }

    @Test
    void two_themes_share_roles_though_not_always_people() {
        String page = page("/co-occurrence?through=role");
        assertThat(pairs(page))
                .containsExactly(
                        List.of(ENGAGING, INTERPRETABILITY, "3"),
                        List.of(DIVISIONS, ENGAGING, "2"),
                        List.of(DIVISIONS, INTERPRETABILITY, "2"));
        assertThat(words(page)).contains("3 roles").contains("need not be those of one person");
    }

    @ParameterizedTest
    @CsvSource({
        "of=theme&through=quote,        0, 3,  no quote",
        "of=theme&through=concern,      0, 3,  no concern",
        "of=concern&through=participant, 10, 56, nobody",
        "of=concern&through=quote,      4, 62, no quote",
        "of=concern&through=theme,      22, 44, no theme",
        "of=concern&through=role,       23, 43, no role",
    })
    void pairs_with_any_are_listed_and_pairs_with_none_are_counted(String choice, int some, int none, String word) {
        String page = page("/co-occurrence?" + choice);
        assertThat(pairs(page)).hasSize(some);
        assertThat(words(page))
                .contains(none + " pairs of these " + (choice.startsWith("of=theme") ? "themes" : "concerns")
                        + " share " + word + " among those quoted" + (none > CoOccurrences.NAMED ? "." : ":"));
    }

    @Test
    void an_opened_pair_shows_who_spoke_of_both_in_which_words() {
        String page = page("/co-occurrence?one=" + INTERPRETABILITY + "&other=" + ENGAGING);
        String pair = page.substring(page.indexOf("id=\"pair\""));
        assertThat(pair).contains("data-total=\"2\"");
        assertThat(Jsoup.parse(page).select("#pair [data-row]:not([data-row] [data-row])"))
                .hasSize(2);
        assertThat(pair)
                .contains("href=\"/participants/hunter-2015.P20\"")
                .contains("href=\"/participants/hunter-2015.P30\"")
                .doesNotContain("href=\"/participants/hunter-2015.P29\"");
        assertThat(words(pair)).contains("share 2 people");
        Matcher sides =
                Pattern.compile("<a class=\"n\" href=\"([^\"]+)\">1 quote</a>").matcher(pair);
        int seen = 0;
        while (sides.find()) {
            seen++;
            assertThat(page(sides.group(1).replace("&amp;", "&"))).contains("<strong>1</strong> quote");
        }
        assertThat(seen).isEqualTo(4);
        assertThat(pair.split("<figure class=\"quote\"", -1)).hasSize(1 + 4);
    }

    @Test
    void a_quote_that_two_concerns_share_stands_there_once() {
        String page =
                page("/co-occurrence?of=concern&through=quote&one=clinician-ownership&other=clinician-conviction");
        String pair = page.substring(page.indexOf("id=\"pair\""));
        assertThat(pair).contains("data-total=\"1\"");
        assertThat(pair.split("<figure class=\"quote\"", -1)).hasSize(1 + 1);
    }

    @Test
    void an_opened_pair_that_shares_nobody_says_what_that_means() {
        String page = page("/co-occurrence?one=" + DIVISIONS + "&other=" + INTERPRETABILITY);
        assertThat(page).contains("data-total=\"0\"");
        assertThat(words(page)).contains("share nobody among those quoted. That does not mean that nobody");
    }

    @Test
    void the_pairs_can_be_taken_away_and_drawn() {
        assertThat(get("/co-occurrence.csv", "*/*").body().lines())
                .containsExactly(
                        "one,other,count,unit",
                        "Engaging patients and practitioners,Interpretability and usability of PROM data,2,people",
                        "Divisions across services,Engaging patients and practitioners,1,people");
        var json = get("/co-occurrence.json", "application/json");
        assertThat(json.body())
                .contains("{\"id\":\"" + INTERPRETABILITY
                        + "\",\"label\":\"Interpretability and usability of PROM data\"," + "\"href\":\"/themes/"
                        + INTERPRETABILITY + "\",\"size\":5}")
                .contains("\"from\":\"" + ENGAGING + "\",\"to\":\"" + INTERPRETABILITY
                        + "\",\"count\":2,\"label\":\"2 people\"")
                .contains("\"count\":1,\"label\":\"1 person\"");
    }

    @Test
    void the_page_and_the_table_are_the_rows_of_the_query_with_one_study_and_with_two() throws IOException {
        CHOICES.forEach(this::comparePageAndTableWithQuery);
        RiverStudy.putInto(this);
        try {
            for (String choice : CHOICES) {
                Stream.of("", "&study=river-2020", "&study=river-2020&study=hunter-2015")
                        .forEach(study -> comparePageAndTableWithQuery(choice + study));
            }
            assertThat(words(page("/co-occurrence")))
                    .contains("6 pairs are not counted here, because no study quotes both");
            assertThat(page("/co-occurrence?through=concern")).contains("river-2020.trust");
        } finally {
            RiverStudy.takeFrom(this);
        }
    }

    @Test
    void a_theme_makes_no_pair_with_one_above_it() {
        String graph = "<https://w3id.org/prom-concerns/graph/source/another-coding>";
        String above = "hunter-2015.prom-implementation";
        String coding = "INSERT DATA { GRAPH %s { <%squote/hunter-2015.t3-01> <%s> <%stheme/%s> } }"
                .formatted(graph, ID, "https://w3id.org/prom-concerns/ontology#hasTheme", ID, above);
        assertThat(update(coding, asAdministrator()).statusCode()).isEqualTo(204);
        try {
            CHOICES.forEach(this::comparePageAndTableWithQuery);
            assertThat(pairs(page("/co-occurrence")))
                    .hasSize(3)
                    .contains(List.of(INTERPRETABILITY, above, "2"))
                    .noneMatch(pair -> pair.containsAll(List.of(ENGAGING, above)));
            var answer = get("/co-occurrence?one=" + ENGAGING + "&other=" + above, "application/json");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("stands above or below");
        } finally {
            assertThat(update("DROP GRAPH " + graph, asAdministrator()).statusCode())
                    .isEqualTo(204);
        }
    }

    private void comparePageAndTableWithQuery(String choice) {
        String page = page("/co-occurrence?" + choice);
        Matcher query = Pattern.compile("href=\"/sparql\\?query=([^\"]+)\"").matcher(page);
        assertThat(query.find()).isTrue();
        var rows = select(URLDecoder.decode(query.group(1), StandardCharsets.UTF_8)).stream()
                .map(row -> List.of(id(row.get(0)), id(row.get(1)), row.get(2)))
                .toList();
        assertThat(pairs(page)).as(choice).isEqualTo(rows);
        var counts = CsvRows.of(get("/co-occurrence.csv?" + choice, "*/*").body()).stream()
                .map(line -> line.get(2))
                .toList();
        assertThat(counts)
                .as(choice)
                .isEqualTo(rows.stream().map(row -> row.get(2)).toList());
    }

    private static String id(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?of=role                                     | of      | role
            ?through=study                               | through | study
            ?through=theme                               | through | what is paired
            ?of=concern&through=concern                  | through | what is paired
            ?study=nothing                               | study   | nothing
            ?one=hunter-2015.divisions-across-services   | other   | is missing
            ?other=hunter-2015.divisions-across-services | one     | is missing
            ?one=a&other=a                               | other   | the one already
            ?one=nobody&other=a                          | one     | nobody
            ?one=hunter-2015.divisions-across-services&other=hunter-2015.prom-use | other | no theme with quotes
            ?troughs=role                                | troughs | is not known here
            """)
    void an_odd_choice_is_refused_by_its_name(String parameters, String parameter, String said) {
        var answer = get("/co-occurrence" + parameters, "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\\\"" + parameter + "\\\"").contains(said);
    }
}
