package org.concerngraph.revision;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;
import org.springframework.stereotype.Component;

/**
 * The graph {@code history}: one {@code prc:Revision} for each change that people made, with the statements that it added and
 * those that it took away. A change and its revision are one transaction, so that a crash leaves both or none.
 */
@Component
public class Revisions {

    private static final String FORGOTTEN = "A change of what was taken down since";

    private final Store store;
    private final BaseIri base;
    private final Clock clock = Clock.systemUTC();

    Revisions(Store store, BaseIri base) {
        this.store = store;
        this.base = base;
    }

    /**
     * Makes a change with its revision; when {@code work} throws, or changes nothing, there is neither.
     *
     * @param label what was done, in a few words
     * @param reason why, as its author says it; empty where they do not
     * @return the number of the revision; nothing when nothing was changed
     */
    public Optional<Long> make(Author author, String label, String reason, Consumer<Change> work) {
        var number = new long[1];
        store.write(() -> {
            var change = new Change(store.dataset());
            work.accept(change);
            if (!change.isEmpty()) {
                number[0] = write(change, author, label, reason);
            }
        });
        return number[0] == 0 ? Optional.empty() : Optional.of(number[0]);
    }

    private long write(Change change, Author author, String label, String reason) {
        DatasetGraph data = store.dataset();
        long number = last() + 1;
        Node revision = node(number);
        say(revision, RDF.type.asNode(), Prc.REVISION_CLASS);
        say(revision, RDFS.label.asNode(), NodeFactory.createLiteralLang(label, "en"));
        say(revision, Prov.WAS_ASSOCIATED_WITH, author.node());
        say(revision, Prov.ENDED_AT_TIME, time(clock.instant()));
        // There is one writer at a time, so this commit makes the next version.
        say(revision, Prc.DATASET_VERSION, integer(store.version() + 1));
        if (!reason.isBlank()) {
            say(revision, Prc.REASON, NodeFactory.createLiteralString(reason.strip()));
        }
        change.about().forEach(thing -> say(revision, Prc.REVISES, thing));
        Node undone = change.undone();
        if (undone != null) {
            say(revision, Prc.UNDOES, undone);
        }
        if (!change.added().isEmpty()) {
            say(revision, Prc.STATEMENTS_ADDED, NodeFactory.createLiteralString(Statements.write(change.added())));
        }
        if (!change.removed().isEmpty()) {
            say(revision, Prc.STATEMENTS_REMOVED, NodeFactory.createLiteralString(Statements.write(change.removed())));
        }
        if (!data.contains(Node.ANY, author.node(), RDFS.label.asNode(), Node.ANY)) {
            say(author.node(), RDF.type.asNode(), Prov.AGENT);
            say(author.node(), RDFS.label.asNode(), NodeFactory.createLiteralString(author.name()));
        }
        return number;
    }

    /** The revision with this number. */
    public Optional<Revision> find(long number) {
        return store.read(() -> read(node(number)));
    }

    /** The number of the last revision; 0 when there is none. */
    public long last() {
        return store.read(() -> store.dataset().stream(Graphs.HISTORY, Node.ANY, RDF.type.asNode(), Prc.REVISION_CLASS)
                .mapToLong(quad -> number(quad.getSubject()))
                .max()
                .orElse(0));
    }

    /** The number of the last revision of a thing; 0 when nobody changed it here. */
    public long lastOf(Node thing) {
        return store.read(() -> store.dataset().stream(Graphs.HISTORY, Node.ANY, Prc.REVISES, thing)
                .mapToLong(quad -> number(quad.getSubject()))
                .max()
                .orElse(0));
    }

    /** The number of the last revision after this one that says something else of a thing itself; 0 when there is none. */
    public long lastOf(Node thing, long after) {
        return store.read(() -> store.dataset().stream(Graphs.HISTORY, Node.ANY, Prc.REVISES, thing)
                .filter(quad -> number(quad.getSubject()) > after)
                .flatMap(quad -> read(quad.getSubject()).stream())
                .filter(revision -> Stream.concat(revision.added().stream(), revision.removed().stream())
                        .anyMatch(quad -> quad.getSubject().equals(thing)))
                .mapToLong(Revision::number)
                .max()
                .orElse(0));
    }

    /** Those that made a later version than this one, the newest first; the caller holds a transaction. */
    List<Revision> after(long version) {
        return store.dataset().stream(Graphs.HISTORY, Node.ANY, Prc.DATASET_VERSION, Node.ANY)
                .filter(quad -> number(quad.getObject().getLiteralLexicalForm()) > version)
                .map(quad -> read(quad.getSubject()).orElseThrow())
                .sorted(Comparator.comparingLong(Revision::number).reversed())
                .toList();
    }

    /** The version that the dataset had at a time, as far as people changed it; the caller holds a transaction. */
    long versionAt(Instant time) {
        return store.dataset().stream(Graphs.HISTORY, Node.ANY, Prov.ENDED_AT_TIME, Node.ANY)
                .filter(quad ->
                        Instant.parse(quad.getObject().getLiteralLexicalForm()).isAfter(time))
                .mapToLong(quad -> number(text(quad.getSubject(), Prc.DATASET_VERSION)) - 1)
                .min()
                .orElseGet(store::version);
    }

    /** Does the opposite of a revision, as far as it still is as that left it. */
    public void invert(Revision revision, Change change) {
        revision.added()
                .forEach(quad ->
                        change.remove(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
        revision.removed()
                .forEach(quad -> change.add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
        things(revision.node()).forEach(change::about);
        change.undoes(revision.node());
    }

    /** The things that a revision is about. */
    public List<Node> things(Node revision) {
        return store.read(() -> store.dataset().stream(Graphs.HISTORY, revision, Prc.REVISES, Node.ANY)
                .map(quad -> quad.getObject())
                .toList());
    }

    /**
     * Forgets what revisions say of things that are taken down, since their words must not stay in the history; that there was
     * a change, by whom and when, stays. The caller holds the write transaction.
     */
    public void forget(Collection<Node> things) {
        if (things.isEmpty()) {
            return;
        }
        Set<Node> gone = Set.copyOf(things);
        for (Node property : List.of(Prc.STATEMENTS_ADDED, Prc.STATEMENTS_REMOVED)) {
            for (Quad said : store.dataset().stream(Graphs.HISTORY, Node.ANY, property, Node.ANY)
                    .toList()) {
                List<Quad> all = Statements.read(said.getObject().getLiteralLexicalForm());
                List<Quad> kept = all.stream()
                        .filter(quad -> !gone.contains(quad.getSubject()) && !gone.contains(quad.getObject()))
                        .toList();
                if (kept.size() < all.size()) {
                    store.dataset().delete(said);
                    if (!kept.isEmpty()) {
                        say(said.getSubject(), property, NodeFactory.createLiteralString(Statements.write(kept)));
                    }
                }
            }
        }
    }

    /**
     * Forgets what changes of a thing that is about to be taken down are called, and why they were made, which may be in its
     * words. The caller holds the write transaction.
     */
    public void forgetNames(Node thing) {
        DatasetGraph data = store.dataset();
        for (Quad said :
                data.stream(Graphs.HISTORY, Node.ANY, Prc.REVISES, thing).toList()) {
            Node revision = said.getSubject();
            data.deleteAny(Graphs.HISTORY, revision, RDFS.label.asNode(), Node.ANY);
            data.deleteAny(Graphs.HISTORY, revision, Prc.REASON, Node.ANY);
            say(revision, RDFS.label.asNode(), NodeFactory.createLiteralLang(FORGOTTEN, "en"));
        }
    }

    /** The IRI of the revision with this number. */
    public Node node(long number) {
        return base.iri("revision", Long.toString(number));
    }

    private Optional<Revision> read(Node revision) {
        if (!store.dataset().contains(Graphs.HISTORY, revision, RDF.type.asNode(), Prc.REVISION_CLASS)) {
            return Optional.empty();
        }
        return Optional.of(new Revision(
                number(revision),
                revision,
                Statements.read(text(revision, Prc.STATEMENTS_ADDED)),
                Statements.read(text(revision, Prc.STATEMENTS_REMOVED))));
    }

    private String text(Node revision, Node property) {
        return value(revision, property).map(Node::getLiteralLexicalForm).orElse("");
    }

    private Optional<Node> value(Node revision, Node property) {
        return store.dataset().stream(Graphs.HISTORY, revision, property, Node.ANY)
                .map(quad -> quad.getObject())
                .findFirst();
    }

    private void say(Node subject, Node property, Node value) {
        store.dataset().add(Graphs.HISTORY, subject, property, value);
    }

    private static long number(Node revision) {
        return number(Iris.id(revision.getURI()));
    }

    private static long number(String digits) {
        return Long.parseLong(digits);
    }

    private static Node integer(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    private static Node time(Instant when) {
        return NodeFactory.createLiteralDT(when.truncatedTo(ChronoUnit.MILLIS).toString(), XSDDatatype.XSDdateTime);
    }
}
