package org.concerngraph.linking.framework;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.store.BuildsGraphs;
import org.concerngraph.store.BuiltInGraph;
import org.concerngraph.store.ProjectFiles;
import org.concerngraph.store.TurtleFiles;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.springframework.stereotype.Component;

/**
 * The shipped frameworks, whole: each file of {@code data/vocabularies} that describes one is a graph, so that constructs
 * without any concern are there too.
 */
@Component
class FrameworkGraphs implements BuildsGraphs {

    private static final String FOLDER = "data/vocabularies";
    private static final String SUFFIX = ".ttl";

    private final ProjectFiles files;
    private final TurtleFiles turtle;

    FrameworkGraphs(ProjectFiles files, TurtleFiles turtle) {
        this.files = files;
        this.turtle = turtle;
    }

    @Override
    public List<BuiltInGraph> graphs() {
        return files.list(FOLDER, SUFFIX).stream()
                .filter(this::isFramework)
                .map(file -> turtle.graph(Graphs.external(name(file)), file))
                .toList();
    }

    private boolean isFramework(String file) {
        return turtle.read(file).contains(Node.ANY, RDF.type.asNode(), Prc.FRAMEWORK);
    }

    private static String name(String file) {
        return file.substring(FOLDER.length() + 1, file.length() - SUFFIX.length());
    }
}
