package org.concerngraph.linking.external;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.concerngraph.evidence.Quotes;
import org.concerngraph.evidence.Quotes.QuoteView;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.springframework.stereotype.Component;

/** The quotes that have to do with an external term, and by which links. */
@Component
class TermQuotes {

    static final String QUERY = "linking/quotes-about-term";
    private static final String LINKS = "linking/links";
    private static final String SPEAKER = "speaker";
    private static final int SHOWN = 20;

    private final Questions questions;
    private final Quotes quotes;

    TermQuotes(Questions questions, Quotes quotes) {
        this.questions = questions;
        this.quotes = quotes;
    }

    /**
     * Some of the quotes.
     *
     * @param found how many there are
     * @param shown the first of them
     * @param ways in which ways each has to do with the term, by its IRI
     */
    record Part(int found, List<QuoteView> shown, Map<String, List<Way>> ways) {}

    /**
     * One way from a quote to the term.
     *
     * @param row the way
     * @param links the links that it goes along
     */
    record Way(Row row, List<Row> links) {}

    /** The quotes in which something is said about the term, and those that people of a linked role speak. */
    record Both(Part said, Part spoken) {}

    /** The quotes about the term or anything narrower. */
    Both about(Node term) {
        List<Row> rows = questions.ask(QUERY, Map.of("term", List.of(term))).list();
        Map<String, List<Row>> links = links(rows);
        return new Both(
                part(rows.stream().filter(row -> !isSpoken(row)).toList(), links),
                part(rows.stream().filter(TermQuotes::isSpoken).toList(), links));
    }

    private static boolean isSpoken(Row row) {
        return row.require("way").equals(SPEAKER);
    }

    /** The links that stand of all that the ways go through, by what they link, how, and to what. */
    private Map<String, List<Row>> links(List<Row> ways) {
        List<Node> through =
                ways.stream().map(row -> row.requireNode("through")).distinct().toList();
        var links = new HashMap<String, List<Row>>();
        if (!through.isEmpty()) {
            questions.ask(LINKS, Map.of("thing", through)).stream()
                    .filter(link -> !link.isTrue("isDenied"))
                    .filter(link -> List.of("proposed", "accepted").contains(link.require("statusLabel")))
                    .forEach(link -> links.computeIfAbsent(key(link, "thing", "match", "term"), it -> new ArrayList<>())
                            .add(link));
        }
        return links;
    }

    private Part part(List<Row> rows, Map<String, List<Row>> links) {
        var ways = new LinkedHashMap<String, List<Way>>();
        var found = new LinkedHashMap<String, Node>();
        for (Row row : rows) {
            found.putIfAbsent(row.require("quote"), row.requireNode("quote"));
            ways.computeIfAbsent(row.require("quote"), it -> new ArrayList<>())
                    .add(new Way(row, links.getOrDefault(key(row, "through", "match", "linked"), List.of())));
        }
        List<Node> shown = found.values().stream().limit(SHOWN).toList();
        return new Part(
                found.size(),
                shown.isEmpty() ? List.of() : quotes.list("evidence/quotes", Map.of("quote", shown)),
                ways);
    }

    private static String key(Row row, String thing, String match, String term) {
        return row.text(thing) + "\n" + row.text(match) + "\n" + row.text(term);
    }
}
