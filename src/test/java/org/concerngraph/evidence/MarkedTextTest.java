package org.concerngraph.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A text cut at the edges of its spans is the same text, with each piece knowing what it is. */
class MarkedTextTest {

    private static final String TEXT = "We 😀 (…) have none";

    private static String shown(MarkedText marked) {
        return marked.pieces().stream()
                .map(piece -> (piece.mark().isEmpty() ? "" : piece.mark() + ":") + (piece.evidence() ? "*" : "") + "<"
                        + piece.text() + ">")
                .collect(Collectors.joining());
    }

    private static MarkedText.Span evidence(int start, int end) {
        return new MarkedText.Span(start, end, "");
    }

    @Test
    void a_text_without_spans_is_one_piece_and_an_empty_one_is_none() {
        assertThat(shown(MarkedText.of(TEXT, List.of()))).isEqualTo("<" + TEXT + ">");
        assertThat(MarkedText.of("", List.of(evidence(0, 3))).pieces()).isEmpty();
    }

    @Test
    void places_are_code_points_so_that_a_letter_of_two_units_shifts_nothing() {
        assertThat(shown(MarkedText.of(TEXT, List.of(new MarkedText.Span(5, 8, "elision")))))
                .isEqualTo("<We 😀 >elision:<(…)>< have none>");
    }

    @Test
    void evidence_that_overlaps_other_evidence_or_holds_a_mark_is_cut_at_every_edge() {
        var spans = List.of(new MarkedText.Span(5, 8, "elision"), evidence(3, 13), evidence(9, 18));
        assertThat(shown(MarkedText.of(TEXT, spans))).isEqualTo("<We >*<😀 >elision:*<(…)>*< >*<have>*< none>");
    }

    @Test
    void a_span_that_reaches_outside_is_cut_off_and_the_text_is_kept() {
        var marked = MarkedText.of(TEXT, List.of(evidence(-4, 2), evidence(14, 99)));
        assertThat(shown(marked)).isEqualTo("*<We>< 😀 (…) have >*<none>");
        assertThat(marked.pieces().stream().map(MarkedText.Piece::text).collect(Collectors.joining()))
                .isEqualTo(TEXT);
    }
}
