package org.concerngraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.jena.sparql.exec.QueryExec;
import org.concerngraph.Application;
import org.concerngraph.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import whose process is killed leaves all of it or nothing, its receipt and the text index included. The command runs
 * as a process of its own, which is killed by its own id while it writes.
 */
class KilledImportTest {

    private static final int QUOTES = 3_000;
    private static final int KILLED = 128 + 9;
    private static final String QUOTES_OF = """
            PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
            SELECT (COUNT(DISTINCT ?quote) AS ?n) {
              ?quote a prc:Quote ; prc:inStudy <https://w3id.org/prom-concerns/id/study/%s>
            }""";
    private static final String RECEIPTS_OF = """
            PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
            SELECT (SUM(?quotes) AS ?n) {
              ?import a prc:Import ; prc:inStudy <https://w3id.org/prom-concerns/id/study/%s> ; prc:quoteCount ?quotes
            }""";
    private static final String ANY_OF = """
            SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER CONTAINS(STR(?g), '/%s.') }""";
    private static final String HITS = """
            PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
            PREFIX text: <http://jena.apache.org/text#>
            SELECT (COUNT(DISTINCT ?hit) AS ?n) { ?hit text:query (prc:publishedText 'quillwort' 100000) }""";

    @TempDir
    private Path folder;

    private Path large() throws IOException {
        var text = new StringBuilder("Table 1\n");
        for (int q = 0; q < QUOTES; q++) {
            if (q % 100 == 0) {
                text.append("Matter ").append(q / 100 + 1).append('\n');
            }
            text.append("We saw the quillwort number ")
                    .append(q)
                    .append(" in the low pond. (P")
                    .append(q % 40)
                    .append(", Nurse)\n");
        }
        return Files.writeString(folder.resolve("large.txt"), text);
    }

    private Path small() throws IOException {
        return Files.writeString(
                folder.resolve("small.txt"), "Matter 1\nWe saw the quillwort in the pond. (P1, Nurse)\n");
    }

    private List<String> facts(String study) {
        return List.of(
                "--study=" + study,
                "--title=A study of a pond",
                "--source=10.1234/pond",
                "--licence=CC BY 4.0",
                "--access-rights=Open",
                folder.resolve("small.txt").toString());
    }

    private Process start(String study, Path file) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                // Most of what such a process does is to start.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                Application.class.getName(),
                "import",
                "--store=" + folder.resolve("store")));
        command.addAll(facts(study));
        command.set(command.size() - 1, file.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    /** Kills the import of a study as soon as this is so; ends with it when that never comes. */
    private void kill(String study, Path file, BooleanSupplier moment) throws IOException, InterruptedException {
        Process process = start(study, file);
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (process.isAlive() && !moment.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(2);
        }
        process.destroyForcibly();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as("killed in time: " + Files.readString(folder.resolve("said.txt")))
                .isEqualTo(KILLED);
    }

    /** Has the file that terms are written to grown by so many bytes since the moment was asked for? */
    private BooleanSupplier termsGrewBy(long bytes) {
        Path terms = folder.resolve("store/tdb2/Data-0001/nodes-data.obj");
        long before = size(terms);
        return () -> size(terms) >= before + bytes;
    }

    /** Has the text index begun to write down a commit? */
    private BooleanSupplier textIndexChanges() {
        Path index = folder.resolve("store/text");
        List<String> before = names(index);
        return () -> !names(index).equals(before);
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path directory) {
        String[] names = directory.toFile().list();
        return names == null
                ? List.of()
                : Stream.of(names)
                        .filter(name -> name.contains("segments_"))
                        .sorted()
                        .toList();
    }

    @Test
    void all_of_it_or_nothing_is_there_when_the_process_was_killed() throws IOException, InterruptedException {
        assertThat(Called.on(folder.resolve("store"), "import", "--dry-run", small())
                        .code())
                .isZero();
        Path file = large();
        kill("pond-1", file, termsGrewBy(1));
        kill("pond-2", file, termsGrewBy(150_000));
        kill("pond-3", file, textIndexChanges());

        var after = Called.on(folder.resolve("store"), "import", facts("pond-4").toArray());
        try (var application = new WithoutServer(Application.class, List.of()).open(folder.resolve("store"), false)) {
            Store store = application.getBean(Store.class);
            int there = 1;
            for (String study : List.of("pond-1", "pond-2", "pond-3")) {
                int quotes = number(store, QUOTES_OF.formatted(study));
                assertThat(quotes).as(study).isIn(0, QUOTES);
                assertThat(number(store, RECEIPTS_OF.formatted(study)))
                        .as(study)
                        .isEqualTo(quotes);
                assertThat(number(store, ANY_OF.formatted(study)) > 0).as(study).isEqualTo(quotes > 0);
                there += quotes;
            }
            assertThat(number(store, QUOTES_OF.formatted("pond-1"))).isZero();
            assertThat(after.code()).as(after.err()).isZero();
            assertThat(number(store, QUOTES_OF.formatted("pond-4"))).isEqualTo(1);
            assertThat(number(store, HITS)).isEqualTo(there);
        }
    }

    private static int number(Store store, String query) {
        return store.read(() -> {
            try (var execution = QueryExec.dataset(store.dataset()).query(query).build()) {
                return Integer.parseInt(execution.select().next().get("n").getLiteralLexicalForm());
            }
        });
    }
}
