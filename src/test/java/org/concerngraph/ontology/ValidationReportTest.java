package org.concerngraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.Test;

/** A fault that somebody writes can be asked for soon after, and is gone from the report when it is mended. */
class ValidationReportTest extends RunningServer {

    private static final Duration GENEROUS = Duration.ofMinutes(1);

    private List<List<String>> faults() throws IOException {
        return select(Files.readString(Path.of("queries/checks/shape-violations-by-class.rq")));
    }

    @Test
    void the_report_follows_what_is_written() throws IOException {
        assertThat(faults()).isEmpty();
        String spokenByNobody = """
                PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
                PREFIX quote: <https://w3id.org/prom-concerns/id/quote/>
                PREFIX graph: <https://w3id.org/prom-concerns/graph/>
                %s DATA { GRAPH graph:test { quote:nobody.t1-01 a prc:Quote } }""";
        assertThat(update(spokenByNobody.formatted("INSERT"), asAdministrator()).statusCode())
                .isEqualTo(204);
        await().atMost(GENEROUS)
                .untilAsserted(() -> assertThat(faults())
                        .singleElement()
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                        .startsWith("https://w3id.org/prom-concerns/ontology#Quote", "1"));
        String messages = """
                SELECT ?message { ?fault <https://w3id.org/prom-concerns/ontology#violatingNode> ?thing ;
                                         <http://www.w3.org/2000/01/rdf-schema#comment> ?message }""";
        assertThat(select(messages))
                .contains(List.of("A quote has exactly one speaker (prc:spokenBy), a prc:Participant."));
        assertThat(update(spokenByNobody.formatted("DELETE"), asAdministrator()).statusCode())
                .isEqualTo(204);
        await().atMost(GENEROUS).untilAsserted(() -> assertThat(faults()).isEmpty());
    }
}
