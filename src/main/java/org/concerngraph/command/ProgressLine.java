package org.concerngraph.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.concerngraph.intake.Progress;

/**
 * Says on the standard error how far long work is: on a terminal in one line that is written again and again, elsewhere in
 * a line every few seconds. Work that is done before the first is due says nothing.
 */
final class ProgressLine implements Progress {

    private static final long OFTEN = 100_000_000L;
    private static final long SELDOM = 5_000_000_000L;
    private static final String ERASED = "\r\u001B[K";

    private final PrintWriter err;
    private final boolean isTerminal;
    private final boolean isQuiet;
    private final LongSupplier nanoseconds;
    private long last;
    private boolean isShown;
    private String what = "";

    /** The clock gives nanoseconds from any beginning. */
    ProgressLine(PrintWriter err, boolean isTerminal, boolean isQuiet, LongSupplier nanoseconds) {
        this.err = err;
        this.isTerminal = isTerminal;
        this.isQuiet = isQuiet;
        this.nanoseconds = nanoseconds;
        this.last = nanoseconds.getAsLong();
    }

    /** From now on the work is on this, a file for example. */
    void begin(String name) {
        what = name;
    }

    @Override
    public void at(String step, long done, long total) {
        if (isDue()) {
            say(step + ": " + number(done) + (total > 0 ? " of " + number(total) : ""));
        }
    }

    /** Is it time to say something? */
    boolean isDue() {
        return !isQuiet && nanoseconds.getAsLong() - last >= (isTerminal ? OFTEN : SELDOM);
    }

    /** Says how far the work is. */
    void say(String how) {
        last = nanoseconds.getAsLong();
        String line = what + ": " + how;
        if (isTerminal) {
            err.print(ERASED + line);
            err.flush();
            isShown = true;
        } else {
            err.println(line);
        }
    }

    /** Takes the line away, so that another can be written. */
    void clear() {
        if (isShown) {
            err.print(ERASED);
            err.flush();
            isShown = false;
        }
    }

    /** A number of things in words: "1 quote", "2,000 quotes". */
    static String counted(long number, String one) {
        return number(number) + " " + one + (number == 1 ? "" : "s");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
