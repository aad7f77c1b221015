package org.concerngraph.store;

/** A write did not say which named graph it is for. The default graph is the union of the named ones and cannot be written. */
public class WriteWithoutNamedGraph extends RuntimeException {

    /** What the person who sent the write reads. */
    public static final String MESSAGE =
            "Name a graph: the default graph is the union of all named graphs, so nothing can be written to it or"
                    + " deleted from it. In an update use GRAPH <...> { ... } or WITH <...>; over /data give ?graph=....";

    WriteWithoutNamedGraph() {
        super(MESSAGE);
    }
}
