package org.concerngraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concerngraph.FilledForm;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** One study, whatever file it comes in, is the same quotes, people, roles, themes and marks in the graph. */
class SameStudyInEveryFormatTest extends RunningServer {

    private static final String STUDY = "again-2024";

    private Map<String, String> before = Map.of();

    /** How many statements each graph has, but for tombstones and what the program notes down itself. */
    private Map<String, String> statements() {
        var counts = new TreeMap<String, String>();
        for (var row : select("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g")) {
            if (!row.getFirst().matches(".*/graph/(?:withdrawn|meta|validation|void)")) {
                counts.put(row.getFirst(), row.getLast());
            }
        }
        return counts;
    }

    @BeforeEach
    void count() {
        before = statements();
        assertThat(before.keySet()).anyMatch(graph -> graph.endsWith("/graph/source/hunter-2015"));
    }

    @AfterEach
    void take_away_what_a_failure_left() {
        for (var row : select("PREFIX prc: <https://w3id.org/prom-concerns/ontology#> SELECT ?i { ?i a prc:Import ;"
                + " prc:inStudy <https://w3id.org/prom-concerns/id/study/" + STUDY + "> }")) {
            withdraw(row.getFirst().replaceFirst(".*/", ""));
        }
        update("DROP SILENT GRAPH <https://w3id.org/prom-concerns/graph/withdrawn>", asAdministrator());
    }

    private int withdraw(String id) {
        return send(HttpRequest.newBuilder(URI.create(address("/intake/" + id)))
                        .headers(asAdministrator())
                        .DELETE())
                .statusCode();
    }

    private static FilledForm with(String fileName, byte[] file) {
        return new FilledForm().and("file", fileName, file);
    }

    private String accept(FilledForm form) {
        form.and("study", STUDY)
                .and("title", "The same study once more")
                .and("source", "10.1234/once-more")
                .and("licence", "CC BY 4.0")
                .and("access-rights", "Open");
        var answer = send(form.to(address("/intake"), "application/json").headers(asAdministrator()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).get("id").asString();
    }

    private void leavesNothing(String id) {
        assertThat(statements()).isNotEqualTo(before);
        assertThat(withdraw(id)).isEqualTo(204);
        assertThat(statements()).isEqualTo(before);
    }

    /** Words, spoken words, speaker, roles, themes and marks of each quote; a wide table has another order. */
    private List<String> quotes(String study) {
        return QuoteFacts.of(this, study).stream()
                .map(q -> String.join(
                        " | ",
                        q.text(),
                        q.spoken(),
                        q.speaker(),
                        q.roles().toString(),
                        q.themes().toString(),
                        q.marks().toString()))
                .sorted()
                .toList();
    }

    private List<String> themes(String study) {
        return QuoteFacts.themes(this, study).stream().sorted().toList();
    }

    private void isThePublishedStudy(FilledForm form) {
        String id = accept(form);
        assertThat(quotes(STUDY)).isEqualTo(quotes("hunter-2015")).hasSize(11);
        assertThat(QuoteFacts.people(this, STUDY))
                .isEqualTo(QuoteFacts.people(this, "hunter-2015"))
                .hasSize(8);
        assertThat(themes(STUDY)).isEqualTo(themes("hunter-2015")).hasSize(6);
        assertThat(QuoteFacts.of(this, STUDY).stream()
                        .mapToInt(q -> q.marks().size())
                        .sum())
                .isEqualTo(15);
        leavesNothing(id);
    }

    private void isTheMarsh(FilledForm form) {
        String id = accept(form);
        assertThat(quotes(STUDY)).isEqualTo(MarshStudy.FACTS);
        assertThat(QuoteFacts.people(this, STUDY)).isEqualTo(MarshStudy.PEOPLE);
        assertThat(themes(STUDY)).isEqualTo(MarshStudy.THEMES);
        leavesNothing(id);
    }

    @Test
    void the_published_table_as_pasted_text_is_the_built_in_study() {
        String id = accept(with("table-3.txt", SeedFiles.pasted()).and("format", "quote-table"));
        assertThat(QuoteFacts.of(this, STUDY).stream().map(QuoteFacts::attribution))
                .isEqualTo(QuoteFacts.of(this, "hunter-2015").stream()
                        .map(QuoteFacts::attribution)
                        .toList());
        assertThat(QuoteFacts.themes(this, STUDY)).isEqualTo(QuoteFacts.themes(this, "hunter-2015"));
        leavesNothing(id);
        isThePublishedStudy(with("table-3.txt", SeedFiles.pasted()).and("format", "quote-table"));
    }

    @Test
    void the_published_table_as_a_long_csv_is_the_built_in_study() {
        isThePublishedStudy(with("long.csv", SeedFiles.longCsv()));
    }

    @Test
    void the_published_table_as_a_sheet_with_a_column_for_each_theme_is_the_built_in_study() {
        // The top theme stands above all columns, as a caption would; a person says that it is none.
        isThePublishedStudy(with("wide.xlsx", SeedFiles.wideByTheme()).and("choice.levels", "2"));
    }

    @Test
    void the_published_table_as_a_sheet_with_a_column_for_each_participant_is_the_built_in_study() {
        isThePublishedStudy(with("people.xlsx", SeedFiles.wideByParticipant()));
    }

    @Test
    void the_published_table_as_a_project_is_the_built_in_study() {
        isThePublishedStudy(with("hunter.qdpx", SeedProject.bytes()));
    }

    @Test
    void what_is_given_away_as_a_table_or_workbook_comes_back_with_attributions_numbers_and_concerns()
            throws Exception {
        for (String file : List.of("quotes.csv", "study.xlsx")) {
            byte[] bytes = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address("/studies/hunter-2015/" + file)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            String id = accept(with(file, bytes));
            assertThat(QuoteFacts.of(this, STUDY))
                    .isEqualTo(QuoteFacts.of(this, "hunter-2015"))
                    .hasSize(11);
            assertThat(QuoteFacts.people(this, STUDY)).isEqualTo(QuoteFacts.people(this, "hunter-2015"));
            assertThat(QuoteFacts.themes(this, STUDY)).isEqualTo(QuoteFacts.themes(this, "hunter-2015"));
            leavesNothing(id);
        }
    }

    @Test
    void an_invented_study_is_the_same_as_a_long_csv_and_as_a_wide_workbook() {
        isTheMarsh(with("marsh.csv", MarshStudy.longCsv()));
        isTheMarsh(with("marsh.xlsx", MarshStudy.wide()));
    }
}
