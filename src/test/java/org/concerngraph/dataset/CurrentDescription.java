package org.concerngraph.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.concerngraph.RunningServer;

/** Waits for the description of the dataset, which follows writes within moments. */
public final class CurrentDescription {

    private static final Duration GENEROUS = Duration.ofMinutes(1);

    private CurrentDescription() {}

    /** Returns when the description names the version that the dataset has. */
    public static void await(RunningServer server) {
        server.awaitWhatFollows();
        org.awaitility.Awaitility.await()
                .atMost(GENEROUS)
                .untilAsserted(() -> assertThat(server.select("""
                        SELECT ?version {
                          GRAPH <https://w3id.org/prom-concerns/graph/meta> {
                            <https://w3id.org/prom-concerns/dataset> <http://www.w3.org/ns/dcat#version> ?version }
                          GRAPH <https://w3id.org/prom-concerns/graph/void> {
                            <https://w3id.org/prom-concerns/dataset> <http://www.w3.org/ns/dcat#version> ?version }
                        }""")).hasSize(1));
    }
}
