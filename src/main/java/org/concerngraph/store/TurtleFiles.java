package org.concerngraph.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.springframework.stereotype.Component;

/** The project's Turtle files as graphs, with our base in place of the default one. */
@Component
public class TurtleFiles {

    private final ProjectFiles files;
    private final BaseIri base;

    TurtleFiles(ProjectFiles files, BaseIri base) {
        this.files = files;
        this.base = base;
    }

    /** The triples and prefixes of these files; one that is not Turtle stops the start, naming the place. */
    public Graph read(String... paths) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String path : paths) {
            try {
                RDFParser.fromString(base.rebase(files.text(path)), Lang.TURTLE).parse(graph);
            } catch (RiotException e) {
                throw new CannotStart(path + " is not Turtle: " + e.getMessage(), "Mend the file at that place.");
            }
        }
        return graph;
    }

    /** A named graph that holds the triples of these files. */
    public BuiltInGraph graph(Node name, String... paths) {
        return new BuiltInGraph(name, fingerprint("1", List.of(paths)), () -> read(paths));
    }

    /** A digest of these files' bytes, of the base, and of the version of the code that reads them. */
    public String fingerprint(String codeVersion, List<String> paths) {
        MessageDigest digest = Sha256.begin();
        digest.update((codeVersion + "\n" + base.value() + "\n").getBytes(StandardCharsets.UTF_8));
        for (String path : paths) {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(Sha256.begin().digest(files.bytes(path)));
        }
        return Sha256.end(digest);
    }
}
