package org.concerngraph.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.jena.graph.Node;
import org.concerngraph.OwnServer;
import org.concerngraph.ontology.Shapes;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people changed outlives new files of the project, and does not outlive the words that it was about. */
class LastingChangesTest {

    private static final String PASSWORD = "a password for tests";
    private static final String PREFIXES = "PREFIX prc: <https://w3id.org/prom-concerns/ontology#> PREFIX rdfs:"
            + " <http://www.w3.org/2000/01/rdf-schema#> PREFIX concern: <https://w3id.org/prom-concerns/id/concern/> PREFIX"
            + " quote: <https://w3id.org/prom-concerns/id/quote/> ";

    private static OwnServer start(Path directory) {
        return new OwnServer(directory, "concerngraph.admin.password=" + PASSWORD);
    }

    private static void kept(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(Jsoup.parse(answer.body()).select("#fault, main").text())
                .isIn(302, 303);
    }

    private static boolean ask(OwnServer server, String pattern) {
        return server.ask(PREFIXES + "ASK { " + pattern + " }").contains("true");
    }

    @Test
    void new_files_of_the_project_bring_nothing_back_that_people_changed(@TempDir Path directory) {
        try (var server = start(directory)) {
            kept(server.post(
                    "/concerns/clinician-ownership/edit",
                    "admin",
                    PASSWORD,
                    "based",
                    "0",
                    "wording",
                    "Clinicians need to make the PROMs their own",
                    "stage",
                    "Implementation",
                    "polarity",
                    "Condition",
                    "about",
                    "healthcare-professional"));
            kept(server.post(
                    "/concerns/merely-a-reporting-measure/merge",
                    "admin",
                    PASSWORD,
                    "based",
                    "0",
                    "into",
                    "capture-for-another-purpose",
                    "why",
                    "The same"));
            kept(server.post(
                    "/concerns/rating-the-provider/retire", "admin", PASSWORD, "based", "0", "why", "Too narrow"));
            // As a new version of the project's files would be.
            Store store = server.bean(Store.class);
            store.write(() -> store.dataset().deleteAny(Graphs.META, Node.ANY, Prc.FINGERPRINT, Node.ANY));
        }
        try (var server = start(directory)) {
            assertThat(server.ask(PREFIXES + "SELECT ?l { concern:clinician-ownership rdfs:label ?l }"))
                    .contains("Clinicians need to make the PROMs their own")
                    .doesNotContain("feel ownership");
            assertThat(ask(server, "concern:merely-a-reporting-measure a prc:Concern"))
                    .isFalse();
            assertThat(ask(server, "quote:hunter-2015.t3-11 prc:expresses concern:merely-a-reporting-measure"))
                    .isFalse();
            assertThat(ask(server, "quote:hunter-2015.t3-11 prc:expresses concern:capture-for-another-purpose"))
                    .isTrue();
            assertThat(ask(server, "quote:hunter-2015.t3-03 prc:expresses concern:rating-the-provider"))
                    .isFalse();
            assertThat(ask(server, "concern:goals-in-collaboration prc:mitigates ?any"))
                    .isFalse();
            assertThat(ask(server, "quote:hunter-2015.t3-01 prc:expresses concern:clinician-conviction"))
                    .as("what nobody touched is there as it was")
                    .isTrue();
            Store store = server.bean(Store.class);
            assertThat(store.read(() -> server.bean(Shapes.class)
                            .violationsIn(store.dataset().getUnionGraph())))
                    .isEmpty();
        }
    }

    @Test
    void of_words_that_are_taken_down_the_history_keeps_nothing(@TempDir Path directory) throws Exception {
        try (var server = start(directory)) {
            kept(server.post(
                    "/quotes/hunter-2015.t3-01/code",
                    "admin",
                    PASSWORD,
                    "start",
                    "38",
                    "end",
                    "92",
                    "concern",
                    "agreed-principles",
                    "stance",
                    "Expresses"));
            kept(server.post(
                    "/memos",
                    "admin",
                    PASSWORD,
                    "thing",
                    "https://w3id.org/prom-concerns/id/quote/hunter-2015.t3-01",
                    "text",
                    "Who are they?"));
            kept(server.post(
                    "/studies/hunter-2015/themes/new",
                    "admin",
                    PASSWORD,
                    "label",
                    "Walled gardens",
                    "definition",
                    "Walled gardens of care",
                    "why",
                    "P8 says walled gardens"));
            kept(server.post(
                    "/quotes/hunter-2015.t3-01/themes", "admin", PASSWORD, "assign", "hunter-2015.walled-gardens"));
            kept(server.post(
                    "/memos",
                    "admin",
                    PASSWORD,
                    "thing",
                    "https://w3id.org/prom-concerns/id/theme/hunter-2015.walled-gardens",
                    "text",
                    "Of walled gardens"));
            String history = "SELECT ?r ?text { ?r a prc:Revision . OPTIONAL { ?r prc:statementsAdded ?text } }";
            assertThat(server.ask(PREFIXES + history)).contains("feel ownership of the measures", "Who are they?");
            String token = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            try (var client = HttpClient.newHttpClient()) {
                var withdrawn = client.send(
                        HttpRequest.newBuilder(URI.create(server.address("/intake/hunter-2015.table-3")))
                                .header("Authorization", "Basic " + token)
                                .DELETE()
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(withdrawn.statusCode()).as(withdrawn.body()).isBetween(200, 204);
            }
            assertThat(server.ask(PREFIXES + history))
                    .contains("revision/1", "revision/2")
                    .doesNotContain("feel ownership of the measures", "Who are they?");
            assertThat(server.ask(PREFIXES
                            + "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER (CONTAINS(LCASE(STR(?o)), \"walled"
                            + " gardens\") || CONTAINS(STR(?s), \"walled-gardens\")) }"))
                    .as("nothing of a theme that was made here is left, not even in the history")
                    .doesNotContain("\"value\"");
            Store store = server.bean(Store.class);
            assertThat(store.read(() -> server.bean(Shapes.class)
                            .violationsIn(store.dataset().getUnionGraph())))
                    .as("only of relations that have lost their quotes")
                    .allSatisfy(fault -> assertThat(fault.focusNode().getURI()).contains("/relation/"));
            assertThat(Jsoup.parse(server.get("/history/1", "text/html")).text())
                    .contains("about words that were taken down");
            assertThat(Jsoup.parse(server.get("/concerns/clinician-ownership?as-of=1", "text/html"))
                            .text())
                    .doesNotContain("feel ownership of the measures");
        }
    }
}
