package org.concerngraph.store;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * One of the two datasets of the store: named graphs, whose union is the default graph, read and written in
 * transactions. Each counts its own commits and versions, which stand in its own graph about the dataset; a transaction
 * of one knows nothing of the other.
 */
public sealed interface StoredDataset permits Store, VocabularyStore {

    /** What it is called where something is said of it. */
    Node name();

    /** The dataset itself, for the protocol engine; everyone else uses {@link #read} and {@link #write}. */
    DatasetGraph dataset();

    /** The answer of {@code question}, which sees one state of the data from beginning to end. */
    default <T> T read(Supplier<T> question) {
        return dataset().isInTransaction() ? question.get() : Txn.calculateRead(dataset(), question::get);
    }

    /** Makes all of a change, or, when it throws, nothing of it. */
    default void write(Runnable change) {
        Txn.executeWrite(dataset(), change);
    }

    /**
     * Makes all of a change that adds very many statements, or, when it throws, nothing of it; what it adds can
     * be read when it has {@linkplain ManyStatements#finish finished}.
     */
    void writeMany(Consumer<ManyStatements> change);

    /** Calls {@code listener} after each commit, on the writer's thread: it starts other work and returns at once. */
    void afterEachCommit(Runnable listener);

    /** How often the data were changed. Of the dataset of the concerns it is what citations name. */
    default long version() {
        return read(() -> Edition.of(dataset(), name()).version());
    }

    /** How often anything was committed: changes of data, and what the program notes down about them. */
    default long commit() {
        return read(() -> Edition.of(dataset(), name()).commit());
    }

    /** When the data were changed last, as {@code xsd:dateTime}; nothing when nobody noted it down. */
    default Optional<Node> modified() {
        return Optional.ofNullable(read(() -> Edition.of(dataset(), name())).modified());
    }

    /** What tells it from all others, a random {@code urn:uuid:}. */
    String identifier();

    /**
     * Writes it anew without what was deleted from it: the files of TDB2 keep every block and term that they ever had. The
     * data are the same afterwards, in their version too. It needs as much room on the disk again as the data of now, and
     * nobody may read or write meanwhile: it is for a process that does nothing else and closes the store then.
     */
    void compact();
}
