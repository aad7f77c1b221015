package org.concerngraph.store;

import java.util.List;

/** Whoever builds named graphs from the project's own files; its graphs are in the dataset after every start. */
public interface BuildsGraphs {

    /** The graphs, each built only when it is missing or its fingerprint has changed. */
    List<BuiltInGraph> graphs();
}
