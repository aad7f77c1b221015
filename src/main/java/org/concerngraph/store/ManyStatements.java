package org.concerngraph.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/**
 * Very many statements, added in one transaction of the dataset and by its rules.
 *
 * <p>One by one, each statement is written to six places far apart, one in each index, and its words are analysed before
 * the next has its turn. Here they are gathered in pieces; a piece is written to one index after the other in that
 * index's order, in which neighbours stand in the same block. Where there is a text index, another thread analyses the
 * words of the piece before meanwhile.
 */
public final class ManyStatements {

    private static final int PIECE = 200_000;
    private static final int REMEMBERED = 10_000;

    private final VersionedDataset dataset;
    private final @Nullable ManyWords words;
    private final NodeTable terms;
    private final TupleTable table;
    private final TupleIndex[] indexes;
    private final List<Tuple<NodeId>> piece = new ArrayList<>(PIECE);
    private final Map<Node, NodeId> graphsAndProperties = new HashMap<>();
    private @Nullable Node lastSubject;
    private NodeId lastSubjectId = NodeId.NodeDoesNotExist;
    private boolean isChange;
    private boolean isMoreThanAPiece;

    /**
     * The caller holds the write transaction of the dataset, which stands on this store of triples; without {@code words}
     * there is no text index.
     */
    ManyStatements(VersionedDataset dataset, DatasetGraph tdb, @Nullable ManyWords words) {
        this.dataset = dataset;
        this.words = words;
        var quads = TDBInternal.getDatasetGraphTDB(tdb).getQuadTable().getNodeTupleTable();
        this.terms = quads.getNodeTable();
        this.table = quads.getTupleTable();
        this.indexes = table.getIndexes();
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
        if (words != null) {
            words.keep(ids, graph, subject, property, object);
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
        if (words != null) {
            words.index(this::isThere, isLast && isMoreThanAPiece);
        }
        for (TupleIndex index : indexes) {
            piece.sort(orderOf(index.getMapping()));
            piece.forEach(index::add);
        }
        piece.clear();
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
        if (words != null) {
            words.await();
        }
        isMoreThanAPiece = false;
    }

    /** Takes away all statements of a graph, those that were added before included. */
    public void remove(Node graph) {
        VersionedDataset.requireNamed(graph);
        finish();
        if (words != null) {
            dataset.removeGraph(graph);
            return;
        }
        for (var some = someOf(graph); !some.isEmpty(); some = someOf(graph)) {
            if (VersionedDataset.isData(graph)) {
                dataset.dataChange();
            }
            for (TupleIndex index : indexes) {
                some.sort(orderOf(index.getMapping()));
                some.forEach(index::delete);
            }
        }
    }

    private List<Tuple<NodeId>> someOf(Node graph) {
        var some = new ArrayList<Tuple<NodeId>>();
        var all = table.find(TupleFactory.create4(
                terms.getNodeIdForNode(graph), NodeId.NodeIdAny, NodeId.NodeIdAny, NodeId.NodeIdAny));
        while (some.size() < PIECE && all.hasNext()) {
            some.add(all.next());
        }
        return some;
    }

    /** What a parser reads, as statements of this graph, whatever graph the document puts them in. */
    public StreamRDF into(Node graph) {
        return new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject());
            }

            @Override
            public void quad(Quad quad) {
                add(graph, quad.getSubject(), quad.getPredicate(), quad.getObject());
            }
        };
    }
}
