package org.concerngraph.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The framework matrix of the published table, counted by hand. */
class MatrixTest extends RunningServer {

    private List<List<String>> csv(String parameters) {
        var answer = get("/matrix.csv" + parameters, "*/*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body()
                .lines()
                .map(line ->
                        List.of(line.replaceAll("\"[^\"]*,[^\"]*\"", "first").split(",")))
                .toList();
    }

    @Test
    void participants_by_themes_fill_eleven_of_twenty_four_cells() {
        var table = csv("?rows=participant&columns=theme");
        assertThat(table.getFirst().subList(1, 5))
                .containsExactly(
                        "Engaging patients and practitioners",
                        "Divisions across services",
                        "Interpretability and usability of PROM data",
                        "All");
        assertThat(table).hasSize(1 + 8 + 1);
        var cells = table.subList(1, 9).stream()
                .flatMap(line -> line.subList(1, 4).stream())
                .toList();
        assertThat(cells).filteredOn("1"::equals).hasSize(11);
        assertThat(cells).filteredOn("not raised by those quoted"::equals).hasSize(13);
        assertThat(table.get(2)).containsExactly("P29", "1", "1", "not raised by those quoted", "2");
        assertThat(table.getLast()).containsExactly("All", "3", "3", "5", "11");
    }

    @Test
    void themes_by_roles_say_who_is_not_quoted_under_divisions() {
        var table = csv("");
        var divisions = table.stream()
                .filter(line -> line.getFirst().equals("Divisions across services"))
                .findFirst()
                .orElseThrow();
        for (String role : List.of("healthcare provider", "regulator", "social care")) {
            assertThat(divisions.get(table.getFirst().indexOf(role))).isEqualTo("not raised by those quoted");
        }
        assertThat(divisions.get(table.getFirst().indexOf("general practitioner")))
                .isEqualTo("2");
        assertThat(divisions.get(table.getFirst().indexOf("voluntary organisation")))
                .isEqualTo("1");
    }

    @Test
    void people_are_counted_once_in_a_total_even_when_they_hold_two_roles() {
        var table = csv("?rows=role&columns=theme&unit=participants");
        assertThat(table.getLast()).containsExactly("All", "3", "3", "5", "8");
        assertThat(table)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("general practitioner", "1", "2", "1")
                        .endsWith("3"));
        assertThat(table)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("voluntary organisation", "1", "1", "2")
                        .endsWith("3"));
    }

    @Test
    void a_cell_opens_its_quotes_and_a_number_leads_to_as_many() {
        String page = page(
                "/matrix?rows=role&columns=theme&row=general-practitioner&column=hunter-2015.divisions-across-services");
        assertThat(page).contains("All 2 quotes").contains("barriers between the different organisations");
        Matcher totals = Pattern.compile("<td class=\"all\"><a href=\"([^\"]+)\">(\\d+)</a>")
                .matcher(page);
        int seen = 0;
        while (totals.find()) {
            seen++;
            assertThat(page(totals.group(1).replace("&amp;", "&")))
                    .as(totals.group(1))
                    .contains("<strong>" + totals.group(2) + "</strong> quote");
        }
        assertThat(seen).isEqualTo(5 + 3 + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?rows=participant&columns=theme", "?rows=role&columns=concern", "?rows=study&columns=role"})
    void the_query_behind_the_page_has_a_row_for_each_filled_cell(String parameters) {
        Matcher query = Pattern.compile("href=\"/sparql\\?query=([^\"]+)\"").matcher(page("/matrix" + parameters));
        assertThat(query.find()).isTrue();
        var rows = select(URLDecoder.decode(query.group(1), StandardCharsets.UTF_8));
        var table = csv(parameters);
        long filled = table.subList(1, table.size() - 1).stream()
                .flatMap(line -> line.subList(1, line.size() - 1).stream())
                .filter(cell -> cell.matches("\\d+"))
                .count();
        assertThat(rows).hasSize((int) filled);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?rows=colour                              | rows | colour
            ?rows=mark                                | rows | mark
            ?rows=theme&columns=theme                 | columns | theme
            ?unit=words                               | unit | words
            ?study=nothing                            | study | nothing
            ?row=nobody&column=regulator              | row | nobody
            ?colums=role                              | colums | is not known here
            """)
    void an_odd_choice_is_refused_by_its_name(String parameters, String parameter, String said) {
        var answer = get("/matrix" + parameters, "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\\\"" + parameter + "\\\"").contains(said);
    }

    @Test
    void the_spreadsheet_holds_numbers_as_numbers(@TempDir Path folder) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(address("/matrix.xlsx"))).build();
        var file = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofFile(folder.resolve("matrix.xlsx")))
                .body();
        try (var workbook = new ZipFile(file.toFile())) {
            var sheet = workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml"));
            assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8)).contains("<v>11</v>");
        }
    }
}
