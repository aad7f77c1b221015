package org.concerngraph.linking.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.evidence.Quotes;
import org.concerngraph.evidence.Quotes.QuoteView;
import org.concerngraph.linking.match.Subject;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.vocabulary.Prc;
import org.springframework.stereotype.Component;

/** Our themes, roles and concerns, with all that helps to find what they may be linked to. */
@Component
class Things {

    private final Questions questions;
    private final Quotes quotes;

    Things(Questions questions, Quotes quotes) {
        this.questions = questions;
        this.quotes = quotes;
    }

    /** All of them that these values of the query choose. */
    List<Thing> all(Map<String, List<Node>> values) {
        return questions.ask("linking/things", values).stream().map(Thing::of).toList();
    }

    /** The one with this IRI, where there is one. */
    Optional<Thing> find(Node iri) {
        return all(Map.of("thing", List.of(iri))).stream().findFirst();
    }

    /**
     * What is looked for when terms are suggested for it.
     *
     * @param again the IRI of a term that may be proposed although somebody has decided about it; empty for none
     */
    Subject subject(Thing thing, String again) {
        var values = Map.of("thing", List.of(thing.node()));
        var names = new ArrayList<String>(List.of(thing.label()));
        questions.ask("linking/thing-names", values).stream()
                .map(row -> row.require("name"))
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        Map<String, String> abbreviations = questions.ask("linking/thing-abbreviations", values).stream()
                .collect(Collectors.toMap(
                        row -> row.require("short"), row -> row.require("long"), (a, b) -> a, LinkedHashMap::new));
        var context = Stream.concat(
                        Stream.of(thing.definition(), thing.parentLabel()),
                        questions.ask("linking/thing-words", values).stream().map(row -> row.require("text")))
                .filter(text -> !text.isBlank())
                .toList();
        Set<String> accepted = questions.ask("linking/neighbours", values).stream()
                .map(row -> row.require("term"))
                .collect(Collectors.toSet());
        return new Subject(thing.iri(), thing.kind(), names, abbreviations, context, accepted, decided(thing, again));
    }

    /** The terms that somebody has decided about, for or against: none of them is proposed again. */
    private Set<String> decided(Thing thing, String again) {
        return links(thing).stream()
                .filter(row -> !row.require("status").equals(Prc.UNDECIDED.getURI()))
                .map(row -> row.require("term"))
                .filter(term -> !term.equals(again))
                .collect(Collectors.toSet());
    }

    /** The links of a thing that nothing took the place of. */
    List<Row> links(Thing thing) {
        return questions
                .ask("linking/links", Map.of("thing", List.of(thing.node())))
                .list();
    }

    /** The names that sources print for it beside its own. */
    List<String> otherNames(Thing thing) {
        return questions.ask("linking/thing-names", Map.of("thing", List.of(thing.node()))).stream()
                .map(row -> row.require("name"))
                .filter(name -> !name.equals(thing.label()))
                .distinct()
                .toList();
    }

    /** How many quotes show what is meant by it. */
    long quoteCount(Thing thing) {
        return questions
                .ask("evidence/" + thing.segment() + "-quotes", Map.of(thing.segment(), List.of(thing.node())))
                .stream()
                .map(row -> row.require("quote"))
                .distinct()
                .count();
    }

    /** Quotes that show what is meant by it. */
    List<QuoteView> quotes(Thing thing, int most) {
        return thing.isConcern()
                ? quotes.bearingOn(thing.node(), most)
                : quotes.list(
                        "evidence/" + thing.segment() + "-quotes",
                        Map.of(thing.segment(), List.of(thing.node())),
                        most);
    }
}
