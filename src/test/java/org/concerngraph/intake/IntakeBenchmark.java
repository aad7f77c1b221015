package org.concerngraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.concerngraph.OwnServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long an import of 100,000 quotes takes, and how much memory. It is not part of the suite:
 * {@code ./mvnw test -Dtest=IntakeBenchmark} runs it and prints its figures.
 */
class IntakeBenchmark {

    private static final Logger log = LoggerFactory.getLogger(IntakeBenchmark.class);
    private static final int QUOTES = Integer.getInteger("concerngraph.benchmark.quotes", 100_000);
    /** Two marks in each quote make twice as many statements of it. */
    private static final boolean MARKS = Boolean.getBoolean("concerngraph.benchmark.marks");

    private static final long MEGABYTE = 1024 * 1024;

    private static Path csv(Path directory) throws IOException {
        Path file = directory.resolve("corpus.csv");
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("participant,role,theme,quote");
            for (int i = 0; i < QUOTES; i++) {
                out.printf(
                        "P%d,%s,%s,\"We fill in the form number %d%s because somebody%s decided so, and"
                                + " nobody here has the time to read what it says about the people who come.\"%n",
                        i % 2_000,
                        i % 3 == 0 ? "Nurse" : "Patient",
                        "Part " + i % 7 + " > Matter " + i % 200,
                        i,
                        MARKS ? " (…)" : "",
                        MARKS ? " [the clinic]" : "");
            }
        }
        return file;
    }

    @Test
    void a_hundred_thousand_quotes(@TempDir Path directory) throws IOException {
        Path file = csv(directory);
        try (var server = new OwnServer(directory)) {
            var facts = new StudyFacts(
                    "corpus",
                    "Corpus",
                    "A corpus",
                    "https://example.org/corpus",
                    "",
                    "",
                    "Invented",
                    "Open",
                    null,
                    "",
                    "",
                    "");
            var request =
                    new ImportRequest(SourceFile.at(file), Format.CSV, facts, "", Map.of(), List.of(), "admin", false);
            var most = new AtomicLong();
            long start = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Receipt receipt = server.bean(Imports.class)
                    .accept(request, (step, done, total) -> most.accumulateAndGet(used(), Math::max));
            double seconds = (System.nanoTime() - start) / 1e9;
            double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
            assertThat(receipt.outcome()).as(receipt.faults().toString()).isEqualTo(Receipt.Outcome.ACCEPTED);
            assertThat(receipt.inGraph()).isEqualTo(receipt.counts());
            assertThat(receipt.counts().quotes()).isEqualTo(QUOTES);
            log.info(
                    "{} quotes, validated, written and indexed in {} s ({} s of it computing on the writing thread): {} quotes a"
                            + " second; heap at most {} MB",
                    QUOTES,
                    Math.round(seconds * 10) / 10.0,
                    Math.round(busy * 10) / 10.0,
                    Math.round(QUOTES / seconds),
                    most.get() / MEGABYTE);
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
