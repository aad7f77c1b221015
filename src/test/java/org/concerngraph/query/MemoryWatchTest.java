package org.concerngraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Which query is ended when memory is nearly full. */
@Isolated
class MemoryWatchTest {

    private static final int MUCH = 50_000_000;

    private final RunningQueries running = new RunningQueries(SparqlSettings.within(Duration.ofSeconds(30)));
    private final MemoryWatch watch = new MemoryWatch(running);

    @Test
    void the_query_that_has_asked_for_most_is_ended_and_then_the_next() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var large = CompletableFuture.supplyAsync(() -> {
            try (var execution = running.begin("203.0.113.5", null, "SELECT * { ?large ?p ?o }")) {
                assertThat(new byte[MUCH]).hasSize(MUCH);
                asked.countDown();
                done.await();
                return execution.cut();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        asked.await();
        try (var small = running.begin("203.0.113.5", null, "ASK {}")) {
            watch.endTheLargest();
            assertThat(small.cut()).isEmpty();
            watch.endTheLargest();
            assertThat(small.cut()).contains(CutAnswer.Reason.MEMORY);
        }
        done.countDown();
        assertThat(large.join()).contains(CutAnswer.Reason.MEMORY);
        assertThat(running.all()).isEmpty();
    }
}
