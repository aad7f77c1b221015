package org.concerngraph.intake.quotetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Passage.Kind;
import org.concerngraph.intake.UnreadableSource;
import org.junit.jupiter.api.Test;

/** Habits of published tables that a reader gets wrong silently, each in a few lines of our own invention. */
class TrapsOfTablesTest {

    private static Reading read(String text, String... knownRoles) {
        Reading reading = QuoteTableReader.read(text, Set.of(knownRoles));
        PublishedTableTest.assertAccountedFor(reading);
        return reading;
    }

    private static List<String> quotes(Reading reading) {
        return reading.quotes().list().stream().map(Reading.Quote::text).toList();
    }

    private static List<String> themes(Reading reading) {
        return reading.themes().stream().map(Reading.Theme::label).toList();
    }

    @Test
    void a_full_stop_after_the_brackets_closes_the_attribution() {
        var reading = read("""
                Time
                It takes too long (P3, Nurse).
                Nobody reads them (P4, Carer).
                """);
        assertThat(quotes(reading)).containsExactly("It takes too long", "Nobody reads them");
        assertThat(reading.sources().getFirst().account())
                .extracting(Reading.Passage::kind)
                .containsExactly(Kind.HEADING, Kind.QUOTE, Kind.ATTRIBUTION, Kind.QUOTE, Kind.ATTRIBUTION);
    }

    @Test
    void a_dash_may_stand_within_an_attribution_behind_a_dash() {
        var reading = read("""
                Time
                We were short-staffed — again — that winter. — P7 – Nurse
                I was glad of it. – P12 - Carer
                """);
        assertThat(quotes(reading))
                .containsExactly("We were short-staffed — again — that winter.", "I was glad of it.");
        assertThat(reading.participants())
                .extracting(Reading.Participant::code, Reading.Participant::printedRoles)
                .containsExactly(tuple("P7", List.of("Nurse")), tuple("P12", List.of("Carer")));
    }

    @Test
    void speakers_may_stand_before_what_they_said() {
        var reading = read("""
                Participant
                Quote
                Fear of blame
                (P3, Nurse)
                They will say it was me.
                (P5, Surgeon)
                League tables come next.
                Hope
                (P3, Nurse)
                At last somebody asks them.
                """);
        assertThat(PublishedTableTest.speakers(reading)).containsExactly("P3", "P5", "P3");
        assertThat(quotes(reading))
                .containsExactly("They will say it was me.", "League tables come next.", "At last somebody asks them.");
        assertThat(themes(reading)).containsExactly("Fear of blame", "Hope");
        assertThat(reading.quotes().list())
                .extracting(quote -> quote.themes().getFirst())
                .containsExactly(0, 0, 1);
    }

    @Test
    void speakers_may_begin_the_line_of_what_they_said() {
        var reading = read("""
                Fear of blame
                (P3, Nurse) They will say it was me.
                (P5, Surgeon) League tables come next.
                """);
        assertThat(PublishedTableTest.speakers(reading)).containsExactly("P3", "P5");
        assertThat(quotes(reading)).containsExactly("They will say it was me.", "League tables come next.");
    }

    @Test
    void a_second_level_number_without_its_first_level_has_no_invented_parent() {
        var reading = read("""
                1.1 Time in clinic
                There is none. (P1, Nurse)
                1.2 Space in clinic
                There is none either. (P2, Nurse)
                2 Trust
                We would see. (P1, Nurse)
                2.1 Trust in numbers
                They are only numbers. (P2, Nurse)
                """);
        assertThat(reading.themes())
                .extracting(Reading.Theme::label, Reading.Theme::parent)
                .containsExactly(
                        tuple("Time in clinic", -1),
                        tuple("Space in clinic", -1),
                        tuple("Trust", -1),
                        tuple("Trust in numbers", 2));
    }

    @Test
    void themes_may_be_named_without_numbers_or_with_roman_ones() {
        var reading = read("""
                Theme: Burden
                Sub-theme: On patients
                It is one more form. (P1, Patient)
                Theme II: Benefit
                I felt heard. (P2, Patient)
                """);
        assertThat(reading.themes())
                .extracting(Reading.Theme::label, Reading.Theme::parent)
                .containsExactly(tuple("Burden", -1), tuple("On patients", 0), tuple("Benefit", -1));
    }

    @Test
    void brackets_may_be_broken_over_lines() {
        var reading = read("""
                Burden
                It is one more form, and I had filled in four of them already. (P1, Patient
                representative)
                I felt heard. (P2, Patient)
                """);
        assertThat(PublishedTableTest.speakers(reading)).containsExactly("P1", "P2");
        assertThat(reading.participants().getFirst().printedRoles()).containsExactly("Patient representative");
    }

    @Test
    void what_begins_with_a_small_letter_or_an_elision_does_not_swallow_the_heading_above_it() {
        var reading = read("""
                Burden on wards
                it is one more form, and I had filled in four. (P1, Patient)
                Being heard
                ...because somebody asked me. (P2, Patient)
                Keeping it up after
                the first year
                We ran out of money. (P3, Manager)
                """);
        assertThat(themes(reading))
                .containsExactly("Burden on wards", "Being heard", "Keeping it up after the first year");
        assertThat(quotes(reading))
                .containsExactly(
                        "it is one more form, and I had filled in four.",
                        "...because somebody asked me.",
                        "We ran out of money.");
    }

    @Test
    void names_with_a_capital_inside_do_not_split_a_quote() {
        var reading = read("""
                Burden
                The ePROM came by WhatsApp, and my iPad showed it to the PCNs. (P1, Patient)
                """);
        assertThat(themes(reading)).containsExactly("Burden");
        assertThat(quotes(reading)).containsExactly("The ePROM came by WhatsApp, and my iPad showed it to the PCNs.");
    }

    @Test
    void a_bracket_that_begins_like_a_speaker_but_names_two_is_said_to_be_undecided() {
        var reading = read("""
                Burden
                It was heavy. (P1 and P2, Nurses)
                It was light. (P3, Nurse)
                """);
        assertThat(reading.problems())
                .extracting(Reading.Problem::message)
                .contains("This may be an attribution, but it does not name one speaker.");
        assertThat(PublishedTableTest.speakers(reading)).doesNotContain("P1", "P2");
    }

    @Test
    void every_problem_names_a_place_inside_the_text() {
        var reading = read("""
                1. Burden
                Paper
                It was... heavy. (P1, Nurse and Carer, site B)
                Costs of printingWe paid. (P2, Nurse)
                A line that nobody says and which ends as a sentence does, long as it is, without a speaker.

                It was light. (P1, Midwife)
                What is this?
                """);
        assertThat(reading.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.start()).isNotNegative().isLessThan(problem.end());
            assertThat(problem.end())
                    .isLessThanOrEqualTo(reading.sources()
                            .getFirst()
                            .text()
                            .codePointCount(
                                    0, reading.sources().getFirst().text().length()));
        });
        assertThat(reading.sources().getFirst().account())
                .filteredOn(p -> p.kind() == Kind.PROBLEM)
                .extracting(
                        p -> PublishedTableTest.at(reading, p.start(), p.end()).strip())
                .containsExactly(
                        "A line that nobody says and which ends as a sentence does, long as it is, without a speaker.",
                        "What is this?");
    }

    @Test
    void bullets_numbers_quotation_marks_of_any_language_and_references_are_no_part_of_a_quote() {
        var reading = read("""
                Table 2. What they said

                Time
                • "It takes too long." (Physio, Hospital B)
                • It takes longer
                than they told us. (P3, Nurse)
                - "We have no time for this." (P7, patient)
                Nutzen
                „Wozu denn,
                frage ich mich.“ (P9, Nurse)
                Trust
                'I don't know who reads it.' (P10, Nurse)
                "I would rather talk."12 (P11, patient)
                1. "They never say what came of it."[23] (P13, patient)
                """);
        assertThat(themes(reading)).containsExactly("Time", "Nutzen", "Trust");
        assertThat(quotes(reading))
                .containsExactly(
                        "It takes too long.",
                        "It takes longer\nthan they told us.",
                        "We have no time for this.",
                        "Wozu denn,\nfrage ich mich.",
                        "I don't know who reads it.",
                        "I would rather talk.",
                        "They never say what came of it.");
        assertThat(PublishedTableTest.speakers(reading))
                .containsExactly("Physio Hospital B", "P3", "P7", "P9", "P10", "P11", "P13");
        assertThat(reading.problems())
                .extracting(Reading.Problem::message)
                .filteredOn(message -> message.contains("reference"))
                .containsExactly(
                        "“12” behind the quotation mark may be the number of a reference.",
                        "“[23]” behind the quotation mark may be the number of a reference.");
        WholeReading.assertSound(reading);
    }

    @Test
    void a_list_of_quotes_without_speakers_is_a_quote_an_item() {
        var reading = read("""
                Table 1. Barriers
                Time
                1. "There is no time."
                2. "I would have to stay late."
                • “It is on top of everything else we do.”3
                """);
        assertThat(quotes(reading))
                .containsExactly(
                        "There is no time.", "I would have to stay late.", "It is on top of everything else we do.");
        WholeReading.assertSound(reading);
    }

    @Test
    void an_item_of_a_list_that_names_nobody_does_not_run_into_the_next() {
        var reading = read("""
                Time
                • It takes too long. (the one in the corner)
                • It is one more form. (P3, Nurse)
                """);
        assertThat(quotes(reading)).containsExactly("It is one more form.");
        assertThat(reading.problems())
                .extracting(Reading.Problem::message)
                .contains("This text stands before a quote and names no speaker of its own.");
    }

    @Test
    void bullets_inside_a_quote_and_marks_that_never_close_break_nothing() {
        var list = read("""
                Time
                “We need
                • time
                • money” (P1, nurse)
                • Forms take ages to fill
                when you are tired. (P3, nurse)
                """);
        assertThat(quotes(list))
                .containsExactly("We need\n• time\n• money", "Forms take ages to fill\nwhen you are tired.");
        assertThat(themes(list)).containsExactly("Time");
        var typewriter = read("""
                Nutzen
                „Das dauert zu lange." (P1, Arzt)
                Vertrauen
                „Wer liest das?" (P2, Arzt)
                Das „Amt und wir
                „Niemand fragt.“ (P3, Arzt)
                """);
        assertThat(quotes(typewriter)).containsExactly("Das dauert zu lange.", "Wer liest das?", "Niemand fragt.");
        assertThat(themes(typewriter)).containsExactly("Nutzen", "Vertrauen", "Das „Amt und wir");
        WholeReading.assertSound(list);
        WholeReading.assertSound(typewriter);
    }

    @Test
    void a_quote_of_nothing_is_refused_and_not_empty() {
        assertThatThrownBy(() -> read("Time\n“\u00a0”\n")).isInstanceOf(UnreadableSource.class);
        assertThat(quotes(read("Time\n“It takes far too long.”\n“\u00a0”\n")))
                .containsExactly("It takes far too long.");
    }

    @Test
    void letters_in_small_begin_a_heading_of_their_own() {
        var reading = read("""
                A. Organisational level
                a) Resources
                “No money.” (P1, nurse)
                b) Culture
                “Nobody asks.” (P2, nurse)
                B. Personal level
                a) Time
                “No time.” (P3, nurse)
                """);
        assertThat(reading.themes())
                .extracting(Reading.Theme::label, Reading.Theme::parent)
                .containsExactly(
                        tuple("Organisational level", -1),
                        tuple("Resources", 0),
                        tuple("Culture", 0),
                        tuple("Personal level", -1),
                        tuple("Time", 3));
    }

    @Test
    void a_line_that_names_a_speaker_may_say_more_in_brackets() {
        var reading = read("""
                Burden
                Patient 3 (female, 54)
                It takes me all morning to fill it in.
                Patient 9 (male, 61)
                I never see what comes of it.
                Trust
                Nurse_07 (site B)
                They tick what we want to hear.
                Nurse_08 (site B)
                I would not trust it.
                """);
        assertThat(quotes(reading))
                .containsExactly(
                        "It takes me all morning to fill it in.",
                        "I never see what comes of it.",
                        "They tick what we want to hear.",
                        "I would not trust it.");
        assertThat(PublishedTableTest.speakers(reading))
                .containsExactly("Patient 3", "Patient 9", "Nurse 7", "Nurse 8");
        assertThat(themes(reading)).containsExactly("Burden", "Trust");
    }

    @Test
    void the_head_and_foot_of_a_page_are_no_themes() {
        var reading = read("""
                Trust
                “Who reads it?” (P1, nurse)
                BMJ Open 2019;9:e012345. doi:10.1136/bmjopen-2018-012345
                Page 7 of 14
                “I never see it again.” (P2, nurse)
                Downloaded from http://bmjopen.example on 3 May 2020
                “Nobody tells us.” (P3, nurse)
                """);
        assertThat(themes(reading)).containsExactly("Trust");
        assertThat(reading.quotes().list()).extracting("themes").containsOnly(List.of(0));
        assertThat(reading.problems())
                .extracting(Reading.Problem::message)
                .contains("This looks like the head or the foot of a page.");
    }

    @Test
    void words_of_the_authors_before_a_quote_and_much_that_is_not_understood_are_doubts() {
        var reading = read("""
                Trust
                Several patients spoke of shame. “I lied on the alcohol one” (P2, patient).
                One more sentence that nobody says, and which is long enough to be a good part of this table of quotes.

                The second author read all transcripts again, and whatever the two did not agree on was talked over with a third.

                And here is another one of these, about how the interviews were made and what was said in them at length.

                “No.” (P3, patient)
                """);
        assertThat(reading.problems())
                .extracting(Reading.Problem::message)
                .contains("Words stand before the quotation marks, which the authors may have written.")
                .anyMatch(message -> message.matches("About \\d\\d % of this table were not understood\\."));
    }

    @Test
    void places_of_work_with_a_number_are_no_people() {
        var reading = read("""
                Culture
                We do people. (Psychiatrist, Hospital 1)
                Nobody was paid. (Manager, Hospital 1)
                Numbers are for accountants. (Manager, Hospital 2)
                """);
        assertThat(PublishedTableTest.speakers(reading))
                .containsExactly("Psychiatrist Hospital 1", "Manager Hospital 1", "Manager Hospital 2");
        assertThat(reading.participants())
                .extracting(Reading.Participant::isIdentified)
                .containsOnly(false);
    }

    @Test
    void a_theme_that_calls_itself_one_stands_alone_in_wrapped_text() {
        var reading = read("""
                Table 2
                Sub-theme: Loss of the human touch
                Patient 3 (female, 54)
                I want to be looked at, and I do not want to be scored.
                Patient 9 (male, 61)
                The doctor looks at the screen and talks to it all the time.
                Sub-theme: Sense of control
                Patient 3 (female, 54)
                With the graph on my phone I know when a flare is coming.
                """);
        assertThat(themes(reading)).containsExactly("Loss of the human touch", "Sense of control");
        assertThat(reading.sources().getFirst().caption()).isEmpty();
        assertThat(reading.quotes().list()).extracting("themes").containsExactly(List.of(0), List.of(0), List.of(1));
    }

    @Test
    void one_person_of_a_profession_is_one_who_speaks_and_what_ends_with_a_comma_is_no_heading() {
        var reading = read("""
                Fear of judgement
                "They will use it to rank surgeons." – Surgeon 1
                "I have a clinic of thirty people." – Clinician 7
                Relevance
                None of the questions asked about my stoma,
                which is the only thing I think about. – Clinician 9
                """);
        assertThat(quotes(reading))
                .startsWith("They will use it to rank surgeons.", "I have a clinic of thirty people.");
        assertThat(PublishedTableTest.speakers(reading)).containsExactly("Surgeon 1", "Clinician 7", "Clinician 9");
        assertThat(themes(reading)).containsExactly("Fear of judgement", "Relevance");
    }
}
