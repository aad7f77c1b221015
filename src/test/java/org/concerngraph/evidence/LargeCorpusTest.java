package org.concerngraph.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concerngraph.intake.GeneratedCorpus.PARTICIPANTS;
import static org.concerngraph.intake.GeneratedCorpus.QUOTES;
import static org.concerngraph.intake.GeneratedCorpus.STUDIES;

import java.nio.file.Path;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.concerngraph.OwnServer;
import org.concerngraph.intake.GeneratedCorpus;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Store;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty studies, two thousand people, fifty thousand quotes: the pages count right and page through. */
class LargeCorpusTest {

    private static final int SEED_QUOTES = 11;

    @TempDir
    static Path directory;

    private static OwnServer server;

    @BeforeAll
    static void load() {
        server = new OwnServer(directory, "concerngraph.sparql.timeout=60s");
        GeneratedCorpus.load(server.bean(Store.class), server.bean(BaseIri.class));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static int total(String path) {
        Matcher total = Pattern.compile("<strong>(\\d+)</strong> quotes?").matcher(server.get(path, "text/html"));
        assertThat(total.find()).as(path).isTrue();
        return Integer.parseInt(total.group(1));
    }

    private static int quotesPerStudy(IntPredicate like) {
        return (int) IntStream.range(0, QUOTES).filter(like).count();
    }

    @Test
    void choices_are_counted_right() {
        assertThat(total("/quotes")).isEqualTo(STUDIES * QUOTES + SEED_QUOTES);
        assertThat(total("/quotes?study=corpus-03")).isEqualTo(QUOTES);
        assertThat(total("/quotes?participant=corpus-03.P17")).isEqualTo(QUOTES / PARTICIPANTS);
        int regulators = quotesPerStudy(q -> q % PARTICIPANTS % 5 == 3 && GeneratedCorpus.hasRole(q % PARTICIPANTS));
        assertThat(total("/quotes?role=regulator&study=corpus-03&study=corpus-04"))
                .isEqualTo(2 * regulators);
        assertThat(total("/quotes?theme=corpus-03.part-1")).isEqualTo(quotesPerStudy(q -> q % 12 < 3));
        assertThat(total("/quotes?concern=corpus-7"))
                .isEqualTo(STUDIES * quotesPerStudy(q -> q % 5 == 0 && q / 5 % GeneratedCorpus.CONCERNS == 7));
    }

    @Test
    void words_are_found_beyond_the_ten_thousandth_quote() {
        assertThat(total("/quotes?q=organizational+muddle")).isEqualTo(STUDIES * QUOTES / 100);
        assertThat(total("/quotes?q=%22because+the+week+is+short%22"))
                .isEqualTo(STUDIES * quotesPerStudy(q -> q / 7 % 4 == 1))
                .isGreaterThan(10_000);
    }

    @Test
    void a_long_list_is_paged_to_its_end_without_a_gap() {
        String path = "/quotes?participant=corpus-03.P17&participant=corpus-04.P17&participant=corpus-05.P17";
        String first = server.get(path, "text/html");
        Matcher next = Pattern.compile("href=\"([^\"]+)\">Next page").matcher(first);
        assertThat(next.find()).isTrue();
        String second = server.get(next.group(1).replace("&amp;", "&"), "text/html");
        assertThat(cards(first)).isEqualTo(50);
        assertThat(cards(second)).isEqualTo(25);
        assertThat(second).contains("here 51 to 75").doesNotContain("Next page");
    }

    private static int cards(String page) {
        return page.split("<figure class=\"quote\"", -1).length - 1;
    }

    @Test
    void a_facet_of_two_thousand_people_shows_a_few_and_says_how_many_more_there_are() {
        String page = server.get("/quotes", "text/html");
        assertThat(Pattern.compile("rel=\"nofollow\">(\\d+)")
                        .matcher(page)
                        .results()
                        .map(m -> m.group(1)))
                .contains(Integer.toString(STUDIES * PARTICIPANTS));
    }

    @Test
    void the_matrix_counts_each_study_and_says_what_it_leaves_out() {
        String csv = server.get("/matrix.csv?rows=study&columns=role", "*/*");
        assertThat(csv.lines()
                        .filter(line -> line.startsWith("Study corpus-03,"))
                        .findFirst()
                        .orElseThrow())
                .endsWith("," + QUOTES);
        assertThat(server.get("/matrix?rows=participant&columns=theme", "text/html"))
                .contains("Not all is shown:")
                .contains((STUDIES * PARTICIPANTS + 8 - MatrixBuilder.ROWS) + " rows");
    }

    @Test
    void a_source_shows_every_one_of_its_many_quotes_in_its_text() {
        String page = server.get("/sources/corpus-19.table-1", "text/html");
        assertThat(page.split("<a class=\"in-source\"", -1)).hasSize(QUOTES + 1);
        assertThat(page).contains("id=\"corpus-19.t1-2500\"");
        assertThat(server.get("/sources", "text/html")).contains("Study corpus-19");
    }

    @Test
    void pairs_of_hundreds_of_themes_are_counted_each_once() {
        // Person p speaks under the themes p mod 4, p mod 4 + 4 and p mod 4 + 8 of a study, counted from 0.
        int some = 4 * 3;
        int none = 12 * 11 / 2 - some;
        String page = server.get("/co-occurrence?study=corpus-03", "text/html");
        assertThat(page.split("class=\"n\"", -1).length - 1).isEqualTo(some);
        assertThat(page)
                .contains(">" + PARTICIPANTS / 4 + " people</a>")
                .contains("<strong>" + none + "</strong> pairs");
        String all = server.get("/co-occurrence", "text/html");
        assertThat(all)
                .contains("<strong>" + (STUDIES * none + 1) + "</strong> pairs")
                .contains("Not all are shown:");
        String opened = server.get("/co-occurrence?one=corpus-03.matter-1&other=corpus-03.matter-5", "text/html");
        assertThat(opened).contains("data-total=\"" + PARTICIPANTS / 4 + "\"");
        assertThat(Jsoup.parse(opened).select("#pair [data-row]:not([data-row] [data-row])"))
                .hasSize(PARTICIPANTS / 4);
        // Nobody of the second theme is of the last role: who would be, p mod 20 = 9, has none.
        assertThat(server.get(
                        "/co-occurrence?through=role&one=corpus-03.matter-1&other=corpus-04.matter-2", "text/html"))
                .contains("share <strong>4 roles</strong>");
    }

    @Test
    void the_other_pages_answer() {
        assertThat(server.get("/map", "text/html"))
                .contains("252 concerns")
                .contains("These are too many to be read one by one");
        String drawing = server.get("/map.json", "application/json");
        assertThat(drawing.split("\"isGroup\":true", -1)).hasSize(1 + 6);
        assertThat(drawing).contains("risks in use").doesNotContain("may go wrong");
        assertThat(server.get("/participants", "text/html"))
                .contains("<strong>" + (STUDIES * PARTICIPANTS + 8) + "</strong> people, here 1 to 200");
        assertThat(server.get("/participants?study=corpus-19", "text/html")).contains("Study corpus-19");
        assertThat(server.get("/concerns/corpus-7", "text/html"))
                .contains("All")
                .contains("and others of");
        assertThat(server.get("/roles/regulator", "text/html")).contains("people");
        assertThat(server.get("/studies/corpus-19", "text/html")).contains(QUOTES + " quotes");
        assertThat(server.get("/themes", "text/html")).contains("Matter 12");
        assertThat(server.get("/compare?role=regulator&role=social-care", "text/html"))
                .contains("Concerns they share");
        assertThat(server.get("/search?q=muddle", "text/html")).contains("500 quotes");
    }
}
