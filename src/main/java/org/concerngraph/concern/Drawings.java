package org.concerngraph.concern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Address;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Component;

/** Says what to draw: every concern where that can be read, groups of them where it cannot. */
@Component
class Drawings {

    /** More concerns than these cannot be read in one drawing. */
    static final int MOST = 60;

    private final Questions questions;
    private final BaseIri base;
    private final Paths paths;

    Drawings(Questions questions, BaseIri base, Paths paths) {
        this.questions = questions;
        this.base = base;
        this.paths = paths;
    }

    /** A group's stage and polarity, which is what a reader narrows the map by. */
    private record Group(String stage, String polarity, String stageLabel, String polarityLabel) {

        static Group of(Row concern) {
            return new Group(
                    concern.require("stage"),
                    concern.require("polarity"),
                    concern.require("stageLabel"),
                    concern.require("polarityLabel"));
        }

        String id() {
            return stageLabel + "-" + polarityLabel;
        }
    }

    /** The relations of one type from one group to another. */
    private record Bundle(String from, String type, String to) {}

    /**
     * The concerns chosen. All others are part of it too, not shown, so that nothing jumps when the choice changes,
     * unless there are too many.
     */
    Drawing of(Map<String, List<Node>> values, Map<String, String> filters) {
        List<Row> chosen = questions.ask("concern/concerns", values).list();
        if (chosen.size() > MOST) {
            return grouped(chosen, filters);
        }
        List<Row> all = questions.ask("concern/concerns").list();
        return drawing(all.size() > MOST ? chosen : all, iris(chosen), relations());
    }

    /**
     * A concern with those that it is related to, and the relations between all of these; throws {@link NotFound} when
     * there is no such concern.
     */
    Drawing around(String id) {
        Node concern = base.iri("concern", id);
        var near = questions.ask("concern/relations", Map.of("concern", List.of(concern))).stream()
                .flatMap(row -> Stream.of(row.require("from"), row.require("to")))
                .collect(Collectors.toCollection(HashSet::new));
        near.add(concern.getURI());
        List<Row> rows = questions.ask("concern/concerns").stream()
                .filter(row -> near.contains(row.require("concern")))
                .toList();
        if (!iris(rows).contains(concern.getURI())) {
            throw new NotFound("concern", id);
        }
        return drawing(rows, near, relations());
    }

    private Drawing drawing(List<Row> concerns, Set<String> shown, List<Row> relations) {
        Set<String> drawn = iris(concerns);
        return new Drawing(
                concerns.stream()
                        .map(row -> new Drawing.Dot(
                                paths.id(row.require("concern")),
                                row.require("label"),
                                row.require("polarityLabel"),
                                shown.contains(row.require("concern")),
                                false,
                                paths.of(row.require("concern"))))
                        .toList(),
                relations.stream()
                        .filter(row -> drawn.contains(row.require("from")) && drawn.contains(row.require("to")))
                        .map(row -> new Drawing.Line(
                                paths.id(row.require("relation")),
                                paths.id(row.require("from")),
                                paths.id(row.require("to")),
                                row.require("typeLabel"),
                                row.require("typeLabel")))
                        .toList());
    }

    private Drawing grouped(List<Row> concerns, Map<String, String> filters) {
        var groups = concerns.stream().collect(Collectors.toMap(row -> row.require("concern"), Group::of));
        var sizes = new LinkedHashMap<Group, Integer>();
        concerns.forEach(row -> sizes.merge(Group.of(row), 1, Integer::sum));
        var counts = new LinkedHashMap<Bundle, Integer>();
        for (Row row : relations()) {
            Group from = groups.get(row.require("from"));
            Group to = groups.get(row.require("to"));
            if (from != null && to != null) {
                counts.merge(new Bundle(from.id(), row.require("typeLabel"), to.id()), 1, Integer::sum);
            }
        }
        var dots = new ArrayList<Drawing.Dot>();
        sizes.forEach((group, size) -> dots.add(new Drawing.Dot(
                group.id(),
                size + " " + group.polarityLabel() + (size == 1 ? "" : "s") + " in " + group.stageLabel(),
                group.polarityLabel(),
                true,
                true,
                narrowed(group, filters))));
        var lines = new ArrayList<Drawing.Line>();
        counts.forEach((bundle, count) -> lines.add(new Drawing.Line(
                bundle.from() + "." + bundle.type() + "." + bundle.to(),
                bundle.from(),
                bundle.to(),
                bundle.type(),
                bundle.type() + ": " + count)));
        return new Drawing(dots, lines);
    }

    private String narrowed(Group group, Map<String, String> filters) {
        var narrowed = new LinkedHashMap<>(filters);
        narrowed.put("stage", paths.name(group.stage()));
        narrowed.put("polarity", paths.name(group.polarity()));
        var address = Address.of("/map");
        narrowed.forEach(address::with);
        return address.toString();
    }

    private List<Row> relations() {
        return questions.ask("concern/relations").list();
    }

    private static Set<String> iris(List<Row> concerns) {
        return concerns.stream().map(row -> row.require("concern")).collect(Collectors.toSet());
    }
}
