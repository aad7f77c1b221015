package org.concerngraph.intake.draft;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.concerngraph.intake.Progress;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.UndecidedSource;
import org.jspecify.annotations.Nullable;

/**
 * Long work on a draft, in the background: how far it is, how it ended, and how to end it.
 *
 * @param <T> what the work gives
 */
final class Attempt<T> implements Progress {

    /** How far the work is, as a person reads it. */
    record Step(String what, long done, long total) {}

    private final Draft draft;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Step step = new Step("Waiting for its turn", 0, 0);
    private volatile boolean isUnwanted;
    private volatile @Nullable T result;
    private volatile String failure = "";
    private volatile List<Reading.Choice> choices = List.of();

    /** Work on this draft, as the draft is now. */
    Attempt(Draft draft) {
        this.draft = draft;
    }

    /** Does the work; what it throws is told to whoever asks, in the words of {@code explain}. */
    void run(Callable<T> work, java.util.function.Function<Exception, String> explain) {
        try {
            at("Beginning", 0, 0);
            result = work.call();
        } catch (Exception e) {
            choices = e instanceof UndecidedSource undecided ? undecided.choices() : List.of();
            failure = explain.apply(e);
        } finally {
            ended.countDown();
        }
    }

    @Override
    public void at(String what, long done, long total) {
        if (isUnwanted || Thread.currentThread().isInterrupted()) {
            throw new Cancelled();
        }
        step = new Step(what, done, total);
    }

    /** The draft as it was when the work began. */
    Draft draft() {
        return draft;
    }

    /** Says that nobody wants the work any longer; it ends at its next step. */
    void cancel() {
        isUnwanted = true;
    }

    /** Waits for the end, but not longer than this; is it the end? */
    boolean endsWithin(Duration time) {
        try {
            return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Has the work ended, one way or the other? */
    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /** How far it is. */
    Step step() {
        return step;
    }

    /** What it gave; null as long as it has not ended well. */
    @Nullable
    T result() {
        return result;
    }

    /** Why it ended without a result; empty when it did not. */
    String failure() {
        return failure;
    }

    /** What a person may choose so that it ends better next time. */
    List<Reading.Choice> choices() {
        return choices;
    }
}
