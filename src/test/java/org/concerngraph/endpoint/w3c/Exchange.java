package org.concerngraph.endpoint.w3c;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.rowset.QueryResults;

/** Requests, one after the other, that the manifest writes out with the answers they must get. */
final class Exchange implements Run {

    private static final String HTTP = "http://www.w3.org/2011/http#";
    private static final String CONTENT = "http://www.w3.org/2011/content#";
    private static final Map<String, List<String>> FORMATS = Map.of(
            "boolean", List.of("application/sparql-results+xml", "application/sparql-results+json"),
            "tabular",
                    List.of(
                            "application/sparql-results+xml",
                            "application/sparql-results+json",
                            "text/csv",
                            "text/tab-separated-values"),
            "RDF", List.of("text/turtle", "application/rdf+xml", "application/n-triples"));
    private static final Map<String, Integer> STATUS =
            Map.of("OK", 200, "Created", 201, "NoContent", 204, "NotFound", 404);

    @Override
    public void check(SuiteTest test, Endpoint server) {
        server.holds(test.dataset(test.entry(), SuiteTest.UPDATE));
        var places = new HashMap<String, String>();
        for (RDFNode node : list(test.action(), "requests")) {
            Resource request = node.asResource();
            Resource wanted = SuiteTest.resource(request, HTTP + "resp");
            var answer = send(test, request, server, places);
            try {
                check(wanted, answer);
            } catch (AssertionError | RuntimeException fault) {
                throw new AssertionError(
                        SuiteTest.string(request, HTTP + "methodName") + " "
                                + SuiteTest.string(request, HTTP + "absolutePath") + ": " + fault.getMessage(),
                        fault);
            }
            for (RDFNode name : SuiteTest.objects(wanted, SuiteTest.MANIFEST + "expectedLocation")) {
                places.put(
                        name.asLiteral().getString(),
                        answer.headers().firstValue("Location").orElseThrow(() -> Run.wrong("no Location")));
            }
        }
    }

    private static HttpResponse<byte[]> send(
            SuiteTest test, Resource request, Endpoint server, Map<String, String> places) {
        var sent = server.request(path(test, request, places));
        for (RDFNode header : list(request, "headers")) {
            sent.header(
                    SuiteTest.string(header.asResource(), HTTP + "fieldName"),
                    SuiteTest.string(header.asResource(), HTTP + "fieldValue"));
        }
        var bodies = SuiteTest.objects(request, HTTP + "body");
        var content = bodies.isEmpty()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(bytes(bodies.get(0).asResource(), places));
        return server.send(sent.method(SuiteTest.string(request, HTTP + "methodName"), content));
    }

    /** The manifests write one address for all; a server may have one for each operation. */
    private static String path(SuiteTest test, Resource request, Map<String, String> places) {
        String path = filled(SuiteTest.string(request, HTTP + "absolutePath"), places);
        if (path.startsWith("/gsp")) {
            return "/data" + path.substring("/gsp".length());
        }
        boolean update = test.name().contains("update")
                && list(request, "headers").stream()
                        .noneMatch(header -> SuiteTest.string(header.asResource(), HTTP + "fieldValue")
                                .startsWith("application/sparql-query"));
        return (update ? "/update" : "/sparql") + path.substring("/sparql/".length());
    }

    private static byte[] bytes(Resource body, Map<String, String> places) {
        return filled(SuiteTest.string(body, CONTENT + "chars"), places)
                .getBytes(Charset.forName(SuiteTest.string(body, CONTENT + "characterEncoding")));
    }

    private static String filled(String text, Map<String, String> places) {
        String filled = text;
        for (var place : places.entrySet()) {
            filled = filled.replace(place.getKey(), place.getValue());
        }
        return filled;
    }

    private static void check(Resource wanted, HttpResponse<byte[]> answer) {
        var statuses = SuiteTest.objects(wanted, SuiteTest.MANIFEST + "expectedStatus");
        if (statuses.stream().noneMatch(status -> matches(status.asResource(), answer.statusCode()))) {
            throw Run.wrong("status " + answer.statusCode() + ": " + Endpoint.text(answer));
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String media = type.replaceFirst(";.*", "").strip();
        for (RDFNode format : SuiteTest.objects(wanted, SuiteTest.MANIFEST + "expectedFormat")) {
            if (!FORMATS.getOrDefault(format.asLiteral().getString(), List.of()).contains(media)) {
                throw Run.wrong("not " + format + ": " + type);
            }
        }
        for (RDFNode truth : SuiteTest.objects(wanted, SuiteTest.MANIFEST + "expectedBoolean")) {
            Lang lang = RDFLanguages.contentTypeToLang(media);
            if (QueryResults.create()
                            .forceLang(lang)
                            .build()
                            .readAny(new ByteArrayInputStream(answer.body()))
                            .booleanResult()
                    != truth.asLiteral().getBoolean()) {
                throw Run.wrong("not " + truth);
            }
        }
        for (RDFNode header : list(wanted, "headers")) {
            String name = SuiteTest.string(header.asResource(), HTTP + "fieldName");
            String value = SuiteTest.string(header.asResource(), HTTP + "fieldValue");
            String got = answer.headers().firstValue(name).orElse("");
            if (!plain(value).equals(plain(got))) {
                throw Run.wrong(name + ": " + got + " instead of " + value);
            }
        }
        for (RDFNode body : SuiteTest.objects(wanted, HTTP + "body")) {
            Graph expected = graph(bytes(body.asResource(), Map.of()), "text/turtle");
            if (!expected.isIsomorphicWith(graph(answer.body(), media))) {
                throw Run.wrong("another graph: " + Endpoint.text(answer));
            }
        }
    }

    private static boolean matches(Resource status, int got) {
        String name = status.getURI().substring(status.getURI().indexOf('#') + 1);
        return name.startsWith("StatusCode")
                ? name.charAt("StatusCode".length()) - '0' == got / 100
                : STATUS.getOrDefault(name, 0) == got;
    }

    /** Media types are equal however they are spaced; Turtle is UTF-8 whether the answer says so or not. */
    private static String plain(String header) {
        String tight = header.toLowerCase(Locale.ROOT).replace(" ", "");
        return tight.equals("text/turtle") ? "text/turtle;charset=utf-8" : tight;
    }

    private static Graph graph(byte[] content, String media) {
        return RDFParser.create()
                .source(new ByteArrayInputStream(content))
                .lang(RDFLanguages.contentTypeToLang(media))
                .toGraph();
    }

    private static List<RDFNode> list(Resource subject, String property) {
        return SuiteTest.objects(subject, HTTP + property).stream()
                .flatMap(list -> list.canAs(RDFList.class) ? list.as(RDFList.class).asJavaList().stream() : Stream.of())
                .toList();
    }
}
