package org.concerngraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A study as a workbook, read as what it is: XML in an archive. */
class StudyWorkbookTest extends RunningServer {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The cells of each sheet by its name, row by row; an empty cell is an empty string. */
    private Map<String, List<List<String>>> sheets(String study) {
        try {
            var answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(address("/studies/" + study + "/study.xlsx")))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"" + study + ".xlsx\"");
            var files = QdaFiles.unzip(answer.body());
            var sheets = new HashMap<String, List<List<String>>>();
            var names = QdaFiles.all(parsed(files, "xl/workbook.xml"), "sheet");
            for (int i = 0; i < names.size(); i++) {
                sheets.put(
                        names.get(i).getAttribute("name"),
                        rows(parsed(files, "xl/worksheets/sheet" + (i + 1) + ".xml")));
            }
            return sheets;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Element parsed(Map<String, String> files, String name) {
        return QdaFiles.parse(Objects.requireNonNull(files.get(name), name));
    }

    private static List<List<String>> rows(Element sheet) {
        var rows = new ArrayList<List<String>>();
        for (Element row : QdaFiles.all(sheet, "row")) {
            var cells = new ArrayList<String>();
            for (Element cell : QdaFiles.all(row, "c")) {
                int column = cell.getAttribute("r").charAt(0) - 'A';
                while (cells.size() < column) {
                    cells.add("");
                }
                assertThat(QdaFiles.all(cell, "f")).isEmpty();
                cells.add(cell.getTextContent());
            }
            rows.add(cells);
        }
        return rows;
    }

    @Test
    void the_published_study_has_five_sheets_with_all_that_was_counted_by_hand() {
        var sheets = sheets("hunter-2015");
        assertThat(sheets).containsOnlyKeys("Quotes", "Participants", "Themes", "Concerns", "About");
        var quotes = Objects.requireNonNull(sheets.get("Quotes"));
        assertThat(quotes).hasSize(12);
        assertThat(quotes.getFirst()).isEqualTo(QuoteTable.HEADER);
        assertThat(quotes.get(9).subList(4, 7))
                .containsExactly("P9, GP and Voluntary Organisation", "P9", "GP; Voluntary Organisation");
        assertThat(sheets.get("Participants")).hasSize(9);
        assertThat(sheets.get("Themes")).hasSize(7);
        assertThat(sheets.get("Concerns")).hasSize(16);
        assertThat(sheets.get("About"))
                .contains(List.of("Country", "England"))
                .anyMatch(row -> row.getFirst().equals("Dataset version")
                        && row.getLast().matches("\\d+"))
                .anyMatch(row ->
                        row.getFirst().equals("Cite it as") && row.getLast().contains("Hunter et al. 2015"));
    }

    @Test
    void words_stay_words_and_a_codebook_is_beside_its_theme() {
        HillStudy.putInto(address(HillStudy.path()), this::send, asAdministrator());
        try {
            var sheets = sheets("hill-2021");
            assertThat(Objects.requireNonNull(sheets.get("Quotes")).get(6).get(3))
                    .isEqualTo("=1+1 😀 \"said\", she");
            assertThat(Objects.requireNonNull(sheets.get("Themes")).get(2))
                    .containsExactly(
                            "Work\\; and \\> \\\\play > Time",
                            "2",
                            "Time",
                            "How long it takes.",
                            "Minutes & hours",
                            "Years",
                            "It takes time",
                            "Merged with pace",
                            "2",
                            "hill-2021.time");
            assertThat(sheets.get("Participants"))
                    .contains(List.of("Sheet", "no", "Patient", "", "3", "hill-2021.sheet"))
                    .contains(List.of("P2", "yes", "", "", "0", "hill-2021.P2"));
        } finally {
            update("DROP GRAPH <" + HillStudy.GRAPH + ">", asAdministrator());
        }
    }
}
