package org.concerngraph.site;

import static org.concerngraph.site.OpenApi.of;

import java.util.List;
import java.util.Map;

/** What the receipts of imports hold, as OpenAPI describes it. */
final class ReceiptSchema {

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> OBJECT = Map.of("type", "object");
    private static final Map<String, Object> LIST = Map.of("type", "array", "items", OBJECT);

    private ReceiptSchema() {}

    /** The schema of a receipt. */
    static Map<String, Object> schema() {
        var properties =
                of("id", TEXT, "outcome", TEXT, "study", TEXT, "name", TEXT, "revision", Map.of("type", "integer"));
        for (String text : List.of("fileName", "sha256", "reader", "readerVersion", "by", "at")) {
            properties.put(text, TEXT);
        }
        properties.put("counts", OBJECT);
        properties.put("inGraph", Map.of("type", List.of("object", "null")));
        for (String list : List.of("problems", "leftOut", "checks")) {
            properties.put(list, LIST);
        }
        properties.put("decisions", Map.of("type", "array", "items", TEXT));
        properties.put("roles", Map.of("type", "object", "additionalProperties", TEXT));
        properties.put("faults", LIST);
        properties.put("personal", LIST);
        properties.put("difference", Map.of("type", List.of("object", "null")));
        return of("type", "object", "properties", properties);
    }
}
