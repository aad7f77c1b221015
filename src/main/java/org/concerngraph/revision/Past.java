package org.concerngraph.revision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Dcat;
import org.concerngraph.vocabulary.Graphs;
import org.springframework.stereotype.Component;

/**
 * The dataset of the concerns as it was: of an earlier version there is what people had made by then, and studies as they are
 * now, since what was withdrawn does not come back.
 */
@Component
public class Past {

    private static final int KEPT = 8;

    private final Store store;
    private final Revisions revisions;
    private final Cache<State, DatasetGraph> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record State(long commit, long version) {}

    Past(Store store, Revisions revisions) {
        this.store = store;
        this.revisions = revisions;
    }

    /**
     * The dataset as it was at a dataset version; the caller holds a read transaction.
     *
     * @param version from 0 to the version of now
     */
    public DatasetGraph at(long version) {
        return known.get(new State(store.commit(), version), state -> make(version));
    }

    /** The version that the dataset had at a time, as far as people changed it. */
    public long versionAt(Instant time) {
        return store.read(() -> revisions.versionAt(time));
    }

    private DatasetGraph make(long version) {
        DatasetGraph now = store.dataset();
        Set<Quad> hidden = new HashSet<>();
        Set<Quad> restored = new HashSet<>();
        for (Revision revision : revisions.after(version)) {
            for (Quad quad : revision.added()) {
                if (!restored.remove(quad)) {
                    hidden.add(quad);
                }
            }
            for (Quad quad : revision.removed()) {
                if (!hidden.remove(quad)) {
                    restored.add(quad);
                }
            }
            now.find(Graphs.HISTORY, revision.node(), Node.ANY, Node.ANY).forEachRemaining(hidden::add);
        }
        now.find(Graphs.META, Graphs.DATASET, Dcat.VERSION, Node.ANY).forEachRemaining(hidden::add);
        restored.add(Quad.create(
                Graphs.META, Graphs.DATASET, Dcat.VERSION, NodeFactory.createLiteralString(Long.toString(version))));
        return new EarlierDataset(now, hidden, restored);
    }
}
