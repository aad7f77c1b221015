package org.concerngraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.RunningServer;
import org.concerngraph.intake.quotetable.QuoteTableReader;
import org.concerngraph.ontology.Shapes;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Sha256;
import org.concerngraph.store.TurtleFiles;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A table that is not the published one becomes a graph that keeps the shapes and says what was in doubt. */
class StudyGraphTest extends RunningServer {

    private static final String TABLE = """
            1. Workload
            1.1 Time
            We have none... really none. (P1, Nurse)
            2. Trust
            2.1 Time
            Nobody told us [the clinic] why. (P2)
            It will not work here 😀, I say. (P1, Nurse)
            """;

    private static final String STUDY = """
            @prefix prc: <https://w3id.org/prom-concerns/ontology#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix study: <https://w3id.org/prom-concerns/id/study/> .
            study:hill-2021 a prc:Study ; rdfs:label "Hill 2021"@en ; dcterms:title "A study on a hill"@en ;
                dcterms:accessRights "Invented for a test" ; prc:licenceNote "Nobody said these words." .
            """;

    @Autowired
    private BaseIri base;

    @Autowired
    private TurtleFiles files;

    @Autowired
    private Shapes shapes;

    private Graph graph() {
        var facts = new ImportFacts(
                StudyFacts.ofId("hill-2021"),
                "table-1",
                1,
                Graphs.source("hill-2021"),
                new SourceFile("table-1.txt", Path.of("table-1.txt"), TABLE.length(), Sha256.of(TABLE)),
                QuoteTableReader.NAME,
                QuoteTableReader.VERSION,
                "",
                Instant.parse("2026-01-02T03:04:05Z"));
        return StudyGraph.of(base, QuoteTableReader.read(TABLE, Set.of()), facts);
    }

    private static String text(Graph graph, Node thing, Node property) {
        return graph.stream(thing, property, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .collect(Collectors.joining(" | "));
    }

    @Test
    void each_thing_has_its_own_identifier_and_says_what_was_read() {
        Graph graph = graph();
        Node first = base.iri("quote", "hill-2021.t1-01");
        Node second = base.iri("quote", "hill-2021.t1-02");
        assertThat(text(graph, first, Prc.PUBLISHED_TEXT)).isEqualTo("We have none... really none.");
        assertThat(text(graph, second, Prc.PUBLISHED_TEXT)).isEqualTo("Nobody told us [the clinic] why.");
        assertThat(text(graph, second, Prc.SPOKEN_TEXT)).isEqualTo("Nobody told us why.");
        assertThat(text(graph, base.iri("mark", "hill-2021.t1-02.1"), Prc.MARK_TEXT))
                .isEqualTo("[the clinic]");
        assertThat(graph.contains(second, Prc.SPOKEN_BY, base.iri("participant", "hill-2021.P2")))
                .isTrue();
        assertThat(text(graph, base.iri("participant", "hill-2021.P1"), Prc.PRINTED_ROLE))
                .isEqualTo("Nurse");
        assertThat(text(graph, base.iri("participant", "hill-2021.P2"), Prc.PRINTED_ROLE))
                .isEmpty();
    }

    @Test
    void a_place_in_the_source_is_counted_in_code_points_and_holds_the_quote() {
        Graph graph = graph();
        Node source = base.iri("source", "hill-2021.table-1");
        Node third = base.iri("quote", "hill-2021.t1-03");
        String text = text(graph, source, Prc.SOURCE_TEXT);
        assertThat(text).isEqualTo(TABLE);
        int start = Integer.parseInt(text(graph, third, Prc.SOURCE_START));
        int end = Integer.parseInt(text(graph, third, Prc.SOURCE_END));
        assertThat(text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)))
                .isEqualTo("It will not work here 😀, I say.")
                .isEqualTo(text(graph, third, Prc.PUBLISHED_TEXT));
    }

    @Test
    void every_problem_is_in_the_receipt_with_its_place() {
        Graph graph = graph();
        Node receipt = base.iri("import", "hill-2021.table-1");
        assertThat(graph.stream(receipt, Prc.HAS_PROBLEM, Node.ANY)
                        .map(triple -> text(graph, triple.getObject(), RDFS.comment.asNode())))
                .contains("Dots may mark a pause or words left out; this table does not say which.")
                .hasSize(Integer.parseInt(text(graph, receipt, Prc.PROBLEM_COUNT)));
    }

    @Test
    void themes_that_are_called_the_same_stay_two() {
        Graph graph = graph();
        assertThat(graph.stream(Node.ANY, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang("Time", "en"))
                        .map(triple -> triple.getSubject()))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_graph_keeps_the_shapes_together_with_the_facts_about_the_study() {
        Graph all = files.read("ontology/prc.ttl", "ontology/roles.ttl");
        RDFParser.fromString(STUDY, Lang.TURTLE).parse(all);
        graph().stream().forEach(all::add);
        assertThat(shapes.violationsIn(all))
                .extracting(violation -> violation.focusNode() + " " + violation.message())
                .isEmpty();
    }
}
