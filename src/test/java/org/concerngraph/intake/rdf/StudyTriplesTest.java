package org.concerngraph.intake.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.concerngraph.intake.Counts;
import org.concerngraph.intake.Reading.LeftOut;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.UnreadableSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of RDF that are right, and others that are wrong in one way each. */
class StudyTriplesTest {

    private static final String BASE = "https://example.org/id/";

    private static final String PREFIXES = """
            @prefix : <https://example.org/id/> .
            @prefix prc: <https://w3id.org/prom-concerns/ontology#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            """;

    /** 6 + 2 statements of the study and its report, 3 of the participant, 4 of the quote; 1 + 1 + 2 read into it; 3 shared. */
    private static final String STUDY = PREFIXES + """
            <https://example.org/id/study/dale-2022> a prc:Study ; rdfs:label "Dale 2022"@en ; dcterms:title "In a dale"@en ;
                dcterms:accessRights "Invented" ; prc:participantsInterviewed 4 ; prc:reportedIn <https://example.com/report> .
            <https://example.com/report> rdfs:label "A report"@en ; dcterms:bibliographicCitation "Dale, A report" .
            <https://example.org/id/participant/dale-2022.P1> a prc:Participant ; prc:participantCode "P1" ;
                prc:printedRole "Nurse" ; prc:hasRole <https://example.org/id/role/nurse> .
            <https://example.org/id/quote/dale-2022.t1-01> a prc:Quote ; prc:publishedText "Nobody has time 😀." ;
                prc:spokenBy <https://example.org/id/participant/dale-2022.P1> ;
                prc:hasTheme <https://example.org/id/theme/dale-2022.time> ;
                prc:expresses <https://example.org/id/concern/no-time> .
            <https://example.org/id/evidence/dale-2022.t1-01.no-time> a prc:Evidence ;
                prov:wasAttributedTo <https://example.org/id/agent/me> .
            <https://example.org/id/agent/me> rdfs:label "Me"@en .
            <https://example.org/id/concern/no-time> a prc:Concern ; rdfs:label "Nobody has time"@en ; prc:stage prc:Use .
            """;

    @TempDir
    private Path folder;

    private SourceFile file(String name, byte[] bytes) throws IOException {
        return SourceFile.at(Files.write(folder.resolve(name), bytes));
    }

    private StudyTriples read(String name, String text) throws IOException {
        return read(name, text, Limits.USUAL);
    }

    private StudyTriples read(String name, String text, Limits limits) throws IOException {
        return StudyTriplesReader.read(file(name, text.getBytes(StandardCharsets.UTF_8)), BASE, limits);
    }

    private void refused(String name, String text, String... words) {
        assertThatThrownBy(() -> read(name, text))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContainingAll(words)
                .hasMessageContaining("“" + name + "”");
    }

    @Test
    void statements_go_to_the_layer_of_what_they_are_about() throws IOException {
        StudyTriples study = read("dale.ttl", STUDY);

        assertThat(study.published().size()).isEqualTo(6 + 2 + 3 + 4);
        // the role, what the quote expresses, the evidence, and who gave it
        assertThat(study.analysis().size()).isEqualTo(1 + 1 + 2 + 1);
        assertThat(study.shared().size()).isEqualTo(3);
        assertThat(study.counts()).isEqualTo(new Counts(1, 1, 1, 0, 1, 0, 1, 0));
        assertThat(study.problems()).isEmpty();
        assertThat(study.leftOut()).isEmpty();
    }

    @Test
    void what_is_said_of_the_study_is_found() throws IOException {
        var facts = read("dale.ttl", STUDY).facts();

        assertThat(facts.id()).isEqualTo("dale-2022");
        assertThat(facts.label()).isEqualTo("Dale 2022");
        assertThat(facts.title()).isEqualTo("In a dale");
        assertThat(facts.publication()).isEqualTo("https://example.com/report");
        assertThat(facts.citation()).isEqualTo("Dale, A report");
        assertThat(facts.accessRights()).isEqualTo("Invented");
        assertThat(facts.licence()).isEmpty();
        assertThat(facts.interviewed()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"dale.trig,TriG", "dale.nt,N-Triples", "dale.nq,N-Quads", "dale.jsonld,JSON-LD", "dale.rdf,RDF/XML"})
    void all_notations_say_the_same(String name, String lang) throws IOException {
        DatasetGraph data = RDFParser.fromString(STUDY, Lang.TURTLE).toDatasetGraph();
        RDFFormat format = switch (lang) {
            case "TriG" -> RDFFormat.TRIG;
            case "N-Triples" -> RDFFormat.NTRIPLES;
            case "N-Quads" -> RDFFormat.NQUADS;
            case "JSON-LD" -> RDFFormat.JSONLD;
            default -> RDFFormat.RDFXML;
        };
        var triples = org.apache.jena.riot.RDFLanguages.isTriples(format.getLang())
                && !org.apache.jena.riot.RDFLanguages.isQuads(format.getLang());
        String text = triples
                ? RDFWriter.source(data.getDefaultGraph()).format(format).asString()
                : RDFWriter.source(data).format(format).asString();
        StudyTriples turtle = read("dale.ttl", STUDY);

        StudyTriples study = read(name, text);

        assertThat(study.published().isIsomorphicWith(turtle.published())).isTrue();
        assertThat(study.analysis().isIsomorphicWith(turtle.analysis())).isTrue();
        assertThat(study.shared().isIsomorphicWith(turtle.shared())).isTrue();
        assertThat(study.leftOut()).isEmpty();
    }

    @Test
    void what_is_not_of_the_study_is_left_out_by_name_and_number() throws IOException {
        StudyTriples study = read("dale.trig", STUDY + """
                        <https://example.org/id/quote/hill-2021.t1-01> a prc:Quote ; prc:ordinal 1 .
                        <https://example.org/id/role/nurse> rdfs:label "Nurse"@en .
                        <https://example.org/id/import/dale-2022.1> a prc:Import .
                        <https://example.org/id/agent/nobody> a prov:Agent .
                        prc:Quote rdfs:label "Quote"@en .
                        <https://example.net/a> rdfs:comment "one" . <https://example.net/b> rdfs:comment "two" .
                        GRAPH <https://w3id.org/prom-concerns/graph/meta> { <https://example.org/id/study/dale-2022> a prc:Study }
                        """);

        assertThat(study.published().size()).isEqualTo(15);
        assertThat(study.leftOut())
                .extracting(LeftOut::kind, LeftOut::name, LeftOut::count)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Statement about a thing of another study", "hill-2021", 2),
                        org.assertj.core.groups.Tuple.tuple("Statement about a role", "", 1),
                        org.assertj.core.groups.Tuple.tuple("Statement of a receipt", "", 1),
                        org.assertj.core.groups.Tuple.tuple("Statement about an agent", "", 1),
                        org.assertj.core.groups.Tuple.tuple("Statement about a term of the ontology", "", 1),
                        org.assertj.core.groups.Tuple.tuple(
                                "Statement about a thing that is not of the study",
                                "http://www.w3.org/2000/01/rdf-schema#comment",
                                2),
                        org.assertj.core.groups.Tuple.tuple("Statement of the program about its data", "", 1));
    }

    @Test
    void things_without_identifiers_are_a_problem() throws IOException {
        StudyTriples study = read(
                "dale.ttl", STUDY + "<https://example.org/id/quote/dale-2022.t1-01> prc:hasMark [ prc:start 1 ] .");

        assertThat(study.published().size()).isEqualTo(15);
        assertThat(study.problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.message())
                        .startsWith("1 statement has this property and a thing without an identifier"));
    }

    @Test
    void a_file_is_about_one_study_below_our_base() {
        refused(
                "two.ttl",
                STUDY + "<https://example.org/id/study/hill-2021> a prc:Study .",
                "2 studies",
                "<https://example.org/id/study/dale-2022>, <https://example.org/id/study/hill-2021>");
        refused("none.ttl", PREFIXES + "<https://example.org/id/quote/x.1> a prc:Quote .", "no study", "1 statements");
        refused("empty.ttl", "", "no study", "0 statements");
        refused(
                "else.ttl",
                STUDY.replace("https://example.org/id/study/", "https://other.org/study/"),
                "<https://other.org/study/dale-2022>",
                "below <https://example.org/id/study/>");
        refused("odd.ttl", PREFIXES + "<https://example.org/id/study/a.b> a prc:Study .", "“a.b”");
        refused("table.csv", "quote", "ending", ".ttl");
    }

    @Test
    void relative_identifiers_are_below_our_base() throws IOException {
        assertThat(read("dale.ttl", STUDY.replace("<https://example.org/id/", "<"))
                        .published()
                        .size())
                .isEqualTo(15);
    }

    @Test
    void faults_of_writing_are_told_with_line_and_column() {
        refused(
                "broken.ttl",
                PREFIXES + "<https://example.org/id/study/x> a prc:Study ;; \n\n  prc:country 'x' 'y' .",
                "line 8",
                "column");
        refused("broken.nt", "<http://a> <http://b> .\n", "line 1", "column");
        refused("broken.jsonld", "{\n  \"@id\": oops }", "line 2", "no JSON");
        refused(
                "broken.rdf",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n<a></rdf:RDF>",
                "line 2",
                "XML");
    }

    @Test
    void other_encodings_are_refused_and_a_byte_order_mark_is_none_of_the_text() throws IOException {
        assertThat(read("dale.ttl", "\uFEFF" + STUDY).published().size()).isEqualTo(15);
        SourceFile latin = file("latin.ttl", (PREFIXES + "# Zo\u00eb\n").getBytes(Charset.forName("ISO-8859-1")));
        assertThatThrownBy(() -> StudyTriplesReader.read(latin, BASE, Limits.USUAL))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("no UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deep.ttl", "deep.trig", "deep.jsonld", "deep.rdf"})
    void fifty_thousand_levels_end_in_a_message(String name) {
        String text = switch (name) {
            case "deep.jsonld" -> "{\"@graph\":".repeat(50_000) + "[]" + "}".repeat(50_000);
            case "deep.rdf" -> "<a>".repeat(50_000) + "</a>".repeat(50_000);
            default -> "<http://a> <http://b> " + "[ <http://b> ".repeat(50_000) + "1" + "]".repeat(50_000) + " .";
        };
        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> refused(name, text, name.endsWith(".rdf") ? "90 levels" : "200 levels"));
    }

    @Test
    void nothing_is_fetched_and_no_document_type_is_read() {
        refused(
                "remote.jsonld",
                "{\"@context\": \"https://example.net/context\", \"@id\": \"x\"}",
                "<https://example.net/context>",
                "not fetched",
                "line 1");
        refused(
                "remote.jsonld", "{\"@context\": [{\"a\": \"http://a/\"}, \"file:///etc/passwd\"], \"@id\": \"x\"}",
                "<file:///etc/passwd>", "not fetched");
        refused("imported.jsonld", "{\"@context\": {\"@import\": \"https://example.net/context\"}}", "not fetched");
        refused(
                "bomb.rdf",
                "<?xml version='1.0'?>\n<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b SYSTEM 'file:///etc/passwd'>]>\n<r>&b;</r>",
                "document type",
                "line 2");
    }

    @Test
    void more_than_the_limits_allow_is_refused() {
        assertThatThrownBy(() -> read("dale.ttl", STUDY, new Limits(100, 200, 1000)))
                .hasMessageContaining("up to 100");
        assertThatThrownBy(() -> read("dale.ttl", STUDY, new Limits(100_000, 200, 22)))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("more than 22 statements");
    }
}
