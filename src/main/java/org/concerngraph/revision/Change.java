package org.concerngraph.revision;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changes in one go, in a write transaction. It sees its own writes, and what it adds and takes away again
 * leaves no trace in the revision.
 */
public final class Change {

    private final DatasetGraph data;
    private final Set<Quad> added = new LinkedHashSet<>();
    private final Set<Quad> removed = new LinkedHashSet<>();
    private final Set<Node> about = new LinkedHashSet<>();
    private @Nullable Node undone;

    Change(DatasetGraph data) {
        this.data = data;
    }

    /** The dataset as it is after what was done so far. */
    public DatasetGraph data() {
        return data;
    }

    /** Says that the revision is about this thing, so that its history has it. */
    public void about(Node thing) {
        about.add(thing);
    }

    /** Says that it does the opposite of a revision. */
    void undoes(Node revision) {
        undone = revision;
    }

    @Nullable
    Node undone() {
        return undone;
    }

    /** Adds a statement, unless it is there. */
    public void add(Node graph, Node subject, Node property, Node value) {
        Quad quad = Quad.create(graph, subject, property, value);
        if (data.contains(quad)) {
            return;
        }
        data.add(quad);
        if (!removed.remove(quad)) {
            added.add(quad);
        }
    }

    /** Takes away every statement that fits; {@link Node#ANY} fits all. */
    public void remove(Node graph, Node subject, Node property, Node value) {
        for (Quad quad : data.stream(graph, subject, property, value)
                .filter(quad -> !quad.isDefaultGraph())
                .toList()) {
            data.delete(quad);
            if (!added.remove(quad)) {
                removed.add(quad);
            }
        }
    }

    /** Makes this the only value of a property of a thing, in this graph, whatever there was in any. */
    public void set(Node graph, Node subject, Node property, Node value) {
        List<Quad> before = data.stream(Node.ANY, subject, property, Node.ANY).toList();
        if (before.size() == 1 && before.getFirst().getObject().equals(value)) {
            return;
        }
        remove(Node.ANY, subject, property, Node.ANY);
        add(graph, subject, property, value);
    }

    /** Does it change nothing? */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }

    /** The things of which something else is said than before. */
    public Set<Node> subjects() {
        return Stream.of(added, removed)
                .flatMap(Set::stream)
                .map(Quad::getSubject)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<Node> about() {
        return Collections.unmodifiableSet(about);
    }

    List<Quad> added() {
        return List.copyOf(added);
    }

    List<Quad> removed() {
        return List.copyOf(removed);
    }
}
