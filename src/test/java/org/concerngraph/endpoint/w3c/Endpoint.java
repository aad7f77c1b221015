package org.concerngraph.endpoint.w3c;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;

/** A server as its clients see it: {@code /sparql}, {@code /update} and {@code /data} below an address. */
record Endpoint(String name, String address) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Makes the dataset the same as this one, by the server's own protocol. */
    void holds(DatasetGraph dataset) {
        clear();
        if (!dataset.getDefaultGraph().isEmpty()) {
            put("?default", dataset.getDefaultGraph());
        }
        dataset.listGraphNodes()
                .forEachRemaining(name -> put(
                        "?graph=" + URLEncoder.encode(name.getURI(), StandardCharsets.UTF_8), dataset.getGraph(name)));
    }

    void clear() {
        require(update("DROP ALL"), "DROP ALL");
    }

    /** All that the server has. */
    DatasetGraph dataset() {
        var answer = send(request("/data").header("Accept", "application/n-quads"));
        require(answer, "GET /data");
        return RDFParser.create()
                .source(new ByteArrayInputStream(answer.body()))
                .lang(Lang.NQUADS)
                .toDatasetGraph();
    }

    HttpResponse<byte[]> query(String query, String accept) {
        return send(request("/sparql")
                .header("Accept", accept)
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(query)));
    }

    HttpResponse<byte[]> query(byte[] query) {
        return send(request("/sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofByteArray(query)));
    }

    HttpResponse<byte[]> update(String update) {
        return update(update.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> update(byte[] update) {
        return send(request("/update")
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofByteArray(update)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private void put(String graph, Graph content) {
        String triples = RDFWriter.source(content).lang(Lang.NTRIPLES).asString();
        require(
                send(request("/data" + graph)
                        .header("Content-Type", "application/n-triples")
                        .PUT(BodyPublishers.ofString(triples))),
                "PUT " + graph);
    }

    private static void require(HttpResponse<byte[]> answer, String what) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(what + " answered " + answer.statusCode() + ": " + text(answer));
        }
    }
}
