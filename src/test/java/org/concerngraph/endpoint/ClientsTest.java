package org.concerngraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.rdfconnection.RDFConnectionRemoteBuilder;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.RunningServer;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.repository.RepositoryException;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.Test;

/** Clients that others have written, as their users use them. */
class ClientsTest extends RunningServer {

    private static final String PREFIXES = "PREFIX prc: <https://w3id.org/prom-concerns/ontology#> ";
    private static final String GRAPH = "urn:test:client";

    private RDFConnectionRemoteBuilder connection() {
        return RDFConnectionRemote.newBuilder()
                .destination(address("/"))
                .queryEndpoint("sparql")
                .updateEndpoint("update")
                .gspEndpoint("data");
    }

    private static HttpClient administrator() {
        return HttpClient.newBuilder()
                .authenticator(new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication("admin", PASSWORD.toCharArray());
                    }
                })
                .build();
    }

    @Test
    void jenas_connection_asks_all_four_kinds_of_query() {
        try (var connection = connection().build()) {
            var participants = new ArrayList<String>();
            connection.querySelect(
                    PREFIXES + "SELECT DISTINCT ?p { ?q prc:spokenBy ?p } ORDER BY ?p",
                    row -> participants.add(row.getResource("p").getURI()));
            assertThat(participants).hasSize(8);
            assertThat(connection.queryAsk(PREFIXES + "ASK { ?q a prc:Quote }")).isTrue();
            assertThat(connection
                            .queryConstruct(PREFIXES + "CONSTRUCT { ?q a prc:Quote } WHERE { ?q a prc:Quote }")
                            .size())
                    .isEqualTo(11);
            assertThat(connection
                            .queryDescribe("DESCRIBE <" + participants.get(0) + ">")
                            .isEmpty())
                    .isFalse();
        }
    }

    @Test
    void jenas_connection_updates_and_moves_graphs_for_the_administrator() {
        var model = ModelFactory.createDefaultModel();
        model.createResource("urn:test:thing").addProperty(RDFS.label, "größer");
        try (var client = administrator();
                var connection = connection().httpClient(client).build()) {
            connection.put(GRAPH, model);
            assertThat(connection.fetch(GRAPH).isIsomorphicWith(model)).isTrue();
            connection.load(GRAPH, model);
            assertThat(connection.fetch(GRAPH).size()).isEqualTo(1);
            connection.update("INSERT DATA { GRAPH <" + GRAPH + "> { <urn:test:thing> <urn:test:is> 2 } }");
            assertThat(connection.queryAsk("ASK { GRAPH <" + GRAPH + "> { <urn:test:thing> <urn:test:is> 2 } }"))
                    .isTrue();
            connection.delete(GRAPH);
            assertThat(connection.queryAsk("ASK { GRAPH <" + GRAPH + "> { ?s ?p ?o } }"))
                    .isFalse();
        }
    }

    @Test
    void jenas_connection_without_the_password_reads_and_does_not_write() {
        try (var connection = connection().build()) {
            assertThatThrownBy(() -> connection.update("CLEAR GRAPH <" + GRAPH + ">"))
                    .hasMessageContaining("401");
            assertThatThrownBy(() -> connection.put(GRAPH, ModelFactory.createDefaultModel()))
                    .hasMessageContaining("401");
            assertThat(connection
                            .fetch("https://w3id.org/prom-concerns/graph/concerns")
                            .isEmpty())
                    .isFalse();
        }
    }

    private SPARQLRepository repository() {
        var repository = new SPARQLRepository(address("/sparql"), address("/update"));
        repository.enableQuadMode(true);
        return repository;
    }

    @Test
    void rdf4js_repository_reads_rows_truths_and_graphs() {
        var repository = repository();
        try (var connection = repository.getConnection()) {
            var rows = connection
                    .prepareTupleQuery(PREFIXES + "SELECT ?q ?text { ?q prc:publishedText ?text }")
                    .evaluate();
            assertThat(rows.stream().toList())
                    .hasSize(11)
                    .allSatisfy(
                            row -> assertThat(row.getValue("text").isLiteral()).isTrue());
            assertThat(connection
                            .prepareBooleanQuery(PREFIXES + "ASK { ?q a prc:Quote }")
                            .evaluate())
                    .isTrue();
            var graph = connection
                    .prepareGraphQuery(PREFIXES + "CONSTRUCT { ?q a prc:Quote } WHERE { ?q a prc:Quote }")
                    .evaluate();
            assertThat(graph.stream().toList()).hasSize(11);
            assertThat(connection.hasStatement(
                            null, null, Values.iri("https://w3id.org/prom-concerns/ontology#Quote"), false))
                    .isTrue();
            assertThat(connection.getContextIDs().stream().map(Object::toString).toList())
                    .contains("https://w3id.org/prom-concerns/graph/ontology");
            assertThat(connection.size(Values.iri("https://w3id.org/prom-concerns/graph/concerns")))
                    .isPositive()
                    .isLessThan(connection.size());
        } finally {
            repository.shutDown();
        }
    }

    @Test
    void rdf4js_repository_writes_with_the_password_only() {
        var repository = repository();
        String[] password = asAdministrator();
        String insert = "INSERT DATA { GRAPH <urn:test:rdf4j> { <urn:test:a> <urn:test:b> 'c' } }";
        try (var connection = repository.getConnection()) {
            assertThatThrownBy(() -> connection.prepareUpdate(insert).execute())
                    .isInstanceOfAny(RepositoryException.class, org.eclipse.rdf4j.query.UpdateExecutionException.class);
        }
        repository.setAdditionalHttpHeaders(Map.of(password[0], password[1]));
        var graph = Values.iri("urn:test:rdf4j");
        try (var connection = repository.getConnection()) {
            connection.prepareUpdate(insert).execute();
            connection.begin();
            connection.add(Values.iri("urn:test:a"), Values.iri("urn:test:b"), Values.literal("d"), graph);
            connection.commit();
            assertThat(connection.size(graph)).isEqualTo(2);
            connection.clear(graph);
            assertThat(connection.size(graph)).isZero();
        } finally {
            repository.shutDown();
        }
        assertThat(select("SELECT * { GRAPH <urn:test:rdf4j> { ?s ?p ?o } }")).isEqualTo(List.of());
    }

    @Test
    void rdf4js_repository_logs_in_when_it_is_asked_to() {
        var repository = repository();
        repository.setUsernameAndPassword("admin", PASSWORD);
        try (var connection = repository.getConnection()) {
            connection
                    .prepareUpdate("INSERT DATA { GRAPH <urn:test:login> { <urn:test:a> <urn:test:b> 1 } };"
                            + " DROP GRAPH <urn:test:login>")
                    .execute();
        } finally {
            repository.shutDown();
        }
    }
}
