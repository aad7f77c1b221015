package org.concerngraph.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.concerngraph.OwnProcess;
import org.concerngraph.OwnServer;
import org.concerngraph.Visitor;
import org.concerngraph.vocabulary.Graphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four people change things as fast as they can while the process of the server is killed: of each change there is all, with
 * its revision, or nothing, and whatever they were told was kept is there.
 */
class KilledCurationTest {

    private static final String PASSWORD = "a password for tests";
    private static final String SETTING = "concerngraph.admin.password=" + PASSWORD;
    private static final int FEWEST_KEPT = 3;

    @TempDir
    private Path directory;

    @Test
    void each_change_is_there_with_its_revision_or_not_at_all_when_the_server_was_killed() throws Exception {
        Set<Quad> before = new HashSet<>();
        // Each run of the test takes one of the two, since a start of the program takes long.
        List<BooleanSupplier> moments =
                List.of(ThreadLocalRandom.current().nextBoolean() ? this::isWritten : this::isTextIndexWritten);
        long known = 0;
        for (int round = 0; round < moments.size(); round++) {
            List<Sender.Story> stories;
            try (var threads = Executors.newCachedThreadPool();
                    var process = new OwnProcess(directory, SETTING)) {
                if (round == 0) {
                    before = data(process);
                }
                stories = untilKilled(process, SentChanges.of(round), moments.get(round), threads);
            }
            try (var server = new OwnServer(directory, SETTING)) {
                var aftermath = new Aftermath(server, PASSWORD);
                aftermath.hasWhatWasKeptAndOfTheRestAllOrNothing(stories, known);
                aftermath.findsTheNewestWording();
                aftermath.takesAChangeAndUndoesIt();
                aftermath.leadsBackTo(before);
                aftermath.keepsTheShapes();
                known = aftermath.revisions().size();
            }
        }
    }

    /** What people have to tell whose server was killed while they sent changes, at some time after this was so. */
    private static List<Sender.Story> untilKilled(
            OwnProcess process, List<Sender.Changes> changes, BooleanSupplier moment, ExecutorService threads)
            throws Exception {
        List<Sender> senders = changes.stream()
                .map(those -> new Sender(process.address(), PASSWORD, those))
                .toList();
        List<Future<Sender.Story>> stories =
                senders.stream().map(threads::submit).toList();
        waitUntil(() -> senders.stream().allMatch(it -> it.kept() >= FEWEST_KEPT)
                || stories.stream().anyMatch(Future::isDone));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(200)));
        waitUntil(moment);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(TimeUnit.MILLISECONDS.toNanos(20)));
        boolean isEachSending = stories.stream().noneMatch(Future::isDone);
        process.kill();
        var told = new ArrayList<Sender.Story>();
        for (Future<Sender.Story> story : stories) {
            told.add(story.get(1, TimeUnit.MINUTES));
        }
        assertThat(isEachSending).as("they sent until the end").isTrue();
        assertThat(told).allMatch(story -> story.kept().size() >= FEWEST_KEPT);
        return told;
    }

    /** Waits as closely as it can, since what is waited for takes milliseconds; gives up after a long time. */
    private static void waitUntil(BooleanSupplier moment) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!moment.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
        }
    }

    /** Is TDB2 about to make a commit, or in the midst of it? */
    private boolean isWritten() {
        try {
            return Files.size(directory.resolve("store/tdb2/Data-0001/journal.jrnl")) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Is the text index ready for a commit that TDB2 is about to make? */
    private boolean isTextIndexWritten() {
        String[] names = directory.resolve("store/text").toFile().list();
        return names != null && Stream.of(names).anyMatch(name -> name.startsWith("pending_segments"));
    }

    private static Set<Quad> data(OwnProcess process) {
        var all = new ArrayList<Quad>();
        RDFParser.fromString(new Visitor(process.address()).get("/dataset.nq").body(), Lang.NQUADS)
                .labelToNode(LabelToNode.createUseLabelEncoded())
                .parse(new StreamRDFBase() {
                    @Override
                    public void quad(Quad quad) {
                        all.add(quad);
                    }
                });
        assertThat(all).noneMatch(quad -> quad.getGraph().equals(Graphs.HISTORY));
        return Aftermath.data(all.stream());
    }
}
