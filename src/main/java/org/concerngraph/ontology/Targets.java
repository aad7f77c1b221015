package org.concerngraph.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.vocabulary.RDF;

/** Which shapes are held against which things, a thousand things at a time. */
final class Targets {

    private static final int AT_A_TIME = 1_000;
    private static final Node TYPE = RDF.type.asNode();

    private final Map<Node, List<Shape>> ofClasses = new LinkedHashMap<>();

    /** Shapes whose things are found in another way than by their class. */
    private final List<Shape> others = new ArrayList<>();

    Targets(Collection<Shape> shapes) {
        for (Shape shape : shapes) {
            if (shape.getTargets().stream().allMatch(t -> t.getTargetType() == TargetType.targetClass)) {
                for (Target target : shape.getTargets()) {
                    ofClasses
                            .computeIfAbsent(target.getObject(), type -> new ArrayList<>())
                            .add(shape);
                }
            } else {
                others.add(shape);
            }
        }
    }

    /** Calls {@code use} with each shape and things of its class, until all things of the graph were there. */
    void each(Graph data, KnownTypes types, BiConsumer<Shape, Collection<Node>> use) {
        ofClasses.forEach((type, shapes) -> {
            var before = new HashSet<Node>();
            for (Node below : types.below(type)) {
                var things = new ArrayList<Node>();
                data.find(Node.ANY, TYPE, below).mapWith(Triple::getSubject).forEachRemaining(thing -> {
                    if (before.isEmpty() || !isOfAny(data, thing, before)) {
                        things.add(thing);
                    }
                    if (things.size() >= AT_A_TIME) {
                        shapes.forEach(shape -> use.accept(shape, List.copyOf(things)));
                        things.clear();
                    }
                });
                shapes.forEach(shape -> use.accept(shape, List.copyOf(things)));
                before.add(below);
            }
        });
        others.forEach(shape -> use.accept(shape, VLib.focusNodes(data, shape)));
    }

    private static boolean isOfAny(Graph data, Node thing, Set<Node> types) {
        return types.stream().anyMatch(type -> data.contains(thing, TYPE, type));
    }

    /** Calls {@code use} with each shape and those of the things that it is about. */
    void each(Set<Node> things, Graph data, KnownTypes types, BiConsumer<Shape, Collection<Node>> use) {
        var ofClass = new HashMap<Node, List<Node>>();
        for (Node thing : things) {
            for (Node type : types.of(thing)) {
                ofClass.computeIfAbsent(type, t -> new ArrayList<>()).add(thing);
            }
        }
        ofClasses.forEach((type, shapes) ->
                shapes.forEach(shape -> use.accept(shape, ofClass.getOrDefault(type, List.of()))));
        others.forEach(shape -> use.accept(
                shape,
                VLib.focusNodes(data, shape).stream().filter(things::contains).toList()));
    }
}
