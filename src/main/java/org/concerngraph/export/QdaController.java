package org.concerngraph.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.concerngraph.intake.refiqda.LabelledParagraphs;
import org.concerngraph.query.Questions;
import org.concerngraph.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A study in the formats that programs for qualitative analysis exchange. */
@Controller
class QdaController {

    private static final String PROJECT = "application/zip";
    static final String CODEBOOK = "application/xml;charset=utf-8";

    private final Attachments attachments;
    private final QdaProject project;
    private final ExportedStudies studies;
    private final Questions questions;

    QdaController(Attachments attachments, QdaProject project, ExportedStudies studies, Questions questions) {
        this.attachments = attachments;
        this.project = project;
        this.studies = studies;
        this.questions = questions;
    }

    /** The sources, quotes, people and themes of a study as a REFI-QDA project. */
    @GetMapping("/studies/{id}/project.qdpx")
    void project(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        attachments.send(id, ".qdpx", PROJECT, request, response, project::write);
    }

    /** The themes of a study as a REFI-QDA codebook; throws {@link NotFound} when it has none, as no codebook is empty. */
    @GetMapping("/studies/{id}/codebook.qdc")
    void codebook(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        if (questions.ask("export/themes", studies.find(id).values()).list().isEmpty()) {
            throw new NotFound("codebook", id);
        }
        attachments.send(id, ".qdc", CODEBOOK, request, response, this::codebook);
    }

    private void codebook(ExportedStudy study, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var xml = new XmlWriter(writer);
        xml.begin("CodeBook", "xmlns", "urn:QDA-XML:codebook:1.0", "origin", LabelledParagraphs.ORIGIN);
        new Codes(xml, false).write(ThemeTree.of(questions.ask("export/themes", study.values())));
        xml.end();
        writer.flush();
    }
}
