package org.concerngraph.linking.framework;

import java.util.List;
import org.concerngraph.linking.external.ShippedVocabularies;
import org.concerngraph.store.BuildsGraphs;
import org.concerngraph.store.BuiltInGraph;
import org.concerngraph.store.TurtleFiles;
import org.concerngraph.vocabulary.Graphs;
import org.springframework.stereotype.Component;

/**
 * The shipped frameworks, whole: each file of {@code data/vocabularies} that describes one is a graph, so that constructs
 * without any concern are there too.
 */
@Component
class FrameworkGraphs implements BuildsGraphs {

    private final ShippedVocabularies shipped;
    private final TurtleFiles turtle;

    FrameworkGraphs(ShippedVocabularies shipped, TurtleFiles turtle) {
        this.shipped = shipped;
        this.turtle = turtle;
    }

    @Override
    public List<BuiltInGraph> graphs() {
        return shipped.names().stream()
                .filter(shipped::isFramework)
                .map(name -> turtle.graph(Graphs.external(name), shipped.file(name)))
                .toList();
    }
}
