package org.concerngraph.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.intake.Reading.Participant;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.Reading.Source;
import org.concerngraph.intake.Reading.SourceKind;
import org.concerngraph.intake.Reading.Theme;
import org.concerngraph.intake.rdf.StudyTriples;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;

/**
 * RDF of a study as the values that the other readers give, to be looked at by people and searched for names. What is
 * written is the RDF itself, in which there may be more.
 */
final class RdfReading {

    private final Graph graph;
    private final Map<Node, Integer> places = new HashMap<>();

    private RdfReading(Graph graph) {
        this.graph = graph;
    }

    static Reading of(StudyTriples triples) {
        return new RdfReading(triples.published()).reading(triples);
    }

    private Reading reading(StudyTriples triples) {
        List<Node> sources = numbered(Prc.SOURCE);
        List<Node> themes = numbered(Prc.THEME);
        List<Node> participants = numbered(Prc.PARTICIPANT);
        var quotes = new ArrayList<Quote>();
        for (Node quote : numbered(Prc.QUOTE)) {
            if (places.containsKey(value(quote, Prov.WAS_QUOTED_FROM))
                    && places.containsKey(value(quote, Prc.SPOKEN_BY))) {
                quotes.add(quote(quote));
            }
        }
        return new Reading(
                sources.stream().map(this::source).toList(),
                themes.stream()
                        .map(theme ->
                                new Theme(text(theme, RDFS.label.asNode()), place(value(theme, SKOS.broader.asNode()))))
                        .toList(),
                participants.stream()
                        .map(person -> new Participant(
                                text(person, Prc.PARTICIPANT_CODE),
                                texts(person, Prc.PRINTED_ROLE),
                                !graph.contains(person, RDF.type.asNode(), Prc.UNIDENTIFIED_SPEAKER)))
                        .toList(),
                Quotes.of(quotes),
                triples.problems(),
                triples.leftOut(),
                List.of(),
                List.of());
    }

    /** The things of a class in the order of their numbers, then of their names. */
    private List<Node> numbered(Node type) {
        List<Node> things = graph.stream(Node.ANY, RDF.type.asNode(), type)
                .map(Triple::getSubject)
                .distinct()
                .sorted(Comparator.comparingInt((Node thing) -> number(thing, Prc.ORDINAL))
                        .thenComparing(thing -> thing.toString()))
                .toList();
        for (int i = 0; i < things.size(); i++) {
            places.put(things.get(i), i);
        }
        return things;
    }

    private int place(Node thing) {
        return places.getOrDefault(thing, -1);
    }

    private Source source(Node source) {
        var abbreviations = new HashMap<String, String>();
        graph.stream(source, Prc.EXPANDS_ABBREVIATION, Node.ANY)
                .map(Triple::getObject)
                .forEach(a -> abbreviations.put(text(a, Prc.ABBREVIATED_FORM), text(a, Prc.EXPANDED_FORM)));
        String text = text(source, Prc.SOURCE_TEXT);
        return new Source(
                Iris.id(source.getURI()),
                SourceKind.DOCUMENT,
                text,
                text(source, Prc.POSITION),
                text(source, Prc.CAPTION),
                abbreviations,
                text.isEmpty()
                        ? List.of()
                        : List.of(new Reading.Passage(
                                Reading.Passage.Kind.OTHER, 0, text.codePointCount(0, text.length()))));
    }

    private Quote quote(Node quote) {
        boolean isInText = has(quote, Prc.SOURCE_START) && has(quote, Prc.SOURCE_END);
        return new Quote(
                Iris.id(quote.getURI()),
                place(value(quote, Prov.WAS_QUOTED_FROM)),
                Math.max(1, number(quote, Prc.ORDINAL)),
                text(quote, Prc.PUBLISHED_TEXT),
                text(quote, Prc.SPOKEN_TEXT),
                new Reading.Place(
                        isInText ? number(quote, Prc.SOURCE_START) : -1,
                        isInText ? number(quote, Prc.SOURCE_END) : -1,
                        number(quote, Prc.SOURCE_ROW),
                        text(quote, Prc.SOURCE_PAGE)),
                text(quote, Prc.ATTRIBUTION_TEXT),
                place(value(quote, Prc.SPOKEN_BY)),
                graph.stream(quote, Prc.HAS_THEME, Node.ANY)
                        .map(triple -> place(triple.getObject()))
                        .filter(theme -> theme >= 0)
                        .sorted()
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private boolean has(Node thing, Node property) {
        return graph.contains(thing, property, Node.ANY);
    }

    private Node value(Node thing, Node property) {
        return objects(thing, property).orElse(RDF.nil.asNode());
    }

    private Optional<Node> objects(Node thing, Node property) {
        return graph.stream(thing, property, Node.ANY).map(Triple::getObject).findFirst();
    }

    private String text(Node thing, Node property) {
        return objects(thing, property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    private List<String> texts(Node thing, Node property) {
        return graph.stream(thing, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
    }

    private int number(Node thing, Node property) {
        String text = text(thing, property);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
