package org.concerngraph.intake;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.revision.Revisions;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;

/**
 * Takes things away, with all that is said of them in any graph and whatever exists only to say something about them:
 * evidence, codings, marks, memos, mappings. Concerns and shared roles stay: they belong to no study. The caller holds the
 * write transaction.
 */
final class TakeDown {

    /** Who names one of these in one of these ways is nothing without it. */
    private static final List<Node> DEPENDS =
            List.of(Prc.EVIDENCE_QUOTE, Prc.CODING_QUOTE, Prc.CODING_THEME, Prc.MEMO_OF, OWL2.annotatedSource.asNode());

    /** What is nothing without the thing that names it. */
    private static final List<Node> PARTS =
            List.of(Prc.HAS_MARK, Prc.EXPANDS_ABBREVIATION, Prc.HAS_PROBLEM, Prc.LEFT_OUT, Prc.HAS_CHECK);

    private final DatasetGraph data;
    private final Revisions revisions;
    private final Set<Node> gone = new HashSet<>();
    private final Set<Node> studies = new HashSet<>();

    TakeDown(DatasetGraph data, Revisions revisions) {
        this.data = data;
        this.revisions = revisions;
    }

    /** Everything that these graphs say, and what others say of things that are in no other graph. */
    void graphs(List<Node> graphs) {
        var subjects = new HashSet<Node>();
        graphs.forEach(graph -> data.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            if (quad.getPredicate().equals(RDF.type.asNode())) {
                subjects.add(quad.getSubject());
                if (quad.getObject().equals(Prc.STUDY)) {
                    studies.add(quad.getSubject());
                }
            }
        }));
        for (Node graph : graphs) {
            data.removeGraph(graph);
            data.deleteAny(Graphs.META, graph, Prc.FINGERPRINT, Node.ANY);
        }
        things(subjects.stream()
                .filter(thing -> !data.contains(Node.ANY, thing, RDF.type.asNode(), Node.ANY))
                .toList());
    }

    /** These things, in whatever graph, and in what the history keeps of changes. */
    void things(List<Node> things) {
        var due = new ArrayDeque<>(things);
        while (!due.isEmpty()) {
            Node thing = due.poll();
            if (!gone.add(thing)) {
                continue;
            }
            for (Node property : DEPENDS) {
                subjects(property, thing).forEach(due::add);
            }
            if (studies.contains(thing) || data.contains(Node.ANY, thing, RDF.type.asNode(), Prc.STUDY)) {
                madeHereFor(thing).forEach(due::add);
            }
            for (Node property : PARTS) {
                objects(thing, property).forEach(due::add);
            }
            revisions.forgetNames(thing);
            remove(data.stream(Node.ANY, thing, Node.ANY, Node.ANY));
            remove(data.stream(Node.ANY, Node.ANY, Node.ANY, thing));
        }
        revisions.forget(gone);
    }

    /** What people made here for a study, such as themes, and the scheme that these are in. */
    private Stream<Node> madeHereFor(Node study) {
        List<Node> made = data.stream(Node.ANY, Node.ANY, Prc.IN_STUDY, study)
                .filter(quad -> Graphs.isLocal(quad.getGraph()))
                .map(Quad::getSubject)
                .toList();
        return Stream.concat(made.stream(), made.stream().flatMap(thing -> objects(thing, SKOS.inScheme.asNode())));
    }

    /** How many things went so far. */
    int count() {
        return gone.size();
    }

    private Stream<Node> subjects(Node property, Node value) {
        return data.stream(Node.ANY, Node.ANY, property, value).map(Quad::getSubject).toList().stream();
    }

    private Stream<Node> objects(Node thing, Node property) {
        return data.stream(Node.ANY, thing, property, Node.ANY).map(Quad::getObject).toList().stream();
    }

    private void remove(Stream<Quad> quads) {
        quads.filter(quad -> !Graphs.HOUSEKEEPING.contains(quad.getGraph())
                        && !quad.getGraph().equals(Graphs.WITHDRAWN))
                .toList()
                .forEach(data::delete);
    }

    /** The graph beside a source graph that holds the reading of it. */
    static Node analysisBeside(Node source) {
        return NodeFactory.createURI(source.getURI()
                .replaceFirst("^" + Pattern.quote(Graphs.NAMESPACE) + "source/", Graphs.NAMESPACE + "analysis/"));
    }
}
