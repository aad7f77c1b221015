package org.concerngraph.concern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.evidence.Quotes;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The map of concerns: how they bear on each other. The list is the map; where JavaScript runs it is drawn too, from the
 * same choice.
 */
@Controller
class MapController {

    /** More than these cannot be read as a drawing. */
    static final int DRAWN = 150;

    private static final List<String> FILTERS = List.of("stage", "status", "role", "theme");

    private final Questions questions;
    private final Quotes quotes;
    private final BaseIri base;
    private final Paths paths;

    MapController(Questions questions, Quotes quotes, BaseIri base, Paths paths) {
        this.questions = questions;
        this.quotes = quotes;
        this.base = base;
        this.paths = paths;
    }

    /** A value of a filter. */
    record Option(String id, String label, boolean chosen) {}

    /** A filter and its values. */
    record Filter(String name, String title, List<Option> options) {}

    /** A concern of the drawing; {@code shown} says whether the filters leave it. */
    record MapNode(String id, String label, String polarity, boolean shown) {}

    /** A relation of the drawing. */
    record MapEdge(String id, String from, String to, String type) {}

    /** The drawing. */
    record Drawing(List<MapNode> nodes, List<MapEdge> edges) {}

    @GetMapping("/map")
    String map(@RequestParam Map<String, String> parameters, Model model) {
        var values = values(parameters);
        List<Row> concerns = questions.ask("concern/chosen", values).list();
        var chosen = concerns.stream().map(row -> row.require("concern")).collect(Collectors.toSet());
        List<Row> relations = relations(chosen);
        var related = relations.stream()
                .flatMap(row -> List.of(row.require("from"), row.require("to")).stream())
                .collect(Collectors.toSet());
        model.addAttribute("filters", filters(parameters));
        model.addAttribute("concerns", concerns);
        model.addAttribute("relations", relations);
        model.addAttribute(
                "alone",
                concerns.stream()
                        .filter(row -> !related.contains(row.require("concern")))
                        .toList());
        model.addAttribute("isDrawn", concerns.size() <= DRAWN);
        model.addAttribute("most", DRAWN);
        model.addAttribute("given", given(parameters));
        if (parameters.containsKey("concern")) {
            choose(parameters.get("concern"), model);
        }
        model.addAttribute(
                "queries",
                List.of(questions.shown("concern/chosen", values), questions.shown("concern/relations", Map.of())));
        return "concern/map";
    }

    /** The part of the page that shows one concern with its quotes. */
    @GetMapping("/map/concern")
    String concern(@RequestParam String concern, Model model) {
        choose(concern, model);
        return "concern/map :: chosen";
    }

    /** What is drawn: all concerns, so that they keep their places when filters hide some; too many, only those shown. */
    @GetMapping("/map.json")
    @ResponseBody
    Drawing drawing(@RequestParam Map<String, String> parameters) {
        var chosen = questions.ask("concern/chosen", values(parameters)).stream()
                .map(row -> row.require("concern"))
                .collect(Collectors.toSet());
        List<Row> all = questions.ask("concern/chosen").list();
        boolean isTooMany = all.size() > DRAWN;
        var nodes = new ArrayList<MapNode>();
        for (Row row : all) {
            boolean shown = chosen.contains(row.require("concern"));
            if (shown || !isTooMany) {
                nodes.add(new MapNode(
                        paths.id(row.require("concern")), row.require("label"), row.require("polarityLabel"), shown));
            }
        }
        var drawn = nodes.stream().map(MapNode::id).collect(Collectors.toSet());
        var edges = questions.ask("concern/relations").stream()
                .map(row -> new MapEdge(
                        paths.id(row.require("relation")),
                        paths.id(row.require("from")),
                        paths.id(row.require("to")),
                        row.require("typeLabel")))
                .filter(edge -> drawn.contains(edge.from()) && drawn.contains(edge.to()))
                .toList();
        return new Drawing(nodes, edges);
    }

    private void choose(String id, Model model) {
        var node = base.iri("concern", id);
        Row concern = questions
                .ask("concern/concerns", Map.of("concern", List.of(node)))
                .first()
                .orElseThrow(() -> new NotFound("concern", id));
        model.addAttribute("concern", concern);
        model.addAttribute("quotes", quotes.bearingOn(node));
    }

    private List<Row> relations(Set<String> concerns) {
        return questions.ask("concern/relations").stream()
                .filter(row -> concerns.contains(row.require("from")) && concerns.contains(row.require("to")))
                .toList();
    }

    /** The filters of the address as the query takes them; one that is unknown or names nothing is refused. */
    private Map<String, List<Node>> values(Map<String, String> parameters) {
        var values = new LinkedHashMap<String, List<Node>>();
        parameters.forEach((name, value) -> {
            if (!FILTERS.contains(name) && !name.equals("concern")) {
                throw new BadParameter(name, "is not known here; stage, status, role, theme and concern are.");
            }
            if (FILTERS.contains(name) && !value.isBlank()) {
                Node node = node(name, value);
                if (questions
                        .ask("site/labels", Map.of("thing", List.of(node)))
                        .first()
                        .isEmpty()) {
                    throw new BadParameter(name, "is \"" + value + "\", which is the name of none in this graph.");
                }
                values.put(name, List.of(node));
            }
        });
        return values;
    }

    private Node node(String filter, String id) {
        return filter.equals("stage") || filter.equals("status")
                ? NodeFactory.createURI(Prc.NAMESPACE + id)
                : base.iri(filter, id);
    }

    private static Map<String, String> given(Map<String, String> parameters) {
        var given = new LinkedHashMap<String, String>();
        FILTERS.stream()
                .filter(name -> !parameters.getOrDefault(name, "").isBlank())
                .forEach(name -> given.put(name, parameters.get(name)));
        return given;
    }

    private List<Filter> filters(Map<String, String> parameters) {
        var all = questions.ask("concern/chosen").list();
        return List.of(
                new Filter("stage", "Stage", options(all, "stage", "stageLabel", parameters.get("stage"))),
                new Filter("status", "Status", options(all, "status", "statusLabel", parameters.get("status"))),
                new Filter(
                        "role",
                        "Voiced by",
                        options(
                                questions.ask("evidence/roles").stream()
                                        .filter(row -> row.number("quotes") > 0)
                                        .toList(),
                                "role",
                                "label",
                                parameters.get("role"))),
                new Filter(
                        "theme",
                        "Theme",
                        options(questions.ask("evidence/themes").list(), "theme", "label", parameters.get("theme"))));
    }

    private List<Option> options(List<Row> rows, String thing, String label, @Nullable String chosen) {
        var labels = new LinkedHashMap<String, String>();
        rows.forEach(row -> labels.put(paths.name(row.require(thing)), row.require(label)));
        return labels.entrySet().stream()
                .map(entry -> new Option(
                        entry.getKey(), entry.getValue(), entry.getKey().equals(chosen)))
                .toList();
    }
}
