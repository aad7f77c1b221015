package org.concerngraph.query;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/** One query or update of somebody while it runs: who holds its identifier may look at it and end it. */
public final class Execution implements AutoCloseable {

    private final String id;
    private final String client;
    private final String text;
    private final Instant started = Instant.now();
    private final Thread thread = Thread.currentThread();
    private final AtomicBoolean signal = new AtomicBoolean();
    private final AtomicReference<CutAnswer.@Nullable Reason> reason = new AtomicReference<>();
    private final long maxRows;
    private final Runnable whenClosed;
    private final long allocatedBefore = allocated(thread);
    private volatile long rows;
    private volatile boolean isComplete;

    Execution(String id, String client, String text, long maxRows, Runnable whenClosed) {
        this.id = id;
        this.client = client;
        this.text = text;
        this.maxRows = maxRows;
        this.whenClosed = whenClosed;
    }

    /** What its owner knows it by; whoever does not own it cannot guess it. */
    public String id() {
        return id;
    }

    /** The network address that it came from. */
    public String client() {
        return client;
    }

    /** The query or the update as it was sent. */
    public String text() {
        return text;
    }

    /** When it began. */
    public Instant started() {
        return started;
    }

    /** How long it has been running. */
    public Duration age() {
        return Duration.between(started, Instant.now());
    }

    /** How many rows of its answer have been given so far. */
    public long rows() {
        return rows;
    }

    /** Ends it, wherever it stands; the first reason is the one that it is ended for. */
    public void end(CutAnswer.Reason why) {
        reason.compareAndSet(null, why);
        signal.set(true);
    }

    /** Its answer is whole: to end it later cuts nothing off. */
    public void complete() {
        isComplete = true;
    }

    /** Why it was ended before it was complete; nothing while it runs and when it was complete. */
    public Optional<CutAnswer.Reason> cut() {
        boolean isWhole = isComplete && reason.get() != CutAnswer.Reason.BYTES;
        if (isWhole || !signal.get()) {
            return Optional.empty();
        }
        // ARQ's alarm sets the signal and gives no reason.
        reason.compareAndSet(null, CutAnswer.Reason.TIME);
        return Optional.ofNullable(reason.get());
    }

    /** The same rows, counted, and no more of them than one answer may have. */
    public RowSet counted(RowSet answer) {
        return new CountedRows(answer, this);
    }

    void count() {
        rows++;
        if (maxRows > 0 && rows > maxRows) {
            end(CutAnswer.Reason.ROWS);
            throw new CutAnswer(CutAnswer.Reason.ROWS);
        }
    }

    /** What ARQ and our own steps look at. */
    AtomicBoolean signal() {
        return signal;
    }

    /** How many bytes its thread has asked for since it began; 0 where the machine does not tell. */
    long allocated() {
        return allocated(thread) - allocatedBefore;
    }

    private static long allocated(Thread thread) {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                ? threads.getThreadAllocatedBytes(thread.threadId())
                : 0;
    }

    @Override
    public void close() {
        whenClosed.run();
    }
}
