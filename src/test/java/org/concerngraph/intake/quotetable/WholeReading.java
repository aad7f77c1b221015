package org.concerngraph.intake.quotetable;

import static org.assertj.core.api.Assertions.assertThat;

import org.concerngraph.intake.Reading;

/** What holds for the reading of every text. */
final class WholeReading {

    private WholeReading() {}

    /** Every character is accounted for once, quotes and marks stand at their places, and all places exist. */
    static void assertSound(Reading reading) {
        for (Reading.Source source : reading.sources()) {
            int end = 0;
            for (var passage : source.account()) {
                assertThat(passage.start()).isEqualTo(end);
                assertThat(passage.end()).isGreaterThan(end);
                end = passage.end();
            }
            assertThat(end)
                    .isEqualTo(source.text().codePointCount(0, source.text().length()));
        }
        for (var quote : reading.quotes()) {
            String text = reading.sources().get(quote.source()).text();
            assertThat(at(text, quote.place().start(), quote.place().end())).isEqualTo(quote.text());
            assertThat(quote.participant()).isBetween(0, reading.participants().size() - 1);
            assertThat(quote.themes())
                    .allMatch(theme -> theme >= 0 && theme < reading.themes().size());
            for (var mark : quote.marks()) {
                assertThat(at(quote.text(), mark.start(), mark.end())).isEqualTo(mark.text());
            }
        }
        assertThat(reading.participants())
                .extracting(Reading.Participant::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[\\p{L}\\p{N}#]([\\p{L}\\p{N} ._/#-]{0,38}[\\p{L}\\p{N}])?"));
        for (var problem : reading.problems()) {
            if (problem.source() >= 0) {
                String text = reading.sources().get(problem.source()).text();
                assertThat(problem.start()).isBetween(0, problem.end());
                assertThat(problem.end()).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
            }
        }
    }

    /** The text of a place, by code points. */
    static String at(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
