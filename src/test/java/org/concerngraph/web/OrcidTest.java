package org.concerngraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An ORCID is known by its look, and is right when its last character fits the others. */
class OrcidTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-0002-1825-0097",
                "orcid:0000-0002-1825-0097",
                "https://orcid.org/0000-0002-1825-0097",
                " http://orcid.org/0000-0002-1694-233x "
            })
    void a_number_and_its_addresses_are_right(String words) {
        Orcid orcid = Orcid.of(words).orElseThrow();
        assertThat(orcid.hasRightLastCharacter()).isTrue();
        assertThat(orcid.iri()).matches("https://orcid[.]org/0000-0002-[\\dX-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-0002-1825-0098", "0000-0002-1825-009X", "0000-0002-1694-2330"})
    void a_slip_of_the_pen_is_noticed(String words) {
        assertThat(Orcid.of(words).orElseThrow().hasRightLastCharacter()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada Judge", "0000-0002-1825-009", "https://orcid.org.evil/0000-0002-1825-0097"})
    void other_words_are_none(String words) {
        assertThat(Orcid.of(words)).isEmpty();
    }
}
