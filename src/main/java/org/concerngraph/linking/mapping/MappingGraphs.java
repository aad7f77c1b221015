package org.concerngraph.linking.mapping;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.BuildsGraphs;
import org.concerngraph.store.BuiltInGraph;
import org.concerngraph.store.ProjectFiles;
import org.concerngraph.store.TurtleFiles;
import org.concerngraph.vocabulary.Graphs;
import org.springframework.stereotype.Component;

/** The shipped links, a graph for each file of {@code data/mappings}, and the terms that they lead to. */
@Component
class MappingGraphs implements BuildsGraphs {

    private static final String FOLDER = "data/mappings";
    private static final String SUFFIX = ".sssom.tsv";

    /** Changes when the same files would give other triples. */
    private static final String VERSION = "mappings 1";

    private final ProjectFiles files;
    private final TurtleFiles turtle;
    private final ExternalTerms terms;
    private final BaseIri base;
    private final StoredMappings stored;

    MappingGraphs(ProjectFiles files, TurtleFiles turtle, ExternalTerms terms, BaseIri base, StoredMappings stored) {
        this.stored = stored;
        this.files = files;
        this.turtle = turtle;
        this.terms = terms;
        this.base = base;
    }

    @Override
    public List<BuiltInGraph> graphs() {
        List<ShippedSet> sets = files.list(FOLDER, SUFFIX).stream()
                .map(file -> ShippedSet.read(file, base.rebaseNames(files.text(file))))
                .toList();
        var graphs = new ArrayList<BuiltInGraph>();
        for (ShippedSet set : sets) {
            graphs.add(new BuiltInGraph(
                    Graphs.mapping(name(set.file())),
                    turtle.fingerprint(VERSION, List.of(set.file())),
                    () -> set.graph(this::isReplaced)));
        }
        graphs.addAll(terms.graphs(sets));
        return graphs;
    }

    private boolean isReplaced(String mapping) {
        return stored.isRevised(NodeFactory.createURI(mapping));
    }

    private static String name(String file) {
        return file.substring(FOLDER.length() + 1, file.length() - SUFFIX.length());
    }
}
