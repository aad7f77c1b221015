package org.concerngraph.store;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.concerngraph.vocabulary.Graphs;
import org.springframework.stereotype.Component;

/** The embedded dataset: named graphs in TDB2, their union as the default graph, a text index beside them. */
@Component
public class Store {

    static {
        JenaSystem.init();
        NoRemoteContexts.install();
    }

    private static final Node URI_SPACE = NodeFactory.createURI("http://rdfs.org/ns/void#uriSpace");

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
            this.tdb = DatabaseMgr.connectDatasetGraph(
                    Location.create(directory.resolve("tdb2").toString()));
            tdb.getContext().set(TDB2.symUnionDefaultGraph, true);
            EmptySafeExecutor.on(tdb);
            this.text = TextIndex.open(directory.resolve("text"), base);
            Edition edition = Txn.calculateRead(tdb, () -> Edition.of(tdb));
            if (text.commit() != edition.commit()) {
                Txn.executeRead(tdb, () -> text.rebuild(tdb, edition.commit()));
            }
            this.dataset = new VersionedDataset(TextDatasetFactory.create(tdb, text.lucene(), false), text::willBeAt);
            dataset.continueFrom(edition);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        try {
            requireSameBase(base);
            this.identifier = identified();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The dataset itself, for the protocol engine; everyone else uses {@link #read} and {@link #write}. */
    public DatasetGraph dataset() {
        return dataset;
    }

    /** The folder that everything is in. */
    public Path directory() {
        return directory;
    }

    /** The answer of {@code question}, which sees one state of the data from beginning to end. */
    public <T> T read(Supplier<T> question) {
        return dataset.isInTransaction() ? question.get() : Txn.calculateRead(dataset, question::get);
    }

    /** Makes all of a change, or, when it throws, nothing of it. */
    public void write(Runnable change) {
        Txn.executeWrite(dataset, change);
    }

    /**
     * Makes all of a change that adds very many statements, or, when it throws, nothing of it; what it adds can
     * be read when it has {@linkplain ManyStatements#finish finished}.
     */
    public void writeMany(Consumer<ManyStatements> change) {
        write(() -> {
            text.expectMany();
            var many = new ManyStatements(dataset, tdb, text);
            try {
                change.accept(many);
                many.finish();
            } finally {
                many.close();
                text.expectFew();
            }
        });
    }

    /** Can a thing with this IRI be found by the words of its name? Those named after others, such as quotes, cannot. */
    public boolean isFoundByName(String iri) {
        return text.isFoundByName(iri);
    }

    /** Calls {@code listener} after each commit, on the writer's thread: it starts other work and returns at once. */
    public void afterEachCommit(Runnable listener) {
        dataset.afterCommit(listener);
    }

    /** The dataset version: how often the data were changed. It is what citations name. */
    public long version() {
        return read(() -> Edition.of(dataset).version());
    }

    /** How often anything was committed: changes of data, and what the program notes down about them. */
    public long commit() {
        return read(() -> Edition.of(dataset).commit());
    }

    /** When the data were changed last, as {@code xsd:dateTime}; nothing when nobody noted it down. */
    public Optional<Node> modified() {
        return Optional.ofNullable(read(() -> Edition.of(dataset).modified()));
    }

    /** What tells this store from all others, a random {@code urn:uuid:}. */
    public String identifier() {
        return identifier;
    }

    /** What the data graphs hold, counted; the caller holds a transaction. */
    public Census census() {
        return Census.of(tdb, base);
    }

    /**
     * Writes the store anew without what was deleted from it: the files of TDB2 keep every block and term that they ever
     * had, and Lucene keeps words until their segment is merged. The dataset is the same afterwards, in its version too.
     * It needs as much room on the disk again as the data of now, and nobody may read or write meanwhile: it is for a
     * process that does nothing else and closes the store then.
     */
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

    /** What tells this store from all others; a store of before there was such a thing is given one. */
    private String identified() {
        Node known = read(() -> Edition.of(dataset)).identifier();
        if (known == null) {
            write(() -> {});
            known = read(() -> Edition.of(dataset)).identifier();
        }
        return Objects.requireNonNull(known).getLiteralLexicalForm();
    }

    @PreDestroy
    final void close() throws IOException {
        text.lucene().close();
        TDBInternal.expel(tdb);
        lock.close();
    }
}
