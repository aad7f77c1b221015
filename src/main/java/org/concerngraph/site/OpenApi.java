package org.concerngraph.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.concerngraph.endpoint.library.Format;
import org.concerngraph.query.AskedDataset;
import org.concerngraph.query.NamedQuery;
import org.concerngraph.query.Parameter;
import org.concerngraph.query.QueryLibrary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Describes every query of the library, and the addresses that are always there, in the terms of OpenAPI 3.1. */
@Component
class OpenApi {

    private static final String PROBLEM = "application/problem+json";

    private final QueryLibrary library;
    private final String version;

    OpenApi(QueryLibrary library, @Value("${info.version:0}") String version) {
        this.library = library;
        this.version = version;
    }

    /** The description of the service that is found at this address. */
    Map<String, Object> at(String url) {
        var paths = new LinkedHashMap<String, Object>(FixedAddresses.all());
        var tags = new TreeSet<String>();
        for (NamedQuery query : library.all()) {
            paths.put("/queries/" + query.name(), Map.of("get", operation(query)));
            tags.addAll(query.tags());
        }
        var all = new LinkedHashMap<String, Object>();
        all.put("openapi", "3.1.0");
        all.put(
                "info",
                of(
                        "title",
                        "Concern Graph",
                        "version",
                        version,
                        "description",
                        "Stakeholder concerns about patient-reported outcome measures, and the words that they rest on."
                                + " Each query of the library is an operation; SPARQL asks anything else."));
        all.put("servers", List.of(Map.of("url", url)));
        tags.add(FixedAddresses.TAG);
        all.put("tags", tags.stream().map(tag -> Map.of("name", tag)).toList());
        all.put("paths", paths);
        all.put(
                "components",
                of(
                        "schemas",
                        of("Problem", problem(), "Receipt", ReceiptSchema.schema()),
                        "responses",
                        problems(),
                        "securitySchemes",
                        Map.of(IntakeAddresses.LOG_IN, Map.of("type", "http", "scheme", "basic"))));
        return all;
    }

    private static Map<String, Object> operation(NamedQuery query) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", query.name().replace('/', '.'));
        operation.put("summary", query.summary());
        String description = description(query);
        if (!description.isEmpty()) {
            operation.put("description", description);
        }
        operation.put("tags", query.tags());
        if (!query.parameters().isEmpty()) {
            operation.put(
                    "parameters",
                    query.parameters().stream()
                            .map(parameter -> parameter(query, parameter))
                            .toList());
        }
        var content = new LinkedHashMap<String, Object>();
        for (Format format : Format.of(query)) {
            content.put(format.mediaType(), Map.of("schema", Map.of("type", "string")));
        }
        if (!query.isGraph()) {
            content.put(Format.JSON.mediaType(), Map.of("schema", Map.of("type", "object")));
        }
        operation.put(
                "responses",
                of(
                        "200",
                        of("description", "The answer", "content", content),
                        "304",
                        Map.of("description", "The answer is still the one that If-None-Match names"),
                        "400",
                        reference("BadRequest"),
                        "404",
                        reference("NotFound"),
                        "406",
                        reference("NotAcceptable"),
                        "422",
                        reference("TooLarge"),
                        "429",
                        reference("TooMany")));
        return operation;
    }

    private static String description(NamedQuery query) {
        return query.dataset() == AskedDataset.CONCERNS
                ? query.description()
                : (query.description() + " It is asked of the dataset of "
                                + query.dataset().word() + ".")
                        .strip();
    }

    private static Map<String, Object> parameter(NamedQuery query, Parameter parameter) {
        var described = new LinkedHashMap<String, Object>();
        described.put("name", parameter.name());
        described.put("in", "query");
        described.put("description", words(parameter));
        described.put("required", parameter.isNeeded());
        Map<String, Object> value = value(parameter);
        if (parameter.isList()) {
            described.put("style", "form");
            described.put("explode", true);
            described.put("schema", of("type", "array", "items", value));
        } else {
            described.put("schema", value);
        }
        if (query.seed().get("params") instanceof Map<?, ?> known && known.containsKey(parameter.name())) {
            Object example = known.get(parameter.name());
            described.put("example", parameter.isList() ? List.of(example) : example);
        }
        return described;
    }

    private static String words(Parameter parameter) {
        return parameter.label()
                + (parameter.type() == Parameter.Type.IRI
                        ? ": an identifier, a name with a prefix such as role:regulator, or an IRI"
                        : "")
                + (parameter.choices().isEmpty()
                        ? ""
                        : ". The answer to /queries/" + parameter.choices() + " has the choices");
    }

    private static Map<String, Object> value(Parameter parameter) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put(
                "type",
                switch (parameter.type()) {
                    case IRI, STRING -> "string";
                    case INTEGER -> "integer";
                    case BOOLEAN -> "boolean";
                });
        if (!parameter.oneOf().isEmpty()) {
            schema.put("enum", parameter.oneOf());
        }
        if (!parameter.defaults().isEmpty() && !parameter.isList()) {
            schema.put("default", typed(parameter.type(), parameter.defaults().getFirst()));
        }
        return schema;
    }

    /** A number and a truth value are no strings in JSON. */
    private static Object typed(Parameter.Type type, String text) {
        return switch (type) {
            case IRI, STRING -> text;
            case INTEGER -> Long.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
        };
    }

    private static Map<String, Object> reference(String response) {
        return Map.of("$ref", "#/components/responses/" + response);
    }

    private static Map<String, Object> problems() {
        return of(
                "BadRequest",
                problem("A parameter is missing, unknown or not of its type; the detail names it"),
                "NotFound",
                problem("There is no such thing, or not in this format"),
                "NotLoggedIn",
                Map.of("description", "Whoever writes has to log in"),
                "NotAllowed",
                problem("Whoever has logged in may not do this; the administrator may"),
                "TooManyAttempts",
                problem("The log-in failed too often from this address; Retry-After says when it is looked at again"),
                "NotAcceptable",
                problem("The answer is not had in a format that the Accept header names"),
                "TooLarge",
                problem("The answer has more rows or bytes than one may have here"),
                "TooMany",
                problem("Too many queries run now; Retry-After says when to ask again"));
    }

    private static Map<String, Object> problem(String description) {
        return of(
                "description",
                description,
                "content",
                Map.of(PROBLEM, Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
    }

    /** Problem details by RFC 9457. */
    private static Map<String, Object> problem() {
        return of(
                "type",
                "object",
                "properties",
                of(
                        "title",
                        Map.of("type", "string"),
                        "status",
                        Map.of("type", "integer"),
                        "detail",
                        Map.of("type", "string"),
                        "instance",
                        Map.of("type", "string"),
                        "parameter",
                        Map.of("type", "string")));
    }

    /** The part of an address that says which thing it is of. */
    static Map<String, Object> identifier(String description, String example) {
        return of(
                "name",
                "id",
                "in",
                "path",
                "required",
                true,
                "description",
                description,
                "schema",
                Map.of("type", "string"),
                "example",
                example);
    }

    /** A map that keeps its order. */
    static Map<String, Object> of(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
