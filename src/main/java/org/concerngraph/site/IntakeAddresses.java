package org.concerngraph.site;

import static org.concerngraph.site.OpenApi.of;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concerngraph.web.RdfFormat;

/** How programs bring a study in, read its receipt and take it back, as OpenAPI describes it. */
final class IntakeAddresses {

    /** The name of the way in which a program says who it is. */
    static final String LOG_IN = "basic";

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> OBJECT = Map.of("type", "object");
    private static final Map<String, Object> RECEIPT = Map.of("$ref", "#/components/schemas/Receipt");
    private static final Map<String, Object> ID = OpenApi.identifier(
            "The import’s identifier: that of its study, a point, and its name", "hunter-2015.table-3");
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private IntakeAddresses() {}

    static void addTo(Map<String, Object> paths) {
        paths.put("/intake", Map.of("post", bring()));
        paths.put("/intake/{id}", of("get", receipt(), "delete", withdraw()));
    }

    private static Map<String, Object> bring() {
        var form = new LinkedHashMap<String, Object>();
        form.put("file", of("type", "string", "contentMediaType", "application/octet-stream"));
        form.putAll(IntakeFields.all());
        var parameters = Stream.concat(Stream.of("file-name"), IntakeFields.all().keySet().stream())
                .map(name -> of(
                        "name",
                        name,
                        "in",
                        "query",
                        "description",
                        name.equals("file-name")
                                ? "What the file is called, when it is the body of the request"
                                : "As the field of the form; for a file that is the body of the request",
                        "schema",
                        IntakeFields.all().getOrDefault(name, TEXT)))
                .toList();
        return of(
                "operationId",
                "intake",
                "summary",
                "Bring a file of a study into the graph, or try out what would become of it",
                "description",
                "All of the file is accepted or nothing of it. With dry-run nothing is written, and nothing need be said"
                        + " of the study. A reader’s questions are answered by further fields, choice. and the key.",
                "tags",
                List.of(FixedAddresses.TAG),
                "security",
                List.of(Map.of(LOG_IN, List.of())),
                "parameters",
                parameters,
                "requestBody",
                of(
                        "required",
                        true,
                        "content",
                        of(
                                "multipart/form-data",
                                Map.of("schema", of("type", "object", "required", List.of("file"), "properties", form)),
                                "application/octet-stream",
                                Map.of("schema", Map.of()))),
                "responses",
                of(
                        "200",
                        answer("The receipt of a trial, or of an import that changes nothing", JSON, RECEIPT),
                        "201",
                        answer("The receipt; all of the file is in the graph", JSON, RECEIPT),
                        "400",
                        reference("BadRequest"),
                        "401",
                        reference("NotLoggedIn"),
                        "403",
                        reference("NotAllowed"),
                        "409",
                        answer("Another import has this name; the receipt tells the difference", JSON, RECEIPT),
                        "413",
                        answer("The file is longer than one may be", PROBLEM, OBJECT),
                        "422",
                        of(
                                "description",
                                "The file cannot be read, something is not said of the study, or the receipt tells which"
                                        + " rules would be broken, and where",
                                "content",
                                of(JSON, Map.of("schema", RECEIPT), PROBLEM, Map.of("schema", OBJECT))),
                        "429",
                        reference("TooManyAttempts")));
    }

    private static Map<String, Object> receipt() {
        var content = new LinkedHashMap<String, Object>();
        content.put(JSON, Map.of("schema", RECEIPT));
        for (RdfFormat format : RdfFormat.values()) {
            content.put(format.mediaType(), Map.of("schema", TEXT));
        }
        return of(
                "operationId",
                "receipt",
                "summary",
                "The receipt of an import, as values or as an activity in RDF",
                "tags",
                List.of(FixedAddresses.TAG),
                "parameters",
                List.of(ID),
                "responses",
                of(
                        "200",
                        of("description", "The receipt", "content", content),
                        "404",
                        reference("NotFound"),
                        "410",
                        answer("It was withdrawn or replaced; this is what stays of it", JSON, OBJECT)));
    }

    private static Map<String, Object> withdraw() {
        return of(
                "operationId",
                "withdraw",
                "summary",
                "Take away all that came from an import",
                "tags",
                List.of(FixedAddresses.TAG),
                "security",
                List.of(Map.of(LOG_IN, List.of())),
                "parameters",
                List.of(
                        ID,
                        of(
                                "name",
                                "reason",
                                "in",
                                "query",
                                "description",
                                "Why; everyone can read it",
                                "schema",
                                TEXT)),
                "responses",
                of(
                        "204",
                        Map.of("description", "It is gone"),
                        "401",
                        reference("NotLoggedIn"),
                        "403",
                        reference("NotAllowed"),
                        "404",
                        reference("NotFound"),
                        "429",
                        reference("TooManyAttempts")));
    }

    private static Map<String, Object> answer(String description, String mediaType, Map<String, Object> schema) {
        return of("description", description, "content", of(mediaType, Map.of("schema", schema)));
    }

    private static Map<String, Object> reference(String response) {
        return Map.of("$ref", "#/components/responses/" + response);
    }
}
