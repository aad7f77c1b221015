package org.concerngraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "“It is late.” | It is late.",
                "\"It is late.\" | It is late.",
                "‘It’s late.’ | It’s late.",
                "'It's late.' | It's late.",
                "„Es ist spät.“ | Es ist spät.",
                "„Jest późno.” | Jest późno.",
                "« Il est tard. » | Il est tard.",
                "• It is late. | It is late.",
                "•It is late. | It is late.",
                "▪ It is late. | It is late.",
                "„Es ist spät.\" | Es ist spät.",
                "”Det är sent.” | Det är sent.",
                "‹Il est tard.› | Il est tard.",
                "“It is late.”\u00a0 | It is late.",
                "“It is late.”¹, ² | It is late.",
                "* “It is late.” | It is late.",
                "• “It is late.” | It is late.",
                "- “It is late.” | It is late.",
                "1. \"It is late.\" | It is late.",
                "a) “It is late.” | It is late.",
                "“It is late.”12 | It is late.",
                "“It is late.” [3, 4] | It is late.",
                "“It is late.”¹² | It is late.",
                "“He said ‘no’ to me.” | He said ‘no’ to me.",
            })
    void what_is_printed_around_the_words_is_none_of_them(String printed, String said) {
        assertThat(Wrapping.of(printed).inside(printed)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is late.",
                "“Yes”, she said, “it is late.”",
                "\"Yes\", she said, \"it is late.\"",
                "- less than before",
                "* laughs * I know.",
                "■■■ told me to go home.",
                "○○ told me to go home.",
                "□ never □ often",
                "· · · and then",
                "• one • two",
                "'Cause I was always worryin'",
                "'Tis the nurses'",
                "'the nurses'",
                "“\u00a0”",
                "«\u00a0»",
                "1. is what I put first",
                "It came up to 12",
                "I ticked “never”12 times [3]",
                "'Cause the nurses' room is shut",
                "[It] is late",
                "••",
                "“ ”",
                "\"",
                "•",
            })
    void words_that_have_nothing_around_them_stay_as_they_are(String words) {
        var around = Wrapping.of(words);
        assertThat(around.inside(words)).isEqualTo(words);
        assertThat(around.isEnclosed()).isFalse();
        assertThat(around.reference()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"“It is late.”12 | 12", "• “It is late.” [3, 4] | [3, 4]", "“Late.”² | ²"})
    void the_number_of_a_reference_is_said(String printed, String reference) {
        assertThat(Wrapping.of(printed).reference()).isEqualTo(reference);
    }
}
