package org.concerngraph.export;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.concerngraph.intake.refiqda.LabelledParagraphs;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.query.Rows;
import org.concerngraph.web.Choices;
import org.concerngraph.web.Csv;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.RdfFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The codebook: all concerns, and the themes of all studies or of some, as a page to print and as files. */
@Controller
class CodebookController {

    private static final String QUERY = "export/codebook";
    /** The columns of the CSV, each with the column of the query that it shows. */
    private static final List<Column> COLUMNS = List.of(
            new Column("kind", "kind"),
            new Column("study", "studyLabel"),
            new Column("iri", "theme"),
            new Column("name", "label"),
            new Column("parent", "parent"),
            new Column("definition", "definition"),
            new Column("inclusion", "inclusion"),
            new Column("exclusion", "exclusion"),
            new Column("example", "example"),
            new Column("memo", "memo"),
            new Column("quotes", "quotes"));

    private record Column(String name, String of) {}

    private final Questions questions;
    private final Choices choices;

    CodebookController(Questions questions, Choices choices) {
        this.questions = questions;
        this.choices = choices;
    }

    /**
     * A part of the codebook.
     *
     * @param title whose it is
     * @param rows its entries
     */
    record Part(String title, List<Row> rows) {}

    @GetMapping("/codebook")
    String page(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var values = values(parameters);
        Map<String, List<Row>> parts = new LinkedHashMap<>();
        questions
                .ask(QUERY, values)
                .forEach(row -> parts.computeIfAbsent(
                                row.require("kind").equals("concern")
                                        ? "Concerns"
                                        : "Themes of " + row.require("studyLabel"),
                                it -> new ArrayList<>())
                        .add(row));
        model.addAttribute(
                "chapters",
                parts.entrySet().stream()
                        .map(part -> new Part(part.getKey(), part.getValue()))
                        .toList());
        model.addAttribute("studies", questions.ask("choices/studies").list());
        model.addAttribute("chosen", Objects.requireNonNullElse(parameters.get("study"), List.of()));
        model.addAttribute("queries", List.of(questions.shown(QUERY, values)));
        return "export/codebook";
    }

    @GetMapping("/codebook.csv")
    ResponseEntity<String> csv(@RequestParam MultiValueMap<String, String> parameters) {
        var lines = new ArrayList<List<String>>();
        lines.add(COLUMNS.stream().map(Column::name).toList());
        questions
                .ask(QUERY, values(parameters))
                .forEach(row -> lines.add(COLUMNS.stream()
                        .map(column -> Objects.requireNonNullElse(row.text(column.of()), ""))
                        .toList()));
        return Csv.answer("codebook.csv", lines);
    }

    /** As REFI-QDA has it: each concern and each theme a code. */
    @GetMapping("/codebook.qdc")
    ResponseEntity<String> qdc(@RequestParam MultiValueMap<String, String> parameters) {
        Rows rows = questions.ask(QUERY, values(parameters));
        if (rows.list().isEmpty()) {
            throw new NotFound("codebook", "codebook.qdc");
        }
        var text = new StringWriter();
        var xml = new XmlWriter(text);
        xml.begin("CodeBook", "xmlns", "urn:QDA-XML:codebook:1.0", "origin", LabelledParagraphs.ORIGIN);
        new Codes(xml, false).write(ThemeTree.of(rows));
        xml.end();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, QdaController.CODEBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"codebook.qdc\"")
                .body(text.toString());
    }

    @GetMapping("/codebook.{suffix:ttl|jsonld|nt|rdf}")
    ResponseEntity<String> rdf(@PathVariable String suffix, @RequestParam MultiValueMap<String, String> parameters) {
        RdfFormat format = RdfFormat.ofSuffix(suffix).orElseThrow(() -> new NotFound("format", suffix));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(format.write(questions.construct("export/codebook-statements", values(parameters))));
    }

    private Map<String, List<Node>> values(MultiValueMap<String, String> parameters) {
        return Choices.values(choices.read(QUERY, parameters, Set.of()));
    }
}
