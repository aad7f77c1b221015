package org.concerngraph.linking.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.linking.external.Catalogue;
import org.concerngraph.linking.external.Vocabulary;
import org.concerngraph.linking.mapping.LinkSets;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.vocabulary.Iris;
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
            "linking/links");

    private final Questions questions;
    private final Catalogue catalogue;
    private final LinkSets sets;

    LinksController(Questions questions, Catalogue catalogue, LinkSets sets) {
        this.questions = questions;
        this.catalogue = catalogue;
        this.sets = sets;
    }

    /**
     * How many things of one kind in one study have links.
     *
     * @param things how many there are
     * @param linked how many of them have a link that stands, by vocabulary
     * @param judged how many of them have any decision, by vocabulary
     */
    record Coverage(Row things, Map<String, Integer> linked, Map<String, Integer> judged) {}

    @GetMapping("/links")
    String links(Model model) {
        List<Row> rows = questions.ask("linking/coverage").list();
        var vocabularies = new TreeSet<String>();
        rows.forEach(row -> vocabularies.add(row.require("vocabulary")));
        model.addAttribute("coverage", coverage(rows));
        model.addAttribute("titles", titles(vocabularies));
        model.addAttribute("conflicts", questions.ask("linking/conflicts").list());
        model.addAttribute("changed", questions.ask("linking/changed-terms").list());
        List<Row> links = questions.ask("linking/links").list();
        model.addAttribute("links", links);
        model.addAttribute(
                "proposed",
                links.stream()
                        .filter(row -> row.require("statusLabel").equals("proposed"))
                        .count());
        model.addAttribute(
                "without", questions.ask("linking/without-link", PROPOSED_TOO).list());
        model.addAttribute("sets", sets.names());
        model.addAttribute("studies", questions.ask("choices/studies").list());
        model.addAttribute("vocabularies", catalogue.all());
        model.addAttribute(
                "queries",
                QUERIES.stream().map(name -> questions.shown(name, Map.of())).toList());
        return "linking/links";
    }

    private List<Coverage> coverage(List<Row> rows) {
        var all = new ArrayList<Coverage>();
        for (Row things : questions.ask("linking/things-by-study")) {
            var linked = new LinkedHashMap<String, Integer>();
            var judged = new LinkedHashMap<String, Integer>();
            rows.stream()
                    .filter(row -> Stream.of("study", "kind")
                            .allMatch(column -> row.require(column).equals(things.require(column))))
                    .forEach(row -> {
                        linked.put(row.require("vocabulary"), row.number("linked"));
                        judged.put(row.require("vocabulary"), row.number("judged"));
                    });
            all.add(new Coverage(things, linked, judged));
        }
        return all;
    }

    /** What vocabularies are called that links name; one that is not loaded has only its name. */
    private Map<String, String> titles(TreeSet<String> identities) {
        var titles = new LinkedHashMap<String, String>();
        identities.forEach(identity -> titles.put(
                identity,
                catalogue.all().stream()
                        .filter(vocabulary -> vocabulary.identity().equals(identity))
                        .map(Vocabulary::name)
                        .findFirst()
                        .orElse(Iris.id(identity).replaceFirst("[.]owl$", ""))));
        return titles;
    }
}
