package org.concerngraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How far long work is, on a terminal and elsewhere, by a clock that the test turns. */
class ProgressLineTest {

    private static final long MILLISECOND = 1_000_000;

    private final StringWriter said = new StringWriter();
    private final AtomicLong clock = new AtomicLong(7);

    private ProgressLine line(boolean isTerminal, boolean isQuiet) {
        return new ProgressLine(new PrintWriter(said), isTerminal, isQuiet, clock::get);
    }

    @Test
    void a_line_every_few_seconds_where_nobody_watches() {
        ProgressLine line = line(false, false);
        line.begin("large.csv");
        for (int i = 1; i <= 11; i++) {
            clock.addAndGet(1_000 * MILLISECOND);
            line.at("Writing quotes", i * 1_000, 100_000);
        }
        line.clear();
        assertThat(said.toString().lines())
                .containsExactly(
                        "large.csv: Writing quotes: 5,000 of 100,000", "large.csv: Writing quotes: 10,000 of 100,000");
    }

    @Test
    void one_line_that_is_written_again_on_a_terminal() {
        ProgressLine line = line(true, false);
        line.begin("large.csv");
        clock.addAndGet(150 * MILLISECOND);
        line.at("Reading rows", 10, 0);
        line.at("Reading rows", 11, 0);
        clock.addAndGet(150 * MILLISECOND);
        line.at("Reading rows", 20, 0);
        line.clear();
        line.clear();
        String erased = "\r\u001B[K";
        assertThat(said.toString())
                .isEqualTo(erased + "large.csv: Reading rows: 10" + erased + "large.csv: Reading rows: 20" + erased);
    }

    @Test
    void nothing_for_short_work_or_where_quiet_is_wanted() {
        ProgressLine quick = line(false, false);
        clock.addAndGet(4_999 * MILLISECOND);
        quick.at("Writing quotes", 1, 1);
        ProgressLine quiet = line(false, true);
        clock.addAndGet(60_000 * MILLISECOND);
        quiet.at("Writing quotes", 1, 1);
        assertThat(said.toString()).isEmpty();
    }
}
