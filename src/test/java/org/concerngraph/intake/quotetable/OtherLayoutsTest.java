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
    void titles_that_are_sentences_and_themes_with_letters() {
        for (String title : List.of(
                "Table 2. What staff and patients of four wards said about measures of outcome in a stroke service.",
                "Table 2\nWhat staff and patients of four wards said about measures of outcome in a stroke service.")) {
            var reading = QuoteTableReader.read(title + """

                    Theme A: Burden of asking
                    “We have eleven minutes with each person.” (P3, physiotherapist)
                    A.1 Who asks
                    “It is me at the front desk.” (P11, receptionist)
                    Subtheme A2: Who answers
                    “My wife did.” (P7, patient)
                    Theme B: What becomes of the answers
                    T2 diabetes
                    “I told them about the falls.” (P9, patient)
                    """, Set.of());
            PublishedTableTest.assertAccountedFor(reading);
            assertThat(reading.sources().getFirst().position()).isEqualTo("Table 2");
            assertThat(reading.sources().getFirst().caption())
                    .isEqualTo(
                            "What staff and patients of four wards said about measures of outcome in a stroke service.");
            assertThat(reading.themes())
                    .extracting(Reading.Theme::label, Reading.Theme::parent)
                    .containsExactly(
                            tuple("Burden of asking", -1),
                            tuple("Who asks", 0),
                            tuple("Who answers", 0),
                            tuple("What becomes of the answers", -1),
                            tuple("T2 diabetes", 3));
            assertThat(themesOfQuotes(reading)).containsExactly(0, 1, 2, 4);
            assertThat(reading.problems())
                    .extracting(Reading.Problem::assumed)
                    .isEqualTo(title.contains("\n") ? List.of("It is the title of the table.") : List.of());
        }
    }

    private static final String QUOTE = "\n“I have ten minutes.” (P4, Nurse)\n";

    private static List<String> tree(String... headings) {
        var reading = QuoteTableReader.read(String.join(QUOTE, headings) + QUOTE, Set.of());
        PublishedTableTest.assertAccountedFor(reading);
        return reading.themes().stream()
                .map(theme -> theme.parent() < 0
                        ? theme.label()
                        : reading.themes().get(theme.parent()).label() + " > " + theme.label())
                .toList();
    }

    @Test
    void letters_that_count_in_their_order_are_above_the_rest() {
        assertThat(tree("A. Workload\n1. Time in clinic", "2. Chasing forms", "B. Trust\n1. Numbers", "1a Comparisons"))
                .containsExactly(
                        "Workload",
                        "Workload > Time in clinic",
                        "Workload > Chasing forms",
                        "Trust",
                        "Trust > Numbers",
                        "Numbers > Comparisons");
        assertThat(tree("Table 3\nA. Workload\n1. Time", "B. Trust\n1. Numbers"))
                .containsExactly("Workload", "Workload > Time", "Trust", "Trust > Numbers");
        assertThat(tree("A. Workload", "A.1 Time", "A.1.1 In clinic", "A.2 Forms", "B. Trust"))
                .containsExactly("Workload", "Workload > Time", "Time > In clinic", "Workload > Forms", "Trust");
        assertThat(tree("I. Barriers\nA. Time", "B. Staff", "II. Enablers\nA. Money"))
                .containsExactly(
                        "Barriers", "Barriers > A. Time", "Barriers > B. Staff", "Enablers", "Enablers > A. Money");
        assertThat(tree("1. Workload", "1a Time", "1b Forms", "2. Trust", "2a Numbers"))
                .containsExactly("Workload", "Workload > Time", "Workload > Forms", "Trust", "Trust > Numbers");
    }

    @Test
    void letters_and_digits_that_count_nothing_stay_in_their_headings() {
        assertThat(tree("Barriers", "A. Time", "Enablers", "A. Staff"))
                .containsExactly("Barriers", "A. Time", "Enablers", "A. Staff");
        assertThat(tree("A. Hygiene", "C. difficile", "Visitors", "B. Trust"))
                .containsExactly("Hygiene", "Hygiene > C. difficile", "Hygiene > Visitors", "Trust");
        assertThat(tree("A. Workload", "Trust", "Forms")).containsExactly("A. Workload", "Trust", "Forms");
        assertThat(tree("Theme B: Nutrition", "B12 Deficiency", "B6 and folate"))
                .containsExactly("Nutrition", "Nutrition > B12 Deficiency", "Nutrition > B6 and folate");
        assertThat(tree("1. Access", "24h Services", "2. Trust", "2d Printing"))
                .containsExactly("Access", "24h Services", "Trust", "2d Printing");
        assertThat(tree("Theme E-health", "Sub-theme e-mail")).containsExactly("Theme E-health", "Sub-theme e-mail");
    }

    @Test
    void what_somebody_says_near_the_number_of_a_table_is_not_its_title() {
        for (String said : List.of(
                "We never see them again, and nobody tells us what became of them or why it was so.",
                "Yes, they never came back to us, and nobody told us why that was or would be so.")) {
            var reading = QuoteTableReader.read("Table 4\n" + said + "\n\nWaiting\nLate forms" + QUOTE, Set.of());
            assertThat(reading.problems())
                    .extracting(Reading.Problem::message)
                    .contains("This text stands before a quote and names no speaker of its own.");
            assertThat(reading.sources().getFirst().caption()).isEqualTo("Waiting");
        }
        var small = QuoteTableReader.read(
                "Table 2. Views of staff, by theme.\nwe never had the time to ask them, and nobody came to tell us why."
                        + "\n\nWaiting" + QUOTE,
                Set.of());
        assertThat(small.sources().getFirst().caption()).isEqualTo("Views of staff, by theme.");
        assertThat(small.problems())
                .extracting(Reading.Problem::message)
                .contains("This text stands before a quote and names no speaker of its own.");
        var later = QuoteTableReader.read(
                "Waiting" + QUOTE + "Table 9. We were called that for years, and nobody ever told us why that was.\n"
                        + "Forms" + QUOTE,
                Set.of());
        assertThat(later.problems())
                .extracting(Reading.Problem::message)
                .contains("This text stands before a quote and names no speaker of its own.");
    }

    @Test
    void a_title_over_two_lines_ends_before_the_first_theme() {
        var reading = QuoteTableReader.read("""
                Table 2. What staff and patients of four wards said in interviews
                about measures of outcome and what became of them in that year
                Theme A: Burden of asking
                “I have ten minutes.” (P4, Nurse)
                """, Set.of());
        assertThat(reading.sources().getFirst().caption()).endsWith("what became of them in that year");
        assertThat(reading.themes()).extracting(Reading.Theme::label).containsExactly("Burden of asking");
    }

    private static List<Integer> themesOfQuotes(Reading reading) {
        return reading.quotes().list().stream()
                .map(quote -> quote.themes().getFirst())
                .toList();
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
