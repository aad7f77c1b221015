package org.concerngraph.linking.reconcile;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the messages of the Reconciliation API 0.2 look like: the JSON schemas in {@code reconciliation/messages.json}. */
final class Messages {

    private static final JsonMapper JSON = new JsonMapper();

    private Messages() {}

    /** The faults of a message of this kind. */
    static List<String> faults(String kind, String message) {
        try (InputStream file = Messages.class.getResourceAsStream("/reconciliation/messages.json")) {
            var schema = (ObjectNode) JSON.readTree(Objects.requireNonNull(file));
            schema.put("$ref", "#/$defs/" + kind);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema)
                    .validate(json(message))
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
