package org.concerngraph.store;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.concerngraph.vocabulary.Graphs;
import org.springframework.stereotype.Component;

/**
 * The second dataset: whole external vocabularies, and what machines suggest. It stands apart from the first, so that a
 * question about concerns is not answered from all of MeSH, and it is opened and closed while the first one holds the
 * lock of the folder that both are in. It has no text index.
 */
@Component
public final class VocabularyStore implements StoredDataset {

    private final Path directory;
    private final DatasetGraph tdb;
    private final VersionedDataset dataset;
    private final String identifier;

    VocabularyStore(Store store) {
        this.directory = store.directory().resolve("vocabularies");
        this.tdb = Tdb.open(directory.resolve("tdb2"));
        this.dataset = new VersionedDataset(tdb, name(), commit -> {});
        try {
            dataset.continueFrom(read(() -> Edition.of(tdb, name())));
            this.identifier = Edition.identifierOf(this);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public Node name() {
        return Graphs.VOCABULARIES;
    }

    @Override
    public DatasetGraph dataset() {
        return dataset;
    }

    /** The folder of the dataset and of what is made from it, inside the folder of the store. */
    public Path directory() {
        return directory;
    }

    @Override
    public void writeMany(Consumer<ManyStatements> change) {
        write(() -> {
            var many = new ManyStatements(dataset, tdb, null);
            change.accept(many);
            many.finish();
        });
    }

    @Override
    public void afterEachCommit(Runnable listener) {
        dataset.afterCommit(listener);
    }

    @Override
    public String identifier() {
        return identifier;
    }

    @Override
    public void compact() {
        DatabaseMgr.compact(tdb, true);
    }

    @PreDestroy
    void close() {
        TDBInternal.expel(tdb);
    }
}
