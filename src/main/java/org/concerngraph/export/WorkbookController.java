package org.concerngraph.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.concerngraph.web.Citations;
import org.concerngraph.web.Kind;
import org.concerngraph.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A study as a workbook. */
@Controller
class WorkbookController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Attachments attachments;
    private final StudyWorkbook workbook;
    private final Citations citations;

    WorkbookController(Attachments attachments, StudyWorkbook workbook, Citations citations) {
        this.attachments = attachments;
        this.workbook = workbook;
        this.citations = citations;
    }

    /** Quotes, participants, themes and concerns of a study as sheets, with one that says what it is. */
    @GetMapping("/studies/{id}/study.xlsx")
    void ofStudy(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        var citation = citations.of(Kind.STUDY, id, request).orElseThrow(() -> new NotFound("study", id));
        attachments.send(id, ".xlsx", XLSX, request, response, (study, out) -> workbook.write(study, citation, out));
    }
}
