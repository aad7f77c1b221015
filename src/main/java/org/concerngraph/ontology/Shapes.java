package org.concerngraph.ontology;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shared.PrefixMapping;
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

    private static final Comparator<Violation> ORDER = Comparator.comparing(
                    (Violation v) -> v.focusNode().toString())
            .thenComparing(v -> v.shape().toString())
            .thenComparing(Violation::message);

    private final Graph graph;
    private final PrefixMapping prefixes;
    private final org.apache.jena.shacl.Shapes parsed;
    private final Targets targets;
    private final Map<SparqlConstraint, Optional<Question>> questions = new HashMap<>();

    Shapes(TurtleFiles files, Prefixes prefixes) {
        this.graph = files.read("ontology/shapes.ttl");
        this.prefixes = prefixes.mapping();
        this.parsed = org.apache.jena.shacl.Shapes.parse(graph);
        this.targets = new Targets(parsed.getTargetShapes());
        parsed.getTargetShapes().stream()
                .flatMap(shape -> shape.getConstraints().stream())
                .filter(SparqlConstraint.class::isInstance)
                .map(SparqlConstraint.class::cast)
                .forEach(sparql -> questions.computeIfAbsent(sparql, s -> Question.of(s.getQuery())));
    }

    /**
     * The faults in a graph, in a stable order; none when it conforms. The graph has to hold the ontology and the
     * shared roles too, as the union of all named graphs does. The caller holds the transaction.
     */
    public List<Violation> violationsIn(Graph data) {
        return violationsIn(data, Integer.MAX_VALUE).first();
    }

    /**
     * The faults in a graph like {@link #violationsIn(Graph)}, of which only the first {@code most} are named. Memory
     * grows with these, not with the graph.
     */
    public Findings violationsIn(Graph data, int most) {
        var types = new KnownTypes(data);
        return findings(data, types, most, use -> targets.each(data, types, use));
    }

    /**
     * The faults of the things that a piece speaks of, in a stable order. They may refer to what is in the frame, whose
     * own things are not judged. Both are looked at as they are, without a copy; the frame has to be small, as it is
     * walked for things with the same number, and has to hold the ontology. The caller holds the transaction.
     */
    public List<Violation> violationsOf(Graph piece, Graph frame) {
        var both = new Together(piece, frame);
        var types = new KnownTypes(both);
        Set<Node> things = new HashSet<>();
        piece.find().forEachRemaining(triple -> things.add(triple.getSubject()));
        return findings(both, types, Integer.MAX_VALUE, use -> targets.each(things, both, types, use))
                .first();
    }

    /**
     * The faults of these things in a graph like {@link #violationsIn(Graph)}, in a stable order. The caller holds the
     * transaction.
     */
    public List<Violation> violationsOf(Set<Node> things, Graph data) {
        var types = new KnownTypes(data);
        return findings(data, types, Integer.MAX_VALUE, use -> targets.each(things, data, types, use))
                .first();
    }

    /** Goes through shapes and their things. */
    private interface Walk {

        void walk(BiConsumer<Shape, Collection<Node>> use);
    }

    private Findings findings(Graph data, KnownTypes types, int most, Walk walk) {
        var first = new TreeSet<Violation>(ORDER);
        var atOnce = new HashSet<Violation>();
        long[] count = {0};
        var inspection = new Inspection(parsed, questions, data, types, entry -> atOnce.add(violation(entry)));
        walk.walk((shape, things) -> {
            inspection.inspect(shape, things);
            count[0] += atOnce.size();
            first.addAll(atOnce);
            atOnce.clear();
            while (first.size() > most) {
                first.pollLast();
            }
        });
        return new Findings(List.copyOf(first), count[0]);
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
