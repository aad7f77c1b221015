package org.concerngraph.concern;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concerngraph.evidence.Quotes;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Choices;
import org.concerngraph.web.Kind;
import org.concerngraph.web.Listings;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The map of concerns: how they bear on each other. The list is the map; where JavaScript runs it is drawn too, from the
 * same choice.
 */
@Controller
class MapController {

    private static final String CONCERNS = "concern/concerns";
    private static final String RELATIONS = "concern/relations";
    private static final String OPENED = "concern";
    private static final int ALONE = 200;
    private static final int OPENED_QUOTES = 5;

    private final Questions questions;
    private final Choices choices;
    private final Listings listings;
    private final Drawings drawings;
    private final Quotes quotes;
    private final BaseIri base;
    private final ConcernFilters filters;

    MapController(
            Questions questions,
            Choices choices,
            Listings listings,
            Drawings drawings,
            Quotes quotes,
            BaseIri base,
            ConcernFilters filters) {
        this.questions = questions;
        this.choices = choices;
        this.listings = listings;
        this.drawings = drawings;
        this.quotes = quotes;
        this.base = base;
        this.filters = filters;
    }

    @GetMapping("/map")
    String map(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        requireOneEach(parameters);
        var listing = listings.page(Kind.RELATION, "/map", RELATIONS, parameters, Set.of(OPENED));
        var values = Choices.values(listing.choices());
        List<Row> concerns = questions.ask(CONCERNS, values).list();
        Map<String, String> given = ConcernFilters.given(listing.choices());
        model.addAttribute("listing", listing);
        model.addAttribute("concerns", concerns);
        model.addAttribute("given", given);
        model.addAttribute("filters", filters.of(given));
        List<Row> alone = alone(concerns, questions.ask(RELATIONS, values).list());
        model.addAttribute("alone", alone.stream().limit(ALONE).toList());
        model.addAttribute("aloneInAll", alone.size());
        model.addAttribute("isGrouped", concerns.size() > Drawings.MOST);
        String opened = Objects.requireNonNullElse(parameters.getFirst(OPENED), "");
        if (!opened.isBlank()) {
            open(opened, model);
        }
        model.addAttribute("queries", List.of(questions.shown(CONCERNS, values), listing.query()));
        return "concern/map";
    }

    /** The relations, as a table or as RDF. */
    @GetMapping("/map." + Paths.SUFFIX)
    ResponseEntity<String> file(@PathVariable String suffix, @RequestParam MultiValueMap<String, String> parameters) {
        requireOneEach(parameters);
        return listings.file(Kind.RELATION, RELATIONS, suffix, parameters);
    }

    /** The part of the page that shows one concern with its quotes. */
    @GetMapping("/map/concern")
    String concern(@RequestParam String concern, Model model) {
        open(concern, model);
        return "concern/map :: chosen";
    }

    /** What is drawn of the same choice, or of the neighbourhood of the concern that {@code around} names. */
    @GetMapping("/map.json")
    @ResponseBody
    Drawing drawing(@RequestParam MultiValueMap<String, String> parameters) {
        requireOneEach(parameters);
        var chosen = choices.read(RELATIONS, parameters, Set.of("around"));
        String around = Objects.requireNonNullElse(parameters.getFirst("around"), "");
        return around.isBlank()
                ? drawings.of(Choices.values(chosen), ConcernFilters.given(chosen))
                : drawings.around(around);
    }

    private void open(String id, Model model) {
        var node = base.iri("concern", id);
        model.addAttribute(
                "concern",
                questions
                        .ask(CONCERNS, Map.of("concern", List.of(node)))
                        .first()
                        .orElseThrow(() -> new NotFound("concern", id)));
        model.addAttribute("quotes", quotes.bearingOn(node, OPENED_QUOTES));
    }

    private static List<Row> alone(List<Row> concerns, List<Row> relations) {
        var related = relations.stream()
                .flatMap(row -> Stream.of(row.require("from"), row.require("to")))
                .collect(Collectors.toSet());
        return concerns.stream()
                .filter(row -> !related.contains(row.require("concern")))
                .toList();
    }

    /** Both ends of a relation are of the stage, role and so on; of several it would not be clear which end is of which. */
    private static void requireOneEach(MultiValueMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            if (values.stream()
                            .filter(value -> !value.isBlank())
                            .map(String::strip)
                            .distinct()
                            .count()
                    > 1) {
                throw new BadParameter(name, "is given more than once; the map takes one.");
            }
        });
    }
}
