package org.concerngraph.site;

import static org.concerngraph.site.OpenApi.of;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The addresses for programs that do not come from a query file, as OpenAPI describes them. */
final class FixedAddresses {

    /** The tag of all of them. */
    static final String TAG = "machines";

    private static final List<String> RESULTS = List.of(
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values",
            "text/turtle",
            "application/ld+json",
            "application/n-triples",
            "application/rdf+xml");
    private static final List<String> GRAPHS =
            List.of("text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml");
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private FixedAddresses() {}

    static Map<String, Object> all() {
        var paths = new LinkedHashMap<String, Object>();
        paths.put("/sparql", sparql());
        paths.put("/data", Map.of("get", data()));
        get(paths, "/.well-known/void", "void", "What is in the dataset, by VoID", GRAPHS);
        get(paths, "/void.ttl", "void-turtle", "What is in the dataset, by VoID, in Turtle", List.of("text/turtle"));
        get(paths, "/dataset.trig", "dataset-trig", "All of the dataset in TriG", List.of("application/trig"));
        get(paths, "/dataset.nq", "dataset-nquads", "All of the dataset in N-Quads", List.of("application/n-quads"));
        get(paths, "/dataset.ttl", "dataset-description", "What the dataset is, by DCAT", List.of("text/turtle"));
        get(paths, "/sitemap.xml", "sitemap", "The addresses of all pages", List.of("application/xml"));
        get(paths, "/sparql/running", "running", "The client’s own queries that run now", List.of("application/json"));
        return paths;
    }

    private static void get(
            Map<String, Object> paths, String path, String id, String summary, List<String> mediaTypes) {
        paths.put(path, Map.of("get", operation(id, summary, List.of(), mediaTypes)));
    }

    private static Map<String, Object> sparql() {
        var post = operation("sparql-post", "Ask a query of one’s own in the body", List.of(graphs()), RESULTS);
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
                        "sparql",
                        "Ask a query of one’s own by the SPARQL 1.1 Protocol",
                        List.of(query, graphs()),
                        RESULTS),
                "post",
                post);
    }

    private static Map<String, Object> graphs() {
        return parameter(
                "default-graph-uri",
                "The graphs that the default graph is merged from; without it, all",
                of("type", "array", "items", TEXT));
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
