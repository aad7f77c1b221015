package org.concerngraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.RiverStudy;
import org.concerngraph.RunningServer;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.junit.jupiter.api.Test;

/** A study as Turtle and TriG. */
class StudyGraphFilesTest extends RunningServer {

    private DatasetGraph trig(String study) {
        var answer = get("/studies/" + study + "/study.trig", "*/*");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/trig");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + study + ".trig\"");
        DatasetGraph data = DatasetGraphFactory.create();
        RDFParser.fromString(answer.body(), Lang.TRIG).parse(data);
        return data;
    }

    private Graph turtle(String study) {
        var answer = get("/studies/" + study + "/study.ttl", "*/*");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/turtle");
        return RDFParser.fromString(answer.body(), Lang.TURTLE).toGraph();
    }

    private static long count(Graph graph, Node type) {
        return graph.stream(Node.ANY, RDF.type.asNode(), type).count();
    }

    @Test
    void everything_of_the_published_study_is_in_its_file() {
        Graph graph = turtle("hunter-2015");
        assertThat(count(graph, Prc.STUDY)).isEqualTo(1);
        assertThat(count(graph, Prc.SOURCE)).isEqualTo(1);
        assertThat(count(graph, Prc.QUOTE)).isEqualTo(11);
        assertThat(count(graph, Prc.PARTICIPANT)).isEqualTo(8);
        assertThat(count(graph, Prc.THEME)).isEqualTo(6);
        assertThat(count(graph, Prc.EDITORIAL_MARK)).isEqualTo(15);
        assertThat(count(graph, Prc.ABBREVIATION)).isEqualTo(3);
        assertThat(count(graph, Prc.EVIDENCE)).isEqualTo(15);
        assertThat(count(graph, Prc.CONCERN)).isEqualTo(12);
        assertThat(count(graph, Prc.IMPORT)).isEqualTo(1);
        assertThat(count(graph, Prc.ROLE)).isZero();
        assertThat(graph.stream(Node.ANY, Prc.HAS_THEME, Node.ANY)).hasSize(11);
    }

    @Test
    void the_graphs_of_the_study_are_whole_in_trig() {
        DatasetGraph file = trig("hunter-2015");
        var sizes = new TreeMap<String, Integer>();
        file.find().forEachRemaining(quad -> sizes.merge(quad.getGraph().getURI(), 1, Integer::sum));
        for (Node graph : new Node[] {Graphs.source("hunter-2015"), Graphs.analysis("hunter-2015"), Graphs.CONCERNS}) {
            assertThat(select("SELECT (COUNT(*) AS ?n) { GRAPH <" + graph.getURI() + "> { ?s ?p ?o } }"))
                    .as(graph.getURI())
                    .containsExactly(List.of(String.valueOf(sizes.get(graph.getURI()))));
        }
        assertThat(sizes).hasSize(3);
        Graph union = GraphFactory.createDefaultGraph();
        file.find().forEachRemaining(quad -> union.add(quad.asTriple()));
        assertThat(union.isIsomorphicWith(turtle("hunter-2015"))).isTrue();
    }

    @Test
    void the_file_of_a_study_has_its_own_concerns_and_no_quote_of_another() throws IOException {
        RiverStudy.putInto(this);
        try {
            Graph graph = turtle("river-2020");
            assertThat(count(graph, Prc.QUOTE)).isEqualTo(5);
            assertThat(count(graph, Prc.PARTICIPANT)).isEqualTo(4);
            assertThat(count(graph, Prc.THEME)).isEqualTo(3);
            assertThat(count(graph, Prc.EVIDENCE)).isEqualTo(7);
            Node rejected = NodeFactory.createURI("https://w3id.org/prom-concerns/id/concern/patient-control");
            assertThat(graph.contains(rejected, RDF.type.asNode(), Prc.CONCERN)).isTrue();
            Node another = NodeFactory.createURI("https://w3id.org/prom-concerns/id/concern/goals-in-collaboration");
            assertThat(graph.contains(another, RDF.type.asNode(), Prc.CONCERN)).isFalse();
        } finally {
            RiverStudy.takeFrom(this);
        }
    }
}
