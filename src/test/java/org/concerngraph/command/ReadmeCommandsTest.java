package org.concerngraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README do what it says of them, on files of the names that stand there. */
class ReadmeCommandsTest {

    private static final String PROGRAM = "    java -jar target/concern-graph.jar ";
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

    @TempDir
    private Path folder;

    private static List<List<String>> commands() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith(PROGRAM))
                .map(line -> WORD.matcher(line.substring(PROGRAM.length()))
                        .results()
                        .map(word -> word.group().replace("\"", ""))
                        .toList())
                .toList();
    }

    private void files() throws IOException {
        Files.writeString(
                folder.resolve("mill.yaml"),
                "study: mill-2022\ntitle: A mill\nsource: 10.1234/mill\nlicence: CC BY 4.0\naccess-rights: Open\n");
        Files.createDirectory(folder.resolve("interviews"));
        Files.writeString(folder.resolve("interviews/first.txt"), "Time\nWe have none. (P1, Nurse)\n");
        Files.writeString(
                folder.resolve("coded.csv"),
                "quote;participant;role;theme\nNobody told us why.;P2;Nurse;Trust\nI have four minutes.;P3;Nurse;Time\n");
        Files.writeString(folder.resolve("notes.ttl"), "<urn:x:a> <urn:x:says> 'a' .");
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("dump.nq.gz")))) {
            out.write("<urn:x:b> <urn:x:says> \"b\" <urn:x:one> .\n".getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(folder.resolve("more.trig"), "<urn:x:two> { <urn:x:c> <urn:x:says> 'c' }");
    }

    /** The word as it stands, or the file of this name in the folder of the test. */
    private String found(String word) {
        return Files.exists(folder.resolve(word)) ? folder.resolve(word).toString() : word;
    }

    @Test
    void each_command_is_done_with_exit_code_0() throws IOException {
        files();
        var done = new ArrayList<String>();
        for (List<String> command : commands()) {
            if (Commands.isServer(command.toArray(String[]::new))) {
                done.add("serve");
                continue;
            }
            var words = new ArrayList<>(command.stream().map(this::found).toList());
            if (!words.getFirst().equals("help")) {
                words.addAll(1, List.of("--store", folder.resolve("store").toString()));
            }
            var called = Called.with(words.toArray(String[]::new));
            assertThat(called.code())
                    .as(command + ": " + called.out() + called.err())
                    .isZero();
            assertThat(called.out() + called.err()).as(command.toString()).isNotBlank();
            done.add(command.getFirst());
        }
        assertThat(done).containsExactly("serve", "help", "import", "import", "import", "load", "load", "compact");
    }

    @Test
    void the_exit_codes_are_those_of_the_help() throws IOException {
        List<String> codes = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.matches("\\| \\d \\| .*"))
                .map(line -> line.replaceAll("^\\| (\\d) \\| (.*) \\|$", "$1 $2"))
                .toList();
        String help = Called.with("help").out().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        assertThat(codes).hasSize(4).allSatisfy(code -> assertThat(help).contains(code));
    }
}
