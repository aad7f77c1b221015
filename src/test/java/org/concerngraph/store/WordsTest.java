package org.concerngraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
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

    @Test
    void the_forms_of_a_word_are_the_same_each_time_and_on_each_thread() {
        String text = "The paediatrician's organisations analysed naïve behaviours, the PAEDIATRICIAN’S too.";
        var first = Words.of(text);
        assertThat(first)
                .extracting(word -> List.copyOf(word.forms()))
                .contains(
                        List.of("paediatrician", "pediatrician"),
                        List.of("organisations", "organis", "organizations", "organ"));
        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> Words.of(text)))
                .allMatch(first::equals);
    }

    @Test
    void a_text_that_was_read_in_part_leaves_nothing_to_the_next() throws IOException {
        try (TokenStream tokens = Words.analyzer().tokenStream("", "organisations")) {
            tokens.reset();
            assertThat(tokens.incrementToken()).isTrue();
        }
        assertThat(Words.of("wall")).extracting(Words.Word::written).containsExactly("wall");
    }
}
