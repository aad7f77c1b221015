package org.concerngraph.intake.draft;

import org.concerngraph.intake.Progress;
import org.concerngraph.intake.Reading;

/** How many quotes each speaker and each theme of a reading has, by their places in its lists. */
record Tally(int[] ofParticipants, int[] ofThemes) {

    private static final int OFTEN = 1_000;

    /** Walks the quotes once. */
    static Tally of(Reading reading, Progress progress) {
        var participants = new int[reading.participants().size()];
        var themes = new int[reading.themes().size()];
        int done = 0;
        for (Reading.Quote quote : reading.quotes()) {
            participants[quote.participant()]++;
            quote.themes().forEach(theme -> themes[theme]++);
            if (++done % OFTEN == 0) {
                progress.at("Counting", done, reading.quotes().count());
            }
        }
        return new Tally(participants, themes);
    }
}
