package org.concerngraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of a study come into the graph from the command line. */
class ImportCommandTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FACTS = """
            study: mill-2022
            title: A study of a mill
            source: 10.1234/mill
            licence: CC BY 4.0
            access-rights: Open
            interviewed: 7
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    @Test
    void a_folder_is_walked_and_one_bad_file_keeps_none_of_the_others_out() throws IOException {
        Path facts = file("facts.yaml", FACTS);
        file("texts/a/notes.txt", "Time\nWe have none. (P1, Nurse)\nI have four minutes. (P2, Miller)\n");
        file("texts/b/notes.txt", "Trust\nNobody told us why. (P1, Nurse)\n");
        file("texts/c.txt", "Nobody is said to have said this.\n");
        file("texts/.hidden.txt", "Trust\nNobody saw us. (P1, Nurse)\n");
        file("texts/readme.md", "Not for us.");
        Path store = folder.resolve("store");

        var first = Called.on(store, "import", "--facts", facts, folder.resolve("texts"));
        assertThat(first.code()).as(first.err()).isEqualTo(1);
        assertThat(first.out().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("accepted")
                        && line.contains("2 quotes, 2 participants, 1 theme, ")
                        && line.endsWith("texts/a/notes.txt"))
                .anyMatch(line -> line.startsWith("accepted")
                        && line.contains("1 quote, 1 participant, 1 theme, ")
                        && line.endsWith("texts/b/notes.txt"))
                .anyMatch(line -> line.startsWith("refused") && line.endsWith("texts/c.txt"));
        assertThat(first.err())
                .contains(
                        "c.txt: Nothing in its only line says who spoke",
                        "3 files: 2 accepted, 1 refused; 3 quotes in ")
                .doesNotContain("Exception", "\tat ");

        var again = Called.on(store, "import", "--study=mill-2022", "--json", folder.resolve("texts/a"));
        assertThat(again.code()).as(again.err()).isZero();
        JsonNode receipt = JSON.readTree(again.out());
        assertThat(again.out().lines()).hasSize(1);
        assertThat(receipt.get("outcome").asString()).isEqualTo("UNCHANGED");
        assertThat(receipt.get("id").asString()).isEqualTo("mill-2022.a-notes");
        assertThat(receipt.get("by").asString()).isEqualTo("admin");
        assertThat(receipt.get("counts")).isEqualTo(receipt.get("inGraph"));
        assertThat(receipt.get("path").asString()).endsWith("notes.txt");
    }
}
