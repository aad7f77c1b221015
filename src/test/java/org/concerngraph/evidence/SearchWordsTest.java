package org.concerngraph.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.concerngraph.query.BadParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    private static final String TEXT =
            "We 😀 organise our own GP clinics for long-term conditions; ownership matters. The NHS won't.";

    private static final List<SearchWords.Abbreviation> ABBREVIATIONS = List.of(
            new SearchWords.Abbreviation("GP", "general practitioner"),
            new SearchWords.Abbreviation("NHS", "National Health Service"));

    private static String found(String typed) {
        var spans = SearchWords.of(typed, ABBREVIATIONS).in(TEXT);
        return MarkedText.of(TEXT, spans).pieces().stream()
                .filter(MarkedText.Piece::found)
                .map(MarkedText.Piece::text)
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            own                          > own|ownership
            OWNERSHIP                    > ownership
            "own"                        > own
            organize                     > organise
            organizations                > organise
            long-term                    > long-term
            'long term "conditions"'     > long|term|conditions
            "long-term condition"        > long-term conditions
            general practitioners        > GP
            gp                           > GP
            national health service      > NHS
            ow                           > ''
            """)
    void words_are_found_where_a_reader_would_see_them(String typed, String words) {
        assertThat(found(typed)).isEqualTo(words);
    }

    @Test
    void words_that_stand_as_typed_are_told_from_words_that_are_only_alike() {
        assertThat(SearchWords.of("our own GP", ABBREVIATIONS).isExactlyIn(TEXT))
                .isTrue();
        assertThat(SearchWords.of("own our", ABBREVIATIONS).isExactlyIn(TEXT)).isFalse();
        assertThat(SearchWords.of("organize", ABBREVIATIONS).isExactlyIn(TEXT)).isFalse();
    }

    @Test
    void signs_of_lucenes_syntax_are_not_obeyed() {
        assertThat(SearchWords.of("uri:* (a AND b)~2 [x TO y] /.*/ \\", List.of())
                        .lucene())
                .isEqualTo("+(uri^4 OR uri*) +(a) +(and^4 OR and*) +(\"b 2\") +(x) +(to) +(y)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?!", "\"\"", "*"})
    void nothing_to_look_for_is_said(String typed) {
        assertThatThrownBy(() -> SearchWords.of(typed, List.of()))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining(typed);
    }
}
