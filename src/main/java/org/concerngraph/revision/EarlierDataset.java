package org.concerngraph.revision;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;

/**
 * A dataset as it was before some of its statements were added and others taken away: the one of now, with the first hidden and
 * the second restored. It is only read, in the transactions of the one of now; its default graph is the union of its named
 * ones too. What people search by words is the index of now.
 */
final class EarlierDataset extends DatasetGraphBaseFind {

    private final DatasetGraph now;
    private final Set<Quad> hidden;
    private final DatasetGraph restored = DatasetGraphFactory.create();

    /** The caller holds a transaction. */
    EarlierDataset(DatasetGraph now, Set<Quad> hidden, Set<Quad> restored) {
        this.now = now;
        this.hidden = hidden;
        restored.stream().filter(quad -> !now.contains(quad)).forEach(this.restored::add);
    }

    private boolean isThere(Quad quad) {
        return !hidden.contains(quad);
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node graph, Node subject, Node property, Node value) {
        return Iter.concat(
                Iter.filter(now.findNG(graph, subject, property, value), this::isThere),
                restored.findNG(graph, subject, property, value));
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node property, Node value) {
        return findInSpecificNamedGraph(Node.ANY, subject, property, value);
    }

    @Override
    protected Iterator<Quad> findAny(Node subject, Node property, Node value) {
        return findInAnyNamedGraphs(subject, property, value);
    }

    /** Each statement once, whatever graphs say it. */
    @Override
    protected Iterator<Quad> findInDftGraph(Node subject, Node property, Node value) {
        return Iter.map(
                Iter.distinct(Iter.map(findInAnyNamedGraphs(subject, property, value), Quad::asTriple)),
                triple -> Quad.create(Quad.defaultGraphIRI, triple));
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
    public boolean containsGraph(Node name) {
        return contains(name, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        Set<Node> names = new HashSet<>();
        Stream.of(now, restored).forEach(part -> part.listGraphNodes().forEachRemaining(names::add));
        names.removeIf(name -> !containsGraph(name));
        return names.iterator();
    }

    @Override
    public Context getContext() {
        return now.getContext();
    }

    @Override
    public PrefixMap prefixes() {
        return now.prefixes();
    }

    private static UnsupportedOperationException past() {
        return new UnsupportedOperationException("What was cannot be changed");
    }

    @Override
    public void add(Quad quad) {
        throw past();
    }

    @Override
    public void delete(Quad quad) {
        throw past();
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        throw past();
    }

    @Override
    public void removeGraph(Node name) {
        throw past();
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public void begin(TxnType type) {
        if (type != TxnType.READ) {
            throw past();
        }
        now.begin(type);
    }

    @Override
    public boolean promote(Promote mode) {
        throw past();
    }

    @Override
    public void commit() {
        now.commit();
    }

    @Override
    public void abort() {
        now.abort();
    }

    @Override
    public void end() {
        now.end();
    }

    @Override
    public ReadWrite transactionMode() {
        return now.transactionMode();
    }

    @Override
    public TxnType transactionType() {
        return now.transactionType();
    }

    @Override
    public boolean isInTransaction() {
        return now.isInTransaction();
    }
}
