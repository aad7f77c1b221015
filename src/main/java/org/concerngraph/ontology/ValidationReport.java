package org.concerngraph.ontology;

import jakarta.annotation.PreDestroy;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.FollowUp;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps, in a graph of its own, what the shapes find wrong in the data, so that faults can be asked for like all else.
 * It is up to date when the application has started, and follows every write within moments: writes that come while it
 * is being made share the next one. Commands that work without a server leave it to the next start of one.
 */
@Component
@ConditionalOnWebApplication
public class ValidationReport {

    private static final Logger log = LoggerFactory.getLogger(ValidationReport.class);

    /** More faults than this are counted, not named: whoever mends a thousand looks again. */
    private static final int MOST = 1_000;

    private final Store store;
    private final Shapes shapes;
    private final BaseIri base;

    private final FollowUp followUp = new FollowUp("validation report", this::refresh);

    private record Validated(long version, Findings findings) {}

    private volatile @Nullable Validated latest;

    ValidationReport(Store store, Shapes shapes, BaseIri base) {
        this.store = store;
        this.shapes = shapes;
        this.base = base;
    }

    @EventListener(ApplicationStartedEvent.class)
    void start() {
        followUp.start(store);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        followUp.stop();
    }

    /** Validates the data when they have changed; writes only when the report is another than there is. */
    private void refresh() {
        Validated now = store.read(() -> {
            long version = store.version();
            return latest != null && latest.version == version
                    ? latest
                    : new Validated(version, shapes.violationsIn(store.dataset().getUnionGraph(), MOST));
        });
        boolean isNew = now != latest;
        latest = now;
        List<Violation> violations = now.findings.first();
        Graph report = report(violations);
        Graph before = store.read(() -> copy(store.dataset().getGraph(Graphs.VALIDATION)));
        if (!before.isIsomorphicWith(report)) {
            store.write(() -> {
                store.dataset().removeGraph(Graphs.VALIDATION);
                store.dataset().addGraph(Graphs.VALIDATION, report);
            });
        }
        if (isNew && !violations.isEmpty()) {
            log.warn(
                    "The shapes find {} faults in the data, of which the report names {}, the first: {} {}",
                    now.findings.count(),
                    violations.size(),
                    violations.getFirst().focusNode(),
                    violations.getFirst().message());
        }
    }

    private Graph report(List<Violation> violations) {
        Graph report = GraphFactory.createDefaultGraph();
        for (int i = 0; i < violations.size(); i++) {
            Violation violation = violations.get(i);
            Node node = base.iri("violation", Integer.toString(i + 1));
            report.add(node, RDF.type.asNode(), Prc.SHAPE_VIOLATION);
            report.add(node, RDFS.label.asNode(), NodeFactory.createLiteralLang("Fault " + (i + 1), "en"));
            report.add(node, RDFS.comment.asNode(), NodeFactory.createLiteralLang(violation.message(), "en"));
            report.add(node, Prc.VIOLATED_SHAPE, violation.shape());
            report.add(node, Prc.VIOLATING_NODE, violation.focusNode());
            if (violation.focusClass() != null) {
                report.add(node, Prc.VIOLATING_CLASS, violation.focusClass());
            }
            if (violation.path() != null) {
                report.add(node, Prc.VIOLATING_PATH, violation.path());
            }
        }
        return report;
    }

    private static Graph copy(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        graph.stream().forEach(copy::add);
        return copy;
    }
}
