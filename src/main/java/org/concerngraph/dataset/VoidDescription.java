package org.concerngraph.dataset;

import jakarta.annotation.PreDestroy;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.concerngraph.store.FollowUp;
import org.concerngraph.store.Prefixes;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Dcat;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.web.PublicUrl;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps, in a graph of its own, how much is in the dataset and of what, so that programs find it where they find all
 * else. It names the dataset version that it describes, and follows every change of the data within moments. Commands
 * that work without a server leave it to the next start of one.
 */
@Component
@ConditionalOnWebApplication
class VoidDescription {

    private final Store store;
    private final DatasetFacts facts;
    private final PublicUrl publicUrl;
    private final PrefixMapping prefixes;
    private final FollowUp followUp = new FollowUp("description of the dataset", this::refresh);

    private boolean isChecked;

    VoidDescription(Store store, DatasetFacts facts, PublicUrl publicUrl, Prefixes prefixes) {
        this.store = store;
        this.facts = facts;
        this.publicUrl = publicUrl;
        this.prefixes = prefixes.mapping();
    }

    @EventListener(ApplicationStartedEvent.class)
    void start() {
        followUp.start(store);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        followUp.stop();
    }

    /** Counts when there are other data than those described; at the start always, because the program may be new. */
    private void refresh() {
        if (isChecked && isCurrent()) {
            return;
        }
        Graph now = store.read(this::made);
        Graph before = stored();
        if (!before.isIsomorphicWith(now)) {
            store.write(() -> {
                store.dataset().removeGraph(Graphs.VOID);
                store.dataset().addGraph(Graphs.VOID, now);
            });
        }
        isChecked = true;
    }

    private boolean isCurrent() {
        return store.read(() -> {
            Node version = NodeFactory.createLiteralString(Long.toString(store.version()));
            return store.dataset().contains(Graphs.VOID, Graphs.DATASET, Dcat.VERSION, version);
        });
    }

    private Graph made() {
        Graph graph = VoidGraph.of(store.census(), store.version(), facts, prefixes);
        publicUrl.value().ifPresent(url -> new ServiceAddresses(url).addTo(graph));
        return graph;
    }

    /** The description as it stands in the store. */
    Graph stored() {
        Graph copy = GraphFactory.createDefaultGraph();
        store.read(() -> {
            store.dataset().getGraph(Graphs.VOID).stream().forEach(copy::add);
            return copy;
        });
        copy.getPrefixMapping().setNsPrefixes(prefixes);
        return copy;
    }
}
