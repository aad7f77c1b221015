package org.concerngraph.intake.quotetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.TextHint;
import org.junit.jupiter.api.Test;

/** Several tables in one paste. */
class SeveralTablesTest {

    private static final String THREE = """
            Table 2. What patients say
            Theme: Burden
            It takes an hour […] each time. (P1, Patient)
            I am tired... of it. (P2, Patient)
            NHS, National Health Service.

            Table 3: What staff say 😀
            Theme: Trust
            We never look at it... never. (P7, Nurse)
            Theme: Burden
            Ten minutes a form. (P1, Volunteer)

            Table 3
            Theme: Burden
            It adds up. (P7, Nurse)
            """;

    private static Reading read(String text) {
        Reading reading = QuoteTableReader.read(text, Set.of());
        assertThat(reading.sources().stream().map(Reading.Source::text).collect(Collectors.joining()))
                .isEqualTo(text);
        WholeReading.assertSound(reading);
        return reading;
    }

    @Test
    void whoever_has_another_role_in_another_table_may_be_somebody_else() {
        var reading = read("""
                Table 2
                Time
                None at all. (P1, Patient)
                Never. (P2, Patient)
                Table 3
                Time
                Ten minutes. (P1, Nurse)
                Not one. (P2, Patient)
                """);
        assertThat(reading.participants()).hasSize(2);
        assertThat(reading.problems())
                .filteredOn(problem -> problem.source() == 1)
                .extracting(Reading.Problem::message)
                .containsExactly(
                        "P1 is printed as Nurse here, and as Patient in a table before.",
                        "One heading stands between the number of the table and its first quote.");
        assertThat(reading.themes()).extracting(Reading.Theme::label).containsExactly("Time");
    }

    @Test
    void each_table_is_a_source_with_its_own_caption_footnote_and_numbers() {
        var reading = read(THREE);
        assertThat(reading.sources())
                .extracting(Reading.Source::name, Reading.Source::position, Reading.Source::caption)
                .containsExactly(
                        tuple("table-2", "Table 2", "What patients say"),
                        tuple("table-3", "Table 3", "What staff say 😀"),
                        tuple("table-3-2", "Table 3", "Theme: Burden"));
        assertThat(reading.sources())
                .extracting(Reading.Source::abbreviations)
                .containsExactly(Map.of("NHS", "National Health Service"), Map.of(), Map.of());
        assertThat(reading.quotes().list())
                .extracting(Reading.Quote::source, Reading.Quote::ordinal)
                .containsExactly(tuple(0, 1), tuple(0, 2), tuple(1, 1), tuple(1, 2), tuple(2, 1));
        assertThat(reading.problems())
                .filteredOn(problem -> problem.source() == 2)
                .extracting(Reading.Problem::message)
                .contains("Table 3 stands here for the second time.");
    }

    @Test
    void people_and_themes_are_the_same_in_all_tables() {
        var reading = read(THREE);
        assertThat(reading.participants())
                .extracting(Reading.Participant::code, Reading.Participant::printedRoles)
                .containsExactly(
                        tuple("P1", List.of("Patient", "Volunteer")),
                        tuple("P2", List.of("Patient")),
                        tuple("P7", List.of("Nurse")));
        assertThat(reading.themes()).extracting(Reading.Theme::label).containsExactly("Burden", "Trust");
        assertThat(reading.quotes().list())
                .extracting(quote -> quote.themes().getFirst(), Reading.Quote::participant)
                .containsExactly(tuple(0, 0), tuple(0, 1), tuple(1, 2), tuple(0, 0), tuple(0, 2));
    }

    @Test
    void dots_are_a_pause_only_in_the_table_that_brackets_what_was_left_out() {
        assertThat(read(THREE).quotes().list())
                .extracting(quote -> quote.marks().size())
                .containsExactly(1, 1, 0, 0, 0);
    }

    @Test
    void the_key_of_a_quote_is_its_place_in_the_whole_text() {
        String before = THREE.substring(0, THREE.indexOf("It adds up."));
        assertThat(read(THREE).quotes().list().getLast().key())
                .isEqualTo(Integer.toString(before.codePointCount(0, before.length())));
    }

    @Test
    void a_table_that_goes_on_is_one_and_a_sentence_about_a_table_begins_none() {
        var reading = read("""
                Table 4. Views
                Theme: Burden
                It is heavy. (P1, Nurse)
                Table 4 (continued)
                It is light. (P2, Nurse)
                Table 5 shows the rest of what was said.
                """);
        assertThat(reading.sources()).extracting(Reading.Source::name).containsExactly("table-4");
        assertThat(reading.themes()).extracting(Reading.Theme::label).containsExactly("Burden");
        assertThat(reading.quotes().count()).isEqualTo(2);
        assertThat(reading.problems())
                .extracting(Reading.Problem::message)
                .containsExactlyInAnyOrder(
                        "The title of this table stands here once more; it is not taken for a theme.",
                        "This text stands after the last quote and names no speaker.");
    }

    @Test
    void a_table_in_which_nobody_speaks_is_kept_with_a_problem() {
        var reading = read("""
                Table 1. Characteristics
                Women 12
                Men 9

                Table 2. Quotes
                Burden
                It is heavy. (P1, Nurse)
                """);
        assertThat(reading.sources()).extracting(Reading.Source::caption).containsExactly("Characteristics", "Quotes");
        assertThat(reading.quotes().list()).extracting(Reading.Quote::source).containsExactly(1);
        assertThat(reading.problems())
                .extracting(Reading.Problem::source, Reading.Problem::assumed)
                .containsExactly(tuple(0, "It holds no quotes."));
    }

    @Test
    void hints_count_the_characters_of_the_whole_text() {
        String text = THREE.replace("Theme: Burden\nTen", "Speed!\nTen");
        int start = text.codePointCount(0, text.indexOf("Speed!"));
        var reading = QuoteTableReader.read(
                text, Set.of(), List.of(new TextHint.ThisIs(start, start + 6, Reading.Passage.Kind.HEADING)));
        assertThat(reading.themes()).extracting(Reading.Theme::label).containsExactly("Burden", "Trust", "Speed!");
    }

    @Test
    void boxes_are_sources_beside_tables_of_the_same_number() {
        var reading = QuoteTableReader.read("""
                Table 1. Staff
                Time
                “No time.” (P1, nurse)
                Box 1. Quotes of patients
                Trust
                “Who reads it?” (P2, patient)
                """, Set.of());
        assertThat(reading.sources())
                .extracting(Reading.Source::name, Reading.Source::position, Reading.Source::caption)
                .containsExactly(tuple("table-1", "Table 1", "Staff"), tuple("box-1", "Box 1", "Quotes of patients"));
        assertThat(reading.themes()).extracting(Reading.Theme::label).containsExactly("Time", "Trust");
    }

    @Test
    void a_box_that_somebody_ticks_is_no_source() {
        var reading = QuoteTableReader.read("""
                Table 1. Staff
                Time
                “No time, and so I tick
                Box 3: never.” (P1, nurse)
                “I put a cross in
                box 4: often.” (P2, nurse)
                """, Set.of());
        assertThat(reading.sources()).extracting(Reading.Source::name).containsExactly("table-1");
        assertThat(reading.quotes().list())
                .extracting(Reading.Quote::text)
                .containsExactly("No time, and so I tick\nBox 3: never.", "I put a cross in\nbox 4: often.");
    }

    @Test
    void a_table_goes_on_whatever_space_stands_before_its_number() {
        var reading = QuoteTableReader.read(
                "Table 1. Staff\nTime\n“No time.” (P1, nurse)\nTable\u00a01 (continued)\n“None.” (P2, nurse)\n",
                Set.of());
        assertThat(reading.sources()).hasSize(1);
        assertThat(reading.quotes().list().getLast().themes()).containsExactly(0);
    }
}
