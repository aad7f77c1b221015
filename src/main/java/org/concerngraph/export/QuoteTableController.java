package org.concerngraph.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.concerngraph.web.Csv;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Quotes as CSV, for spreadsheets and statistics, and to be read back. */
@Controller
class QuoteTableController {

    private final Attachments attachments;
    private final ExportedStudies studies;
    private final QuoteTable table;

    QuoteTableController(Attachments attachments, ExportedStudies studies, QuoteTable table) {
        this.attachments = attachments;
        this.studies = studies;
        this.table = table;
    }

    /** The quotes of a study. */
    @GetMapping("/studies/{id}/quotes.csv")
    void ofStudy(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        attachments.send(
                id, "-quotes.csv", Csv.CONTENT_TYPE, request, response, (study, out) -> write(List.of(study), out));
    }

    /** The quotes of all studies. */
    @GetMapping("/dataset/quotes.csv")
    void all(HttpServletRequest request, HttpServletResponse response) {
        attachments.send(
                "concern-graph-quotes.csv", Csv.CONTENT_TYPE, request, response, out -> write(studies.all(), out));
    }

    private void write(List<ExportedStudy> wanted, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var csv = new Csv.Lines(writer);
        csv.line(QuoteTable.HEADER);
        wanted.forEach(study -> table.rows(study, csv::line));
        writer.flush();
    }
}
