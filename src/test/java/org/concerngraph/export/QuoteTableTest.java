package org.concerngraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.concerngraph.RiverStudy;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quotes of a study, and of all, as CSV. */
class QuoteTableTest extends RunningServer {

    private static final String HEADER =
            "study,source,number,quote,attribution,participant,roles,themes,concerns,page,start,end,quote_id,row,"
                    + "participant_id";

    private List<List<String>> rows(String path) {
        var answer = get(path, "*/*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).startsWith(HEADER + "\r\n");
        return CsvRows.of(answer.body());
    }

    @Test
    void each_published_quote_is_a_row_with_all_that_was_printed_of_it() {
        var rows = rows("/studies/hunter-2015/quotes.csv");
        assertThat(rows).hasSize(11);
        assertThat(rows.getFirst())
                .containsExactly(
                        "hunter-2015",
                        "table-3",
                        "1",
                        "If we're talking about clinicians (…) [they] need to feel ownership of the measures they use—they"
                                + " need to feel that, you know, I'm using this because I feel it's the right thing to"
                                + " do; I'm convinced by its validity and I think it works with my patients",
                        "P 20, Voluntary Organisation",
                        "P20",
                        "Voluntary Organisation",
                        "concerns around PROM use and implementation > PROM implementation > Engaging patients and"
                                + " practitioners",
                        "clinician-conviction; clinician-ownership",
                        "",
                        rows.getFirst().get(10),
                        rows.getFirst().get(11),
                        "hunter-2015.t3-01",
                        "",
                        "hunter-2015.P20");
        assertThat(rows.get(8).get(6)).isEqualTo("GP; Voluntary Organisation");
        String text = select("SELECT ?t { <https://w3id.org/prom-concerns/id/source/hunter-2015.table-3>"
                        + " <https://w3id.org/prom-concerns/ontology#sourceText> ?t }")
                .getFirst()
                .getFirst();
        for (var row : rows) {
            int start = text.offsetByCodePoints(0, Integer.parseInt(row.get(10)));
            int end = text.offsetByCodePoints(0, Integer.parseInt(row.get(11)));
            assertThat(text.substring(start, end)).isEqualTo(row.get(3));
        }
    }

    @Test
    void a_file_says_what_it_is_and_in_which_state_of_the_data() {
        var answer = get("/studies/hunter-2015/quotes.csv", "*/*");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;header=present;charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"hunter-2015-quotes.csv\"");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quotes.csv", "study.ttl", "study.trig"})
    void a_study_that_is_not_there_has_no_files(String file) {
        var answer = get("/studies/nobody-1999/" + file, "application/json");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no study");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void the_table_of_all_has_the_quotes_of_every_study() throws IOException {
        RiverStudy.putInto(this);
        try {
            var rows = rows("/dataset/quotes.csv");
            assertThat(rows.stream().filter(row -> row.getFirst().equals("hunter-2015")))
                    .hasSize(11);
            assertThat(rows.stream().filter(row -> row.getFirst().equals("river-2020")))
                    .hasSize(5);
            var river = rows("/studies/river-2020/quotes.csv");
            assertThat(river.getFirst().get(7)).isEqualTo("Experience > Trust; Burden of forms");
            // It contradicts a concern, which is not to express it.
            assertThat(river.get(2).get(8)).isEmpty();
            assertThat(river.get(2).subList(5, 7)).containsExactly("A3", "");
            assertThat(river.get(3).get(8)).isEqualTo("short-forms-lose-detail");
        } finally {
            RiverStudy.takeFrom(this);
        }
    }

    @Test
    void what_has_a_meaning_in_a_cell_is_told_from_what_was_said() {
        HillStudy.putInto(address(HillStudy.path()), this::send, asAdministrator());
        try {
            var rows = rows("/studies/hill-2021/quotes.csv");
            assertThat(rows).hasSize(7);
            assertThat(rows.get(0).subList(4, 9))
                    .containsExactly(
                            "P1, nurse (lead)",
                            "P1",
                            "GP; Nurse\\; lead",
                            "Work\\; and \\> \\\\play; Work\\; and \\> \\\\play > Time",
                            "");
            assertThat(rows.stream().map(row -> row.get(12)))
                    .containsExactly(
                            "hill-2021.interview-01",
                            "hill-2021.interview-02",
                            "hill-2021.interview-04",
                            "hill-2021.interview-03",
                            "hill-2021.interview-05",
                            "hill-2021.sheet-01",
                            "hill-2021.sheet-02");
            // Whoever spoke is not told from others: there is a role, and no code.
            assertThat(rows.get(5))
                    .containsExactly(
                            "hill-2021",
                            "sheet",
                            "1",
                            "'=1+1 😀 \"said\", she",
                            "",
                            "",
                            "Patient",
                            "",
                            "",
                            "7",
                            "",
                            "",
                            "hill-2021.sheet-01",
                            "2",
                            "hill-2021.sheet");
            assertThat(rows.get(6).get(3)).isEqualTo("Two\r\nlines");
            assertThat(rows.get(6).get(8)).isEqualTo("clinician-ownership; patient-control");
        } finally {
            update("DROP GRAPH <" + HillStudy.GRAPH + ">", asAdministrator());
        }
    }
}
