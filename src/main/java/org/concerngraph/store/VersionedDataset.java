package org.concerngraph.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.concerngraph.vocabulary.Graphs;

/**
 * The dataset as everyone gets it. Two rules hold whatever way a write comes in: it names a graph, because the default
 * graph is only the union of the named ones, and its commit raises the dataset version by one.
 */
final class VersionedDataset extends DatasetGraphWrapper {

    private static final Node VERSION = NodeFactory.createURI("http://www.w3.org/ns/dcat#version");

    private final LongConsumer beforeCommit;
    private final List<Runnable> afterCommit = new CopyOnWriteArrayList<>();
    private long lastVersion;

    /** Calls {@code beforeCommit} with the version that the commit is about to make. */
    VersionedDataset(DatasetGraph data, LongConsumer beforeCommit) {
        super(data);
        this.beforeCommit = beforeCommit;
    }

    /** The number of commits that the data has seen; 0 when there was none. The caller holds a transaction. */
    static long version(DatasetGraph data) {
        var quads = data.find(Graphs.META, Graphs.DATASET, VERSION, Node.ANY);
        long highest = 0;
        while (quads.hasNext()) {
            Node value = quads.next().getObject();
            if (value.isLiteral() && value.getLiteralLexicalForm().matches("[0-9]{1,18}")) {
                highest = Math.max(highest, Long.parseLong(value.getLiteralLexicalForm()));
            }
        }
        return highest;
    }

    /** Continues from this version, so that nobody who edits the graph about the dataset can turn it back. */
    void continueFrom(long version) {
        lastVersion = version;
    }

    /** Calls {@code listener} after each commit, while its transaction is still open: it must not open one itself. */
    void afterCommit(Runnable listener) {
        afterCommit.add(listener);
    }

    @Override
    public void commit() {
        if (transactionMode() == ReadWrite.WRITE) {
            long next = Math.max(lastVersion, version(get())) + 1;
            get().deleteAny(Graphs.META, Graphs.DATASET, VERSION, Node.ANY);
            get().add(Graphs.META, Graphs.DATASET, VERSION, NodeFactory.createLiteralString(Long.toString(next)));
            beforeCommit.accept(next);
            super.commit();
            lastVersion = next;
            afterCommit.forEach(Runnable::run);
        } else {
            super.commit();
        }
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, name);
    }

    @Override
    public void add(Quad quad) {
        add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        requireNamed(graph);
        super.add(graph, subject, predicate, object);
    }

    @Override
    public void delete(Quad quad) {
        delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        requireNamed(graph);
        super.delete(graph, subject, predicate, object);
    }

    @Override
    public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
        requireNamed(graph);
        super.deleteAny(graph, subject, predicate, object);
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        graph.stream().forEach(t -> add(name, t.getSubject(), t.getPredicate(), t.getObject()));
    }

    @Override
    public void removeGraph(Node name) {
        deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public void clear() {
        throw new WriteWithoutNamedGraph();
    }

    private static void requireNamed(Node graph) {
        if (graph == null || !graph.isURI() || Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph)) {
            throw new WriteWithoutNamedGraph();
        }
    }
}
