package org.concerngraph.site;

import static org.concerngraph.site.OpenApi.of;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concerngraph.endpoint.library.Format;
import org.concerngraph.query.AskedDataset;
import org.concerngraph.web.RdfFormat;

/** The addresses for programs that do not come from a query file, as OpenAPI describes them. */
final class FixedAddresses {

    /** The tag of all of them. */
    static final String TAG = "machines";

    private static final List<String> RESULTS =
            Stream.of(Format.values()).map(Format::mediaType).toList();
    private static final List<String> GRAPHS =
            Stream.of(RdfFormat.values()).map(RdfFormat::mediaType).toList();
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> TEXTS = of("type", "array", "items", TEXT);

    private FixedAddresses() {}

    static Map<String, Object> all() {
        var paths = new LinkedHashMap<String, Object>();
        for (AskedDataset asked : AskedDataset.values()) {
            paths.put(asked.address(), sparql(asked));
        }
        paths.put("/data", Map.of("get", data()));
        get(paths, "/.well-known/void", "void", "What is in the dataset, by VoID", GRAPHS);
        get(paths, "/void.ttl", "void-turtle", "What is in the dataset, by VoID, in Turtle", List.of("text/turtle"));
        get(paths, "/dataset.trig", "dataset-trig", "All of the dataset in TriG", List.of("application/trig"));
        get(paths, "/dataset.nq", "dataset-nquads", "All of the dataset in N-Quads", List.of("application/n-quads"));
        get(paths, "/dataset.ttl", "dataset-description", "What the dataset is, by DCAT", List.of("text/turtle"));
        get(
                paths,
                "/dataset/quotes.csv",
                "dataset-quotes",
                "The quotes of all studies, one row each",
                List.of("text/csv"));
        StudyFiles.addTo(paths);
        IntakeAddresses.addTo(paths);
        ReconcileAddresses.addTo(paths);
        get(paths, "/sitemap.xml", "sitemap", "The addresses of all pages", List.of("application/xml"));
        paths.put("/sparql/running", Map.of("get", running()));
        paths.put("/sparql/running/{id}", Map.of("delete", end()));
        return paths;
    }

    private static void get(
            Map<String, Object> paths, String path, String id, String summary, List<String> mediaTypes) {
        paths.put(path, Map.of("get", operation(id, summary, List.of(), mediaTypes)));
    }

    private static Map<String, Object> sparql(AskedDataset asked) {
        String id = "sparql" + (asked == AskedDataset.CONCERNS ? "" : "-" + asked.word());
        String of = " of the dataset of " + asked.word();
        var post = operation(id + "-post", "Ask a query of one’s own" + of + " in the body", protocol(), RESULTS);
        post.put(
                "requestBody",
                of(
                        "required",
                        true,
                        "content",
                        of(
                                "application/sparql-query",
                                Map.of("schema", TEXT, "example", "ASK {}"),
                                "application/x-www-form-urlencoded",
                                Map.of(
                                        "schema",
                                        of(
                                                "type",
                                                "object",
                                                "required",
                                                List.of("query"),
                                                "properties",
                                                Map.of("query", TEXT))))));
        var query = parameter("query", "The query; without it, the description of the service", TEXT);
        query.put("example", "ASK {}");
        return of(
                "get",
                operation(
                        id,
                        "Ask a query of one’s own" + of + " by the SPARQL 1.1 Protocol",
                        Stream.concat(Stream.of(query), protocol().stream()).toList(),
                        RESULTS),
                "post",
                post);
    }

    /** What a query of any method takes in the address. */
    private static List<Map<String, Object>> protocol() {
        return List.of(
                parameter("default-graph-uri", "The graphs that the default graph is merged from", TEXTS),
                parameter("named-graph-uri", "The graphs that GRAPH finds; with neither of the two, all", TEXTS),
                parameter(
                        "timeout",
                        "How many seconds the client wants to wait; the limit of the server cannot be raised",
                        of("type", "number", "exclusiveMinimum", 0)),
                parameter(
                        "query-id",
                        "By what the query is watched and ended while it runs; nobody else is to guess it",
                        of("type", "string", "pattern", "^[A-Za-z0-9_-]{20,64}$")));
    }

    private static Map<String, Object> running() {
        return operation(
                "running",
                "The client’s own queries that run now",
                List.of(parameter("id", "The identifiers of the queries", TEXTS)),
                List.of("application/json"));
    }

    private static Map<String, Object> end() {
        var id = of(
                "name", "id", "in", "path", "required", true, "description", "The query’s identifier", "schema", TEXT);
        return of(
                "operationId",
                "running-end",
                "summary",
                "End a query that runs",
                "tags",
                List.of(TAG),
                "parameters",
                List.of(id),
                "responses",
                of(
                        "204",
                        Map.of("description", "The query is being ended"),
                        "404",
                        Map.of("$ref", "#/components/responses/NotFound")));
    }

    private static Map<String, Object> data() {
        var graph = parameter("graph", "The name of a graph", TEXT);
        graph.put("example", "https://w3id.org/prom-concerns/graph/concerns");
        return operation("data", "Read a graph by the SPARQL 1.1 Graph Store Protocol", List.of(graph), GRAPHS);
    }

    private static Map<String, Object> parameter(String name, String description, Map<String, Object> schema) {
        return of("name", name, "in", "query", "description", description, "schema", schema);
    }

    private static Map<String, Object> operation(
            String id, String summary, List<Map<String, Object>> parameters, List<String> mediaTypes) {
        var content = new LinkedHashMap<String, Object>();
        mediaTypes.forEach(type -> content.put(type, Map.of("schema", TEXT)));
        var operation = of("operationId", id, "summary", summary, "tags", List.of(TAG));
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put(
                "responses",
                of(
                        "200",
                        of("description", "The answer", "content", content),
                        "400",
                        Map.of("$ref", "#/components/responses/BadRequest")));
        return operation;
    }
}
