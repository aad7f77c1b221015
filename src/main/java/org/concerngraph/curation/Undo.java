package org.concerngraph.curation;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.revision.Change;
import org.concerngraph.revision.Revision;
import org.concerngraph.revision.Revisions;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;
import org.springframework.stereotype.Component;

/**
 * Takes a revision back. What somebody was shown they go on knowing, what they read by themselves remains known, and the plain
 * statements that stand beside evidence, codings and relations follow what is left of these.
 */
@Component
class Undo {

    private static final String REVISIONS = "curation/revisions";

    private final Revisions revisions;
    private final Questions questions;

    Undo(Revisions revisions, Questions questions) {
        this.revisions = revisions;
        this.questions = questions;
    }

    /**
     * Takes it back, in the transaction of the change.
     *
     * @throws BadParameter when later revisions changed the same again, or somebody read by themselves what it made, and has been
     *     shown since what others read
     */
    void make(Revision revision, Change change) {
        requireAsItWasLeft(revision, change.data());
        requireNothingReadIndependently(revision, change.data());
        List<Quad> shown = shown(revision, change.data());
        revisions.invert(revision, change);
        shown.forEach(quad -> change.add(quad.getGraph(), quad.getSubject(), Prc.OPENED_BY, quad.getObject()));
        mendPlainStatements(revision, change);
    }

    private void requireAsItWasLeft(Revision revision, DatasetGraph data) {
        List<String> later = laterChanges(revision, data);
        if (!later.isEmpty()) {
            throw new BadParameter(
                    "revision",
                    "is " + revision.number() + ", of which later changes have changed something again: "
                            + String.join("; ", later) + ". Undo these first.");
        }
    }

    /** The revisions after which what this one added is not there, or what it took away is there again. */
    private List<String> laterChanges(Revision revision, DatasetGraph data) {
        boolean isAsItWasLeft = revision.added().stream().allMatch(data::contains)
                && revision.removed().stream().noneMatch(data::contains);
        if (isAsItWasLeft) {
            return List.of();
        }
        List<String> later = questions.ask(REVISIONS, Map.of("thing", revisions.things(revision.node()))).stream()
                .filter(row -> Long.parseLong(Iris.id(row.require("revision"))) > revision.number())
                .filter(row -> !row.has("undoneBy") && !undoesALaterOne(row, revision) && isInTheWay(row, revision))
                .map(row -> Iris.id(row.require("revision")) + " (" + row.require("label") + ")")
                .toList();
        return later.isEmpty() ? List.of("a change outside the history") : later;
    }

    private static boolean undoesALaterOne(Row later, Revision revision) {
        String undone = later.text("undoes");
        return undone != null && Long.parseLong(Iris.id(undone)) > revision.number();
    }

    /** Did a later revision take away what this one added, or add what it took away? */
    private boolean isInTheWay(Row later, Revision revision) {
        return revisions
                .find(Long.parseLong(Iris.id(later.require("revision"))))
                .filter(it -> !Collections.disjoint(it.removed(), revision.added())
                        || !Collections.disjoint(it.added(), revision.removed()))
                .isPresent();
    }

    private static void requireNothingReadIndependently(Revision revision, DatasetGraph data) {
        for (Node reading : made(revision, Prc.EVIDENCE, Prc.CODING)) {
            for (Node quote : values(revision, data, reading, Prc.EVIDENCE_QUOTE, Prc.CODING_QUOTE)) {
                for (Node coder : values(revision, data, reading, Prov.WAS_ATTRIBUTED_TO)) {
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

    private static Set<Node> made(Revision revision, Node... types) {
        return revision.added().stream()
                .filter(quad -> quad.getPredicate().equals(RDF.type.asNode())
                        && Stream.of(types).anyMatch(quad.getObject()::equals))
                .map(Quad::getSubject)
                .collect(Collectors.toSet());
    }

    /** Who was shown what others read, by what is taken back: those who looked, and those who were done. */
    private static List<Quad> shown(Revision revision, DatasetGraph data) {
        return revision.added().stream()
                .filter(quad -> quad.getPredicate().equals(Prc.OPENED_BY)
                        || quad.getPredicate().equals(Prc.CODED_BY)
                                && Independence.isInformed(data, quad.getSubject(), quad.getObject()))
                .toList();
    }

    private static void mendPlainStatements(Revision revision, Change change) {
        for (Node subject : said(revision).map(Quad::getSubject).collect(Collectors.toSet())) {
            each(revision, change, subject, Prc.EVIDENCE_QUOTE, Prc.EVIDENCE_CONCERN, Standing::mendQuote);
            each(revision, change, subject, Prc.CODING_QUOTE, Prc.CODING_THEME, Codings::mend);
            each(revision, change, subject, Prc.FROM_CONCERN, Prc.TO_CONCERN, Standing::mendConcerns);
        }
    }

    private interface Mending {
        void mend(Change change, Node one, Node other);
    }

    private static void each(Revision revision, Change change, Node subject, Node one, Node other, Mending mending) {
        for (Node first : values(revision, change.data(), subject, one)) {
            for (Node second : values(revision, change.data(), subject, other)) {
                mending.mend(change, first, second);
            }
        }
    }

    /** The values that a thing has now, had before the revision, or had after it. */
    private static Set<Node> values(Revision revision, DatasetGraph data, Node thing, Node... properties) {
        var values = new HashSet<Node>();
        for (Node property : properties) {
            data.stream(Node.ANY, thing, property, Node.ANY)
                    .map(Quad::getObject)
                    .forEach(values::add);
            said(revision)
                    .filter(quad -> quad.getSubject().equals(thing)
                            && quad.getPredicate().equals(property))
                    .map(Quad::getObject)
                    .forEach(values::add);
        }
        return values;
    }

    private static Stream<Quad> said(Revision revision) {
        return Stream.concat(revision.added().stream(), revision.removed().stream());
    }
}
