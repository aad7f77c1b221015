package org.concerngraph.store;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that follows each commit, on a thread of its own. Commits that come while it is being done share the next time, which
 * begins after a rest of four times as long as it took, so that a row of commits leaves most of a processor to whoever makes them; a
 * commit after a quiet while is followed at once.
 */
public final class FollowUp {

    private static final Logger log = LoggerFactory.getLogger(FollowUp.class);
    private static final int SECONDS_TO_END = 60;
    private static final int REST = 4;
    private static final long LONGEST_REST = TimeUnit.MINUTES.toNanos(1);

    private final String what;
    private final Runnable work;
    private final ScheduledThreadPoolExecutor worker;
    private final AtomicBoolean isDue = new AtomicBoolean();
    private volatile long notBefore = System.nanoTime();
    private volatile boolean isWorking;
    private volatile boolean isStopped;

    /** Does {@code work}, which is called {@code what} in the log. */
    public FollowUp(String what, Runnable work) {
        this.what = what;
        this.work = work;
        this.worker = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name(what).factory());
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Does the work now, and from now on after each commit of the store. */
    public void start(Store store) {
        store.follow(this);
        attempt();
    }

    /** Is nothing due, and nothing being done? */
    boolean isIdle() {
        return !isDue.get() && !isWorking;
    }

    /** Does the work soon; what is due several times before it begins is done once. */
    public void due() {
        if (isDue.compareAndSet(false, true)) {
            after(notBefore - System.nanoTime());
        }
    }

    private void after(long nanoseconds) {
        try {
            worker.schedule(this::attemptWhenRested, nanoseconds, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException ended) {
            log.debug("The {} is brought up to date at the next start.", what);
        }
    }

    /** It may have become due while it was being done, before it was known how long the rest is. */
    private void attemptWhenRested() {
        long rest = notBefore - System.nanoTime();
        if (rest > 0) {
            after(rest);
        } else {
            isWorking = true;
            isDue.set(false);
            try {
                attempt();
            } finally {
                isWorking = false;
            }
        }
    }

    /** What cannot be noted about the data keeps nobody from using them. */
    private void attempt() {
        if (isStopped) {
            return;
        }
        long begun = System.nanoTime();
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!worker.isShutdown()) {
                log.error("The {} could not be brought up to date; it is as old as the last one.", what, e);
            }
        } finally {
            long ended = System.nanoTime();
            long next = ended + Math.min(LONGEST_REST, REST * (ended - begun));
            // The work's own commit makes it due once more; that is soon done, and does not shorten the rest.
            if (next - notBefore > 0) {
                notBefore = next;
            }
        }
    }

    /**
     * Ends the work; what is being done is given a minute. It is not interrupted: an interrupt closes the files of the text
     * index under whoever is writing, and the store could not be closed in order.
     */
    public void stop() throws InterruptedException {
        isStopped = true;
        worker.shutdown();
        worker.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }
}
