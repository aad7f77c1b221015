package org.concerngraph.curation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.query.BadParameter;
import org.concerngraph.revision.Change;
import org.concerngraph.revision.Revision;
import org.concerngraph.revision.Revisions;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;

/**
 * Takes a revision back. What somebody was shown they go on knowing, what they read by themselves remains known, and the plain
 * statements that stand beside evidence, codings and relations follow what is left of these.
 */
final class Undo {

    private final Revision revision;
    private final Change change;
    private final DatasetGraph data;

    private Undo(Revision revision, Change change) {
        this.revision = revision;
        this.change = change;
        this.data = change.data();
    }

    /**
     * Takes it back, in the transaction of the change.
     *
     * @throws BadParameter when somebody read by themselves what it made, and has been shown since what others read
     */
    static void make(Revisions revisions, Revision revision, Change change) {
        var undo = new Undo(revision, change);
        undo.requireNothingReadIndependently();
        List<Quad> shown = undo.shown();
        revisions.invert(revision, change);
        shown.forEach(quad -> change.add(quad.getGraph(), quad.getSubject(), Prc.OPENED_BY, quad.getObject()));
        undo.mendPlainStatements();
    }

    private void requireNothingReadIndependently() {
        for (Node reading : made(Prc.EVIDENCE, Prc.CODING)) {
            for (Node quote : values(reading, Prc.EVIDENCE_QUOTE, Prc.CODING_QUOTE)) {
                for (Node coder : values(reading, Prov.WAS_ATTRIBUTED_TO)) {
                    if (!data.contains(Node.ANY, reading, Prc.INFORMED_BY_OTHERS, Values.TRUE)
                            && Independence.isInformed(data, quote, coder)) {
                        throw new BadParameter(
                                "revision",
                                "is " + revision.number() + ", which made what "
                                        + Values.text(data, coder, RDFS.label.asNode())
                                        + " read before being shown what others read. They take it away at the desk of the"
                                        + " quote, where it stays known that they read it.");
                    }
                }
            }
        }
    }

    private Set<Node> made(Node... types) {
        return revision.added().stream()
                .filter(quad -> quad.getPredicate().equals(RDF.type.asNode())
                        && Stream.of(types).anyMatch(quad.getObject()::equals))
                .map(Quad::getSubject)
                .collect(Collectors.toSet());
    }

    /** Who was shown what others read, by what is taken back: those who looked, and those who were done. */
    private List<Quad> shown() {
        return revision.added().stream()
                .filter(quad -> quad.getPredicate().equals(Prc.OPENED_BY)
                        || quad.getPredicate().equals(Prc.CODED_BY)
                                && Independence.isInformed(data, quad.getSubject(), quad.getObject()))
                .toList();
    }

    private void mendPlainStatements() {
        for (Node subject : subjects()) {
            each(subject, Prc.EVIDENCE_QUOTE, Prc.EVIDENCE_CONCERN, Standing::mendQuote);
            each(subject, Prc.CODING_QUOTE, Prc.CODING_THEME, Codings::mend);
            each(subject, Prc.FROM_CONCERN, Prc.TO_CONCERN, Standing::mendConcerns);
        }
    }

    private interface Mending {
        void mend(Change change, Node one, Node other);
    }

    private void each(Node subject, Node one, Node other, Mending mending) {
        for (Node first : values(subject, one)) {
            for (Node second : values(subject, other)) {
                mending.mend(change, first, second);
            }
        }
    }

    private Set<Node> subjects() {
        return said().map(Quad::getSubject).collect(Collectors.toSet());
    }

    /** The values that a thing has now, had before the revision, or had after it. */
    private Set<Node> values(Node thing, Node... properties) {
        var values = new HashSet<Node>();
        for (Node property : properties) {
            data.stream(Node.ANY, thing, property, Node.ANY)
                    .map(Quad::getObject)
                    .forEach(values::add);
            said().filter(quad -> quad.getSubject().equals(thing)
                            && quad.getPredicate().equals(property))
                    .map(Quad::getObject)
                    .forEach(values::add);
        }
        return values;
    }

    private Stream<Quad> said() {
        return Stream.concat(revision.added().stream(), revision.removed().stream());
    }
}
