package org.concerngraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trust that gives its things IRIs of its own finds them in the graph, the pages, the queries and the addresses. */
class AnotherBaseTest {

    private static final String BASE = "https://trust.example/kg/";

    @TempDir
    Path directory;

    @Test
    void the_whole_service_speaks_of_things_by_the_base_it_was_given() {
        try (var server = new OwnServer(directory, "concerngraph.base-iri=" + BASE)) {
            assertThat(server.ask("ASK { { ?s ?p ?o } FILTER (CONTAINS(STR(?s), '/prom-concerns/id/')"
                            + " || CONTAINS(STR(?o), '/prom-concerns/id/')) }"))
                    .contains("false");
            assertThat(server.ask("PREFIX prc: <https://w3id.org/prom-concerns/ontology#> SELECT (COUNT(*) AS ?n)"
                            + " { ?quote a prc:Quote FILTER STRSTARTS(STR(?quote), '" + BASE + "quote/') }"))
                    .contains("\"11\"");
            assertThat(server.get("/concerns/patient-control", "text/html"))
                    .contains("href=\"/quotes/hunter-2015.t3-")
                    .doesNotContain("&lt;https://w3id.org/prom-concerns/id/");
            assertThat(server.get("/quotes?role=general-practitioner", "text/html"))
                    .contains("<strong>4</strong> quotes");
            assertThat(server.get("/quotes/hunter-2015.t3-09.ttl", "*/*"))
                    .contains(BASE)
                    .doesNotContain("prom-concerns/id/");
        }
    }
}
