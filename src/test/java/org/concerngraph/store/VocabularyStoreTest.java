package org.concerngraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Quad;
import org.concerngraph.vocabulary.Graphs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The second dataset keeps its own data and its own numbers, beside the first and under its lock. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VocabularyStoreTest {

    private static final Node GRAPH = NodeFactory.createURI("https://w3id.org/prom-concerns/graph/vocabulary/trees");
    private static final Node LABEL = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");

    private Path directory = Path.of("");

    private Store store;
    private VocabularyStore vocabularies;

    @BeforeAll
    void begin(@TempDir Path empty) throws IOException {
        directory = empty;
        open();
    }

    private void open() throws IOException {
        store = new Store(new StoreSettings(directory), new BaseIri(BaseIri.DEFAULT));
        vocabularies = new VocabularyStore(store);
    }

    @AfterAll
    void close() throws IOException {
        vocabularies.close();
        store.close();
    }

    @AfterEach
    void empty() {
        vocabularies.write(() -> vocabularies.dataset().removeGraph(GRAPH));
    }

    private static Node tree(int number) {
        return NodeFactory.createURI("https://trees.example/" + number);
    }

    private void say(int tree, String label) {
        vocabularies.write(
                () -> vocabularies.dataset().add(GRAPH, tree(tree), LABEL, NodeFactory.createLiteralString(label)));
    }

    private static boolean has(StoredDataset dataset, Node subject) {
        return dataset.read(() -> dataset.dataset().contains(Quad.unionGraph, subject, LABEL, Node.ANY));
    }

    private static long size(StoredDataset dataset) {
        return dataset.read(() ->
                dataset.dataset().stream(GRAPH, Node.ANY, Node.ANY, Node.ANY).count());
    }

    @Test
    void what_one_holds_the_other_does_not_and_each_counts_its_own_commits() {
        long commit = store.commit();
        long version = vocabularies.version();
        long own = vocabularies.commit();
        say(1, "oak");
        assertThat(has(vocabularies, tree(1))).isTrue();
        assertThat(has(store, tree(1))).isFalse();
        assertThat(vocabularies.version()).isEqualTo(version + 1);
        assertThat(vocabularies.commit()).isEqualTo(own + 1);
        assertThat(store.commit()).isEqualTo(commit);
        store.write(() -> {});
        assertThat(store.commit()).isEqualTo(commit + 1);
        assertThat(vocabularies.commit()).isEqualTo(own + 1);
        assertThat(vocabularies.identifier()).startsWith("urn:uuid:").isNotEqualTo(store.identifier());
    }

    @Test
    void what_was_written_is_still_there_after_a_restart_and_after_it_was_written_anew() throws IOException {
        say(1, "oak");
        say(2, "ash");
        vocabularies.write(() -> vocabularies.dataset().deleteAny(GRAPH, tree(2), Node.ANY, Node.ANY));
        long commit = vocabularies.commit();
        String identifier = vocabularies.identifier();
        vocabularies.compact();
        close();
        open();
        assertThat(has(vocabularies, tree(1))).isTrue();
        assertThat(has(vocabularies, tree(2))).isFalse();
        assertThat(vocabularies.commit()).isEqualTo(commit);
        assertThat(vocabularies.identifier()).isEqualTo(identifier);
    }

    @Test
    void a_large_document_is_one_commit_and_those_who_listen_hear_of_it_once() {
        var heard = new AtomicInteger();
        vocabularies.afterEachCommit(heard::incrementAndGet);
        long commit = vocabularies.commit();
        vocabularies.writeMany(many -> {
            var into = many.into(GRAPH);
            for (int i = 0; i < 1_000; i++) {
                into.triple(Triple.create(tree(i), LABEL, NodeFactory.createLiteralString("tree " + i)));
            }
        });
        assertThat(size(vocabularies)).isEqualTo(1_000);
        assertThat(vocabularies.commit()).isEqualTo(commit + 1);
        assertThat(heard).hasValue(1);
    }

    @Test
    void a_graph_is_replaced_in_one_commit_and_its_neighbour_is_not() {
        Node other = NodeFactory.createURI("https://w3id.org/prom-concerns/graph/vocabulary/shrubs");
        Node oak = NodeFactory.createLiteralString("oak");
        vocabularies.writeMany(many -> {
            many.add(GRAPH, tree(1), LABEL, oak);
            many.add(GRAPH, tree(2), LABEL, oak);
            many.add(other, tree(1), LABEL, oak);
        });
        long version = vocabularies.version();
        vocabularies.writeMany(many -> {
            many.remove(GRAPH);
            many.add(GRAPH, tree(3), LABEL, oak);
        });
        assertThat(vocabularies.version()).isEqualTo(version + 1);
        assertThat(size(vocabularies)).isEqualTo(1);
        assertThat(has(vocabularies, tree(3))).isTrue();
        assertThat(has(vocabularies, tree(2))).isFalse();
        assertThat(vocabularies.<Boolean>read(() -> vocabularies.dataset().contains(other, tree(1), LABEL, oak)))
                .isTrue();
        vocabularies.writeMany(many -> many.remove(NodeFactory.createURI("https://trees.example/none")));
        assertThat(vocabularies.version()).as("nothing was there").isEqualTo(version + 1);
    }

    @Test
    void a_document_that_breaks_off_leaves_nothing() {
        String broken = "<https://trees.example/1> <" + LABEL.getURI() + "> \"oak\" .\n<https://trees.example/2> <";
        long commit = vocabularies.commit();
        assertThatThrownBy(() -> vocabularies.writeMany(
                        many -> RDFParser.fromString(broken, Lang.TURTLE).parse(many.into(GRAPH))))
                .isInstanceOf(RiotException.class);
        assertThat(size(vocabularies)).isZero();
        assertThat(vocabularies.commit()).isEqualTo(commit);
    }

    @Test
    void a_graph_that_a_document_names_is_the_graph_that_it_is_loaded_into() {
        String trig = "<https://trees.example/g> { <https://trees.example/1> <" + LABEL.getURI() + "> \"oak\" }";
        vocabularies.writeMany(many -> RDFParser.fromString(trig, Lang.TRIG).parse(many.into(GRAPH)));
        assertThat(size(vocabularies)).isEqualTo(1);
        assertThat(vocabularies.<Boolean>read(() -> vocabularies.dataset().containsGraph(Graphs.META)))
                .isTrue();
    }

    @Test
    void nothing_is_written_to_the_union_of_the_graphs() {
        assertThatThrownBy(() -> vocabularies.write(() -> vocabularies
                        .dataset()
                        .add(Quad.defaultGraphIRI, tree(1), LABEL, NodeFactory.createLiteralString("oak"))))
                .isInstanceOf(WriteWithoutNamedGraph.class);
    }
}
