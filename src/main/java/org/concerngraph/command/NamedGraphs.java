package org.concerngraph.command;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.concerngraph.store.ManyStatements;
import org.concerngraph.vocabulary.Graphs;
import org.jspecify.annotations.Nullable;

/** Where the statements of a file go: into the graphs that they name, or into the one that was named for the others. */
final class NamedGraphs extends StreamRDFBase {

    private final ManyStatements data;
    private final @Nullable Node other;
    private @Nullable Node last;
    private long statements;

    /** Statements that name no graph go to {@code other}; with none they are refused. */
    NamedGraphs(ManyStatements data, @Nullable Node other) {
        this.data = data;
        this.other = other;
    }

    /** Why nothing may be loaded into this graph, if it may not. */
    static Optional<String> refusal(Node graph) {
        if (Graphs.HOUSEKEEPING.contains(graph)) {
            return Optional.of("<" + graph.getURI() + "> is what the program itself notes down about the data; nothing"
                    + " else is loaded into it.");
        }
        if (!graph.isURI() || Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph)) {
            return Optional.of("a graph has to have an IRI of its own as its name, and this one is " + graph + ".");
        }
        return Optional.empty();
    }

    /** How many statements have come. */
    long statements() {
        return statements;
    }

    @Override
    public void triple(Triple triple) {
        if (other == null) {
            throw new NotLoaded("the statement of " + triple.getSubject()
                    + " stands in no named graph; --graph names one for such statements.");
        }
        add(other, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    @Override
    public void quad(Quad quad) {
        if (quad.isTriple() || quad.isDefaultGraph()) {
            triple(quad.asTriple());
            return;
        }
        Node graph = quad.getGraph();
        if (!graph.equals(last)) {
            refusal(graph).ifPresent(why -> {
                throw new NotLoaded(why);
            });
            last = graph;
        }
        add(graph, quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    private void add(Node graph, Node subject, Node predicate, Node object) {
        statements++;
        data.add(graph, subject, predicate, object);
    }
}
