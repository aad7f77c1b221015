package org.concerngraph.intake.quotetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.concerngraph.intake.Reading;
import org.junit.jupiter.api.Test;

/** Tables of our own invention, in layouts that differ from the published one. */
class OtherLayoutsTest {

    @Test
    void numbered_headings_and_attributions_behind_a_dash() {
        var reading = QuoteTableReader.read("""
                Table 2. Views of staff on the new questionnaire

                1. Workload
                1.1 Time in clinic
                I have ten minutes, and the form takes eight 😀 of them. — Participant 4, Nurse
                1.2 Chasing forms
                Nobody told us who has to ask for it again. — P11, Ward Manager
                2. Trust in the numbers
                They said the PHQ-9 went up (PHQ-9), but she looked better to me. — P 4, Nurse
                """, Set.of());
        PublishedTableTest.assertAccountedFor(reading);
        assertThat(PublishedTableTest.speakers(reading)).containsExactly("P4", "P11", "P4");
        assertThat(reading.participants())
                .extracting(Reading.Participant::printedRoles)
                .containsExactly(List.of("Nurse"), List.of("Ward Manager"));
        assertThat(reading.themes())
                .extracting(Reading.Theme::label, Reading.Theme::parent)
                .containsExactly(
                        tuple("Workload", -1),
                        tuple("Time in clinic", 0),
                        tuple("Chasing forms", 0),
                        tuple("Trust in the numbers", -1));
        assertThat(reading.quotes().list())
                .extracting(quote -> quote.themes().getFirst())
                .containsExactly(1, 2, 3);
        assertThat(reading.quotes().list().getLast().text())
                .isEqualTo("They said the PHQ-9 went up (PHQ-9), but she looked better to me.");
        assertThat(reading.sources().getFirst().caption()).isEqualTo("Views of staff on the new questionnaire");
    }

    @Test
    void one_cell_on_each_line() {
        var reading = QuoteTableReader.read("""
                Theme
                Illustrative quote
                Participant
                Role
                Fear of being judged
                My scores could end up in a league table, and then what?
                HCP-03
                Physiotherapist
                If the trust compares us by them, people will pick their patients.
                HCP-07
                Service manager
                What patients gain
                I saw on paper that I was getting better.
                HCP-12
                Peer worker
                """, Set.of());
        PublishedTableTest.assertAccountedFor(reading);
        assertThat(PublishedTableTest.speakers(reading)).containsExactly("HCP3", "HCP7", "HCP12");
        assertThat(reading.participants())
                .extracting(Reading.Participant::printedRoles)
                .containsExactly(List.of("Physiotherapist"), List.of("Service manager"), List.of("Peer worker"));
        assertThat(reading.themes())
                .extracting(Reading.Theme::label, Reading.Theme::parent)
                .containsExactly(tuple("Fear of being judged", -1), tuple("What patients gain", -1));
        assertThat(reading.quotes().list())
                .extracting(quote -> quote.themes().getFirst())
                .containsExactly(0, 0, 1);
    }

    @Test
    void square_brackets_after_quotes_in_quotation_marks_and_a_speaker_without_a_role() {
        var reading = QuoteTableReader.read("""
                Privacy
                “Who reads this... my employer?” [Interviewee 2]
                “Once it is in the record […] it stays there.” [Interviewee 5, Carer, site B]
                Usefulness
                “It gave us something to talk about.” [Interviewee 2]
                *Interviews were held by telephone.
                """, Set.of());
        PublishedTableTest.assertAccountedFor(reading);
        assertThat(PublishedTableTest.speakers(reading)).containsExactly("I2", "I5", "I2");
        assertThat(reading.participants())
                .extracting(Reading.Participant::printedRoles)
                .containsExactly(List.of(), List.of("Carer"));
        assertThat(reading.quotes().list())
                .extracting(Reading.Quote::text)
                .containsExactly(
                        "Who reads this... my employer?",
                        "Once it is in the record […] it stays there.",
                        "It gave us something to talk about.");
        assertThat(reading.quotes().list().get(1).spokenText()).isEqualTo("Once it is in the record it stays there.");
        assertThat(reading.problems())
                .extracting(Reading.Problem::message)
                .contains("“site B” is not taken for a role.");
    }

    @Test
    void what_cannot_be_decided_is_a_problem_and_not_a_guess() {
        var reading = QuoteTableReader.read("""
                Barriers
                Time
                We have none... really none. (P1, Nurse)
                Somebody once told me that all of this had been tried before and had failed badly every single time.

                It will not work here. (P2, Research and Development)
                """, Set.of());
        PublishedTableTest.assertAccountedFor(reading);
        assertThat(reading.themes()).extracting(Reading.Theme::parent).containsExactly(-1, -1);
        assertThat(reading.quotes().list().getFirst().marks()).isEmpty();
        assertThat(reading.problems())
                .extracting(Reading.Problem::message)
                .containsExactlyInAnyOrder(
                        "This text stands before a quote and names no speaker of its own.",
                        "Two headings follow each other, and the table does not say whether one is above the other.",
                        "Dots may mark a pause or words left out; this table does not say which.",
                        "“Research and Development” may be one role or several; it is kept as one.");
    }
}
