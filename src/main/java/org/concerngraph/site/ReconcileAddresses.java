package org.concerngraph.site;

import static org.concerngraph.site.OpenApi.of;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The reconciliation services, as OpenAPI describes them. */
final class ReconcileAddresses {

    private static final String JSON = "application/json";
    private static final String QUERIES = "A batch of reconciliation queries in JSON";
    private static final String EXTEND = "A data extension query in JSON";
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private ReconcileAddresses() {}

    static void addTo(Map<String, Object> paths) {
        var one = of(
                "name",
                "service",
                "in",
                "path",
                "required",
                true,
                "description",
                "The name of a vocabulary, or concern-graph for what is ours",
                "schema",
                TEXT,
                "example",
                "mesh-2024");
        add(paths, "/reconcile", "", " over everything", List.of());
        add(paths, "/reconcile/{service}", "-one", " over one vocabulary or over what is ours", List.of(one));
    }

    private static void add(
            Map<String, Object> paths, String path, String id, String what, List<Map<String, Object>> where) {
        var queries = field("queries", QUERIES);
        var extend = field("extend", EXTEND);
        paths.put(
                path,
                of(
                        "get",
                        operation(
                                "reconcile" + id,
                                "The reconciliation service" + what
                                        + " (API 0.2): its manifest, or the answer to one of" + " the two parameters",
                                Stream.concat(where.stream(), Stream.of(queries, extend))
                                        .toList()),
                        "post",
                        post(operation(
                                "reconcile" + id + "-post",
                                "Ask the reconciliation service" + what + " with a form of one field",
                                where))));
        paths.put(
                path + "/suggest/entity",
                Map.of(
                        "get",
                        operation(
                                "reconcile" + id + "-suggest",
                                "What the reconciliation service" + what + " has with a name that begins so",
                                Stream.concat(where.stream(), Stream.of(prefix()))
                                        .toList())));
    }

    private static Map<String, Object> prefix() {
        var prefix = field("prefix", "What was typed so far");
        prefix.put("required", true);
        prefix.put("example", "pat");
        return prefix;
    }

    private static Map<String, Object> field(String name, String description) {
        return of("name", name, "in", "query", "description", description, "schema", TEXT);
    }

    private static Map<String, Object> post(Map<String, Object> operation) {
        operation.put(
                "requestBody",
                of(
                        "required",
                        true,
                        "content",
                        Map.of(
                                "application/x-www-form-urlencoded",
                                Map.of(
                                        "schema",
                                        of(
                                                "type",
                                                "object",
                                                "properties",
                                                of(
                                                        "queries",
                                                        Map.of("type", "string", "description", QUERIES),
                                                        "extend",
                                                        Map.of("type", "string", "description", EXTEND)))))));
        return operation;
    }

    private static Map<String, Object> operation(String id, String summary, List<Map<String, Object>> parameters) {
        var operation = of("operationId", id, "summary", summary, "tags", List.of(FixedAddresses.TAG));
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put(
                "responses",
                of(
                        "200",
                        of(
                                "description",
                                "The answer",
                                "content",
                                Map.of(JSON, Map.of("schema", Map.of("type", "object")))),
                        "400",
                        Map.of("$ref", "#/components/responses/BadRequest"),
                        "404",
                        Map.of("$ref", "#/components/responses/NotFound")));
        return operation;
    }
}
