package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concerngraph.RunningServer;
import org.concerngraph.query.QueryLibrary;
import org.concerngraph.web.Address;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What programs are told of this service is right: it is OpenAPI 3.1, and each operation answers as it says. */
class OpenApiTest extends RunningServer {

    /** Not the answer to an ASK, which is the example of a query. */
    private static final Pattern GRAPH = Pattern.compile("text/turtle|application/(ld.json|n-triples|rdf.xml)");

    @Autowired
    private QueryLibrary library;

    private OpenAPI description() {
        var options = new ParseOptions();
        options.setResolve(true);
        var read = new OpenAPIV3Parser()
                .readContents(get("/openapi.json", "application/json").body(), null, options);
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.isOpenapi31()).isTrue();
        return read.getOpenAPI();
    }

    @Test
    void every_query_is_an_operation_with_its_words_and_parameters() {
        var paths = description().getPaths();
        library.all().forEach(query -> {
            var operation = operation(paths, "/queries/" + query.name());
            assertThat(operation.getSummary()).isEqualTo(query.summary());
            assertThat(operation.getTags()).isEqualTo(query.tags());
            assertThat(names(operation))
                    .isEqualTo(
                            query.parameters().stream().map(own -> own.name()).toList());
        });
        Parameter rows =
                operation(paths, "/queries/evidence/matrix").getParameters().getFirst();
        assertThat(rows.getSchema().getEnum().toString()).contains("participant");
        assertThat(rows.getSchema().getDefault()).isEqualTo("theme");
        Parameter goal =
                operation(paths, "/queries/concern/leading-to").getParameters().getFirst();
        assertThat(goal.getRequired()).isTrue();
        Parameter role =
                operation(paths, "/queries/concern/about-role").getParameters().getFirst();
        assertThat(role.getExplode()).isTrue();
    }

    @Test
    void the_protocol_is_described_with_what_it_takes_besides_the_query() {
        var paths = description().getPaths();
        assertThat(names(operation(paths, "/sparql")))
                .isEqualTo(names(operation(paths, "/vocabularies/sparql")))
                .containsExactly("query", "default-graph-uri", "named-graph-uri", "timeout", "query-id");
        assertThat(operation(paths, "/queries/vocabularies/labels").getDescription())
                .isEqualTo("It is asked of the dataset of vocabularies.");
        assertThat(names(operation(paths, "/sparql/running"))).containsExactly("id");
        var end = Optional.ofNullable(paths.get("/sparql/running/{id}"))
                .map(PathItem::getDelete)
                .orElseThrow();
        assertThat(end.getResponses().keySet()).containsExactly("204", "404");
        Parameter characters = operation(paths, "/queries/added/long-quotes").getParameters().stream()
                .filter(own -> own.getName().equals("characters"))
                .findFirst()
                .orElseThrow();
        assertThat(get("/openapi.json", "application/json").body()).contains("\"default\":300");
        assertThat(characters.getRequired()).isFalse();
    }

    private static Operation operation(Paths paths, String path) {
        return Optional.ofNullable(paths.get(path)).map(PathItem::getGet).orElseThrow();
    }

    private static List<String> names(Operation operation) {
        return parameters(operation).stream().map(Parameter::getName).toList();
    }

    private static List<Parameter> parameters(Operation operation) {
        return Objects.requireNonNullElse(operation.getParameters(), List.of());
    }

    @Test
    void every_operation_answers_in_each_format_that_it_names() {
        description().getPaths().forEach((path, item) -> {
            var get = item.getGet();
            if (get == null) {
                assertThat(Stream.of(item.getPost(), item.getDelete())).as(path).anyMatch(Objects::nonNull);
                return;
            }
            if (asksElsewhere(path)) {
                return;
            }
            Optional.ofNullable(get.getResponses().get("200")).orElseThrow().getContent().keySet().stream()
                    .filter(type ->
                            !path.endsWith("/sparql") || !GRAPH.matcher(type).matches())
                    .forEach(type -> {
                        var answer = get(address(path, get), type);
                        assertThat(answer.statusCode())
                                .as(path + " as " + type + ": " + answer.body())
                                .isEqualTo(200);
                        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                                .as(path)
                                .startsWith(type);
                    });
        });
    }

    /** A query that asks another server answers only where a setting allows it. */
    private boolean asksElsewhere(String path) {
        return path.startsWith("/queries/")
                && library.find(path.substring("/queries/".length()))
                        .filter(query -> !query.services().isEmpty())
                        .isPresent();
    }

    private static String address(String path, Operation operation) {
        String filled = path;
        for (Parameter parameter : parameters(operation)) {
            filled = filled.replace("{" + parameter.getName() + "}", text(parameter.getExample()));
        }
        var address = Address.of(filled);
        for (Parameter parameter : parameters(operation)) {
            if (parameter.getIn().equals("path")) {
                continue;
            }
            if (parameter.getExample() instanceof Collection<?> several) {
                several.forEach(value -> address.with(parameter.getName(), text(value)));
            } else if (parameter.getExample() != null) {
                address.with(parameter.getName(), text(parameter.getExample()));
            }
        }
        return address.toString();
    }

    private static String text(Object value) {
        return String.valueOf(value).replaceAll("^\\[?\"|\"]?$", "");
    }

    /** The schema of what is posted as a form. */
    @SuppressWarnings("rawtypes") // as the library gives it
    private static Map<String, Schema> form(Operation operation) {
        return Optional.ofNullable(operation.getRequestBody().getContent().get("multipart/form-data"))
                .orElseThrow()
                .getSchema()
                .getProperties();
    }

    @Test
    void a_file_is_brought_as_described_and_its_receipt_holds_what_is_described() throws Exception {
        var description = description();
        Operation bring = Optional.ofNullable(description.getPaths().get("/intake"))
                .map(PathItem::getPost)
                .orElseThrow();
        var described = new ArrayList<>(form(bring).keySet());
        described.set(described.indexOf("file"), "file-name");
        assertThat(names(bring)).as("a file in the body has the same fields").isEqualTo(described);
        assertThat(Optional.ofNullable(form(bring).get("format"))
                        .orElseThrow()
                        .getEnum()
                        .toString())
                .isEqualTo("[quote-table, csv, xlsx, qdpx, qde, qdc, rdf]");

        String address = address("/intake?format=quote-table&dry-run=true&file-name=weir.txt");
        HttpRequest.BodyPublisher table =
                HttpRequest.BodyPublishers.ofString("Table 1\nTime\nNone of it is ours. (P1, Nurse)\n");
        assertThat(send(HttpRequest.newBuilder(URI.create(address)).POST(table)).statusCode())
                .isEqualTo(401);
        var answer = send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/octet-stream")
                .headers(asAdministrator())
                .POST(table));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(bring.getResponses().keySet())
                .contains("200", "201", "400", "401", "403", "409", "413", "422", "429");
        var held = new ArrayList<String>();
        Json.mapper().readTree(answer.body()).fieldNames().forEachRemaining(held::add);
        Schema<?> receipt = Optional.ofNullable(
                        description.getComponents().getSchemas().get("Receipt"))
                .orElseThrow();
        assertThat(held)
                .containsExactlyInAnyOrderElementsOf(receipt.getProperties().keySet());
    }

    @Test
    void taking_an_import_back_needs_a_log_in_and_an_import_as_described() {
        Operation withdraw = Optional.ofNullable(description().getPaths().get("/intake/{id}"))
                .map(PathItem::getDelete)
                .orElseThrow();
        assertThat(withdraw.getSecurity()).hasSize(1);
        assertThat(withdraw.getResponses().keySet()).containsExactly("204", "401", "403", "404", "429");
        assertThat(delete("/intake/hunter-2015.table-3").statusCode()).isEqualTo(401);
        assertThat(delete("/intake/weir-2020.table-9", asAdministrator()).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> delete(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address(path))).DELETE();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    @Test
    void a_query_is_posted_as_described() {
        PathItem sparql =
                Optional.ofNullable(description().getPaths().get("/sparql")).orElseThrow();
        assertThat(sparql.getPost().getRequestBody().getContent()).containsKey("application/sparql-query");
        var answer = send(HttpRequest.newBuilder(URI.create(address("/sparql")))
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "application/sparql-results+json")
                .POST(HttpRequest.BodyPublishers.ofString("ASK {}")));
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
