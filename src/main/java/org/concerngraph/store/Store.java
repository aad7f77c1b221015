package org.concerngraph.store;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.concerngraph.vocabulary.Graphs;
import org.springframework.stereotype.Component;

/** The embedded dataset: named graphs in TDB2, their union as the default graph, a text index beside them. */
@Component
public final class Store implements StoredDataset {

    static {
        JenaSystem.init();
        NoRemoteContexts.install();
    }

    private static final Node URI_SPACE = NodeFactory.createURI("http://rdfs.org/ns/void#uriSpace");

    private final List<FollowUp> followUps = new CopyOnWriteArrayList<>();
    private final Path directory;
    private final StoreLock lock;
    private final DatasetGraph tdb;
    private final TextIndex text;
    private final VersionedDataset dataset;
    private final String identifier;
    private final BaseIri base;

    Store(StoreSettings settings, BaseIri base) throws IOException {
        this.directory = settings.directory();
        this.base = base;
        this.lock = StoreLock.take(directory);
        try {
            this.tdb = Tdb.open(directory.resolve("tdb2"));
            this.text = TextIndex.open(directory.resolve("text"), base);
            Edition edition = Txn.calculateRead(tdb, () -> Edition.of(tdb, name()));
            if (text.commit() != edition.commit()) {
                Txn.executeRead(tdb, () -> text.rebuild(tdb, edition.commit()));
            }
            this.dataset =
                    new VersionedDataset(TextDatasetFactory.create(tdb, text.lucene(), false), name(), text::willBeAt);
            dataset.continueFrom(edition);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        try {
            requireSameBase(base);
            this.identifier = Edition.identifierOf(this);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public Node name() {
        return Graphs.DATASET;
    }

    @Override
    public DatasetGraph dataset() {
        return dataset;
    }

    /** The folder that everything is in. */
    public Path directory() {
        return directory;
    }

    @Override
    public void writeMany(Consumer<ManyStatements> change) {
        write(() -> {
            text.expectMany();
            var words = new ManyWords(text);
            var many = new ManyStatements(dataset, tdb, words);
            try {
                change.accept(many);
                many.finish();
            } finally {
                words.close();
                text.expectFew();
            }
        });
    }

    /** Can a thing with this IRI be found by the words of its name? Those named after others, such as quotes, cannot. */
    public boolean isFoundByName(String iri) {
        return text.isFoundByName(iri);
    }

    @Override
    public void afterEachCommit(Runnable listener) {
        dataset.afterCommit(listener);
    }

    /** Lets work follow each commit. */
    void follow(FollowUp work) {
        followUps.add(work);
        afterEachCommit(work::due);
    }

    /** Has all been done that follows the commits so far, such as what the shapes find? */
    public boolean isFollowed() {
        return followUps.stream().allMatch(FollowUp::isIdle);
    }

    @Override
    public String identifier() {
        return identifier;
    }

    /** What the data graphs hold, counted; the caller holds a transaction. */
    public Census census() {
        return Census.of(tdb, base);
    }

    /** Lucene keeps words until their segment is merged; they go with this too. */
    @Override
    public void compact() {
        DatabaseMgr.compact(tdb, true);
        text.compact();
    }

    private void requireSameBase(BaseIri base) {
        Node own = NodeFactory.createLiteralString(base.value());
        var filledWith = read(() -> {
            var quads = dataset.find(Graphs.META, Graphs.DATASET, URI_SPACE, Node.ANY);
            return quads.hasNext() ? quads.next().getObject() : own;
        });
        if (!filledWith.equals(own)) {
            throw new CannotStart(
                    "concerngraph.base-iri is " + base.value() + ", but the store in " + directory.toAbsolutePath()
                            + " was filled with " + filledWith.getLiteralLexicalForm()
                            + "; its things would lose their names.",
                    "Set concerngraph.base-iri back, or start a new store with concerngraph.store.directory.");
        }
        if (!read(() -> dataset.contains(Graphs.META, Graphs.DATASET, URI_SPACE, own))) {
            write(() -> dataset.add(Graphs.META, Graphs.DATASET, URI_SPACE, own));
        }
    }

    @PreDestroy
    void close() throws IOException {
        text.lucene().close();
        TDBInternal.expel(tdb);
        lock.close();
    }
}
