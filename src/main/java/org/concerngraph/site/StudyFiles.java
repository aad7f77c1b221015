package org.concerngraph.site;

import static org.concerngraph.site.OpenApi.of;

import java.util.List;
import java.util.Map;

/** The files in which a study is had, as OpenAPI describes them. */
final class StudyFiles {

    private StudyFiles() {}

    static void addTo(Map<String, Object> paths) {
        add(paths, "quotes.csv", "study-quotes", "The quotes of a study, one row each", "text/csv");
        add(
                paths,
                "study.xlsx",
                "study-workbook",
                "A study as a workbook of quotes, participants, themes and concerns",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        add(paths, "study.ttl", "study-turtle", "All that is said of a study’s things, in Turtle", "text/turtle");
        add(
                paths,
                "study.trig",
                "study-trig",
                "All that is said of a study’s things, each in its graph, in TriG",
                "application/trig");
        add(paths, "project.qdpx", "study-project", "A study as a REFI-QDA project", "application/zip");
        add(paths, "codebook.qdc", "study-codebook", "The themes of a study as a REFI-QDA codebook", "application/xml");
    }

    private static void add(Map<String, Object> paths, String file, String id, String summary, String mediaType) {
        var study = OpenApi.identifier("The study’s identifier", "hunter-2015");
        var responses = of(
                "200",
                of("description", "The file", "content", of(mediaType, Map.of("schema", Map.of("type", "string")))),
                "304",
                Map.of("description", "The file is still the one that If-None-Match names"),
                "404",
                Map.of("$ref", "#/components/responses/NotFound"));
        var operation = of(
                "operationId",
                id,
                "summary",
                summary,
                "tags",
                List.of(FixedAddresses.TAG),
                "parameters",
                List.of(study),
                "responses",
                responses);
        paths.put("/studies/{id}/" + file, Map.of("get", operation));
    }
}
