package org.concerngraph.ontology;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.concerngraph.store.Prefixes;
import org.concerngraph.store.TurtleFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does the data keep the rules of the ontology? */
@Component
public class Shapes {

    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final Node TARGET_CLASS = NodeFactory.createURI(SHACL + "targetClass");
    private static final Node PROPERTY = NodeFactory.createURI(SHACL + "property");

    private static final Pattern IRI = Pattern.compile("<([^<>\\s]+)>");

    private final Graph graph;
    private final PrefixMapping prefixes;
    private final org.apache.jena.shacl.Shapes parsed;

    Shapes(TurtleFiles files, Prefixes prefixes) {
        this.graph = files.read("ontology/shapes.ttl");
        this.prefixes = prefixes.mapping();
        this.parsed = org.apache.jena.shacl.Shapes.parse(graph);
    }

    /**
     * The faults in a graph, in a stable order; none when it conforms. The graph has to hold the ontology and the
     * shared roles too, as the union of all named graphs does. The caller holds the transaction.
     */
    public List<Violation> violationsIn(Graph data) {
        return ShaclValidator.get().validate(parsed, data).getEntries().stream()
                .map(this::violation)
                .distinct()
                .sorted(Comparator.comparing((Violation v) -> v.focusNode().toString())
                        .thenComparing(v -> v.shape().toString())
                        .thenComparing(Violation::message))
                .toList();
    }

    /** The faults of the things that a piece speaks of, which may refer to what is in the frame. */
    public List<Violation> violationsOf(Graph piece, Graph frame) {
        Graph both = GraphFactory.createDefaultGraph();
        frame.stream().forEach(both::add);
        piece.stream().forEach(both::add);
        return violationsIn(both).stream()
                .filter(violation -> piece.contains(violation.focusNode(), Node.ANY, Node.ANY))
                .toList();
    }

    private Violation violation(ReportEntry entry) {
        Node shape = entry.source();
        return new Violation(
                shape, entry.focusNode(), targetOf(shape), link(entry.resultPath()), readable(entry.message()));
    }

    /** The message with the IRIs of things as people write them in queries: {@code concern:patient-control}. */
    private String readable(String message) {
        return IRI.matcher(message).replaceAll(found -> {
            String shortForm = prefixes.shortForm(found.group(1));
            return Matcher.quoteReplacement(shortForm.equals(found.group(1)) ? found.group() : shortForm);
        });
    }

    private @Nullable Node targetOf(Node shape) {
        Node owner = graph.stream(Node.ANY, PROPERTY, shape)
                .map(triple -> triple.getSubject())
                .findFirst()
                .orElse(shape);
        return graph.stream(owner, TARGET_CLASS, Node.ANY)
                .map(triple -> triple.getObject())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Node link(@Nullable Path path) {
        return path instanceof P_Link link ? link.getNode() : null;
    }
}
