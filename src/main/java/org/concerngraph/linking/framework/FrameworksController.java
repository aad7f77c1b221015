package org.concerngraph.linking.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Choices;
import org.concerngraph.web.Kind;
import org.concerngraph.web.Listing;
import org.concerngraph.web.Listings;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of frameworks: which constructs the concerns reach, and which they do not. */
@Controller
class FrameworksController {

    private static final String FRAMEWORKS = "linking/frameworks";
    private static final String COVERAGE = "linking/framework-coverage";
    private static final String CODINGS = "linking/codings";
    private static final String FRAMEWORK = "framework";

    private final Questions questions;
    private final Choices choices;
    private final Listings listings;
    private final Voices voices;
    private final BaseIri base;

    FrameworksController(Questions questions, Choices choices, Listings listings, Voices voices, BaseIri base) {
        this.questions = questions;
        this.choices = choices;
        this.listings = listings;
        this.voices = voices;
        this.base = base;
    }

    @GetMapping("/frameworks")
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        Listing listing = listings.page(Kind.FRAMEWORK, FRAMEWORKS, parameters);
        model.addAttribute("listing", listing);
        model.addAttribute("filters", voices.filters(listing.choices()));
        model.addAttribute("queries", List.of(listing.query()));
        return "linking/frameworks";
    }

    @GetMapping("/frameworks." + Paths.SUFFIX)
    ResponseEntity<String> file(@PathVariable String suffix, @RequestParam MultiValueMap<String, String> parameters) {
        return listings.file(Kind.FRAMEWORK, FRAMEWORKS, suffix, parameters);
    }

    /** The whole tree on one page: cut into pages it would lose its branches. */
    @GetMapping("/frameworks/" + Paths.ID)
    String framework(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Node framework = base.iri(FRAMEWORK, id);
        var chosen = choices.read(FRAMEWORKS, parameters, Set.of());
        Map<String, List<Node>> narrowed = Choices.values(chosen);
        var values = new HashMap<>(narrowed);
        values.put(FRAMEWORK, List.of(framework));
        List<Row> constructs = questions.ask(COVERAGE, values).list();
        Row about = questions.ask(FRAMEWORKS, narrowed).stream()
                .filter(row -> row.requireNode(FRAMEWORK).equals(framework))
                .findFirst()
                .orElseThrow(() -> new NotFound(FRAMEWORK, id));
        var tree = Branch.tree(constructs, questions.ask(CODINGS, values).by("construct"));
        model.addAttribute("framework", about);
        model.addAttribute("id", id);
        model.addAttribute("tree", tree);
        model.addAttribute("bare", tree.stream().filter(Branch::isBare).count());
        model.addAttribute("filters", voices.filters(chosen));
        model.addAttribute(
                "listing",
                new Listing(
                        Kind.FRAMEWORK.page(id),
                        chosen,
                        constructs,
                        0,
                        constructs.size(),
                        "",
                        questions.shown(COVERAGE, values)));
        var queries = new ArrayList<>(Stream.of(COVERAGE, CODINGS)
                .map(name -> questions.shown(name, values))
                .toList());
        queries.add(questions.shown(FRAMEWORKS, narrowed));
        model.addAttribute("queries", queries);
        return "linking/framework";
    }

    /** The constructs as a table, narrowed as the page is. */
    @GetMapping("/frameworks/{id:.+}.csv")
    ResponseEntity<String> table(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        var own = new LinkedMultiValueMap<>(parameters);
        own.set(FRAMEWORK, id);
        return listings.file(Kind.CONSTRUCT, COVERAGE, "csv", own);
    }

    /** A construct is shown in its framework. */
    @GetMapping("/constructs/" + Paths.ID)
    String construct(@PathVariable String id) {
        Node construct = base.iri(Kind.CONSTRUCT.segment(), id);
        if (questions
                        .ask("site/labels", Map.of("thing", List.of(construct)))
                        .list()
                        .isEmpty()
                || id.indexOf('.') < 0) {
            throw new NotFound(Kind.CONSTRUCT.segment(), id);
        }
        return "redirect:" + Kind.FRAMEWORK.page(id.substring(0, id.indexOf('.'))) + "#" + Branch.anchor(id);
    }
}
