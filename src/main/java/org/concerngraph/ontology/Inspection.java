package org.concerngraph.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;

/**
 * Holds shapes against things, many things at a time. What it says of a fault is what Jena says; but what Jena would
 * look up again for each thing, classes and the queries of rules, is asked for all of them, and Jena only where the
 * answer is a fault.
 */
final class Inspection {

    private final org.apache.jena.shacl.Shapes shapes;
    private final Map<SparqlConstraint, Optional<Question>> questions;
    private final Graph data;
    private final KnownTypes types;
    private final Consumer<ReportEntry> faults;
    private final Map<SharedKey, Set<Node>> suspects = new HashMap<>();

    Inspection(
            org.apache.jena.shacl.Shapes shapes,
            Map<SparqlConstraint, Optional<Question>> questions,
            Graph data,
            KnownTypes types,
            Consumer<ReportEntry> faults) {
        this.shapes = shapes;
        this.questions = questions;
        this.data = data;
        this.types = types;
        this.faults = faults;
    }

    /** Holds the shape against the things. */
    void inspect(Shape shape, Collection<Node> things) {
        if (shape.deactivated() || things.isEmpty()) {
            return;
        }
        var context = ValidationContext.create(shapes, data);
        for (Node thing : things) {
            for (PropertyShape property : shape.getPropertyShapes()) {
                property(context, property, thing);
            }
        }
        for (Constraint constraint : shape.getConstraints()) {
            for (Node thing : suspects(constraint, things)) {
                constraint.validateNodeShape(context, data, shape, thing);
            }
        }
        if (context.hasViolation()) {
            context.generateReport().getEntries().forEach(faults);
        }
    }

    /** The things that may break the constraint; never too few. */
    private Collection<Node> suspects(Constraint constraint, Collection<Node> things) {
        if (!(constraint instanceof SparqlConstraint sparql)) {
            return things;
        }
        Optional<Question> question = questions.getOrDefault(sparql, Optional.empty());
        if (question.isEmpty()) {
            return things;
        }
        var key = question.get().key();
        if (key.isPresent()) {
            Set<Node> shared = suspects.computeIfAbsent(key.get(), k -> k.suspects(data));
            return shared.isEmpty()
                    ? List.of()
                    : things.stream().filter(shared::contains).toList();
        }
        return question.get().answered(things, data);
    }

    private void property(ValidationContext context, PropertyShape shape, Node thing) {
        if (shape.deactivated()) {
            return;
        }
        Set<Node> values = ShaclPaths.valueNodes(data, thing, shape.getPath());
        for (Constraint constraint : shape.getConstraints()) {
            if (!(constraint instanceof ClassConstraint ofClass && allAre(values, ofClass.getExpectedClass()))) {
                constraint.validatePropertyShape(context, data, shape, thing, shape.getPath(), values);
            }
        }
        var inner = new ArrayList<>(shape.getPropertyShapes());
        for (Node value : inner.isEmpty() ? Set.<Node>of() : values) {
            inner.forEach(property -> property(context, property, value));
        }
    }

    private boolean allAre(Set<Node> values, Node type) {
        for (Node value : values) {
            if (!types.isA(value, type)) {
                return false;
            }
        }
        return true;
    }
}
