package org.concerngraph.intake.quotetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Passage.Kind;
import org.junit.jupiter.api.Test;

/** Conversations, cells divided by tabs, and lines that are neither a theme nor a quote; all of our own invention. */
class CellsAndConversationsTest {

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

    private static List<String> speakers(Reading reading) {
        return PublishedTableTest.speakers(reading);
    }

    private static List<String> themesOfQuotes(Reading reading) {
        return reading.quotes().list().stream()
                .map(quote -> reading.themes().get(quote.themes().getFirst()).label())
                .toList();
    }

    @Test
    void a_conversation_with_one_participant_is_one_quote() {
        var reading = read("""
                Burden
                Interviewer: How long does it take?
                P3: An hour.
                Interviewer: Each time?
                P3: Each time, and
                Doctor Lee never looks.
                Benefit
                P4: I felt heard.
                """);
        assertThat(quotes(reading))
                .containsExactly(
                        "Interviewer: How long does it take?\nP3: An hour.\nInterviewer: Each time?\n"
                                + "P3: Each time, and\nDoctor Lee never looks.",
                        "I felt heard.");
        assertThat(speakers(reading)).containsExactly("P3", "P4");
        assertThat(themesOfQuotes(reading)).containsExactly("Burden", "Benefit");
        assertThat(reading.problems())
                .extracting(Reading.Problem::message, Reading.Problem::assumed)
                .containsExactly(tuple(
                        "A conversation of 4 turns stands here.",
                        "It is one quote of P3, with what the interviewer says."));
    }

    @Test
    void each_turn_of_several_participants_is_a_quote_and_an_interviewer_alone_says_none() {
        var reading = read("""
                Burden
                Moderator: And the rest of you?
                P1: It is heavy.
                P2: It is not.

                Interviewer: Shall we stop here?
                """);
        assertThat(quotes(reading)).containsExactly("It is heavy.", "It is not.");
        assertThat(speakers(reading)).containsExactly("P1", "P2");
        assertThat(reading.quotes().list().getFirst().attribution()).isEqualTo("P1");
        assertThat(reading.sources().getFirst().account())
                .extracting(Reading.Passage::kind)
                .containsExactly(
                        Kind.HEADING,
                        Kind.OTHER,
                        Kind.ATTRIBUTION,
                        Kind.QUOTE,
                        Kind.ATTRIBUTION,
                        Kind.QUOTE,
                        Kind.PROBLEM);
        assertThat(messages(reading))
                .containsExactly("A conversation among several stands here.", "Only an interviewer speaks here.");
    }

    @Test
    void a_conversation_with_a_name_behind_it_is_a_quote_of_that_person() {
        var reading = read("""
                Burden
                Interviewer: How long does it take?
                P: An hour.
                (Interview 3, physician)
                It is heavy. (Interview 4, nurse)
                """);
        assertThat(quotes(reading)).hasSize(2);
        assertThat(speakers(reading)).containsExactly("I3", "I4");
    }

    @Test
    void cells_may_be_divided_by_tabs_and_an_empty_theme_goes_on() {
        var reading = read("""
                Table 5. Views
                Theme\tSubtheme\tIllustrative quotes\tParticipant ID\tRole\tCount
                Burden\tTime\tIt takes an hour\tP1\tNurse\t3
                \t\tIt takes a day.\tP2\tCarer\t4
                \tMoney\tPrinting costs.\tP1\tNurse\t1
                Benefit\tVoice\tI felt heard.\tMiriam\tPatient\t2
                """);
        assertThat(reading.themes())
                .extracting(Reading.Theme::label, Reading.Theme::parent)
                .containsExactly(
                        tuple("Burden", -1),
                        tuple("Time", 0),
                        tuple("Money", 0),
                        tuple("Benefit", -1),
                        tuple("Voice", 3));
        assertThat(quotes(reading))
                .containsExactly("It takes an hour", "It takes a day.", "Printing costs.", "I felt heard.");
        assertThat(themesOfQuotes(reading)).containsExactly("Time", "Time", "Money", "Voice");
        assertThat(reading.participants())
                .extracting(Reading.Participant::code, Reading.Participant::printedRoles)
                .containsExactly(
                        tuple("P1", List.of("Nurse")),
                        tuple("P2", List.of("Carer")),
                        tuple("Miriam", List.of("Patient")));
        assertThat(messages(reading)).containsExactly("What the column “Count” holds has no place here.");
        assertThat(reading.sources().getFirst().caption()).isEqualTo("Views");
    }

    @Test
    void tabs_without_titles_are_understood_by_the_speakers_at_the_end_of_each_row() {
        var reading = read("""
                Burden\tIt takes an hour\tP1, Nurse
                \tIt takes a day.\tP2, Carer
                """);
        assertThat(quotes(reading)).containsExactly("It takes an hour", "It takes a day.");
        assertThat(themesOfQuotes(reading)).containsExactly("Burden", "Burden");
        assertThat(messages(reading)).containsExactly("No line says what the columns hold.");
    }

    @Test
    void a_tab_divides_a_theme_from_a_quote_that_names_its_speaker() {
        var reading = read("""
                Theme\tQuote
                Burden\tIt takes an hour (P1, Nurse)
                Benefit\tI felt heard (P2, Patient)
                Trust\tWe would see
                """);
        assertThat(quotes(reading)).containsExactly("It takes an hour", "I felt heard", "We would see");
        assertThat(themesOfQuotes(reading)).containsExactly("Burden", "Benefit", "Trust");
        assertThat(speakers(reading)).containsExactly("P1", "P2", "Unidentified speaker 1");
        assertThat(quotes(read("""
                        Burden\tIt takes an hour (P1, Nurse)
                        Benefit\tI felt heard (P2, Patient)
                        """))).containsExactly("It takes an hour", "I felt heard");
    }

    @Test
    void a_theme_may_stand_behind_its_quote_and_a_speaker_without_a_number_in_the_cell_of_the_quote() {
        var reading = read("""
                Quote\tTheme
                It takes an hour (P1, Nurse)\tBurden
                I felt heard. (nurse)\tBenefit
                Nobody asked me (not once)\tTrust
                It adds up. (nurse)\tBurden
                """);
        assertThat(quotes(reading))
                .containsExactly("It takes an hour", "I felt heard.", "Nobody asked me (not once)", "It adds up.");
        assertThat(themesOfQuotes(reading)).containsExactly("Burden", "Benefit", "Trust", "Burden");
        assertThat(speakers(reading)).containsExactly("P1", "nurse", "Unidentified speaker 1", "nurse");
        assertThat(messages(reading))
                .containsExactly(
                        "“nurse” says what the speaker is, but not which one.",
                        "Nobody is named as the speaker of this quote.");
    }

    @Test
    void a_line_that_names_people_gives_their_role_to_speakers_without_one() {
        var reading = read("""
                Burden
                Users:
                It is heavy. (P1)
                It is light. (P2, volunteer)
                Clinicians:
                It adds up. (P3)
                Trust
                We would see. (P4)
                """);
        assertThat(reading.participants())
                .extracting(Reading.Participant::code, Reading.Participant::printedRoles)
                .containsExactly(
                        tuple("P1", List.of("Users")),
                        tuple("P2", List.of("volunteer")),
                        tuple("P3", List.of("Clinicians")),
                        tuple("P4", List.of()));
        assertThat(themesOfQuotes(reading)).containsExactly("Burden", "Burden", "Burden", "Trust");
        assertThat(messages(reading))
                .containsExactly(
                        "“Users:” names people above what is said.", "“Clinicians:” names people above what is said.");
    }

    @Test
    void a_line_that_counts_is_no_theme_and_no_quote() {
        var reading = read("""
                Burden
                23 interviews
                It is heavy. (P1)
                Trust
                n = 31
                we would see. (P2)
                Voice
                (n=4, 12%)
                I felt heard. (P2)
                """);
        assertThat(quotes(reading)).containsExactly("It is heavy.", "we would see.", "I felt heard.");
        assertThat(themesOfQuotes(reading)).containsExactly("Burden", "Trust", "Voice");
        assertThat(messages(reading))
                .containsExactly(
                        "This line says how many; it is not taken for a theme.",
                        "This line says how many; it is not taken for a theme.",
                        "This line says how many; it is not taken for a theme.");
    }

    @Test
    void a_column_of_groups_says_what_the_speakers_are_whom_the_quotes_name() {
        var reading = QuoteTableReader.read("""
                Table 3: What people said

                Theme\tGroup\tQuote
                Burden\tStaff (n=12)\t"It takes too long." (P1)
                \tPatients (n=8)\t"I forget what I ticked."
                \tStaff (n = 12)\tWe talk (and talk) about it. – Nurse 4
                Trust\tManagers; nurses\t"Who sees it?" (P3)
                """, Set.of());
        WholeReading.assertSound(reading);
        assertThat(reading.quotes().list())
                .extracting(Reading.Quote::text)
                .containsExactly(
                        "It takes too long.",
                        "I forget what I ticked.",
                        "We talk (and talk) about it.",
                        "Who sees it?");
        assertThat(reading.participants())
                .extracting(
                        Reading.Participant::code, Reading.Participant::printedRoles, Reading.Participant::isIdentified)
                .containsExactly(
                        tuple("P1", List.of("Staff"), true),
                        tuple("Patients", List.of("Patients"), false),
                        tuple("Nurse 4", List.of("Nurse", "Staff"), true),
                        tuple("P3", List.of("Managers", "nurses"), true));
        assertThat(reading.problems())
                .extracting(Reading.Problem::message)
                .containsExactly("“Patients (n=8)” says what the speaker is, but not which one.");
    }

    @Test
    void a_cell_of_roles_may_name_a_speaker_and_the_last_words_of_a_quote_are_no_role() {
        var reading = QuoteTableReader.read("""
                Theme\tRole\tQuote
                Burden\tNurse 4\tIt takes long.
                Trust\tAnna, nurse\tWho is it?
                Trust\t–\tI do not know.
                Trust\tStaff (n = 1,200)\tThey never ask.
                Trust\tPatients\tIf it is bad I ring them (Macmillan nurse)
                Trust\tPatients\tI ask them – GP
                """, Set.of());
        WholeReading.assertSound(reading);
        assertThat(reading.participants())
                .extracting(
                        Reading.Participant::code, Reading.Participant::printedRoles, Reading.Participant::isIdentified)
                .containsExactly(
                        tuple("Nurse 4", List.of("Nurse"), true),
                        tuple("Anna", List.of("nurse"), true),
                        tuple("Unidentified speaker 1", List.of(), false),
                        tuple("Staff", List.of("Staff"), false),
                        tuple("Patients", List.of("Patients"), false));
        assertThat(reading.quotes().list())
                .extracting(Reading.Quote::text)
                .endsWith("If it is bad I ring them (Macmillan nurse)", "I ask them – GP");
    }

    @Test
    void a_column_for_each_group_of_people_holds_what_they_say_of_a_theme() {
        var reading = QuoteTableReader.read("""
                Table 1. Quotes by theme and group

                Theme\tPatients (n = 8)\tManagers
                Burden\t"It is too long." (P1)\t"We cannot pay for more staff." (M1)
                Privacy\t\t"Governance stopped us twice."
                Use\t"It helped me." (P1) "It was like a mirror." (P2)\t
                """, Set.of());
        WholeReading.assertSound(reading);
        assertThat(reading.themes()).extracting(Reading.Theme::label).containsExactly("Burden", "Privacy", "Use");
        assertThat(reading.quotes().list())
                .extracting(Reading.Quote::text, quote -> quote.themes().getFirst())
                .containsExactly(
                        tuple("It is too long.", 0),
                        tuple("We cannot pay for more staff.", 0),
                        tuple("Governance stopped us twice.", 1),
                        tuple("It helped me.", 2),
                        tuple("It was like a mirror.", 2));
        assertThat(reading.participants())
                .extracting(Reading.Participant::code, Reading.Participant::printedRoles)
                .containsExactly(
                        tuple("P1", List.of("Patients")),
                        tuple("M1", List.of("Managers")),
                        tuple("Managers", List.of("Managers")),
                        tuple("P2", List.of()));
    }

    @Test
    void lines_that_begin_with_more_than_a_number_name_the_speaker_before_a_quotation_mark() {
        var reading = QuoteTableReader.read("""
                Theme 1 – Language and literacy
                FG2, P4, F: "My mother speaks Sylheti."
                FG1, P4, M: "I do not know what 'moderate' is."
                P2 (male, 45): "I ask my son."
                Theme 2 – Timing
                N1, nurse: "It came at Christmas."
                N2, nurse: "It came too late."
                """, Set.of("nurse"));
        WholeReading.assertSound(reading);
        assertThat(PublishedTableTest.speakers(reading).subList(0, 3)).containsExactly("FG2 P4", "FG1 P4", "P2");
        assertThat(reading.quotes().list())
                .extracting(Reading.Quote::text)
                .startsWith("My mother speaks Sylheti.", "I do not know what 'moderate' is.", "I ask my son.");
        assertThat(reading.themes())
                .extracting(Reading.Theme::label)
                .containsExactly("Language and literacy", "Timing");
    }
}
