package org.concerngraph.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.concerngraph.OwnServer;
import org.concerngraph.Visitor;
import org.concerngraph.account.CuratorAccounts;
import org.concerngraph.ontology.Shapes;
import org.concerngraph.store.Store;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two curators at a server of their own with the shipped study. Whatever they do, the shapes hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwoCurators {

    static final String PASSWORD = "a password for tests";

    private static final String PREFIXES = "PREFIX prc: <https://w3id.org/prom-concerns/ontology#> PREFIX prov:"
            + " <http://www.w3.org/ns/prov#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX skos:"
            + " <http://www.w3.org/2004/02/skos/core#> BASE <https://w3id.org/prom-concerns/id/> ";

    OwnServer server;
    CuratorAccounts accounts;
    Visitor ada;
    Visitor ben;

    @BeforeAll
    void start(@TempDir Path directory) {
        server = new OwnServer(directory, "concerngraph.admin.password=" + PASSWORD);
        accounts = new CuratorAccounts(server.address(""), PASSWORD);
        ada = curator("ada", "Ada Judge");
        ben = curator("ben", "Ben Second");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void the_shapes_hold() {
        Store store = server.bean(Store.class);
        assertThat(store.read(() ->
                        server.bean(Shapes.class).violationsIn(store.dataset().getUnionGraph())))
                .isEmpty();
    }

    Visitor curator(String login, String name) {
        return accounts.curator(login, name, server.address(""));
    }

    static void kept(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(Visitor.page(answer).select("#fault, main").text())
                .isIn(302, 303);
    }

    /** What a refusal with this status says. */
    static String refused(HttpResponse<String> answer, int status) {
        String said = Visitor.page(answer).select("#fault, main").text();
        assertThat(answer.statusCode()).as(said).isEqualTo(status);
        return said;
    }

    static Document page(Visitor visitor, String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Visitor.page(answer);
    }

    boolean ask(String pattern) {
        return server.ask(PREFIXES + "ASK { " + pattern + " }").contains("true");
    }

    /** The identifier of the thing of this kind that is the first to fit the pattern as {@code ?it}. */
    String id(String kind, String pattern) {
        String json = server.ask(PREFIXES + "SELECT ?it { " + pattern + " }");
        return json.replaceFirst("(?s).*/" + kind + "/([^\"]+)\".*", "$1");
    }

    void update(String update) {
        var answer = server.post("/update", "admin", PASSWORD, "update", PREFIXES + update);
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }
}
