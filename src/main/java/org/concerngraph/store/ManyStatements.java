package org.concerngraph.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * Very many statements, added in one transaction of the dataset and by its rules.
 *
 * <p>One by one, each statement is written to six places far apart, one in each index, and its words are analysed before
 * the next has its turn. Here they are gathered in pieces; a piece is written to one index after the other in that
 * index's order, in which neighbours stand in the same block, while another thread analyses the words of the piece before.
 */
public final class ManyStatements {

    private static final int PIECE = 200_000;
    private static final int REMEMBERED = 10_000;

    private final VersionedDataset dataset;
    private final TextIndex text;
    private final EntityDefinition words;
    private final NodeTable terms;
    private final TupleIndex[] indexes;
    private final ExecutorService other = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("words of many statements").factory());
    private Future<?> analysed = other.submit(() -> {});
    private final List<Tuple<NodeId>> piece = new ArrayList<>(PIECE);
    private final List<Worded> worded = new ArrayList<>();
    private final Map<Node, NodeId> graphsAndProperties = new HashMap<>();
    private @Nullable Node lastSubject;
    private NodeId lastSubjectId = NodeId.NodeDoesNotExist;
    private boolean isChange;
    private boolean isMoreThanAPiece;

    private record Worded(Tuple<NodeId> ids, Entity entity) {}

    /** The caller holds the write transaction of the dataset, which stands on this store of triples. */
    ManyStatements(VersionedDataset dataset, DatasetGraph tdb, TextIndex text) {
        this.dataset = dataset;
        this.text = text;
        this.words = text.lucene().getDocDef();
        var table = TDBInternal.getDatasetGraphTDB(tdb).getQuadTable().getNodeTupleTable();
        this.terms = table.getNodeTable();
        this.indexes = table.getTupleTable().getIndexes();
    }

    /**
     * Adds a statement.
     *
     * @throws WriteWithoutNamedGraph when the graph is not a named one
     */
    public void add(Node graph, Node subject, Node property, Node object) {
        VersionedDataset.requireNamed(graph);
        Tuple<NodeId> ids =
                TupleFactory.create4(remembered(graph), idOfSubject(subject), remembered(property), id(object));
        piece.add(ids);
        if (words.getField(property) != null) {
            Entity entity = TextQueryFuncs.entityFromQuad(words, graph, subject, property, object);
            if (entity != null) {
                worded.add(new Worded(ids, entity));
            }
        }
        if (!isChange && VersionedDataset.isData(graph) && !isThere(ids)) {
            isChange = true;
            dataset.dataChange();
        }
        if (piece.size() == PIECE) {
            write(false);
            isMoreThanAPiece = true;
        }
    }

    private NodeId id(Node term) {
        return terms.getAllocateNodeId(term);
    }

    /** Statements come thing by thing. */
    private NodeId idOfSubject(Node subject) {
        if (!subject.equals(lastSubject)) {
            lastSubject = subject;
            lastSubjectId = id(subject);
        }
        return lastSubjectId;
    }

    /** There are few graphs and properties, and each statement has one of them. */
    private NodeId remembered(Node term) {
        if (graphsAndProperties.size() >= REMEMBERED) {
            graphsAndProperties.clear();
        }
        return graphsAndProperties.computeIfAbsent(term, this::id);
    }

    private boolean isThere(Tuple<NodeId> ids) {
        return indexes[0].find(ids).hasNext();
    }

    private void write(boolean isLast) {
        var seen = new HashSet<Tuple<NodeId>>();
        List<Entity> entities = worded.stream()
                .filter(one -> seen.add(one.ids()) && !isThere(one.ids()))
                .map(Worded::entity)
                .toList();
        await();
        boolean isLastOfMany = isLast && isMoreThanAPiece;
        analysed = other.submit(() -> {
            entities.forEach(text.lucene()::addEntity);
            if (isLastOfMany) {
                text.flush();
            }
        });
        for (TupleIndex index : indexes) {
            piece.sort(orderOf(index.getMapping()));
            piece.forEach(index::add);
        }
        piece.clear();
        worded.clear();
    }

    private static Comparator<Tuple<NodeId>> orderOf(TupleMap order) {
        int first = order.getSlotIdx(0);
        int second = order.getSlotIdx(1);
        int third = order.getSlotIdx(2);
        int fourth = order.getSlotIdx(3);
        return (one, two) -> {
            int by = NodeId.compare(one.get(first), two.get(first));
            by = by != 0 ? by : NodeId.compare(one.get(second), two.get(second));
            by = by != 0 ? by : NodeId.compare(one.get(third), two.get(third));
            return by != 0 ? by : NodeId.compare(one.get(fourth), two.get(fourth));
        };
    }

    /** Writes what is still held; then all that was added can be read in the transaction. More may follow. */
    public void finish() {
        write(true);
        await();
        isMoreThanAPiece = false;
    }

    /** Ends the other thread, so that nobody writes to the text index when the transaction is undone. */
    void close() {
        other.close();
    }

    private void await() {
        try {
            analysed.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The adding of many statements was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The words of many statements could not be indexed", e.getCause());
        }
    }
}
