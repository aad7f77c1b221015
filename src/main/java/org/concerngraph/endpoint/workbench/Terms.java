package org.concerngraph.endpoint.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.evidence.Quotes;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.Store;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Component;

/** What the editor proposes: terms that the data uses or the ontology declares, and things by their labels. */
@Component
class Terms {

    private final Questions questions;
    private final Quotes quotes;
    private final Paths paths;
    private final Store store;

    Terms(Questions questions, Quotes quotes, Paths paths, Store store) {
        this.questions = questions;
        this.quotes = quotes;
        this.paths = paths;
        this.store = store;
    }

    /**
     * One proposal.
     *
     * @param iri what it stands for
     * @param kind class, property, value, or what kind of thing it is
     * @param label what it is called
     * @param definition what it means; may be empty
     * @param uses how often the graph uses it
     */
    record Term(String iri, String kind, String label, String definition, int uses) {}

    /** All terms of a kind, the most used first. */
    List<Term> ofKind(String query, String kind) {
        return questions.ask(query).stream()
                .map(row -> term(row, row.require("term"), kind, row.number("uses")))
                .toList();
    }

    /**
     * The things whose labels have these words and whose IRIs begin so; both may be empty, but not at once. Of kinds that
     * are not found by their names, the words are not asked for.
     */
    List<Term> things(String words, String below) {
        boolean isSaid = words.codePoints().anyMatch(Character::isLetterOrDigit) && store.isFoundByName(below);
        if (!isSaid && below.isEmpty()) {
            return List.of();
        }
        var found = isSaid
                ? questions.ask(
                        "workbench/things",
                        below.isEmpty()
                                ? Map.of("words", List.of(string(quotes.lucene(words))))
                                : Map.of(
                                        "words",
                                        List.of(string(quotes.lucene(words))),
                                        "below",
                                        List.of(string(below))))
                : questions.ask("workbench/things-below", Map.of("below", List.of(string(below))));
        if (found.list().isEmpty()) {
            return List.of();
        }
        Map<String, Integer> uses = questions
                .ask(
                        "workbench/uses",
                        Map.of(
                                "thing",
                                found.stream()
                                        .map(row -> row.requireNode("thing"))
                                        .toList()))
                .stream()
                .collect(Collectors.toMap(row -> row.require("thing"), row -> row.number("uses")));
        return found.stream()
                .map(row -> term(
                        row,
                        row.require("thing"),
                        row.has("kind") ? row.require("kind") : "thing",
                        uses.getOrDefault(row.require("thing"), 0)))
                .sorted(Comparator.comparingInt(term -> rank(words, term)))
                .toList();
    }

    /** What is called exactly so comes first, then what begins so, then the best match. */
    private static int rank(String words, Term term) {
        if (term.label().equalsIgnoreCase(words)) {
            return 0;
        }
        return term.label().regionMatches(true, 0, words, 0, words.length()) ? 1 : 2;
    }

    private Term term(Row row, String iri, String kind, int uses) {
        return new Term(
                iri,
                kind,
                row.has("label") ? row.require("label") : paths.words(iri),
                row.has("definition") ? row.require("definition") : "",
                uses);
    }

    private static Node string(String value) {
        return NodeFactory.createLiteralString(value);
    }
}
