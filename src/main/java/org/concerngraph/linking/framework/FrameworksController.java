package org.concerngraph.linking.framework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.concerngraph.query.BadParameter;
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

    /** Which constructs to show: all, those with a concern of their own, or those under which there is none. */
    private static final String SHOW = "show";

    private static final Map<String, Predicate<Branch>> SHOWN = Map.of(
            "", branch -> true,
            "with-concern", branch -> branch.construct().number("ownConcerns") > 0,
            "without", Branch::isBare);

    private final Coverages coverages;
    private final Choices choices;
    private final Listings listings;
    private final Voices voices;
    private final BaseIri base;

    FrameworksController(Coverages coverages, Choices choices, Listings listings, Voices voices, BaseIri base) {
        this.coverages = coverages;
        this.choices = choices;
        this.listings = listings;
        this.voices = voices;
        this.base = base;
    }

    @GetMapping("/frameworks")
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        Listing listing = listings.page(Kind.FRAMEWORK, Coverages.FRAMEWORKS, parameters);
        model.addAttribute("listing", listing);
        model.addAttribute("behind", coverages.behind(listing.rows(), listing.choices()));
        model.addAttribute("filters", voices.filters(listing.choices()));
        model.addAttribute("queries", List.of(listing.query()));
        return "linking/frameworks";
    }

    @GetMapping("/frameworks." + Paths.SUFFIX)
    ResponseEntity<String> file(@PathVariable String suffix, @RequestParam MultiValueMap<String, String> parameters) {
        return listings.file(Kind.FRAMEWORK, Coverages.FRAMEWORKS, suffix, parameters);
    }

    /** The whole tree on one page: cut into pages it would lose its branches. */
    @GetMapping("/frameworks/" + Paths.ID)
    String framework(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        String show = Objects.requireNonNullElse(parameters.getFirst(SHOW), "");
        Predicate<Branch> isShown = SHOWN.get(show);
        if (isShown == null) {
            throw new BadParameter(SHOW, "is \"" + show + "\"; with-concern and without are known.");
        }
        List<Choice> chosen = choices.read(Coverages.FRAMEWORKS, parameters, Set.of(SHOW));
        var coverage = coverages
                .of(base.iri(Kind.FRAMEWORK.segment(), id), chosen)
                .orElseThrow(() -> new NotFound(Kind.FRAMEWORK.segment(), id));
        List<Branch> tree = coverage.tree();
        model.addAttribute("framework", coverage.framework());
        model.addAttribute("behind", coverage.behind());
        model.addAttribute("bare", tree.stream().filter(Branch::isBare).count());
        model.addAttribute("tree", tree.stream().filter(isShown).toList());
        model.addAttribute(
                "domains", tree.stream().filter(branch -> branch.level() == 0).toList());
        model.addAttribute(SHOW, show);
        model.addAttribute("filters", voices.filters(chosen));
        List<Row> constructs = tree.stream().map(Branch::construct).toList();
        model.addAttribute(
                "listing",
                new Listing(
                        Kind.FRAMEWORK.page(id),
                        chosen,
                        constructs,
                        0,
                        constructs.size(),
                        "",
                        coverage.queries().getFirst()));
        model.addAttribute("queries", coverage.queries());
        return "linking/framework";
    }

    /** The constructs as a table, narrowed as the page is. */
    @GetMapping("/frameworks/{id:.+}.csv")
    ResponseEntity<String> table(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
        var own = new LinkedMultiValueMap<>(parameters);
        own.set(Kind.FRAMEWORK.segment(), id);
        return listings.file(Kind.CONSTRUCT, Coverages.COVERAGE, "csv", own);
    }

    /** A construct, and those below it. */
    @GetMapping("/constructs/" + Paths.ID)
    String construct(@PathVariable String id, Model model) {
        var coverage = coverages
                .of(base.iri(Kind.FRAMEWORK.segment(), id.substring(0, Math.max(id.indexOf('.'), 0))), List.of())
                .orElseThrow(() -> new NotFound(Kind.CONSTRUCT.segment(), id));
        List<Branch> branches = coverage.below(base.iri(Kind.CONSTRUCT.segment(), id));
        if (branches.isEmpty()) {
            throw new NotFound(Kind.CONSTRUCT.segment(), id);
        }
        model.addAttribute("framework", coverage.framework());
        model.addAttribute("construct", branches.getFirst());
        model.addAttribute("tree", branches);
        model.addAttribute("page", Kind.CONSTRUCT.page(id));
        model.addAttribute("queries", coverage.queries());
        return "linking/construct";
    }
}
