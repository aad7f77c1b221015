package org.concerngraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.evidence.Quotes;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.vocabulary.Prc;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box over everything that has a name, and over the words of quotes. */
@Controller
class SearchController {

    private static final int QUOTES = 5;
    private static final int THINGS = 10;
    private static final int SUGGESTIONS = 8;

    private final Questions questions;
    private final Quotes quotes;

    SearchController(Questions questions, Quotes quotes) {
        this.questions = questions;
        this.quotes = quotes;
    }

    /** Things of one kind that were found, the best first, and how many there are in all. */
    record Group(String title, int total, List<Row> things) {}

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        String typed = q.strip();
        model.addAttribute("q", typed);
        if (!typed.isEmpty()) {
            var hits = quotes.containing(typed, QUOTES);
            var words = Map.of("words", List.of(NodeFactory.createLiteralString(hits.lucene())));
            model.addAttribute("hits", hits);
            model.addAttribute("groups", groups(typed, hits.lucene()));
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
                        ? things(typed, quotes.containing(typed, 0).lucene()).stream()
                                .limit(SUGGESTIONS)
                                .toList()
                        : List.of());
        return "site/search :: suggestions";
    }

    private List<Group> groups(String typed, String lucene) {
        var found = things(typed, lucene);
        var groups = new ArrayList<Group>();
        for (String kind : List.of("Concern", "Theme", "Role", "Participant", "Study", "Source")) {
            var things = found.stream()
                    .filter(row -> row.require("class").equals(Prc.NAMESPACE + kind))
                    .toList();
            if (!things.isEmpty()) {
                String title = switch (kind) {
                    case "Participant" -> "People quoted";
                    case "Study" -> "Studies";
                    default -> kind + "s";
                };
                groups.add(new Group(
                        title, things.size(), things.stream().limit(THINGS).toList()));
            }
        }
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
