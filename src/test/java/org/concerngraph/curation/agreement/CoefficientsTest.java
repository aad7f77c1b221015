package org.concerngraph.curation.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concerngraph.curation.agreement.KrippendorffsAlpha.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coefficients of agreement against what was computed by hand, and against published examples. */
class CoefficientsTest {

    private static double value(Coefficient coefficient) {
        assertThat(coefficient.reason()).isEmpty();
        return ((Coefficient.Known) coefficient).value();
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource({
        // (20 + 15) / 50 = 0.7; (25 × 30 + 25 × 20) / 50² = 0.5; (0.7 - 0.5) / 0.5
        "20, 5, 10, 15, 0.4, two fifths of what chance leaves open",
        // (1 + 94) / 100 = 0.95; (4 × 3 + 96 × 97) / 100² = 0.9324; 0.0176 / 0.0676
        "1, 3, 2, 94, 0.260355, of nearly all quotes the same and a low kappa because nearly nobody says yes",
        // (0 + 10) / 20 = 0.5; (5 × 5 + 15 × 15) / 20² = 0.625; -0.125 / 0.375
        "0, 5, 5, 10, -0.333333, less often the same than by chance",
        // (5 + 15) / 20 = 1; (5 × 5 + 15 × 15) / 20² = 0.625
        "5, 0, 0, 15, 1, always the same",
        // (0 + 17) / 20 = 0.85; (0 × 3 + 20 × 17) / 20² = 0.85
        "0, 0, 3, 17, 0, one of them never says yes",
    })
    void kappa_is_what_was_computed_by_hand(
            long both, long onlyOne, long onlyOther, long neither, double kappa, String name) {
        var counts = new FourCounts(both, onlyOne, onlyOther, neither);
        assertThat(value(new CohensKappa(counts).coefficient())).isEqualTo(kappa, within(0.000001));
        var turned = new FourCounts(both, onlyOther, onlyOne, neither);
        assertThat(value(new CohensKappa(turned).coefficient())).isEqualTo(kappa, within(0.000001));
    }

    @Test
    void kappa_tells_how_often_they_agree_and_how_often_they_would_by_chance() {
        var kappa = new CohensKappa(new FourCounts(1, 3, 2, 94));
        assertThat(kappa.observed()).isEqualTo(0.95, within(1e-12));
        assertThat(kappa.expected()).isEqualTo(0.9324, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 40", "40, 0"})
    void where_both_always_say_the_same_there_is_no_kappa_and_it_says_why(long both, long neither) {
        Coefficient kappa = new CohensKappa(new FourCounts(both, 0, 0, neither)).coefficient();
        assertThat(kappa).isEqualTo(Coefficient.ALWAYS_THE_SAME);
        assertThat(kappa.reason())
                .isEqualTo("Every answer was the same, yes or no: that they agree cannot be told from chance.");
        assertThat(kappa.text()).isEqualTo("none");
        assertThat(kappa.digits()).isEmpty();
    }

    @Test
    void without_a_quote_there_is_no_kappa() {
        assertThat(new CohensKappa(new FourCounts(0, 0, 0, 0)).coefficient()).isEqualTo(Coefficient.NOTHING_SHARED);
    }

    /** A unit for each column; each row is a coder, a dot where one says nothing. */
    private static List<Units> units(String... coders) {
        List<String> values = Stream.of(coders)
                .flatMap(row -> Stream.of(row.split(" ")))
                .filter(value -> !value.equals("."))
                .distinct()
                .toList();
        List<String[]> rows = Stream.of(coders).map(row -> row.split(" ")).toList();
        var units = new ArrayList<Units>();
        for (int i = 0; i < rows.getFirst().length; i++) {
            int unit = i;
            List<Long> counts = values.stream()
                    .map(value ->
                            rows.stream().filter(row -> row[unit].equals(value)).count())
                    .toList();
            units.add(new Units(counts, 1));
        }
        return units;
    }

    /** Krippendorff (2011), section A: 1 - 19 × 4 / (14 × 6). */
    @Test
    void alpha_of_two_values_and_two_coders_is_that_of_the_published_example() {
        var alpha = KrippendorffsAlpha.of(units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"));
        assertThat(value(alpha.coefficient())).isEqualTo(0.095, within(0.0005));
        assertThat(alpha.observed()).isEqualTo(12 / 20.0);
        // The same as counts: both said yes of the second, only the one of the ninth, only the other of three.
        assertThat(value(KrippendorffsAlpha.of(new FourCounts(1, 1, 3, 5)).coefficient()))
                .isEqualTo(1 - 19 * 4 / 84.0, within(1e-12));
    }

    /** Krippendorff (2011), section B. */
    @Test
    void alpha_of_five_values_and_two_coders_is_that_of_the_published_example() {
        var alpha = KrippendorffsAlpha.of(units("a a b b d c c c e d d a", "b a b b b c c c e d d d"));
        assertThat(value(alpha.coefficient())).isEqualTo(0.692, within(0.0005));
    }

    /** Krippendorff (2011), section C: the last unit has one value only, which can be paired with none. */
    @Test
    void alpha_of_four_coders_with_missing_values_is_that_of_the_published_example() {
        var alpha = KrippendorffsAlpha.of(units(
                "1 2 3 3 2 1 4 1 2 . . .",
                "1 2 3 3 2 2 4 1 2 5 . 3",
                ". 3 3 3 2 3 4 2 2 5 1 .",
                "1 2 3 3 2 4 4 1 2 5 1 ."));
        assertThat(alpha.pairable()).isEqualTo(40);
        assertThat(value(alpha.coefficient())).isEqualTo(0.743, within(0.0005));
    }

    /**
     * Three coders, the third of whom has left out one unit of four. Of the first all say yes: 3 × 2 / 2 = 3 pairs of yes. Of
     * the second two of three: 2 × 1 / 2 = 1 pair of yes, none of no, 2 unlike. Of the third nobody: 3 of no. Of the fourth
     * two say no: 2 × 1 / 1 = 2. 9 of 11 are alike; yes 5, no 6; 1 - 10 × 2 / (11² - 5² - 6²) = 1 - 20 / 60.
     */
    @Test
    void alpha_of_three_coders_is_what_was_computed_by_hand() {
        var alpha = KrippendorffsAlpha.of(units("y y n n", "y y n n", "y n n ."));
        assertThat(alpha.observed()).isEqualTo(9 / 11.0, within(1e-12));
        assertThat(value(alpha.coefficient())).isEqualTo(2 / 3.0, within(1e-12));
    }

    @Test
    void units_that_are_alike_can_be_counted_at_once() {
        var each = KrippendorffsAlpha.of(units("y y y n n n n y", "y y y n n n y ."));
        var atOnce = KrippendorffsAlpha.of(List.of(
                new Units(List.of(2L, 0L), 3),
                new Units(List.of(0L, 2L), 3),
                new Units(List.of(1L, 1L), 1),
                new Units(List.of(1L, 0L), 1)));
        assertThat(value(atOnce.coefficient())).isEqualTo(value(each.coefficient()));
    }

    @Test
    void without_variation_or_pairs_there_is_no_alpha_and_it_says_why() {
        assertThat(KrippendorffsAlpha.of(units("n n n", "n n .")).coefficient()).isEqualTo(Coefficient.ALWAYS_THE_SAME);
        for (var nothing : List.of(
                KrippendorffsAlpha.of(units("y n .", ". . y")),
                KrippendorffsAlpha.of(List.of()),
                KrippendorffsAlpha.of(new FourCounts(0, 0, 0, 0)))) {
            assertThat(nothing.coefficient()).isEqualTo(Coefficient.NOTHING_SHARED);
        }
    }

    @Test
    void under_ten_quotes_there_is_no_coefficient_and_under_thirty_it_is_rough() {
        var half = new Coefficient.Known(0.5);
        assertThat(SampleSize.of(9).allow(half))
                .isEqualTo(new Coefficient.None("Fewer than 10 quotes are too few for a coefficient."));
        assertThat(SampleSize.of(10)).isEqualTo(SampleSize.ROUGH);
        assertThat(SampleSize.of(29).allow(half)).isEqualTo(half);
        assertThat(SampleSize.of(29)).isEqualTo(SampleSize.ROUGH);
        assertThat(SampleSize.of(30)).isEqualTo(SampleSize.ENOUGH);
    }

    @Test
    void a_coefficient_is_written_for_people_and_for_programs() {
        assertThat(new Coefficient.Known(-1 / 3.0).text()).isEqualTo("−0.33");
        assertThat(new Coefficient.Known(-1 / 3.0).digits()).isEqualTo("-0.3333");
        assertThat(new Coefficient.Known(-0.001).text()).isEqualTo("0.00");
        assertThat(new Coefficient.Known(1).text()).isEqualTo("1.00");
    }
}
