package org.concerngraph.linking.review;

import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.linking.external.Catalogue;
import org.concerngraph.linking.lookup.LiveLookups;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The links as a whole: how far they reach, what is to be looked at, and the ways in and out. */
@Controller
class LinksController {

    private static final Map<String, List<Node>> PROPOSED_TOO =
            Map.of("proposed", List.of(NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean)));

    private static final List<String> QUERIES = List.of(
            "linking/coverage",
            "linking/things-by-study",
            "linking/conflicts",
            "linking/changed-terms",
            "linking/without-link",
            "linking/link-counts",
            "linking/sets");

    private final Questions questions;
    private final Catalogue catalogue;
    private final LiveLookups lookups;

    LinksController(Questions questions, Catalogue catalogue, LiveLookups lookups) {
        this.questions = questions;
        this.catalogue = catalogue;
        this.lookups = lookups;
    }

    /**
     * How many things of one kind in one study have links.
     *
     * @param things how many there are
     * @param by how many of them are linked, accepted and judged, by vocabulary
     */
    record Coverage(Row things, Map<String, Row> by) {}

    @GetMapping("/links")
    String links(@Nullable Principal person, Model model) {
        List<Row> rows = questions.ask("linking/coverage").list();
        var vocabularies = new TreeSet<String>();
        rows.forEach(row -> vocabularies.add(row.require("vocabulary")));
        model.addAttribute("coverage", coverage(rows));
        model.addAttribute("titles", titles(vocabularies));
        model.addAttribute("conflicts", questions.ask("linking/conflicts").list());
        model.addAttribute("changed", questions.ask("linking/changed-terms").list());
        List<Row> counts = questions.ask("linking/link-counts").list();
        model.addAttribute("counted", counted(counts));
        model.addAttribute(
                "rows", counts.stream().mapToInt(row -> row.number("links")).sum());
        model.addAttribute(
                "proposed",
                questions.ask("linking/links", WaitingLinks.PROPOSED).list().size());
        model.addAttribute(
                "without", questions.ask("linking/without-link", PROPOSED_TOO).list());
        model.addAttribute("sets", questions.ask("linking/sets").list());
        model.addAttribute("hasLookups", person != null && lookups.isSetUp());
        model.addAttribute("studies", questions.ask("choices/studies").list());
        model.addAttribute("vocabularies", catalogue.all());
        model.addAttribute(
                "queries",
                QUERIES.stream().map(name -> questions.shown(name, Map.of())).toList());
        return "linking/links";
    }

    /** The counts in words, as in {@code 102 links that stand, 16 denials}. */
    private static String counted(List<Row> counts) {
        return counts.stream()
                .map(row -> row.number("links") + " " + kind(row.require("what"), row.number("links") == 1))
                .collect(Collectors.joining(", "));
    }

    private static String kind(String what, boolean isOne) {
        return switch (what) {
            case "stands" -> isOne ? "link that stands" : "links that stand";
            case "denied" -> isOne ? "denial" : "denials";
            case "nothing found" -> isOne ? "search that found nothing" : "searches that found nothing";
            default -> what;
        };
    }

    private List<Coverage> coverage(List<Row> rows) {
        var all = new ArrayList<Coverage>();
        for (Row things : questions.ask("linking/things-by-study")) {
            all.add(new Coverage(
                    things,
                    rows.stream()
                            .filter(row -> Stream.of("study", "kind")
                                    .allMatch(column -> Objects.equals(row.text(column), things.text(column))))
                            .collect(Collectors.toMap(row -> row.require("vocabulary"), row -> row))));
        }
        return all;
    }

    /** What vocabularies are called that links name; one that is not loaded has only its name. */
    private Map<String, String> titles(TreeSet<String> identities) {
        var titles = new LinkedHashMap<String, String>();
        identities.forEach(identity -> titles.put(identity, catalogue.titleOf(identity)));
        return titles;
    }
}
