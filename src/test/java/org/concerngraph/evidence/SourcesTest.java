package org.concerngraph.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.HtmlUtils;

/**
 * The pages of sources: the published table, counted by hand, and an invented study whose sources have no text, or quotes
 * that overlap and reach beyond the end.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourcesTest extends RunningServer {

    private static final String GRAPH = "https://w3id.org/prom-concerns/graph/source/odd-2021";
    private static final String TEXT = "😀🎈 They say: we fear the form (…) and the score <b> (A1)\n\n  The end";
    private static final String STUDY = """
            @prefix prc: <https://w3id.org/prom-concerns/ontology#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            <https://w3id.org/prom-concerns/id/study/odd-2021> a prc:Study ; rdfs:label "Odd 2021"@en .
            <https://w3id.org/prom-concerns/id/participant/odd-2021.A1> a prc:Participant ; rdfs:label "A1"@en ;
                prc:inStudy <https://w3id.org/prom-concerns/id/study/odd-2021> ; prc:participantCode "A1" .
            <https://w3id.org/prom-concerns/id/source/odd-2021.table-1> a prc:Source ; rdfs:label "Table 1"@en ;
                prc:inStudy <https://w3id.org/prom-concerns/id/study/odd-2021> ; prc:sourceText "%s" .
            <https://w3id.org/prom-concerns/id/source/odd-2021.project> a prc:Source ; rdfs:label "Project"@en ;
                prc:inStudy <https://w3id.org/prom-concerns/id/study/odd-2021> .
            <https://w3id.org/prom-concerns/id/import/odd-2021.table-1> a prc:Import ; rdfs:label "Reading of odd.txt"@en ;
                prov:used <https://w3id.org/prom-concerns/id/source/odd-2021.table-1> ; prc:fileName "odd.txt" ;
                prc:hasProblem <https://w3id.org/prom-concerns/id/problem/odd-2021.table-1.1> .
            <https://w3id.org/prom-concerns/id/problem/odd-2021.table-1.1> a prc:Problem ; rdfs:label "Problem 1"@en ;
                rdfs:comment "A tag stands in the text."@en ; prc:assumed "it is words" ;
                prc:sourceStart 48 ; prc:sourceEnd 51 .
            """.formatted(TEXT.replace("\n", "\\n"));
    private static final String ELISION = """
            <https://w3id.org/prom-concerns/id/mark/odd-2021.%1$s.1> a prc:EditorialMark, prc:Elision ;
                rdfs:label "Mark"@en ; prc:start %2$d ; prc:end %3$d ; prc:markText "(…)" .
            <https://w3id.org/prom-concerns/id/quote/odd-2021.%1$s> prc:hasMark
                <https://w3id.org/prom-concerns/id/mark/odd-2021.%1$s.1> .
            """;

    private static String quote(String name, int number, String text, String source, String place) {
        return """
                <https://w3id.org/prom-concerns/id/quote/odd-2021.%s> a prc:Quote ; rdfs:label "Quote %d"@en ;
                    prc:inStudy <https://w3id.org/prom-concerns/id/study/odd-2021> ; prc:ordinal %d ;
                    prc:publishedText "%s" ; prc:spokenText "%s" ; prc:attributionText "A1" ;
                    prc:spokenBy <https://w3id.org/prom-concerns/id/participant/odd-2021.A1> ;
                    prov:wasQuotedFrom <https://w3id.org/prom-concerns/id/source/odd-2021.%s> %s .
                """.formatted(name, number, number, text, text, source, place);
    }

    private static String at(String words) {
        int start = TEXT.codePointCount(0, TEXT.indexOf(words));
        return at(start, start + words.codePointCount(0, words.length()));
    }

    private static String at(long start, long end) {
        return "; prc:sourceStart %d ; prc:sourceEnd %d".formatted(start, end);
    }

    @BeforeAll
    void put_the_study() {
        String first = "we fear the form (…) and";
        String across = "form (…) and the score";
        String study = STUDY
                + quote("t1-01", 1, first, "table-1", at(first))
                + ELISION.formatted("t1-01", 17, 20)
                + quote("t1-02", 2, across, "table-1", at(across))
                + ELISION.formatted("t1-02", 5, 8)
                + quote("t1-03", 3, "fear", "table-1", at("fear"))
                + quote("t1-04", 4, "end of all", "table-1", at(TEXT.codePointCount(0, TEXT.indexOf("end")), 900))
                + quote("t1-05", 5, "beyond", "table-1", at(5_000, 6_000))
                + quote("t1-06", 6, "nowhere", "table-1", at(99_999_999_999L, 99_999_999_999_999L))
                + quote("p-01", 1, "It counts (…) what is countable", "project", "")
                + ELISION.formatted("p-01", 10, 13);
        var answer = send(HttpRequest.newBuilder(URI.create(address("/data?graph=" + encode(GRAPH))))
                .header("Content-Type", "text/turtle")
                .headers(asAdministrator())
                .PUT(HttpRequest.BodyPublishers.ofString(study)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @AfterAll
    void take_it_away_and_leave_no_report_of_its_faults() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(faults()).isNotEmpty());
        assertThat(update("DROP GRAPH <" + GRAPH + ">", asAdministrator()).statusCode())
                .isEqualTo(204);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(faults()).isEmpty());
    }

    private List<List<String>> faults() throws IOException {
        return select(Files.readString(Path.of("queries/checks/shape-violations-by-class.rq")));
    }

    private static String text(String page) {
        int start = page.indexOf("<div class=\"source-text\">");
        return page.substring(start, page.indexOf("</div>", start));
    }

    private static String stripped(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]+>", ""));
    }

    private static String words(String page) {
        return stripped(page.substring(page.indexOf("<main"), page.indexOf("</main>")))
                .replaceAll("\\s+", " ");
    }

    private static List<String> all(String pattern, String html) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void the_published_table_stands_there_to_the_character() throws IOException {
        String text = text(page("/sources/hunter-2015.table-3"));
        assertThat(stripped(text)).isEqualTo(Files.readString(Path.of("data/hunter-2015/table-3.txt")));
        assertThat(all("class=\"in-source\" id=\"hunter-2015.t3-(\\d+)\"", text))
                .containsExactly("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11");
        assertThat(all("class=\"in-source\"[^>]* href=\"/quotes/hunter-2015.t3-(\\d+)\"", text))
                .hasSize(11);
        assertThat(all("(class=\"edit elision\")", text)).hasSize(9);
        assertThat(all("class=\"edit insertion\"[^>]*>([^<]+)<", text))
                .containsExactly("[they]", "[the patient]", "[but]", "[people with LTCs]", "[interpretation]");
        assertThat(all("class=\"edit pause\"[^>]*>([^<]+)<", text)).containsExactly("…");
    }

    @Test
    void its_quotes_are_listed_in_its_order_under_their_headings() {
        List<String> rows = all("<tr>(.*?)</tr>", page("/sources/hunter-2015.table-3")).stream()
                .skip(1)
                .toList();
        assertThat(rows).allSatisfy(row -> assertThat(row).contains("href=\"#hunter", "href=\"/quotes/hunter"));
        assertThat(rows)
                .extracting(row ->
                        all("href=\"/participants/hunter-2015.(\\w+)\"", row).getFirst())
                .containsExactly("P20", "P29", "P30", "P8", "P11", "P29", "P14", "P25", "P9", "P30", "P20");
        assertThat(stripped(rows.getFirst()).replaceAll("\\s+", " ").strip())
                .isEqualTo("1 Engaging patients and practitioners If we're talking about clinicians (…) [they] need to"
                        + " feel ownership of … P20, Voluntary Organisation");
        assertThat(stripped(rows.get(8)))
                .contains("Interpretability and usability of PROM data")
                .contains("P9, GP, Voluntary Organisation");
    }

    @Test
    void it_says_what_it_is_and_how_it_was_read() {
        String page = page("/sources/hunter-2015.table-3");
        assertThat(words(page))
                .contains("SourcesTable 3 of Hunter et al. 2015")
                .contains("Theme 2—concerns around PROM use and implementation")
                .contains("11 quotes of 8 people were taken from it.")
                .contains("BMJ Open 5(5):e006986. doi:10.1136/bmjopen-2014-006986")
                .contains("not yet confirmed on the publisher's page")
                .contains("GPgeneral practitioner")
                .contains("LTC PROMlong-term conditions patient-reported outcome measures")
                .contains("NHSNational Health Service")
                .contains("Filetable-3.txt");
        assertThat(page)
                .contains("href=\"/quotes?source=hunter-2015.table-3\">11 quotes</a>")
                .contains("href=\"/participants?source=hunter-2015.table-3\">8 people</a>")
                .contains("href=\"https://doi.org/10.1136/bmjopen-2014-006986\"")
                .contains("href=\"/intake/hunter-2015.table-3\"")
                .contains("href=\"/sources/hunter-2015.table-3.ttl\"");
        assertThat(all("<code>([0-9a-f]{64})</code>", page)).hasSize(1);
    }

    @Test
    void the_list_has_every_source_with_its_study() {
        assertThat(words(page("/sources")))
                .contains(
                        "Table 3: Theme 2—concerns around PROM use and implementation Of Hunter et al. 2015: 11 quotes"
                                + " of 8 people")
                .contains("Table 1 Of Odd 2021: 6 quotes of 1 person")
                .contains("Project Of Odd 2021: 1 quote of 1 person");
    }

    @Test
    void quotes_that_overlap_or_reach_beyond_the_end_leave_the_text_whole() {
        String page = page("/sources/odd-2021.table-1");
        String text = text(page);
        assertThat(stripped(text)).isEqualTo(TEXT);
        assertThat(all("<a class=\"in-source\" id=\"odd-2021.[^>]*>(.*?)</a", text))
                .extracting(SourcesTest::stripped)
                .containsExactly("we fear the form (…) and", " the score", "end");
        assertThat(all("class=\"edit elision\"[^>]*>([^<]+)<", text)).containsExactly("(…)");
        assertThat(text).contains("😀🎈 They say: ").contains("&lt;b&gt; (A1)\n\n  The ");
        assertThat(words(page)).contains("A tag stands in the text.at <b>Assumed: it is words");
    }

    @ParameterizedTest
    @CsvSource({"1, a", "2, a", "3, span", "4, a", "5, span", "6, tr"})
    void every_quote_has_one_place_to_lead_to(int number, String element) {
        String page = page("/sources/odd-2021.table-1");
        assertThat(all("<(\\w+)[^>]* id=\"odd-2021.t1-0" + number + "\"", page)).containsExactly(element);
    }

    @Test
    void a_source_without_a_text_says_so_and_lists_its_quotes() {
        String page = page("/sources/odd-2021.project");
        assertThat(page)
                .contains("<li id=\"odd-2021.p-01\">")
                .contains("class=\"edit elision\"")
                .doesNotContain("source-text");
        assertThat(words(page))
                .contains("The text of this source is not here")
                .contains("It counts (…) what is countable A1 (no role is given) · no heading")
                .contains("The graph does not say how it was read.");
    }

    @Test
    void a_quote_leads_to_its_place_and_says_how_its_neighbours_begin() {
        String page = page("/quotes/hunter-2015.t3-06");
        assertThat(page).contains("href=\"/sources/hunter-2015.table-3#hunter-2015.t3-06\"");
        assertThat(words(page))
                .contains(
                        "← Quote before it, by P11 What would be really nice would be if barriers between the different …")
                .contains(
                        "Quote after it, by P14 → There needs to be a set of principles, there needs to be an agreement, …");
        assertThat(words(page("/quotes/hunter-2015.t3-01"))).doesNotContain("Quote before it");
        assertThat(words(page("/quotes/odd-2021.t1-02")))
                .contains("Quote before it, by A1 we fear the form (…) and")
                .contains("Quote after it, by A1 → fear");
        assertThat(words(page("/quotes/odd-2021.p-01"))).doesNotContain("Quote before it", "Quote after it");
    }

    @Test
    void a_source_that_is_not_there_is_not_found() {
        assertThat(get("/sources/none-2000.table-1", "text/html").statusCode()).isEqualTo(404);
    }
}
