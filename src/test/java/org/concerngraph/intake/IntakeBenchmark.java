package org.concerngraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
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
 * How long an import of 100,000 quotes takes, and how much memory: once in a program that has just started, most of
 * whose computing is to make machine code, and once more. It is not part of the suite:
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
            measure(server, file, "cold", "just started");
            measure(server, file, "warm", "the server has imported as many before");
        }
    }

    private static void measure(OwnServer server, Path file, String study, String state) {
        settle();
        var facts = new StudyFacts(
                study,
                "Corpus",
                "A corpus",
                "https://example.org/" + study,
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
        long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long all = process().getProcessCpuTime();
        Receipt receipt = server.bean(Imports.class)
                .accept(request, (step, done, total) -> most.accumulateAndGet(used(), Math::max));
        double seconds = (System.nanoTime() - start) / 1e9;
        double writing = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - own) / 1e9;
        double computing = (process().getProcessCpuTime() - all) / 1e9;
        assertThat(receipt.outcome()).as(receipt.faults().toString()).isEqualTo(Receipt.Outcome.ACCEPTED);
        assertThat(receipt.inGraph()).isEqualTo(receipt.counts());
        assertThat(receipt.counts().quotes()).isEqualTo(QUOTES);
        log.info(
                "{}: {} quotes, validated, written and indexed in {} s: {} quotes a second; {} s of computing, {} s of"
                        + " it on the writing thread; heap at most {} MB",
                state,
                QUOTES,
                rounded(seconds),
                Math.round(QUOTES / seconds),
                rounded(computing),
                rounded(writing),
                most.get() / MEGABYTE);
    }

    /** Waits until what follows a start or a commit is done: the validation report and the description of the dataset. */
    private static void settle() {
        long before;
        do {
            before = process().getProcessCpuTime();
            try {
                Thread.sleep(2_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        } while (process().getProcessCpuTime() - before > 200_000_000);
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }

    private static OperatingSystemMXBean process() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
