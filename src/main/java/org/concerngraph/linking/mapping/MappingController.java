package org.concerngraph.linking.mapping;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.linking.external.Catalogue;
import org.concerngraph.query.Questions;
import org.concerngraph.query.ShownQuery;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.AboutThing;
import org.concerngraph.web.Kind;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one link: what it says, who decided what about it, and all its statements. */
@Controller
class MappingController {

    private static final String DECISIONS = "linking/decisions";

    private final Questions questions;
    private final AboutThing about;
    private final Catalogue catalogue;
    private final BaseIri base;

    MappingController(Questions questions, AboutThing about, Catalogue catalogue, BaseIri base) {
        this.questions = questions;
        this.about = about;
        this.catalogue = catalogue;
        this.base = base;
    }

    @GetMapping("/mappings/" + Paths.ID)
    String mapping(@PathVariable String id, Model model) {
        List<ShownQuery> queries = about.show(Kind.MAPPING, id, model);
        Node mapping = base.iri(Kind.MAPPING.segment(), id);
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
                "queries",
                Stream.concat(Stream.of(questions.shown(DECISIONS, asked)), queries.stream())
                        .toList());
        return "linking/mapping";
    }
}
