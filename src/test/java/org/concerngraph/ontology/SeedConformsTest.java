package org.concerngraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.RunningServer;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Prc;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the application holds after its first start keeps every rule. */
class SeedConformsTest extends RunningServer {

    @Autowired
    private Shapes shapes;

    @Autowired
    private Store store;

    @Test
    void the_union_of_all_graphs_conforms() {
        assertThat(store.read(() -> quotesIn(store.dataset().getUnionGraph()))).isEqualTo(11);
        assertThat(store.read(() -> shapes.violationsIn(store.dataset().getUnionGraph())))
                .isEmpty();
    }

    @Test
    void a_copy_in_memory_conforms_until_a_fault_is_put_in() {
        Graph copy = GraphFactory.createDefaultGraph();
        store.read(() -> {
            store.dataset().getUnionGraph().stream().forEach(copy::add);
            return copy;
        });
        assertThat(shapes.violationsIn(copy)).isEmpty();

        copy.remove(Node.ANY, Prc.SPOKEN_BY, Node.ANY);
        assertThat(shapes.violationsIn(copy))
                .hasSize(11)
                .extracting(Violation::message)
                .containsOnly("A quote has exactly one speaker (prc:spokenBy), a prc:Participant.");
    }

    private static long quotesIn(Graph graph) {
        return graph.stream(Node.ANY, RDF.type.asNode(), Prc.QUOTE).distinct().count();
    }
}
