package org.concerngraph.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A study as RDF: as one graph, or with the graphs that say what was published and what was read into it. */
@Controller
class StudyGraphController {

    private final Attachments attachments;
    private final StudyStatements statements;

    StudyGraphController(Attachments attachments, StudyStatements statements) {
        this.attachments = attachments;
        this.statements = statements;
    }

    /** All that is said of the study's things, in Turtle. */
    @GetMapping("/studies/{id}/study.ttl")
    void turtle(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        attachments.send(
                id,
                ".ttl",
                "text/turtle;charset=utf-8",
                request,
                response,
                (study, out) ->
                        statements.send(study, false, StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS)));
    }

    /** The same in TriG, each statement in its graph. */
    @GetMapping("/studies/{id}/study.trig")
    void trig(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        attachments.send(
                id,
                ".trig",
                "application/trig;charset=utf-8",
                request,
                response,
                (study, out) ->
                        statements.send(study, true, StreamRDFWriter.getWriterStream(out, RDFFormat.TRIG_BLOCKS)));
    }
}
