package org.concerngraph.ontology;

import org.apache.jena.graph.Graph;

/** A change to the good graph, the rule that it breaks, and what a person reads. */
record Fault(String name, String removed, String added, String rule, String message) {

    Graph in(Graph data) {
        ConformingData.parsed(removed).stream().forEach(triple -> {
            if (!data.contains(triple)) {
                throw new AssertionError("The good graph does not have " + triple);
            }
            data.delete(triple);
        });
        ConformingData.parsed(added).stream().forEach(data::add);
        return data;
    }

    @Override
    public String toString() {
        return name;
    }
}
