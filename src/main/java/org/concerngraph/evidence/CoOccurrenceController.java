package org.concerngraph.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.concerngraph.query.ShownQuery;
import org.concerngraph.web.Csv;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Which themes or concerns are raised together, as a page, as a table to take away, and as what is drawn of it. */
@Controller
class CoOccurrenceController {

    /** How many pairs stand on the page at most. */
    static final int PAIRS = 200;
    /** More things than these cannot be read as a drawing. */
    static final int DRAWN = 30;
    /** More pairs than these cannot be told apart in a drawing. */
    static final int DRAWN_PAIRS = 60;

    private final CoOccurrences pairs;
    private final OpenedPairs opened;
    private final Lines lines;

    CoOccurrenceController(CoOccurrences pairs, OpenedPairs opened, Lines lines) {
        this.pairs = pairs;
        this.opened = opened;
        this.lines = lines;
    }

    @GetMapping("/co-occurrence")
    String page(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var request = CoOccurrenceRequest.of(parameters);
        var found = pairs.count(request);
        model.addAttribute("request", request);
        model.addAttribute("found", found);
        model.addAttribute("shown", found.pairs().stream().limit(PAIRS).toList());
        model.addAttribute("most", DRAWN);
        model.addAttribute("mostPairs", DRAWN_PAIRS);
        model.addAttribute("studies", pairs.studies());
        model.addAttribute("queries", List.of(shown(request)));
        if (request.isOpen()) {
            model.addAttribute("pair", opened.open(request));
        }
        return "evidence/co-occurrence";
    }

    private ShownQuery shown(CoOccurrenceRequest request) {
        return lines.shown(
                "evidence/co-occurrence",
                Map.of(
                        "things",
                        request.of().parameter(),
                        "units",
                        request.through().parameter()),
                request.studies());
    }

    /** All pairs that share any, not only those of the page, as CSV. */
    @GetMapping("/co-occurrence.csv")
    ResponseEntity<String> csv(@RequestParam MultiValueMap<String, String> parameters) {
        var request = CoOccurrenceRequest.of(parameters);
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("one", "other", "count", "unit"));
        for (CoOccurrence.Pair pair : pairs.count(request).pairs()) {
            lines.add(List.of(
                    pair.one().label(),
                    pair.other().label(),
                    Integer.toString(pair.count()),
                    request.through().many()));
        }
        return Csv.answer("co-occurrence.csv", lines);
    }

    /** What is drawn: the pairs that share most, and the things in them; all things where these are few. */
    @GetMapping("/co-occurrence.json")
    @ResponseBody
    CoOccurrence.Drawing drawing(@RequestParam MultiValueMap<String, String> parameters) {
        var request = CoOccurrenceRequest.of(parameters);
        var found = pairs.count(request);
        var drawn = new HashSet<String>();
        var edges = new ArrayList<CoOccurrence.DrawnPair>();
        for (CoOccurrence.Pair pair : found.pairs()) {
            if (edges.size() == DRAWN_PAIRS) {
                break;
            }
            var ends = List.of(pair.one().id(), pair.other().id());
            var more = new HashSet<>(drawn);
            more.addAll(ends);
            if (more.size() <= DRAWN) {
                drawn.addAll(ends);
                edges.add(new CoOccurrence.DrawnPair(
                        ends.getFirst() + "--" + ends.getLast(),
                        ends.getFirst(),
                        ends.getLast(),
                        pair.count(),
                        "%d %s".formatted(pair.count(), request.through().unit(pair.count()))));
            }
        }
        var nodes = found.things().stream()
                .filter(thing -> found.things().size() <= DRAWN
                        || drawn.contains(thing.head().id()))
                .map(thing -> new CoOccurrence.DrawnThing(
                        thing.head().id(), thing.head().label(), thing.head().href(), thing.quotes()))
                .toList();
        return new CoOccurrence.Drawing(nodes, edges);
    }
}
