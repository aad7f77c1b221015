package org.concerngraph.revision;

import java.util.OptionalLong;
import org.apache.jena.sparql.core.DatasetGraph;
import org.concerngraph.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which state of the dataset of the concerns is asked: the one of now, or, for the thread of a request that says so, an earlier
 * version. It stands where queries are executed, so that a page, a file and SPARQL of then are made just as those of now.
 */
@Component
public class Moment {

    private record Chosen(long version, DatasetGraph now, Past past) {}

    private static final ThreadLocal<@Nullable Chosen> CHOSEN = new ThreadLocal<>();

    private final Store store;
    private final Past past;

    Moment(Store store, Past past) {
        this.store = store;
        this.past = past;
    }

    /** Makes this thread ask an earlier version until {@link #forget()}; the version of now is no earlier one. */
    public void choose(long version) {
        CHOSEN.set(new Chosen(version, store.dataset(), past));
    }

    /** Makes this thread ask the version of now again. */
    public static void forget() {
        CHOSEN.remove();
    }

    /** The earlier version that this thread asks; none when it asks the one of now. */
    public static OptionalLong version() {
        Chosen chosen = CHOSEN.get();
        return chosen == null ? OptionalLong.empty() : OptionalLong.of(chosen.version);
    }

    /** The dataset that is to be asked for this one; the caller holds a read transaction. */
    public static DatasetGraph of(DatasetGraph dataset) {
        Chosen chosen = CHOSEN.get();
        return chosen != null && chosen.now == dataset ? chosen.past.at(chosen.version) : dataset;
    }
}
