package org.concerngraph.linking.mapping;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.concerngraph.linking.external.Catalogue;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Kind;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one link: what it says, who decided what about it, and all its statements. */
@Controller
class MappingController {

    private static final String DECISIONS = "linking/decisions";
    private static final String ABOUT = "site/about-thing";
    private static final String FROM = "site/linked-from";

    private final Questions questions;
    private final Catalogue catalogue;
    private final BaseIri base;

    MappingController(Questions questions, Catalogue catalogue, BaseIri base) {
        this.questions = questions;
        this.catalogue = catalogue;
        this.base = base;
    }

    @GetMapping("/mappings/" + Paths.ID)
    String mapping(@PathVariable String id, Model model) {
        Node mapping = base.iri(Kind.MAPPING.segment(), id);
        Map<String, List<Node>> thing = Map.of("thing", List.of(mapping));
        List<Row> about = questions.ask(ABOUT, thing).list();
        if (about.isEmpty()) {
            throw new NotFound(Kind.MAPPING.segment(), id);
        }
        Map<String, List<Node>> asked = Map.of("mapping", List.of(mapping));
        List<Story> decisions = questions.ask(DECISIONS, asked).stream()
                .map(row -> Story.of(row, catalogue))
                .toList();
        decisions.stream()
                .filter(story -> story.row().requireNode("decision").equals(mapping))
                .findFirst()
                .ifPresent(story -> model.addAttribute("story", story));
        model.addAttribute("decisions", decisions);
        model.addAttribute(
                "title",
                about.stream()
                        .filter(row -> row.require("property").endsWith("rdf-schema#label"))
                        .map(row -> row.require("value"))
                        .findFirst()
                        .orElse(id));
        model.addAttribute("about", about);
        model.addAttribute("from", questions.ask(FROM, thing).list());
        model.addAttribute("page", Kind.MAPPING.page(id));
        model.addAttribute(
                "queries",
                List.of(
                        questions.shown(DECISIONS, asked),
                        questions.shown(ABOUT, thing),
                        questions.shown(FROM, thing)));
        return "linking/mapping";
    }
}
