package org.concerngraph.curation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.concerngraph.query.Questions;
import org.concerngraph.revision.Revision;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Component;

/** What a revision changed, in words: of each thing, each property before and after. */
@Component
class ReadableChanges {

    private final Questions questions;
    private final Paths paths;

    ReadableChanges(Questions questions, Paths paths) {
        this.questions = questions;
        this.paths = paths;
    }

    /**
     * What was said of a thing by a property, and what is said since.
     *
     * @param thing the thing's IRI
     * @param label what it is called
     * @param property the property in words
     * @param before the values that went
     * @param after the values that came
     */
    record Line(String thing, String label, String property, List<String> before, List<String> after) {}

    /** The lines of a revision; statements that only moved to another graph are none. */
    List<Line> of(Revision revision) {
        Set<Triple> added = triples(revision.added());
        Set<Triple> removed = triples(revision.removed());
        Set<Triple> moved = new HashSet<>(added);
        moved.retainAll(removed);
        added.removeAll(moved);
        removed.removeAll(moved);
        Map<String, String> labels = labels(added, removed);
        var lines = new LinkedHashMap<String, Line>();
        removed.forEach(triple -> line(lines, triple, labels).before().add(words(triple.getObject(), labels)));
        added.forEach(triple -> line(lines, triple, labels).after().add(words(triple.getObject(), labels)));
        return List.copyOf(lines.values());
    }

    private Line line(Map<String, Line> lines, Triple triple, Map<String, String> labels) {
        String thing = triple.getSubject().getURI();
        String property = triple.getPredicate().getURI();
        return lines.computeIfAbsent(
                thing + " " + property,
                it -> new Line(
                        thing,
                        labels.getOrDefault(thing, paths.id(thing)),
                        labels.getOrDefault(property, paths.words(property)),
                        new ArrayList<>(),
                        new ArrayList<>()));
    }

    private String words(Node value, Map<String, String> labels) {
        if (value.isLiteral()) {
            return value.getLiteralLexicalForm();
        }
        return labels.getOrDefault(value.getURI(), paths.name(value.getURI()));
    }

    private Map<String, String> labels(Set<Triple> added, Set<Triple> removed) {
        List<Node> named = Stream.of(added, removed)
                .flatMap(Set::stream)
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .filter(Node::isURI)
                .distinct()
                .toList();
        var labels = new LinkedHashMap<String, String>();
        if (!named.isEmpty()) {
            questions
                    .ask("site/labels", Map.of("thing", named))
                    .forEach(row -> labels.putIfAbsent(row.require("thing"), row.require("label")));
        }
        return labels;
    }

    private static Set<Triple> triples(List<Quad> quads) {
        Set<Triple> triples = new LinkedHashSet<>();
        quads.forEach(quad -> triples.add(quad.asTriple()));
        return triples;
    }
}
