package org.concerngraph.intake.quotetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.UnreadableSource;
import org.junit.jupiter.api.Test;

/** The ways in which tables say who spoke, each in a few lines of our own invention. */
class WaysToNameSpeakersTest {

    private static Reading read(String text, String... knownRoles) {
        Reading reading = QuoteTableReader.read(text, Set.of(knownRoles));
        WholeReading.assertSound(reading);
        return reading;
    }

    private static List<String> quotes(Reading reading) {
        return reading.quotes().list().stream().map(Reading.Quote::text).toList();
    }

    private static List<String> messages(Reading reading) {
        return reading.problems().stream().map(Reading.Problem::message).toList();
    }

    @Test
    void interviews_roles_with_numbers_and_square_brackets() {
        var reading = read("""
                Burden
                It is heavy. (Interview 3, physician)
                I skip it. – Clinician 4
                We all skip it. – Clinician 11
                It takes a day. [Participant 7]
                A day at least. (P12, nurse, site B)
                """);
        assertThat(reading.participants())
                .extracting(Reading.Participant::code, Reading.Participant::printedRoles)
                .containsExactly(
                        tuple("I3", List.of("physician")),
                        tuple("Clinician 4", List.of("Clinician")),
                        tuple("Clinician 11", List.of("Clinician")),
                        tuple("P7", List.of()),
                        tuple("P12", List.of("nurse")));
        assertThat(messages(reading)).contains("“site B” is not taken for a role.");
    }

    @Test
    void what_stands_before_a_dash_on_the_line_of_a_speaker_is_what_was_said() {
        for (String marks : List.of("“%s”", "\"%s\"", "%s")) {
            var reading = read("Table 2. Barriers\nTheme 1: Workload\n"
                    + marks.formatted("It is one more thing.")
                    + " – Clinician 4\n"
                    + marks.formatted("Too much paper")
                    + " — Clinician 5\n");
            assertThat(quotes(reading)).containsExactly("It is one more thing.", "Too much paper");
            assertThat(reading.participants())
                    .extracting(Reading.Participant::code, Reading.Participant::printedRoles)
                    .containsExactly(
                            tuple("Clinician 4", List.of("Clinician")), tuple("Clinician 5", List.of("Clinician")));
            assertThat(reading.themes()).extracting(Reading.Theme::label).containsExactly("Workload");
        }
    }

    @Test
    void a_pseudonym_with_an_age_is_a_speaker_and_may_be_a_real_name() {
        var reading = read("""
                Burden
                It is one more form to fill in. (Miriam, aged 67)
                Nobody told me why (I asked twice). (Tomás, carer)
                I gave up. (Miriam)
                """);
        assertThat(reading.participants())
                .extracting(
                        Reading.Participant::code, Reading.Participant::printedRoles, Reading.Participant::isIdentified)
                .containsExactly(tuple("Miriam", List.of(), true), tuple("Tomás", List.of("carer"), true));
        assertThat(PublishedTableTest.speakers(reading)).containsExactly("Miriam", "Tomás", "Miriam");
        assertThat(messages(reading))
                .containsExactly(
                        "“Miriam” may be a real name.",
                        "“aged 67” is not taken for a role.",
                        "“Tomás” may be a real name.");
    }

    @Test
    void roles_without_numbers_tell_nobody_from_others() {
        var reading = read("""
                Burden
                It is one more form to fill in. (female patient)
                I never look at it. (nurse)
                I have no time. (Head of nursing, site B)
                It only counts. (female patient)
                It is heavy. (Female, 45 years)
                """, "head of nursing");
        assertThat(reading.participants())
                .extracting(
                        Reading.Participant::code, Reading.Participant::printedRoles, Reading.Participant::isIdentified)
                .containsExactly(
                        tuple("female patient", List.of("female patient"), false),
                        tuple("nurse", List.of("nurse"), false),
                        tuple("Head of nursing site B", List.of("Head of nursing"), false),
                        tuple("Female 45 years", List.of(), false));
        assertThat(reading.quotes().list())
                .extracting(Reading.Quote::attribution)
                .containsExactly(
                        "female patient", "nurse", "Head of nursing, site B", "female patient", "Female, 45 years");
        assertThat(messages(reading)).contains("“nurse” says what the speaker is, but not which one.");
    }

    @Test
    void publications_stand_for_speakers_only_where_nobody_else_does() {
        var reading = read("""
                Burden
                It is one more form to fill in. [23]
                I never look at it. (Smith et al. 2012)
                I gave up. (Lee & Okafor, 2014)
                """);
        assertThat(reading.participants())
                .extracting(Reading.Participant::code, Reading.Participant::isIdentified)
                .containsExactly(
                        tuple("Reference 23", false),
                        tuple("Smith et al. 2012", false),
                        tuple("Lee Okafor 2014", false));
        assertThat(messages(reading)).contains("“23” names a publication and not who spoke.");
        var numbered = read("""
                Burden
                I read about it. [23]
                It is heavy. (P1, Nurse)
                """);
        assertThat(PublishedTableTest.speakers(numbered)).containsExactly("P1");
    }

    @Test
    void authors_and_years_number_no_people() {
        var reading = read("""
                Burden
                It is one more form to fill in. (Smith 2012)
                I never look at it. (Smith 2014)
                """);
        assertThat(reading.participants())
                .extracting(Reading.Participant::code, Reading.Participant::isIdentified)
                .containsExactly(tuple("Smith 2012", false), tuple("Smith 2014", false));
    }

    @Test
    void words_in_quotation_marks_between_others_are_a_quote_of_somebody() {
        var reading = read("""
                Burden
                “It is heavy.” (P1, Nurse)
                “Nobody reads it.”
                “It is light.” (P2, Carer)
                “So it seems.” (patient)
                “A waste of time”
                “We agree.” (P1)
                "That is all."
                """);
        assertThat(quotes(reading))
                .containsExactly(
                        "It is heavy.",
                        "Nobody reads it.",
                        "It is light.",
                        "So it seems.",
                        "We agree.",
                        "That is all.");
        assertThat(PublishedTableTest.speakers(reading))
                .containsExactly("P1", "Unidentified speaker 1", "P2", "patient", "P1", "Unidentified speaker 1");
        assertThat(messages(reading))
                .containsExactly(
                        "Nobody is named as the speaker of this quote.",
                        "“patient” says what the speaker is, but not which one.",
                        "This text stands before a quote and names no speaker of its own.",
                        "Nobody is named as the speaker of this quote.");
    }

    @Test
    void quotes_without_any_speaker_are_somebodys_in_each_table() {
        var reading = read("""
                Table 1. Patients
                Burden
                “It is one more form,
                and nobody reads it.”
                Benefit
                “I felt heard.”
                Table 2. Staff
                Burden
                "It takes an hour."
                """);
        assertThat(quotes(reading))
                .containsExactly("It is one more form,\nand nobody reads it.", "I felt heard.", "It takes an hour.");
        assertThat(PublishedTableTest.speakers(reading))
                .containsExactly("Unidentified speaker 1", "Unidentified speaker 1", "Unidentified speaker 2");
        assertThat(reading.themes()).extracting(Reading.Theme::label).containsExactly("Burden", "Benefit");
        assertThat(messages(reading))
                .containsExactly("No quote of this table has a speaker.", "No quote of this table has a speaker.");
    }

    @Test
    void words_in_brackets_that_name_nobody_make_no_speakers() {
        assertThatThrownBy(() -> read("""
                Burden
                It is heavy (very heavy).
                We met in London (England)
                """))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("None of the 3 lines");
    }
}
