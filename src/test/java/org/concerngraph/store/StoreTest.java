package org.concerngraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class StoreTest {

    private static final Node GRAPH = NodeFactory.createURI("https://w3id.org/prom-concerns/graph/source/x");
    private static final Node OTHER_GRAPH = NodeFactory.createURI("https://w3id.org/prom-concerns/graph/source/y");
    private static final Node DCAT_VERSION = NodeFactory.createURI("http://www.w3.org/ns/dcat#version");
    private static final Node QUOTE = NodeFactory.createURI(BaseIri.DEFAULT + "quote/x.1");

    @TempDir
    Path directory;

    private Store open() throws IOException {
        return new Store(new StoreSettings(directory), new BaseIri(BaseIri.DEFAULT));
    }

    private static void say(Store store, Node graph, String words) {
        store.write(
                () -> store.dataset().add(graph, QUOTE, Prc.PUBLISHED_TEXT, NodeFactory.createLiteralString(words)));
    }

    private static List<String> search(Store store, String words) {
        String query = """
                PREFIX text: <http://jena.apache.org/text#>
                PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
                SELECT ?text WHERE {
                  (?quote ?score ?text) text:query (prc:publishedText "%s") .
                  ?quote prc:publishedText ?text .
                }""".formatted(words);
        return store.read(() -> {
            try (var execution = QueryExec.dataset(store.dataset()).query(query).build()) {
                return execution.select().materialize().stream()
                        .map(row -> row.get("text").getLiteralLexicalForm())
                        .distinct()
                        .toList();
            }
        });
    }

    @Test
    void what_was_written_is_found_by_its_words_and_is_still_there_after_a_restart() throws IOException {
        var store = open();
        say(store, GRAPH, "We built a wall");
        assertThat(search(store, "wall")).containsExactly("We built a wall");
        long version = store.version();
        store.close();

        var again = open();
        assertThat(search(again, "wall")).containsExactly("We built a wall");
        assertThat(again.version()).isEqualTo(version);
        again.close();
    }

    @Test
    void a_name_that_is_made_of_the_names_of_others_is_not_found_by_them() throws IOException {
        var store = open();
        var base = new BaseIri(BaseIri.DEFAULT);
        for (String kind : List.of("source", "quote", "mark", "coding", "evidence")) {
            store.write(() -> store.dataset()
                    .add(
                            GRAPH,
                            base.iri(kind, "x.1"),
                            RDFS.label.asNode(),
                            NodeFactory.createLiteralLang(kind + " of Table 3", "en")));
        }
        String query = """
                PREFIX text: <http://jena.apache.org/text#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT ?label WHERE { (?thing ?score ?label) text:query (rdfs:label "table") }""";
        List<String> found = store.read(() -> {
            try (var execution = QueryExec.dataset(store.dataset()).query(query).build()) {
                return execution.select().materialize().stream()
                        .map(row -> row.get("label").getLiteralLexicalForm())
                        .toList();
            }
        });
        assertThat(found).containsExactly("source of Table 3");
        store.close();
    }

    @Test
    void a_reader_who_gives_up_does_not_undo_what_is_being_written() throws IOException {
        Store store = open();
        try {
            store.write(() -> {
                say(store, GRAPH, "boundaries are hard to overcome");
                CompletableFuture.runAsync(() -> {
                            store.dataset().begin(ReadWrite.READ);
                            store.dataset().abort();
                            store.dataset().end();
                        })
                        .join();
            });
            assertThat(search(store, "boundaries")).hasSize(1);
        } finally {
            store.close();
        }
    }

    @Test
    void a_deleted_text_index_is_built_again() throws IOException {
        var store = open();
        say(store, GRAPH, "We built a wall");
        store.close();
        FileSystemUtils.deleteRecursively(directory.resolve("text"));

        var again = open();
        assertThat(search(again, "wall")).containsExactly("We built a wall");
        again.close();
    }

    @Test
    void a_text_index_that_a_crash_left_behind_the_data_is_built_again() throws IOException {
        var store = open();
        say(store, GRAPH, "We built a wall");
        store.close();
        FileSystemUtils.copyRecursively(directory.resolve("text"), directory.resolve("text-before"));
        store = open();
        say(store, GRAPH, "There is a bridge");
        store.close();
        FileSystemUtils.deleteRecursively(directory.resolve("text"));
        FileSystemUtils.copyRecursively(directory.resolve("text-before"), directory.resolve("text"));

        var again = open();
        assertThat(search(again, "bridge")).containsExactly("There is a bridge");
        again.close();
    }

    @Test
    void words_that_stand_in_two_graphs_are_found_until_both_are_gone() throws IOException {
        var store = open();
        say(store, GRAPH, "We built a wall");
        say(store, OTHER_GRAPH, "We built a wall");
        store.write(() -> store.dataset().removeGraph(GRAPH));
        assertThat(search(store, "wall")).containsExactly("We built a wall");
        store.write(() -> store.dataset().removeGraph(OTHER_GRAPH));
        assertThat(search(store, "wall")).isEmpty();
        assertThat(store.read(() -> store.dataset().contains(Node.ANY, QUOTE, Node.ANY, Node.ANY)))
                .isFalse();
        store.close();
    }

    @Test
    void every_commit_raises_the_version_by_one_and_a_failed_change_does_not() throws IOException {
        var store = open();
        long before = store.version();
        say(store, GRAPH, "one");
        say(store, GRAPH, "two");
        assertThatThrownBy(() -> store.write(() -> {
                    store.dataset().add(GRAPH, QUOTE, RDFS.label.asNode(), NodeFactory.createLiteralString("lost"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(store.version()).isEqualTo(before + 2);
        assertThat(search(store, "lost")).isEmpty();
        store.close();
    }

    @Test
    void what_the_program_notes_down_and_what_changes_nothing_make_a_commit_but_no_version() throws IOException {
        var store = open();
        say(store, GRAPH, "one");
        long version = store.version();
        long commit = store.commit();
        Graphs.HOUSEKEEPING.forEach(graph -> say(store, graph, "noted down"));
        say(store, GRAPH, "one");
        store.write(() -> store.dataset().removeGraph(OTHER_GRAPH));
        assertThat(store.version()).isEqualTo(version);
        assertThat(store.commit()).isEqualTo(commit + 5);
        store.write(() -> store.dataset().removeGraph(GRAPH));
        assertThat(store.version()).isEqualTo(version + 1);
        say(store, Graphs.VOID, "noted down after an undone change");
        assertThatThrownBy(() -> store.write(() -> {
                    store.dataset().removeGraph(Graphs.VOID);
                    store.dataset().add(GRAPH, QUOTE, Prc.PUBLISHED_TEXT, Graphs.DATASET);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        say(store, Graphs.VOID, "and again");
        assertThat(store.version()).isEqualTo(version + 1);
        store.close();
    }

    @Test
    void neither_number_can_be_turned_back_and_the_store_stays_the_same_one() throws IOException {
        var store = open();
        say(store, GRAPH, "one");
        long version = store.version();
        long commit = store.commit();
        String identifier = store.identifier();
        store.write(() -> store.dataset().removeGraph(Graphs.META));
        assertThat(store.version()).isEqualTo(version);
        assertThat(store.commit()).isEqualTo(commit + 1);
        say(store, GRAPH, "two");
        store.close();

        var again = open();
        assertThat(again.version()).isEqualTo(version + 1);
        assertThat(again.identifier()).isEqualTo(identifier).startsWith("urn:uuid:");
        again.close();
        assertThat(new Store(new StoreSettings(directory.resolve("other")), new BaseIri(BaseIri.DEFAULT)).identifier())
                .isNotEqualTo(identifier);
    }

    @Test
    void a_store_of_before_there_were_two_numbers_is_continued() throws IOException {
        var store = open();
        say(store, GRAPH, "one");
        long commit = store.commit();
        store.write(() -> {
            store.dataset().deleteAny(Graphs.META, Graphs.DATASET, DCAT_VERSION, Node.ANY);
            store.dataset()
                    .add(Graphs.META, Graphs.DATASET, DCAT_VERSION, NodeFactory.createLiteralString("" + (commit + 9)));
        });
        store.close();
        var again = open();
        assertThat(again.version()).isEqualTo(commit + 9);
        say(again, Graphs.VALIDATION, "noted down");
        assertThat(again.version()).isEqualTo(commit + 9);
        assertThat(again.commit()).isGreaterThan(commit + 9);
        assertThat(search(again, "one")).containsExactly("one");
        again.close();
    }

    @Test
    void a_write_to_the_default_graph_is_refused_with_a_sentence() throws IOException {
        var store = open();
        assertThatThrownBy(() -> say(store, Quad.defaultGraphIRI, "nowhere"))
                .isInstanceOf(WriteWithoutNamedGraph.class)
                .hasMessageStartingWith("Name a graph: the default graph is the union of all named graphs");
        assertThatThrownBy(() -> store.write(() -> store.dataset().clear())).isInstanceOf(WriteWithoutNamedGraph.class);
        store.close();
    }

    @Test
    void a_second_use_of_the_same_folder_is_refused_with_its_name() throws IOException {
        var store = open();
        assertThatThrownBy(this::open)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(directory.toAbsolutePath().toString())
                .hasMessageContaining("in use by another process");
        store.close();
        open().close();
    }

    @Test
    void another_base_on_a_filled_store_is_refused_with_both_values() throws IOException {
        open().close();
        assertThatThrownBy(() -> new Store(new StoreSettings(directory), new BaseIri("https://example.org/id/")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("https://example.org/id/")
                .hasMessageContaining(BaseIri.DEFAULT);
        open().close();
    }
}
