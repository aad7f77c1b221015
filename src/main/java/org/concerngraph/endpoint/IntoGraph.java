package org.concerngraph.endpoint;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/** A dataset as the reader of a document sees it: triples that the document puts in no named graph go to this one. */
final class IntoGraph extends DatasetGraphWrapper {

    private final Node name;
    private final boolean alone;
    private boolean used;

    private IntoGraph(DatasetGraph data, Node name, boolean alone) {
        super(data);
        this.name = name;
        this.alone = alone;
    }

    /** The request is for this graph: a document that names others is refused. */
    static IntoGraph only(DatasetGraph data, Node name) {
        return new IntoGraph(data, name, true);
    }

    /** The request is for the dataset: a document may name other graphs too. */
    static IntoGraph besideOthers(DatasetGraph data, Node name) {
        return new IntoGraph(data, name, false);
    }

    /** Did any triple go to the graph? */
    boolean isUsed() {
        return used;
    }

    @Override
    public void add(Quad quad) {
        add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        if (graph == null || Quad.isDefaultGraph(graph)) {
            used = true;
            super.add(name, subject, predicate, object);
        } else if (alone && !graph.equals(name)) {
            throw Refusal.of(
                    Refusal.UNPROCESSABLE,
                    "The request is for the graph <" + name + ">, but the document also names " + graph
                            + ". Send it without ?graph=....");
        } else {
            super.add(graph, subject, predicate, object);
        }
    }
}
