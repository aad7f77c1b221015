package org.concerngraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.evidence.Quotes;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box over everything that has a name, and over the words of quotes. */
@Controller
class SearchController {

    private static final int QUOTES = 5;
    private static final int THINGS = 10;
    private static final int MOST_THINGS = 500;
    private static final int SUGGESTIONS = 8;

    /** The kinds of things that have names, in the order in which they are shown. */
    private static final Map<String, String> KINDS = kinds();

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("Concern", "Concerns");
        kinds.put("Theme", "Themes");
        kinds.put("Role", "Roles");
        kinds.put("Participant", "People");
        kinds.put("Study", "Studies");
        kinds.put("Source", "Sources");
        kinds.put("Concept", "External terms");
        return kinds;
    }

    private final Questions questions;
    private final Quotes quotes;
    private final Paths paths;

    SearchController(Questions questions, Quotes quotes, Paths paths) {
        this.questions = questions;
        this.quotes = quotes;
        this.paths = paths;
    }

    /**
     * Things of one kind that were found.
     *
     * @param kind the kind's name in the address
     * @param title what a person calls the kind
     * @param total how many there are
     * @param things the best of them
     */
    record Group(String kind, String title, int total, List<Row> things) {}

    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String kind, Model model) {
        String typed = q.strip();
        if (!kind.isEmpty() && !KINDS.containsKey(kind)) {
            throw new BadParameter("kind", "is \"" + kind + "\"; " + String.join(", ", KINDS.keySet()) + " are known.");
        }
        model.addAttribute("q", typed);
        model.addAttribute("kind", kind);
        if (!typed.isEmpty()) {
            String lucene = quotes.lucene(typed);
            var words = Map.of("words", List.of(NodeFactory.createLiteralString(lucene)));
            if (kind.isEmpty()) {
                model.addAttribute("hits", quotes.containing(typed, QUOTES));
            }
            model.addAttribute("groups", groups(typed, lucene, kind));
            model.addAttribute(
                    "queries",
                    List.of(questions.shown("search/things", words), questions.shown("search/quotes", words)));
        }
        return "site/search";
    }

    /** What the box proposes while somebody types: a part of a page, empty when nothing is called so. */
    @GetMapping("/search/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, Model model) {
        String typed = q.strip();
        boolean isWord = typed.codePoints().anyMatch(Character::isLetterOrDigit);
        model.addAttribute(
                "things",
                isWord
                        ? things(typed, quotes.lucene(typed)).stream()
                                .limit(SUGGESTIONS)
                                .toList()
                        : List.of());
        return "site/search :: suggestions";
    }

    private List<Group> groups(String typed, String lucene, String only) {
        var found = things(typed, lucene);
        var groups = new ArrayList<Group>();
        KINDS.forEach((kind, title) -> {
            var things = found.stream()
                    .filter(row -> paths.name(row.require("class")).equals(kind))
                    .toList();
            if (!things.isEmpty() && (only.isEmpty() || only.equals(kind))) {
                int shown = only.isEmpty() ? THINGS : MOST_THINGS;
                groups.add(new Group(
                        kind, title, things.size(), things.stream().limit(shown).toList()));
            }
        });
        return groups;
    }

    /** What is called exactly so comes first, then what begins so, then the best match. */
    private List<Row> things(String typed, String lucene) {
        return questions
                .ask("search/things", Map.of("words", List.of(NodeFactory.createLiteralString(lucene))))
                .stream()
                .sorted(Comparator.comparingInt(row -> rank(typed, row)))
                .toList();
    }

    private static int rank(String typed, Row row) {
        for (String name : List.of(row.require("label"), row.require("found"))) {
            if (name.equalsIgnoreCase(typed)) {
                return 0;
            }
        }
        return row.require("label").regionMatches(true, 0, typed, 0, typed.length()) ? 1 : 2;
    }
}
