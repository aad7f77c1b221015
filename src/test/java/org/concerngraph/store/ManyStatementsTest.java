package org.concerngraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Statements that are added by the many keep the rules that statements keep which are added one by one. */
class ManyStatementsTest {

    private static final Node GRAPH = NodeFactory.createURI("https://w3id.org/prom-concerns/graph/source/x");
    private static final int MORE_THAN_A_PIECE = 200_010;

    @TempDir
    private Path directory;

    private Store store;

    @BeforeEach
    void open() throws IOException {
        store = new Store(new StoreSettings(directory), new BaseIri(BaseIri.DEFAULT));
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private static Node quote(int number) {
        return NodeFactory.createURI(BaseIri.DEFAULT + "quote/x." + number);
    }

    private static Node words(String words) {
        return NodeFactory.createLiteralString(words);
    }

    private int count(String pattern) {
        String query = "PREFIX text: <http://jena.apache.org/text#>"
                + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
                + " PREFIX prc: <https://w3id.org/prom-concerns/ontology#> SELECT (COUNT(*) AS ?n) { " + pattern + " }";
        return store.read(() -> {
            try (var execution = QueryExec.dataset(store.dataset()).query(query).build()) {
                return Integer.parseInt(execution.select().next().get("n").getLiteralLexicalForm());
            }
        });
    }

    private int hits(String words) {
        return count("(?quote ?score ?text ?graph) text:query (prc:publishedText '" + words + "' 1000)");
    }

    @Test
    void all_are_there_once_and_found_by_their_words_once() throws IOException {
        store.write(() -> store.dataset().add(GRAPH, quote(1), Prc.PUBLISHED_TEXT, words("We built a wall")));
        long version = store.version();
        store.writeMany(many -> {
            for (int i = 1; i <= MORE_THAN_A_PIECE; i++) {
                many.add(GRAPH, quote(i % 1_000), Prc.ORDINAL, NodeFactory.createLiteralString("" + i));
                if (i % 200_000 == 5) {
                    many.add(GRAPH, quote(1), Prc.PUBLISHED_TEXT, words("We built a wall"));
                    many.add(GRAPH, quote(2), Prc.PUBLISHED_TEXT, words("We built a bridge"));
                    many.add(GRAPH, quote(2), Prc.PUBLISHED_TEXT, words("We built a bridge"));
                }
            }
        });
        assertThat(store.version()).isEqualTo(version + 1);
        assertThat(count("GRAPH <" + GRAPH + "> { ?quote prc:ordinal ?number }"))
                .isEqualTo(MORE_THAN_A_PIECE);
        assertThat(count("?quote prc:ordinal '200003'")).isEqualTo(1);
        assertThat(count("<" + quote(7) + "> prc:ordinal ?number")).isEqualTo(201);
        assertThat(hits("wall")).isEqualTo(1);
        assertThat(hits("bridge")).isEqualTo(1);

        store.writeMany(many -> many.add(GRAPH, quote(2), Prc.PUBLISHED_TEXT, words("We built a bridge")));
        assertThat(store.version()).as("nothing new makes no version").isEqualTo(version + 1);
        store.write(() -> store.dataset().delete(GRAPH, quote(2), Prc.PUBLISHED_TEXT, words("We built a bridge")));
        assertThat(hits("bridge")).isZero();

        long commit = store.commit();
        close();
        open();
        assertThat(store.commit()).isEqualTo(commit);
        assertThat(hits("wall")).isEqualTo(1);
    }

    @Test
    void words_of_a_quote_are_found_and_its_name_is_not_now_and_when_the_index_is_built_again() throws IOException {
        store.writeMany(many -> {
            many.add(GRAPH, quote(1), Prc.PUBLISHED_TEXT, words("We built a wall"));
            many.add(GRAPH, quote(1), RDFS.label.asNode(), words("Quote of a mason"));
        });
        String name = "(?quote ?score ?label ?graph) text:query (rdfs:label 'mason')";
        assertThat(hits("wall")).isEqualTo(1);
        assertThat(count(name)).isZero();
        close();
        FileSystemUtils.deleteRecursively(directory.resolve("text"));
        open();
        assertThat(hits("wall")).isEqualTo(1);
        assertThat(count(name)).isZero();
    }

    @Test
    void a_failure_undoes_all_of_it_words_included() {
        long version = store.version();
        assertThatThrownBy(() -> store.writeMany(many -> {
                    for (int i = 0; i < MORE_THAN_A_PIECE; i++) {
                        many.add(GRAPH, quote(i % 10), Prc.PUBLISHED_TEXT, words(i < 5 ? "We built a wall" : "" + i));
                    }
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
        assertThat(count("GRAPH <" + GRAPH + "> { ?s ?p ?o }")).isZero();
        assertThat(hits("wall")).isZero();
        assertThat(store.version()).isEqualTo(version);

        store.writeMany(many -> many.add(GRAPH, quote(1), Prc.PUBLISHED_TEXT, words("We built a wall")));
        assertThat(hits("wall")).isEqualTo(1);
    }

    @Test
    void a_graph_has_to_be_named_and_what_the_program_notes_down_is_no_change_of_data() {
        assertThatThrownBy(() -> store.writeMany(
                        many -> many.add(Quad.defaultGraphIRI, quote(1), Prc.PUBLISHED_TEXT, words("We built a wall"))))
                .isInstanceOf(WriteWithoutNamedGraph.class);
        long version = store.version();
        store.writeMany(many -> many.add(Graphs.VOID, quote(1), Prc.ORDINAL, words("1")));
        assertThat(store.version()).isEqualTo(version);
    }
}
