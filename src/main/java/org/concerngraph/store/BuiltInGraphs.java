package org.concerngraph.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Brings the built-in graphs up to their files before the first request is served. Only graphs whose files changed are
 * built again, and one that no longer has a file is removed; what people imported, or changed here, is never touched.
 */
@Component
class BuiltInGraphs implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(BuiltInGraphs.class);

    private final Store store;
    private final ObjectProvider<BuildsGraphs> builders;

    BuiltInGraphs(Store store, ObjectProvider<BuildsGraphs> builders) {
        this.store = store;
        this.builders = builders;
    }

    private record Built(Node name, Node fingerprint, Graph triples) {}

    @Override
    public void afterSingletonsInstantiated() {
        List<BuiltInGraph> all = builders.orderedStream()
                .flatMap(builder -> builder.graphs().stream())
                .toList();
        var changed = new ArrayList<Built>();
        for (BuiltInGraph graph : all) {
            Node fingerprint = NodeFactory.createLiteralString(graph.fingerprint());
            if (!store.read(() -> store.dataset().contains(Graphs.META, graph.name(), Prc.FINGERPRINT, fingerprint))) {
                changed.add(new Built(graph.name(), fingerprint, graph.triples().get()));
            }
        }
        List<Node> withoutFiles = store.read(() -> store.dataset().stream(
                        Graphs.META, Node.ANY, Prc.FINGERPRINT, Node.ANY)
                .map(quad -> quad.getSubject())
                .filter(name -> all.stream().noneMatch(graph -> graph.name().equals(name)))
                .toList());
        if (changed.isEmpty() && withoutFiles.isEmpty()) {
            return;
        }
        store.write(() -> {
            Stream.concat(withoutFiles.stream(), changed.stream().map(Built::name))
                    .forEach(name -> {
                        store.dataset().removeGraph(name);
                        store.dataset().deleteAny(Graphs.META, name, Prc.FINGERPRINT, Node.ANY);
                    });
            for (Built graph : changed) {
                graph.triples().find().forEachRemaining(triple -> {
                    if (!isTakenOver(triple.getSubject(), graph.triples())
                            && !isSaidElsewhere(triple, graph.triples())) {
                        store.dataset()
                                .add(graph.name(), triple.getSubject(), triple.getPredicate(), triple.getObject());
                    }
                });
                store.dataset().add(Graphs.META, graph.name(), Prc.FINGERPRINT, graph.fingerprint());
            }
        });
        changed.forEach(graph -> log.info(
                "Built {} from its files: {} triples.",
                graph.name(),
                graph.triples().size()));
        withoutFiles.forEach(name -> log.info("Removed {}, which no longer has a file.", name));
    }

    /** What people changed here is theirs: the file that says what it is says nothing more about it. */
    private boolean isTakenOver(Node thing, Graph file) {
        return file.contains(thing, RDF.type.asNode(), Node.ANY) && isTakenOver(thing);
    }

    private boolean isTakenOver(Node thing) {
        return store.dataset().stream(Node.ANY, thing, RDF.type.asNode(), Node.ANY)
                .anyMatch(quad -> Graphs.isLocal(quad.getGraph())
                        && quad.getObject().getURI().startsWith(Prc.NAMESPACE));
    }

    /** A plain statement stands beside what says why; where people took over all of that, they took it over too. */
    private boolean isSaidElsewhere(Triple plain, Graph file) {
        List<Node> reasons = Stream.concat(
                        reasons(file, Prc.EVIDENCE_QUOTE, plain.getSubject(), Prc.EVIDENCE_CONCERN, plain.getObject()),
                        Stream.concat(
                                reasons(file, Prc.FROM_CONCERN, plain.getSubject(), Prc.TO_CONCERN, plain.getObject()),
                                reasons(file, Prc.FROM_CONCERN, plain.getObject(), Prc.TO_CONCERN, plain.getSubject())))
                .toList();
        return !reasons.isEmpty() && reasons.stream().allMatch(this::isTakenOver);
    }

    private static Stream<Node> reasons(Graph file, Node from, Node subject, Node to, Node object) {
        return file.stream(Node.ANY, from, subject)
                .map(Triple::getSubject)
                .filter(reason -> file.contains(reason, to, object));
    }
}
