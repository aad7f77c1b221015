package org.concerngraph.intake.quotetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Passage.Kind;
import org.concerngraph.intake.TextHint;
import org.concerngraph.intake.TextHint.Cut;
import org.concerngraph.intake.TextHint.ThisIs;
import org.junit.jupiter.api.Test;

/** What a person says about places of a pasted text is taken for granted. */
class HintsOfPeopleTest {

    private static Reading read(String text, TextHint... hints) {
        Reading reading = QuoteTableReader.read(text, Set.of(), List.of(hints));
        PublishedTableTest.assertAccountedFor(reading);
        return reading;
    }

    private static int point(String text, String words) {
        return text.codePointCount(0, text.indexOf(words));
    }

    private static ThisIs thisIs(String text, String words, Kind kind) {
        int start = point(text, words);
        return new ThisIs(start, start + words.codePointCount(0, words.length()), kind);
    }

    private static List<String> themes(Reading reading) {
        return reading.themes().stream().map(Reading.Theme::label).toList();
    }

    private static List<String> quotes(Reading reading) {
        return reading.quotes().list().stream().map(Reading.Quote::text).toList();
    }

    @Test
    void a_cut_divides_two_headings_that_are_glued() {
        String text = """
                Table 1. 😀 Views
                Burden 2Trust
                It is one more form. (P1, Nurse)
                """;
        assertThat(themes(read(text))).containsExactly("Burden 2Trust");
        var cut = read(text, new Cut(point(text, "Trust")));
        assertThat(themes(cut)).containsExactly("Burden 2", "Trust");
        assertThat(quotes(cut)).containsExactly("It is one more form.");
        assertThat(cut.sources().getFirst().account())
                .filteredOn(passage -> passage.kind() == Kind.HEADING)
                .extracting(passage -> PublishedTableTest.at(cut, passage.start(), passage.end()))
                .containsExactly("Table 1. 😀 Views\n", "Burden 2", "Trust\n");
    }

    @Test
    void a_cut_divides_a_heading_from_the_quote_it_is_glued_to_and_a_speaker_from_what_follows() {
        String text = """
                TrustThey only count. (P1, Nurse)and nobody reads it. (P2, Carer)
                """;
        var cut = read(text, new Cut(5), new Cut(point(text, "and nobody")));
        assertThat(themes(cut)).containsExactly("Trust");
        assertThat(quotes(cut)).containsExactly("They only count.", "and nobody reads it.");
        assertThat(PublishedTableTest.speakers(cut)).containsExactly("P1", "P2");
    }

    @Test
    void a_stretch_is_what_a_person_says_it_is() {
        String text = """
                What nobody ever asked us about?
                It is one more form. (P1, Nurse)
                I skip it. (P2, Nurse)
                Nobody reads it. (P3, Carer)
                From a longer table.
                """;
        assertThat(themes(read(text))).isEmpty();
        var said = read(
                text,
                thisIs(text, "What nobody ever asked us about?", Kind.HEADING),
                thisIs(text, "I skip it.", Kind.LEFT_OUT),
                thisIs(text, "From a longer table.", Kind.FOOTNOTE));
        assertThat(themes(said)).containsExactly("What nobody ever asked us about?");
        assertThat(PublishedTableTest.speakers(said)).containsExactly("P1", "P3");
        assertThat(said.participants())
                .extracting(Reading.Participant::code)
                .as("who says nothing that is taken comes last")
                .containsExactly("P1", "P3", "P2");
        assertThat(said.sources().getFirst().account())
                .extracting(Reading.Passage::kind)
                .containsExactly(
                        Kind.HEADING,
                        Kind.QUOTE,
                        Kind.ATTRIBUTION,
                        Kind.LEFT_OUT,
                        Kind.ATTRIBUTION,
                        Kind.QUOTE,
                        Kind.ATTRIBUTION,
                        Kind.FOOTNOTE);
    }

    @Test
    void words_that_are_said_to_name_a_speaker_do_so() {
        String text = """
                Burden
                It is one more form. Miriam, aged 67
                I skip it. Ward 4
                """;
        var said =
                read(text, thisIs(text, "Miriam, aged 67", Kind.ATTRIBUTION), thisIs(text, "Ward 4", Kind.ATTRIBUTION));
        assertThat(said.participants())
                .extracting(Reading.Participant::code, Reading.Participant::printedRoles)
                .containsExactly(tuple("Miriam", List.of()), tuple("Ward 4", List.of()));
        assertThat(quotes(said)).containsExactly("It is one more form.", "I skip it.");
    }

    @Test
    void words_that_are_said_to_be_a_quote_are_one_whoever_spoke() {
        String text = """
                Burden
                It is one more form (P1, Nurse) they say.
                """;
        var said = read(text, thisIs(text, "It is one more form (P1, Nurse) they say.", Kind.QUOTE));
        assertThat(quotes(said)).containsExactly("It is one more form (P1, Nurse) they say.");
        assertThat(said.participants())
                .extracting(Reading.Participant::code, Reading.Participant::isIdentified)
                .containsExactly(tuple("Unidentified speaker 1", false));
        assertThat(said.problems())
                .extracting(Reading.Problem::message)
                .containsExactly("No quote of this table has a speaker.");
    }

    @Test
    void what_cannot_be_followed_is_a_problem() {
        String text = "Burden\nIt is heavy. (P1, Nurse)\n";
        var said = read(
                text,
                new Cut(33),
                new Cut(-1),
                new ThisIs(3, 40, Kind.HEADING),
                new ThisIs(6, 7, Kind.HEADING),
                new ThisIs(0, 6, Kind.OTHER),
                new ThisIs(0, 6, Kind.HEADING),
                new ThisIs(4, 9, Kind.QUOTE));
        assertThat(said.problems())
                .extracting(Reading.Problem::message)
                .containsExactly(
                        "A new piece was to begin at character 33; the text ends at 32.",
                        "A new piece was to begin at character -1; the text ends at 32.",
                        "The stretch from character 3 to 40 is none of the text, which ends at 32.",
                        "The stretch from character 6 to 7 is white space.",
                        "The stretch from character 0 to 6 cannot be said to be of the kind OTHER.",
                        "The stretch from character 4 to 9 overlaps another of which it was said what it is.");
        assertThat(quotes(said)).containsExactly("It is heavy.");
    }
}
