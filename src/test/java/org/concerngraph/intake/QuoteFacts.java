package org.concerngraph.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.concerngraph.RunningServer;

/**
 * All that the graph says of a quote, by value: no identifier of the quote, its speaker or its themes is in it.
 *
 * @param source what tells its source from the others of the study: {@code table-3}
 * @param speaker the code of who spoke, with "?" before it when the source does not tell them from others
 * @param roles the printed roles, sorted
 * @param themes the labels from the top with " / " between them, sorted
 * @param marks kind, place and text of each, in order
 * @param concerns the identifiers of those that it expresses, sorted
 */
public record QuoteFacts(
        String source,
        String ordinal,
        String text,
        String spoken,
        String attribution,
        String speaker,
        List<String> roles,
        List<String> themes,
        List<String> marks,
        List<String> concerns,
        String page,
        String row) {

    private static final String PREFIXES = """
            PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """;

    /** The quotes of a study, by source and number. */
    public static List<QuoteFacts> of(RunningServer server, String study) {
        String of = "prc:inStudy <https://w3id.org/prom-concerns/id/study/" + study + ">";
        Map<String, List<String>> roles = lists(
                server,
                "SELECT ?p ?role { ?p a prc:Participant ; " + of + " ; prc:printedRole ?role } ORDER BY ?p ?role");
        Map<String, String> paths = paths(server, study);
        Map<String, List<String>> themes = new HashMap<>();
        lists(server, "SELECT DISTINCT ?q ?theme { ?q a prc:Quote ; " + of + " ; prc:hasTheme ?theme }")
                .forEach((quote, its) -> themes.put(
                        quote,
                        its.stream()
                                .map(theme -> Objects.requireNonNull(paths.get(theme)))
                                .sorted()
                                .toList()));
        Map<String, List<String>> marks = lists(server, """
                SELECT DISTINCT ?q (CONCAT(REPLACE(STR(?kind), '.*#', ''), ' ', STR(?start), '-', STR(?end), ' ', ?text) AS ?mark)
                { ?q a prc:Quote ; prc:hasMark ?m . ?m a ?kind ; prc:start ?start ; prc:end ?end ; prc:markText ?text
                  FILTER (?kind IN (prc:Elision, prc:Insertion, prc:Pause)) } ORDER BY ?q ?start""");
        Map<String, List<String>> concerns = lists(
                server,
                "SELECT DISTINCT ?q (REPLACE(STR(?c), '.*/', '') AS ?concern)" + " { ?q a prc:Quote ; " + of
                        + " ; prc:expresses ?c } ORDER BY ?q ?concern");
        return server.select(PREFIXES + """
                        SELECT DISTINCT ?q ?source ?ordinal ?text ?spoken ?attribution
                               ?p (IF(?known, ?code, CONCAT('?', ?code)) AS ?speaker) ?page ?row
                        { ?q a prc:Quote ; %s ; prov:wasQuotedFrom ?source ; prc:ordinal ?ordinal ; prc:publishedText ?text ;
                             prc:attributionText ?attribution ; prc:spokenBy ?p . ?p prc:participantCode ?code
                          BIND (NOT EXISTS { ?p a prc:UnidentifiedSpeaker } AS ?known)
                          OPTIONAL { ?q prc:spokenText ?spoken } OPTIONAL { ?q prc:sourcePage ?page }
                          OPTIONAL { ?q prc:sourceRow ?row } } ORDER BY ?source ?ordinal""".formatted(of)).stream()
                .map(row -> new QuoteFacts(
                        row.get(1).replaceFirst(".*/" + study + "\\.", ""),
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        row.get(5),
                        row.get(7),
                        roles.getOrDefault(row.get(6), List.of()),
                        themes.getOrDefault(row.get(0), List.of()),
                        marks.getOrDefault(row.get(0), List.of()),
                        concerns.getOrDefault(row.get(0), List.of()),
                        row.get(8),
                        row.get(9)))
                .toList();
    }

    /** The themes of a study in their order, each as the labels from the top with " / " between them. */
    public static List<String> themes(RunningServer server, String study) {
        return List.copyOf(paths(server, study).values());
    }

    /** The participants of a study, quoted or not: each with the printed roles, sorted. */
    public static List<String> people(RunningServer server, String study) {
        String of = "prc:inStudy <https://w3id.org/prom-concerns/id/study/" + study + ">";
        var people = new TreeMap<String, List<String>>();
        for (var row : server.select(PREFIXES + """
                SELECT DISTINCT ?code ?known ?role { ?p a prc:Participant ; %s ; prc:participantCode ?code
                  BIND (NOT EXISTS { ?p a prc:UnidentifiedSpeaker } AS ?known) OPTIONAL { ?p prc:printedRole ?role } }
                ORDER BY ?role""".formatted(of))) {
            var roles = people.computeIfAbsent(
                    (row.get(1).equals("true") ? "" : "?") + row.get(0), code -> new ArrayList<>());
            if (!row.get(2).isEmpty()) {
                roles.add(row.get(2));
            }
        }
        return people.entrySet().stream()
                .map(one -> one.getKey() + ": " + String.join(" + ", one.getValue()))
                .toList();
    }

    private static Map<String, String> paths(RunningServer server, String study) {
        Map<String, String> paths = new java.util.LinkedHashMap<>();
        Map<String, List<String>> above = new HashMap<>();
        var rows = server.select(PREFIXES + """
                SELECT DISTINCT ?theme ?label ?parent { ?theme a prc:Theme ; prc:ordinal ?n ; rdfs:label ?label ;
                  prc:inStudy <https://w3id.org/prom-concerns/id/study/%s> OPTIONAL { ?theme skos:broader ?parent } }
                ORDER BY ?n""".formatted(study));
        rows.forEach(row -> above.put(row.get(0), row));
        for (var row : rows) {
            var labels = new ArrayList<String>();
            for (List<String> at = row; at != null; at = above.get(at.get(2))) {
                labels.addFirst(at.get(1));
            }
            paths.put(row.get(0), String.join(" / ", labels));
        }
        return paths;
    }

    private static Map<String, List<String>> lists(RunningServer server, String query) {
        return server.select(PREFIXES + query).stream()
                .collect(groupingBy(row -> row.get(0), mapping(row -> row.get(1), toList())));
    }
}
