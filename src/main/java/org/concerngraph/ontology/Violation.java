package org.concerngraph.ontology;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * A fault that the shapes find in the data.
 *
 * @param shape the rule that is broken, for example {@code prc:QuoteShape-speaker}
 * @param focusNode the thing that has the fault
 * @param focusClass the class that the rule is about
 * @param path the property that the fault is about, when it is one property
 * @param message what is wrong, for people
 */
public record Violation(
        Node shape,
        Node focusNode,
        @Nullable Node focusClass,
        @Nullable Node path,
        String message) {}
