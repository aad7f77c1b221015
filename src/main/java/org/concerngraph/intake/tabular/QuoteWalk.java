package org.concerngraph.intake.tabular;

import java.lang.ref.Cleaner;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.UnreadableSource;
import org.jspecify.annotations.Nullable;

/**
 * The quotes of a file one after the other, in its order; holds one row at a time. It closes the file behind the last
 * quote and at any failure, and when nobody holds it any more.
 */
final class QuoteWalk implements Iterator<Quote> {

    private static final Cleaner CLEANER = Cleaner.create();

    /** The rows that are open; apart from the walk, so that they can be closed after it is gone. */
    private static final class Open implements Runnable {

        private @Nullable RowWalk rows;

        @Override
        public void run() {
            RowWalk open = rows;
            rows = null;
            if (open != null) {
                open.close();
            }
        }
    }

    private final Sheets sheets;
    private final Iterator<Plan> plans;
    private final Gathering.Resolving resolving;
    private final FileState state;
    private final int expected;
    private final Open open = new Open();
    private @Nullable RowReader reader;
    private @Nullable Plan plan;
    private Iterator<RowQuote> next = Stream.<RowQuote>empty().iterator();
    private int given;
    private boolean ended;

    /**
     * Begins a walk.
     *
     * @param state what the file was when it was first read
     * @param expected how many quotes it had then
     * @throws UnreadableSource when the file is no longer what it was
     */
    QuoteWalk(Sheets sheets, List<Plan> plans, Gathering.Resolving resolving, FileState state, int expected) {
        this.sheets = sheets;
        this.plans = plans.iterator();
        this.resolving = resolving;
        this.state = state;
        this.expected = expected;
        state.expectUnchanged();
        CLEANER.register(this, open);
    }

    @Override
    public boolean hasNext() {
        try {
            while (!ended && !next.hasNext()) {
                advance();
            }
            return !ended;
        } catch (RuntimeException e) {
            ended = true;
            open.run();
            throw e;
        }
    }

    @Override
    public Quote next() {
        Plan current = hasNext() ? plan : null;
        if (current == null) {
            throw new NoSuchElementException();
        }
        given++;
        Quote quote = resolving.quote(current, next.next());
        if (given > expected || !resolving.isKnown(quote)) {
            ended = true;
            open.run();
            throw state.changed();
        }
        return quote;
    }

    private void advance() {
        RowWalk rows = open.rows;
        RowReader turning = reader;
        if (rows != null && turning != null && rows.hasNext()) {
            next = turning.of(rows.next()).iterator();
            return;
        }
        open.run();
        if (plans.hasNext()) {
            plan = plans.next();
            reader = RowReader.of(plan, Complaints.unheard());
            open.rows = sheets.walk(plan.sheet(), Complaints.unheard());
        } else {
            ended = true;
            if (given != expected) {
                throw state.changed();
            }
        }
    }
}
