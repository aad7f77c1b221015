package org.concerngraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.concerngraph.OwnServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** RDF comes into named graphs from the command line, all of a file or nothing of it. */
class LoadCommandTest {

    private static final String LABEL = " <http://www.w3.org/2000/01/rdf-schema#label> ";

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path packed(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        try (var out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return path;
    }

    @Test
    void graphs_are_kept_and_a_broken_file_leaves_nothing() throws IOException {
        Path store = folder.resolve("store");
        Path quads = packed(
                "things.nq.gz",
                "<urn:x:a>" + LABEL + "\"a quillwort\" <urn:x:one> .\n<urn:x:b>" + LABEL
                        + "\"a marshwort\" <urn:x:two> .\n");
        Path triples = file("more.ttl", "<urn:x:c>" + LABEL + "\"a spleenwort\" .\n");
        Path broken =
                file("broken.nt", "<urn:x:d>" + LABEL + "\"a lousewort\" .\n<urn:x:e>" + LABEL + "sneezewort .\n");
        Path housekeeping = file(
                "meta.trig", "<https://w3id.org/prom-concerns/graph/meta> { <urn:x:f>" + LABEL + "\"a ragwort\" }");

        var nowhere = Called.on(store, "load", triples, quads, housekeeping);
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(nowhere.err())
                .contains(
                        "more.ttl: statement 1: the statement of urn:x:c stands in no named graph",
                        "meta.trig",
                        "what the program itself notes down",
                        "1 file of 3 loaded, 2 statements");
        var somewhere = Called.on(store, "load", "--graph=urn:x:three", triples, broken);
        assertThat(somewhere.code()).isEqualTo(1);
        assertThat(somewhere.err()).contains("broken.nt, line 2, column ").doesNotContain("Exception");
        var none = Called.on(
                store,
                "load",
                "--all-or-nothing",
                "--graph=urn:x:four",
                file("good.ttl", "<urn:x:g>" + LABEL + "\"a butterwort\" ."),
                broken);
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("0 files of 2 loaded");

        try (var server = new OwnServer(folder)) {
            assertThat(values(server, "SELECT ?v { GRAPH ?g { ?s ?p ?v } FILTER STRSTARTS(STR(?s), 'urn:x:') }"))
                    .containsExactlyInAnyOrder("a quillwort", "a marshwort", "a spleenwort");
            assertThat(values(server, "SELECT ?v { GRAPH ?v { ?s ?p ?o } FILTER STRSTARTS(STR(?s), 'urn:x:') }"))
                    .containsExactlyInAnyOrder("urn:x:one", "urn:x:two", "urn:x:three");
            assertThat(values(
                            server,
                            "PREFIX text: <http://jena.apache.org/text#> SELECT ?v {"
                                    + " ?v text:query (<http://www.w3.org/2000/01/rdf-schema#label>"
                                    + " 'quillwort spleenwort lousewort butterwort') }"))
                    .containsExactlyInAnyOrder("urn:x:a", "urn:x:c");
        }
    }

    private static List<String> values(OwnServer server, String query) {
        return JsonMapper.shared()
                .readTree(server.ask(query))
                .get("results")
                .get("bindings")
                .valueStream()
                .map(row -> row.get("v").get("value").asString())
                .toList();
    }
}
