package org.concerngraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.concerngraph.RunningServer;
import org.concerngraph.intake.refiqda.ValleyProject;
import org.concerngraph.ontology.Shapes;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.TurtleFiles;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A project of REFI-QDA becomes a graph that keeps the shapes. */
class ProjectGraphTest extends RunningServer {

    private static final String STUDY = """
            @prefix prc: <https://w3id.org/prom-concerns/ontology#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix study: <https://w3id.org/prom-concerns/id/study/> .
            study:valley-2022 a prc:Study ; rdfs:label "Valley 2022"@en ; dcterms:title "A study in a valley"@en ;
                dcterms:accessRights "Invented for a test" ; prc:licenceNote "Nobody said these words." .
            """;

    @Autowired
    private BaseIri base;

    @Autowired
    private TurtleFiles files;

    @Autowired
    private Shapes shapes;

    @Autowired
    private List<SourceReader> readers;

    @Test
    void an_invented_project_with_gaps_keeps_the_shapes(@TempDir Path folder) {
        assertThat(readers).extracting(SourceReader::name).contains("qdpx", "qde", "qdc");
        SourceReader reader = readers.stream()
                .filter(r -> r.name().equals("qdpx"))
                .findFirst()
                .orElseThrow();
        SourceFile file = ValleyProject.in(folder);
        var facts = new ImportFacts(
                StudyFacts.ofId("valley-2022"),
                "valley",
                1,
                Graphs.source("valley-2022"),
                file,
                reader.name(),
                reader.version(),
                "",
                Instant.parse("2026-01-02T03:04:05Z"));
        Graph graph = StudyGraph.of(base, reader.read(file, ReadingOptions.of(Set.of())), facts);
        assertThat(graph.stream(Node.ANY, Prc.PUBLISHED_TEXT, Node.ANY)).hasSize(7);
        assertThat(graph.stream(Node.ANY, Prc.HAS_THEME, Node.ANY)).hasSize(7);
        Graph all = files.read("ontology/prc.ttl", "ontology/roles.ttl");
        RDFParser.fromString(STUDY, Lang.TURTLE).parse(all);
        graph.stream().forEach(all::add);
        assertThat(shapes.violationsIn(all))
                .extracting(violation -> violation.focusNode() + " " + violation.message())
                .isEmpty();
    }
}
