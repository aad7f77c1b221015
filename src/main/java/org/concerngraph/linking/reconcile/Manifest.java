package org.concerngraph.linking.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The description of a service that tools read first: the service manifest of the Reconciliation API 0.2. */
final class Manifest {

    private static final int PREVIEW_WIDTH = 430;
    private static final int PREVIEW_HEIGHT = 300;

    private Manifest() {}

    /** The manifest of a service whose server is found at {@code url}. */
    static Map<String, Object> of(Service service, String url) {
        String at = url + service.path();
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("versions", List.of("0.2"));
        manifest.put("name", service.title());
        manifest.put("identifierSpace", service.identifierSpace());
        manifest.put("schemaSpace", service.schemaSpace());
        manifest.put("documentation", url + Service.ROOT + "/services");
        manifest.put("defaultTypes", service.types());
        manifest.put("view", Map.of("url", at + "/view?id={{id}}"));
        manifest.put(
                "preview", Map.of("url", at + "/preview?id={{id}}", "width", PREVIEW_WIDTH, "height", PREVIEW_HEIGHT));
        manifest.put(
                "suggest",
                Map.of(
                        "entity",
                        Map.of(
                                "service_url", at,
                                "service_path", "/suggest/entity",
                                "flyout_service_path", "/flyout?id=${id}"),
                        "property",
                        Map.of("service_url", at, "service_path", "/suggest/property"),
                        "type",
                        Map.of("service_url", at, "service_path", "/suggest/type")));
        manifest.put(
                "extend",
                Map.of(
                        "propose_properties",
                        Map.of("service_url", at, "service_path", "/properties"),
                        "property_settings",
                        List.of(limit(), relation())));
        manifest.put("batchSize", Query.MOST_AT_ONCE);
        return manifest;
    }

    private static Map<String, Object> limit() {
        return Map.of(
                "name", Extension.LIMIT,
                "label", "Most values",
                "type", "number",
                "default", 0,
                "help_text", "How many values of the property at most; 0 for all");
    }

    private static Map<String, Object> relation() {
        return Map.of(
                "name",
                Extension.RELATION,
                "label",
                "Links",
                "type",
                "select",
                "default",
                Extension.RELATIONS.getFirst(),
                "help_text",
                "Of links, which are wanted",
                "choices",
                Extension.RELATIONS.stream()
                        .map(relation -> Map.of("value", relation, "name", relation))
                        .toList());
    }
}
