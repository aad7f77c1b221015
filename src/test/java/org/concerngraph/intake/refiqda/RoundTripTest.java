package org.concerngraph.intake.refiqda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.concerngraph.RunningServer;
import org.concerngraph.export.HillStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A study that leaves as a REFI-QDA project and comes back says what it said, statement for statement. */
class RoundTripTest extends RunningServer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern SOURCE_LAYER = Pattern.compile(
            "<https://w3id.org/prom-concerns/id/(?:source|theme|scheme|participant|quote|mark|coding|abbreviation|agent)/.*");
    private static final String FACTS =
            "&label=There+2022&title=There+and+back&source=10.1234/there&licence=CC+BY+4.0&access-rights=Open";

    /** Two tables, in which speakers are told apart, are named by what they are, and are not named at all. */
    private static final String TABLES = """
            Table 2. What is feared
            Time
            We have none (…) really none. (P1, Nurse)
            It takes five minutes [the form] and I have four. (P2, Mill Keeper)
            We have none (…) really none. (Nurse)
            Trust
            Nobody told us why. (P1, Nurse)
            Abbreviations: GP, general practitioner
            Table 3. What would help
            Trust
            Tell us first 👍. (P2, Mill Keeper and Carer)
            Nobody asked. (Mill Keeper)
            """;

    /** Rows and pages, a theme in a theme, a quote of two themes, one of none, equal words, and a line break. */
    private static final String SHEET = """
            quote,participant,role,theme,page
            "It takes
            too long",S1,Nurse,Use > Time; Trust,12
            Nobody asked (...) me,S2,Patient,Trust,
            Nobody asked (...) me,S1,Nurse,Use,13
            Well... no,,Carer,,14
            """;

    private static final String PREFIXES = """
            PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX study: <https://w3id.org/prom-concerns/id/study/>
            """;
    private static final String THEMES = PREFIXES + """
            SELECT ?label ?parent ?ordinal ?definition ?inclusion ?exclusion ?example ?memo {
              ?t a prc:Theme ; prc:inStudy study:%s ; rdfs:label ?label ; prc:ordinal ?ordinal
              OPTIONAL { ?t skos:broader/rdfs:label ?parent } OPTIONAL { ?t skos:definition ?definition }
              OPTIONAL { ?t prc:inclusionCriterion ?inclusion } OPTIONAL { ?t prc:exclusionCriterion ?exclusion }
              OPTIONAL { ?t skos:example ?example } OPTIONAL { ?t skos:editorialNote ?memo }
            } ORDER BY ?ordinal""";
    private static final String CODINGS = PREFIXES + """
            SELECT ?ordinal ?theme ?coder ?day ?memo ?start ?end {
              ?c prc:codingQuote ?q ; prc:codingTheme/rdfs:label ?theme . ?q prc:inStudy study:%s ; prc:ordinal ?ordinal
              OPTIONAL { ?c prov:wasAttributedTo/rdfs:label ?coder } OPTIONAL { ?c dcterms:created ?day }
              OPTIONAL { ?c skos:editorialNote ?memo } OPTIONAL { ?c prc:start ?start ; prc:end ?end }
            } ORDER BY ?ordinal ?theme""";
    private static final String PARTICIPANTS = PREFIXES + """
            SELECT ?code ?role ?unidentified {
              ?p a prc:Participant ; prc:inStudy study:%s ; prc:participantCode ?code
              OPTIONAL { ?p prc:printedRole ?role } BIND (EXISTS { ?p a prc:UnidentifiedSpeaker } AS ?unidentified)
            } ORDER BY ?code ?role""";
    private static final String QUOTES = PREFIXES + """
            SELECT ?source ?ordinal ?text ?attribution ?code ?row ?page ?theme {
              ?q a prc:Quote ; prc:inStudy study:%s ; prov:wasQuotedFrom/rdfs:label ?source ; prc:ordinal ?ordinal ;
                 prc:publishedText ?text ; prc:attributionText ?attribution ; prc:spokenBy/prc:participantCode ?code
              OPTIONAL { ?q prc:sourceRow ?row } OPTIONAL { ?q prc:sourcePage ?page }
              OPTIONAL { ?q prc:hasTheme/rdfs:label ?theme }
            } ORDER BY ?source ?ordinal ?theme""";

    private static final String PLACES = PREFIXES + """
            SELECT ?ordinal ?start ?end {
              ?q prc:inStudy study:%s ; prc:ordinal ?ordinal ; prc:sourceStart ?start ; prc:sourceEnd ?end
              FILTER (?ordinal < 5)
            } ORDER BY ?ordinal""";

    private byte[] exported(String study, String file) {
        try {
            var answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(address("/studies/" + study + "/" + file)))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String brought(String study, String format, byte[] file) {
        var answer =
                send(HttpRequest.newBuilder(URI.create(address("/intake?format=" + format + "&study=" + study + FACTS)))
                        .header("Content-Type", "application/octet-stream")
                        .headers(asAdministrator())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private void withdrawn(String path) {
        var answer = send(HttpRequest.newBuilder(URI.create(address(path)))
                .headers(asAdministrator())
                .DELETE());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /** What was published of a study, with its identifier replaced by another. */
    private List<String> published(String study, String shownAs) {
        var answer = sparql("""
                CONSTRUCT { ?s ?p ?o } WHERE {
                  GRAPH ?g { ?s ?p ?o }
                  FILTER (STRSTARTS(STR(?g), "https://w3id.org/prom-concerns/graph/source/%s"))
                }""".formatted(study), "application/n-triples");
        return Arrays.stream(answer.body().split("\n"))
                .filter(line -> SOURCE_LAYER.matcher(line).matches()
                        && !line.contains("/agent/concern-graph>")
                        && !line.contains("/agent/admin>"))
                .map(line -> line.replace(study, shownAs))
                .sorted()
                .toList();
    }

    private void there_and_back(String path) {
        List<String> before = published("there-2022", "there-2022");
        byte[] project = exported("there-2022", "project.qdpx");
        withdrawn(path);
        assertThat(published("there-2022", "there-2022")).isEmpty();
        String again = brought("there-2022", "qdpx", project);
        assertThat(published("there-2022", "there-2022")).isEqualTo(before);
        assertThat(JSON.readTree(get(again, "application/json").body()).get("leftOut"))
                .extracting(each -> each.get("kind").asString())
                .containsExactly("Description of the project");
    }

    private static List<String> withoutPublication(List<String> statements) {
        return statements.stream()
                .filter(line -> !line.contains("<http://purl.org/dc/terms/isPartOf>"))
                .toList();
    }

    @AfterEach
    void take_away() {
        for (List<String> row : select(
                "PREFIX prc: <https://w3id.org/prom-concerns/ontology#> SELECT ?i { ?i a prc:Import ; prc:inStudy ?s"
                        + " FILTER (STRENDS(STR(?s), '/there-2022')) }")) {
            withdrawn("/intake/" + row.getFirst().replaceFirst(".*/", ""));
        }
        update("DROP SILENT GRAPH <https://w3id.org/prom-concerns/graph/withdrawn>", asAdministrator());
        update("DROP SILENT GRAPH <https://w3id.org/prom-concerns/graph/roles/local>", asAdministrator());
    }

    @Test
    void the_published_study_comes_back_as_another_with_the_same_statements() {
        String receipt = brought("there-2022", "qdpx", exported("hunter-2015", "project.qdpx"));
        List<String> published = withoutPublication(published("hunter-2015", "there-2022"));
        // 11 quotes, 15 marks, 8 participants, 6 themes and 3 abbreviations, each with a label, a class and more.
        assertThat(published).hasSizeGreaterThan(2 * (11 + 15 + 8 + 6 + 3));
        assertThat(withoutPublication(published("there-2022", "there-2022"))).isEqualTo(published);
        assertThat(get(receipt, "application/json").body()).contains("\"held\":11,\"failed\":0,\"notVerifiable\":0");
    }

    @Test
    void pasted_tables_come_back() {
        there_and_back(brought("there-2022", "quote-table", TABLES.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_sheet_without_a_text_comes_back_with_its_rows() {
        there_and_back(brought("there-2022", "csv", SHEET.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_project_of_another_program_comes_back_with_coders_days_and_memos(@TempDir Path folder) throws IOException {
        there_and_back(brought(
                "there-2022",
                "qdpx",
                Files.readAllBytes(ValleyProject.in(folder).path())));
    }

    @Test
    void what_is_awkward_comes_back_and_a_quote_that_is_not_in_its_text_has_a_source_of_its_own() {
        HillStudy.putInto(address(HillStudy.path()), this::send, asAdministrator());
        try {
            brought("there-2022", "qdpx", exported("hill-2021", "project.qdpx"));
            for (String about : List.of(THEMES, CODINGS, PARTICIPANTS, PLACES)) {
                List<List<String>> there = select(about.formatted("hill-2021"));
                assertThat(there).as(about).isNotEmpty();
                assertThat(select(about.formatted("there-2022"))).as(about).isEqualTo(there);
            }
            List<List<String>> quotes = new ArrayList<>(select(QUOTES.formatted("hill-2021")));
            List<String> stray = quotes.get(5);
            assertThat(stray).startsWith("Interview <1>", "5", "Nobody asked.");
            var moved = new ArrayList<>(stray);
            moved.set(0, "Interview <1>, quotes that are not in its text");
            quotes.set(5, moved);
            assertThat(select(QUOTES.formatted("there-2022"))).isEqualTo(quotes).hasSize(8);
        } finally {
            update("DROP GRAPH <" + HillStudy.GRAPH + ">", asAdministrator());
        }
    }

    @Test
    void a_codebook_comes_back() {
        HillStudy.putInto(address(HillStudy.path()), this::send, asAdministrator());
        try {
            brought("there-2022", "qdc", exported("hill-2021", "codebook.qdc"));
            assertThat(select(THEMES.formatted("there-2022")))
                    .isEqualTo(select(THEMES.formatted("hill-2021")))
                    .hasSize(3)
                    .contains(List.of(
                            "Time",
                            "Work; and > \\play",
                            "2",
                            "How long it takes.",
                            "Minutes & hours",
                            "Years",
                            "It takes time",
                            "Merged with pace"));
        } finally {
            update("DROP GRAPH <" + HillStudy.GRAPH + ">", asAdministrator());
        }
    }
}
