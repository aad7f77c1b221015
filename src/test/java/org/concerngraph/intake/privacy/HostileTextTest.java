package org.concerngraph.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A megabyte of what is worst for a rule takes no more than its length. The deadline is against hanging. */
class HostileTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                "1",
                "1 ",
                "0",
                "+",
                "(",
                "@",
                "a@",
                "a@a.",
                "a.",
                "a-",
                "Aa ",
                "Dr ",
                "Dr. ",
                "A. ",
                "A'",
                "Mary ",
                "born ",
                "born 1/1/1",
                "1.1.",
                "postcode ",
                "LS2 ",
                "AB12",
                "www.",
                "http://",
                "name is ",
                " ",
                "\u00a0",
                "\n",
                "😀",
                "’",
                "Mary-",
                "tel ",
                "tel 1 ",
                "[",
                "1-",
                "0 1",
                "Jan 1 "
            })
    void a_megabyte_of_it_ends(String piece) {
        String text = piece.repeat(1_000_000 / piece.length()) + "!";

        Findings findings = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> PersonalDetails.in(OneQuote.saying(text), Set.of()));

        assertThat(findings.found().size()).isLessThanOrEqualTo(Findings.MOST);
    }
}
