package org.concerngraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.concerngraph.OwnServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was taken back stays away, even when its file is still among the project's own. */
class WithdrawnForGoodTest {

    private static final String OF_THE_STUDY = """
            PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
            ASK { { ?thing prc:inStudy <https://w3id.org/prom-concerns/id/study/hunter-2015> ; prc:publishedText ?text }
                  UNION { ?thing a prc:Evidence } UNION { ?quote prc:expresses ?concern } }""";

    @Test
    void a_built_in_study_that_was_withdrawn_is_not_built_again(@TempDir Path directory) {
        try (var server = new OwnServer(directory)) {
            assertThat(server.ask(OF_THE_STUDY)).contains("true");
            server.bean(Withdrawals.class).withdraw("hunter-2015.table-3", "admin", "for a test");
            assertThat(server.ask(OF_THE_STUDY)).contains("false");
            assertThat(server.ask("ASK { <https://w3id.org/prom-concerns/id/concern/patient-control> ?p ?o }"))
                    .contains("true");
        }
        try (var server = new OwnServer(directory)) {
            assertThat(server.ask(OF_THE_STUDY)).contains("false");
            assertThat(server.ask("""
                    PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
                    ASK { <https://w3id.org/prom-concerns/id/withdrawal/hunter-2015.table-3>
                            prc:fileName "table-3.txt" ; prc:reason "for a test" }""")).contains("true");
        }
    }
}
