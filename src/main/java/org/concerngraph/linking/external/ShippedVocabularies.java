package org.concerngraph.linking.external;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.store.ProjectFiles;
import org.concerngraph.store.Sha256;
import org.concerngraph.store.TurtleFiles;
import org.concerngraph.vocabulary.Prc;
import org.springframework.stereotype.Component;

/** The vocabularies that come with the program, in {@code data/vocabularies/}; each file is read once. */
@Component
public class ShippedVocabularies {

    private static final String FOLDER = "data/vocabularies";
    private static final String ENDING = ".ttl";

    private final ProjectFiles files;
    private final TurtleFiles turtle;
    private final TreeMap<String, String> fileOf = new TreeMap<>();
    private final Map<String, Graph> read = new HashMap<>();

    ShippedVocabularies(ProjectFiles files, TurtleFiles turtle) {
        this.files = files;
        this.turtle = turtle;
        for (String file : files.list(FOLDER, ENDING)) {
            fileOf.put(file.substring(FOLDER.length() + 1, file.length() - ENDING.length()), file);
        }
    }

    /** Their names, in order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(fileOf.keySet());
    }

    /** The path of the file of one. */
    public String file(String name) {
        String file = fileOf.get(name);
        if (file == null) {
            throw new IllegalArgumentException("There is no " + FOLDER + "/" + name + ENDING);
        }
        return file;
    }

    /** The digest of the file of one. */
    String sha256(String name) {
        return Sha256.of(files.bytes(file(name)));
    }

    /** What the file of one says, with our base. */
    public synchronized Graph graph(String name) {
        return read.computeIfAbsent(name, it -> turtle.read(file(it)));
    }

    /** Is it a framework, whose constructs concerns are coded to? */
    public boolean isFramework(String name) {
        return graph(name).contains(Node.ANY, RDF.type.asNode(), Prc.FRAMEWORK);
    }
}
