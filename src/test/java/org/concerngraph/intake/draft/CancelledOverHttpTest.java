package org.concerngraph.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Long work that a person ends from the page that shows how far it is. */
class CancelledOverHttpTest extends DraftPages {

    private static final int ROWS = 300_000;
    private static final Duration AT_MOST = Duration.ofMinutes(3);

    private static byte[] manyRows() {
        var rows = new StringBuilder("Participant,Role,Theme,Quote\n");
        for (int row = 1; row <= ROWS; row++) {
            rows.append('P')
                    .append(row % 500)
                    .append(",Nurse,Time on ward ")
                    .append(row % 40)
                    .append(",\"The form of day ")
                    .append(row)
                    .append(" took an hour (…) that nobody has.\"\n");
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Looks at the draft until it shows this, or until that takes longer than anybody would wait. */
    private Document until(String draft, Predicate<Document> shows) {
        Instant end = Instant.now().plus(AT_MOST);
        HttpResponse<String> answer = own(draft);
        while (!shows.test(Jsoup.parse(answer.body())) && Instant.now().isBefore(end)) {
            answer = own(draft);
        }
        Document page = Jsoup.parse(answer.body());
        assertThat(shows.test(page)).as(page.text()).isTrue();
        return page;
    }

    private static Predicate<Document> says(String step) {
        return page -> !page.select("form[action$=/cancel]").isEmpty()
                && page.select("[role=status]").text().contains(step);
    }

    /** How much there is, besides what is noted down about the data, which follows other tests. */
    private String everything() {
        return select(
                        "PREFIX graph: <https://w3id.org/prom-concerns/graph/> SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER"
                                + " (?g NOT IN (graph:meta, graph:validation, graph:void)) }")
                .toString();
    }

    @Test
    void a_long_reading_is_cancelled_and_nothing_of_it_is_written() {
        String before = everything();
        String draft = bring(BroughtFile.file("days.csv", manyRows()));
        Document working = until(draft, says("rows"));
        assertThat(working.select("h1").text()).isEqualTo("Reading days.csv");
        assertThat(working.select("[role=status]").text())
                .as("it says what it is doing, and how many rows are done")
                .containsPattern("(Looking at|Reading) the rows [\\d,]+ so far");

        does(draft + "/cancel", "");
        Document ended = until(draft, page -> page.select("h1").text().contains("was not read"));
        assertThat(ended.select(".fault").text()).contains("cancelled");
        assertThat(ended.select("form[action*=/format] button").text()).isEqualTo("Read it");
        assertThat(own("/intake/drafts").body()).contains("days.csv");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void checking_what_was_read_is_cancelled_too() {
        String before = everything();
        String draft = bring(BroughtFile.file("days.csv", manyRows()));
        Document working = until(draft, says("Checking the quotes"));
        assertThat(working.select("[role=status]").text()).endsWith(" of 300,000");
        does(draft + "/cancel", "");
        until(draft, page -> page.select(".fault").text().contains("cancelled"));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void accepting_is_cancelled_and_the_draft_is_still_there() {
        String before = everything();
        String draft = bring(BroughtFile.file("days.csv", manyRows()));
        does(draft + "/accept", FACTS);
        Document working = until(draft, says("Writing quotes"));
        assertThat(working.select("h1").text()).isEqualTo("Accepting days.csv");
        assertThat(working.select("progress").attr("max")).isEqualTo("300000");
        does(draft + "/cancel", "");
        until(draft, page -> page.select("h1").text().startsWith("Reading"));
        does(draft + "/cancel", "");
        Document ended = until(draft, page -> page.select("h1").text().contains("was not read"));
        assertThat(ended.select(".fault").text()).contains("cancelled");
        assertThat(everything()).isEqualTo(before);
        assertThat(get("/studies/mill-2023", "text/html").statusCode()).isEqualTo(404);
    }
}
