package org.concerngraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concerngraph.export.QuotePlaces.Place;
import org.concerngraph.intake.tabular.ManyValues;
import org.junit.jupiter.api.Test;

/** Several values in a cell, several texts in one, and where quotes stand, without a server. */
class CellsAndPlacesTest {

    private static ExportedQuote quote(String text, int start, int end) {
        return new ExportedQuote("urn:q", "urn:s", "urn:p", 1, text, "", "", 0, start, end, List.of(), List.of());
    }

    @Test
    void values_are_told_apart_whatever_is_in_them() {
        assertThat(ManyValues.of(List.of("a; b", "c\\", "d > e"))).isEqualTo("a\\; b; c\\\\; d \\> e");
        assertThat(ManyValues.ofPaths(List.of(List.of("A", "B"), List.of("C")))).isEqualTo("A > B; C");
        assertThat(ManyValues.of(List.of())).isEmpty();
    }

    @Test
    void a_quote_is_where_it_says_when_its_words_are_there_and_in_a_text_of_its_own_otherwise() {
        var places = new QuotePlaces("😀 yes");
        assertThat(places.of(quote("yes", 2, 5))).isEqualTo(new Place(false, 2, 5));
        assertThat(places.of(quote("😀", 0, 1))).isEqualTo(new Place(false, 0, 1));
        assertThat(places.of(quote("😀 no", 0, 4))).isEqualTo(new Place(true, 0, 4));
        assertThat(places.of(quote("yes", -1, -1))).isEqualTo(new Place(true, 5, 8));
        assertThat(places.of(quote("yes", 2, 500))).isEqualTo(new Place(true, 9, 12));
        assertThat(places.composed()).isEqualTo("😀 no\nyes\nyes\n");
    }

    @Test
    void first_words_are_never_half_a_character() {
        assertThat(QuotePlaces.firstWords("  one \r\n two ")).isEqualTo("one two");
        assertThat(QuotePlaces.firstWords("a b c d e f g h i j k l m n")).isEqualTo("a b c d e f g h i j k l");
        assertThat(QuotePlaces.firstWords("😀".repeat(150))).isEqualTo("😀".repeat(100));
    }

    @Test
    void a_day_is_a_time_and_what_is_neither_is_none() {
        assertThat(CodingNotes.dateTime("2021-05-06")).isEqualTo("2021-05-06T00:00:00Z");
        assertThat(CodingNotes.dateTime("2021-05-06T07:08:09Z")).isEqualTo("2021-05-06T07:08:09Z");
        assertThat(CodingNotes.dateTime("last May")).isEmpty();
    }

    @Test
    void the_name_of_a_thing_is_its_guid() {
        assertThat(Guid.of("urn:a")).isEqualTo(Guid.of("urn:a")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(Guid.of("urn:a", "memo")).isNotEqualTo(Guid.of("urn:a"));
    }
}
