package org.concerngraph.ontology;

import java.util.List;
import org.concerngraph.store.BuildsGraphs;
import org.concerngraph.store.BuiltInGraph;
import org.concerngraph.store.TurtleFiles;
import org.concerngraph.vocabulary.Graphs;
import org.springframework.stereotype.Component;

/** The graphs that all studies share: the ontology, the roles, the concerns. */
@Component
class OntologyGraphs implements BuildsGraphs {

    /** The ontology: its terms, and how they stand to those of others. */
    static final String[] FILES = {"ontology/prc.ttl", "ontology/alignments.ttl"};

    private final TurtleFiles files;

    OntologyGraphs(TurtleFiles files) {
        this.files = files;
    }

    @Override
    public List<BuiltInGraph> graphs() {
        return List.of(
                files.graph(Graphs.ONTOLOGY, FILES),
                files.graph(Graphs.ROLES, "ontology/roles.ttl"),
                files.graph(Graphs.CONCERNS, "data/concerns.ttl"));
    }
}
