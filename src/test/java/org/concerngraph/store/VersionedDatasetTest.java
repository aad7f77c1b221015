package org.concerngraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.system.Txn;
import org.concerngraph.vocabulary.Graphs;
import org.junit.jupiter.api.Test;

/** What counts as a version of the dataset, also while writers follow each other closely. */
class VersionedDatasetTest {

    private static final Node THING = NodeFactory.createURI("https://example.org/thing");

    private final Queue<Runnable> closeBehind = new ArrayDeque<>();

    /** Lets another writer in when the data are committed and the first has not come back from that yet, as TDB2 does. */
    private final DatasetGraph data = new VersionedDataset(
            new DatasetGraphWrapper(DatasetGraphFactory.createTxnMem()) {
                @Override
                public void commit() {
                    super.commit();
                    Runnable next = closeBehind.poll();
                    if (next != null) {
                        next.run();
                    }
                }
            },
            Graphs.DATASET,
            commit -> {});

    private void write(Node graph) {
        Txn.executeWrite(data, () -> data.add(graph, THING, THING, THING));
    }

    private Edition edition() {
        return Txn.calculateRead(data, () -> Edition.of(data, Graphs.DATASET));
    }

    @Test
    void what_the_program_notes_down_right_after_a_change_makes_no_version() {
        closeBehind.add(() -> write(Graphs.VALIDATION));
        write(Graphs.CONCERNS);
        assertThat(edition().version()).isEqualTo(1);
        assertThat(edition().commit()).isEqualTo(2);
    }

    @Test
    void a_change_right_after_another_makes_a_version_of_its_own() {
        closeBehind.add(() -> write(Graphs.ROLES));
        write(Graphs.CONCERNS);
        write(Graphs.ONTOLOGY);
        assertThat(edition().version()).isEqualTo(3);
        assertThat(edition().commit()).isEqualTo(3);
    }
}
