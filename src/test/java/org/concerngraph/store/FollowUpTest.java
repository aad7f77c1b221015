package org.concerngraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What follows commits is done after the last of them, and not once for each. */
class FollowUpTest {

    private static final Duration GENEROUS = Duration.ofMinutes(1);

    private final AtomicInteger times = new AtomicInteger();

    @Test
    void what_becomes_due_while_it_is_done_is_done_once_more() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        var followUp = new FollowUp("test", () -> {
            times.incrementAndGet();
            begun.countDown();
            await(released);
        });
        followUp.due();
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(followUp.isIdle()).isFalse();
        for (int i = 0; i < 100; i++) {
            followUp.due();
        }
        released.countDown();
        Awaitility.await().atMost(GENEROUS).until(() -> times.get() == 2);
        Awaitility.await().atMost(GENEROUS).until(followUp::isIdle);
        followUp.stop();
        assertThat(times).hasValue(2);
    }

    @Test
    void work_that_makes_itself_due_once_comes_to_an_end() throws InterruptedException {
        var followUp = new FollowUp[1];
        followUp[0] = new FollowUp("test", () -> {
            if (times.incrementAndGet() < 3) {
                followUp[0].due();
            }
        });
        followUp[0].due();
        Awaitility.await().atMost(GENEROUS).until(() -> times.get() == 3);
        followUp[0].stop();
        assertThat(times).hasValue(3);
    }

    @Test
    void a_failure_does_not_end_it() throws InterruptedException {
        var followUp = new FollowUp("test", () -> {
            times.incrementAndGet();
            throw new IllegalStateException("a failure for a test");
        });
        followUp.due();
        Awaitility.await().atMost(GENEROUS).until(() -> times.get() == 1);
        followUp.due();
        Awaitility.await().atMost(GENEROUS).until(() -> times.get() == 2);
        followUp.stop();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
