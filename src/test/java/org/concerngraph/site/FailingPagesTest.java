package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.concerngraph.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that no page expects: a page that cannot be made says so with an error id, and is never half a page. */
class FailingPagesTest extends RunningServer {

    private static final String GRAPH = "<https://w3id.org/prom-concerns/graph/test/broken>";

    @BeforeEach
    void break_the_data() {
        update("""
                PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                INSERT DATA { GRAPH %s {
                  <https://w3id.org/prom-concerns/id/study/broken> a prc:Study ; rdfs:label "Broken" ;
                    prc:participantsInterviewed "many" } }""".formatted(GRAPH), asAdministrator());
    }

    @AfterEach
    void mend_the_data() {
        update("DROP GRAPH " + GRAPH, asAdministrator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/studies", "/studies/broken"})
    void a_page_that_cannot_be_made_is_an_error_with_an_id(String path) {
        var answer = get(path, "text/html");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .containsPattern("error id [0-9a-f]{8}")
                .contains("<nav")
                .contains("</html>")
                .doesNotContain("Exception")
                .doesNotContain("at org.")
                .doesNotContain("Broken");
        assertThat(get(path, "application/json").body())
                .containsPattern("error id [0-9a-f]{8}")
                .doesNotContain("Exception");
    }
}
