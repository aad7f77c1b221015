package org.concerngraph.intake.draft;

import org.concerngraph.intake.Progress;
import org.concerngraph.intake.Reading;

/**
 * How many quotes each speaker and each theme of a reading has, by their places in its lists.
 *
 * @param firsts which quote of the reading, from 1, is the first of each source; 0 where that tells nothing of the others,
 *     because quotes of another source stand between
 */
record Tally(int[] ofParticipants, int[] ofThemes, int[] firsts) {

    private static final int OFTEN = 1_000;

    /** Walks the quotes once. */
    static Tally of(Reading reading, Progress progress) {
        var participants = new int[reading.participants().size()];
        var themes = new int[reading.themes().size()];
        var firsts = new int[reading.sources().size()];
        var isApart = new boolean[firsts.length];
        int last = -1;
        int done = 0;
        for (Reading.Quote quote : reading.quotes()) {
            participants[quote.participant()]++;
            quote.themes().forEach(theme -> themes[theme]++);
            if (quote.source() != last) {
                last = quote.source();
                isApart[last] |= firsts[last] != 0;
                firsts[last] = done + 1;
            }
            if (++done % OFTEN == 0) {
                progress.at("Counting", done, reading.quotes().count());
            }
        }
        for (int source = 0; source < firsts.length; source++) {
            firsts[source] = isApart[source] ? 0 : firsts[source];
        }
        return new Tally(participants, themes, firsts);
    }

    /** Which quote of the reading, from 1, is the one with this number in its source; 0 when nobody can tell. */
    int place(int source, int ordinal) {
        return firsts[source] == 0 ? 0 : firsts[source] + ordinal - 1;
    }
}
