package org.concerngraph.linking.framework;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Choices;
import org.concerngraph.web.Choices.Choice;
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

    /** Which constructs to show: all, those with a concern of their own, or those under which there is none. */
    private static final String SHOW = "show";

    private static final Map<String, Predicate<Branch>> SHOWN = Map.of(
            "", branch -> true,
            "with-concern", branch -> branch.construct().number("ownConcerns") > 0,
            "without", Branch::isBare);

    private final Questions questions;
    private final Choices choices;
    private final Listings listings;
    private final Voices voices;
    private final Paths paths;
    private final BaseIri base;

    FrameworksController(
            Questions questions, Choices choices, Listings listings, Voices voices, Paths paths, BaseIri base) {
        this.questions = questions;
        this.choices = choices;
        this.listings = listings;
        this.voices = voices;
        this.paths = paths;
        this.base = base;
    }

    @GetMapping("/frameworks")
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        Listing listing = listings.page(Kind.FRAMEWORK, FRAMEWORKS, parameters);
        var codings = questions.ask(CODINGS, Choices.values(listing.choices())).by(FRAMEWORK);
        var behind = new LinkedHashMap<String, Behind>();
        for (Row row : listing.rows()) {
            String framework = row.require(FRAMEWORK);
            behind.put(framework, behind(row, codings.getOrDefault(framework, List.of()), listing.choices()));
        }
        model.addAttribute("listing", listing);
        model.addAttribute("behind", behind);
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
        String show = parameters.getFirst(SHOW) == null ? "" : parameters.getFirst(SHOW);
        Predicate<Branch> isShown = SHOWN.get(show);
        if (isShown == null) {
            throw new BadParameter(SHOW, "is \"" + show + "\"; with-concern and without are known.");
        }
        List<Choice> chosen = choices.read(FRAMEWORKS, parameters, Set.of(SHOW));
        Map<String, List<Node>> narrowed = Choices.values(chosen);
        Row about = questions.ask(FRAMEWORKS, narrowed).stream()
                .filter(row -> row.requireNode(FRAMEWORK).equals(framework))
                .findFirst()
                .orElseThrow(() -> new NotFound(FRAMEWORK, id));
        var values = new HashMap<>(narrowed);
        values.put(FRAMEWORK, List.of(framework));
        List<Row> constructs = questions.ask(COVERAGE, values).list();
        var codings = questions.ask(CODINGS, values);
        List<Branch> tree = Tree.of(constructs, codings.by("construct"), chosen);
        model.addAttribute(FRAMEWORK, about);
        model.addAttribute("behind", behind(about, codings.list(), chosen));
        model.addAttribute("bare", tree.stream().filter(Branch::isBare).count());
        model.addAttribute("tree", tree.stream().filter(isShown).toList());
        model.addAttribute(
                "domains", tree.stream().filter(branch -> branch.level() == 0).toList());
        model.addAttribute(SHOW, show);
        model.addAttribute("filters", voices.filters(chosen));
        String path = Kind.FRAMEWORK.page(id);
        model.addAttribute(
                "listing",
                new Listing(path, chosen, constructs, 0, constructs.size(), "", questions.shown(COVERAGE, values)));
        model.addAttribute(
                "queries",
                Stream.of(
                                questions.shown(COVERAGE, values),
                                questions.shown(CODINGS, values),
                                questions.shown(FRAMEWORKS, narrowed))
                        .toList());
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
        boolean isKnown = !questions
                .ask("site/labels", Map.of("thing", List.of(construct)))
                .list()
                .isEmpty();
        if (!isKnown || id.indexOf('.') < 0) {
            throw new NotFound(Kind.CONSTRUCT.segment(), id);
        }
        return "redirect:" + Kind.FRAMEWORK.page(id.substring(0, id.indexOf('.'))) + "#" + Branch.anchor(id);
    }

    private Behind behind(Row framework, List<Row> codings, List<Choice> chosen) {
        Set<String> concerns = codings.stream()
                .map(row -> paths.id(row.require("concern")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Behind.of(framework, "concerns", concerns, chosen);
    }
}
