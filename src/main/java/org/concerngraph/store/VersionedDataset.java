package org.concerngraph.store;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.concerngraph.vocabulary.Graphs;

/**
 * A dataset as everyone gets it. Three rules hold whatever way a write comes in: it names a graph, because the default
 * graph is only the union of the named ones; its commit raises the commit number by one; and, when it changes data, it
 * raises the dataset version by one. What the program itself notes down about the data is not data.
 */
final class VersionedDataset extends DatasetGraphWrapper {

    private final Node name;
    private final LongConsumer beforeCommit;
    private final List<Runnable> afterCommit = new CopyOnWriteArrayList<>();
    private Edition last = Edition.NONE;

    /** Belongs to the one writer that there is at a time. */
    private boolean changesData;

    /** The dataset of this name; calls {@code beforeCommit} with the number of the commit that is about to be made. */
    VersionedDataset(DatasetGraph data, Node name, LongConsumer beforeCommit) {
        super(data);
        this.name = name;
        this.beforeCommit = beforeCommit;
    }

    /** Continues from this edition, so that nobody who edits the graph about the dataset can turn it back. */
    void continueFrom(Edition edition) {
        last = edition;
    }

    /** Calls {@code listener} after each commit, while its transaction is still open: it must not open one itself. */
    void afterCommit(Runnable listener) {
        afterCommit.add(listener);
    }

    @Override
    public void commit() {
        if (transactionMode() == ReadWrite.WRITE) {
            Edition before = last;
            Edition next = before.or(Edition.of(get(), name)).next(changesData, Instant.now());
            next.writeTo(get(), name);
            beforeCommit.accept(next.commit());
            // The next writer is let in before this one returns from its commit.
            last = next;
            changesData = false;
            try {
                super.commit();
            } catch (RuntimeException | Error failed) {
                last = before;
                throw failed;
            }
            afterCommit.forEach(Runnable::run);
        } else {
            super.commit();
        }
    }

    /** Whoever only reads just ends: the text index would undo what somebody else is writing at the time. */
    @Override
    public void abort() {
        if (isInTransaction() && transactionMode() == ReadWrite.READ) {
            super.commit();
            return;
        }
        forgetChanges();
        super.abort();
    }

    @Override
    public void end() {
        forgetChanges();
        super.end();
    }

    /** Whoever writes past this in its transaction says that data change with it. */
    void dataChange() {
        changesData = true;
    }

    private void forgetChanges() {
        if (isInTransaction() && transactionMode() == ReadWrite.WRITE) {
            changesData = false;
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
        changesData = changesData || isData(graph) && !get().contains(graph, subject, predicate, object);
        super.add(graph, subject, predicate, object);
    }

    @Override
    public void delete(Quad quad) {
        delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        requireNamed(graph);
        changesData = changesData || isData(graph) && get().contains(graph, subject, predicate, object);
        super.delete(graph, subject, predicate, object);
    }

    @Override
    public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
        requireNamed(graph);
        changesData = changesData || isData(graph) && get().contains(graph, subject, predicate, object);
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

    static boolean isData(Node graph) {
        return !Graphs.HOUSEKEEPING.contains(graph);
    }

    static void requireNamed(Node graph) {
        if (graph == null || !graph.isURI() || Quad.isDefaultGraph(graph) || Quad.isUnionGraph(graph)) {
            throw new WriteWithoutNamedGraph();
        }
    }
}
