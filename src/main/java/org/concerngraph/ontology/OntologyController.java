package org.concerngraph.ontology;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.TurtleFiles;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.concerngraph.web.RdfFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** The ontology as a page to read, and as RDF. */
@Controller
class OntologyController {

    private final Questions questions;
    private final TurtleFiles files;
    private final Paths paths;

    OntologyController(Questions questions, TurtleFiles files, Paths paths) {
        this.questions = questions;
        this.files = files;
        this.paths = paths;
    }

    /** A term as the page shows it; domain and range are IRIs, or empty. */
    record Term(
            String name,
            String type,
            String label,
            String definition,
            String example,
            String domain,
            String range,
            int uses,
            String usesHref) {}

    /** Terms of one kind. */
    record Section(String title, List<Term> terms) {}

    @GetMapping("/ontology")
    Object ontology(@RequestHeader(required = false) @Nullable String accept, Model model) {
        var format = RdfFormat.preferredBy(accept);
        if (format.isPresent()) {
            return rdf(format.get());
        }
        Map<String, Integer> uses = questions.ask("ontology/term-usage").stream()
                .collect(Collectors.toMap(row -> row.require("term"), row -> row.number("uses")));
        List<Term> terms = questions.ask("ontology/terms").stream()
                .map(row -> term(row, uses))
                .toList();
        model.addAttribute(
                "sections",
                List.of(
                        section("Classes", terms, type -> type.equals("Class")),
                        section("Properties", terms, type -> type.endsWith("Property")),
                        section("Values", terms, type -> !type.equals("Class") && !type.endsWith("Property"))));
        model.addAttribute(
                "queries",
                List.of(questions.shown("ontology/terms", Map.of()), questions.shown("ontology/term-usage", Map.of())));
        return new ModelAndView("ontology/ontology", model.asMap());
    }

    @GetMapping("/ontology.{suffix}")
    ResponseEntity<String> ontology(@PathVariable String suffix) {
        return rdf(RdfFormat.ofSuffix(suffix).orElseThrow(() -> new NotFound("format of the ontology", suffix)));
    }

    private ResponseEntity<String> rdf(RdfFormat format) {
        Graph graph = files.read(OntologyGraphs.FILES);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(format.write(graph));
    }

    private Term term(Row row, Map<String, Integer> uses) {
        String domain = row.text("domain");
        String range = row.text("range");
        return new Term(
                paths.name(row.require("term")),
                paths.name(row.require("type")),
                row.require("label"),
                row.require("definition"),
                row.require("example"),
                domain == null ? "" : domain,
                range == null ? "" : range,
                uses.getOrDefault(row.require("term"), 0),
                questions
                        .shown("ontology/uses", Map.of("term", List.of(NodeFactory.createURI(row.require("term")))))
                        .href());
    }

    private static Section section(String title, List<Term> terms, Predicate<String> ofType) {
        return new Section(
                title, terms.stream().filter(t -> ofType.test(t.type())).toList());
    }
}
