package org.concerngraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "organisations, organization",
        "organising, organize",
        "behaviours, behavior",
        "centred, centered",
        "paediatric, pediatric",
        "anaemia, anemia",
        "programme, programs",
        "counselling, counseling",
        "analysed, analyze",
        "judgement, judgments",
        "licence, license",
        "fulfilment, fulfillment",
        "naïve, naive",
        "clinician's, clinicians",
    })
    void words_that_differ_in_spelling_or_ending_share_a_form(String one, String other) {
        assertThat(Collections.disjoint(
                        Words.of(one).getFirst().forms(),
                        Words.of(other).getFirst().forms()))
                .as(Words.of(one) + " and " + Words.of(other))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"four, for", "hour, hor", "care, caer", "measure, measuer", "tour, tor"})
    void words_that_only_look_british_stay_apart(String one, String other) {
        assertThat(SpellingVariants.american(one)).isEqualTo(one).isNotEqualTo(other);
    }

    @Test
    void places_of_words_are_those_of_the_text() {
        var words = Words.of("We've 😀 built [a] wall");
        assertThat(words).extracting(Words.Word::written).contains("we've", "built", "a", "wall");
        var wall = words.getLast();
        assertThat("We've 😀 built [a] wall".substring(wall.start(), wall.end()))
                .isEqualTo("wall");
    }
}
