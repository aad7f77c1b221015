package org.concerngraph.intake.refiqda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concerngraph.intake.refiqda.QdaFiles.OPTIONS;
import static org.concerngraph.intake.refiqda.QdaFiles.check;
import static org.concerngraph.intake.refiqda.QdaFiles.leftOut;
import static org.concerngraph.intake.refiqda.QdaFiles.messages;
import static org.concerngraph.intake.refiqda.QdaFiles.placesHold;
import static org.concerngraph.intake.refiqda.QdaFiles.speakers;
import static org.concerngraph.intake.refiqda.QdaFiles.themes;
import static org.concerngraph.intake.refiqda.QdaFiles.words;

import java.nio.file.Path;
import java.util.List;
import org.concerngraph.intake.Counts;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Coding;
import org.concerngraph.intake.Reading.Participant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole project with its gaps, counted by hand. */
class ValleyProjectTest {

    @TempDir
    private Path folder;

    private Reading reading;

    @BeforeEach
    void read() {
        reading = new QdpxReader().read(ValleyProject.in(folder), OPTIONS);
    }

    @Test
    void its_words_are_those_of_its_texts_and_stand_in_their_order() {
        assertThat(words(reading))
                .containsExactly(
                        "The forms never reach the other ward.",
                        "We fill them in [on paper] twice.",
                        "It reaches every service here 👍.",
                        "Nobody reads the numbers though (...) not even me.",
                        "We trust it.",
                        "I do not.",
                        "It was lost");
        assertThat(reading.quotes().stream().map(Reading.Quote::ordinal)).containsExactly(1, 2, 1, 2, 1, 2, 1);
        assertThat(check(reading)).isEqualTo("held 7, failed 0, not verifiable 1");
        assertThat(placesHold(reading)).isTrue();
        assertThat(messages(reading)).anyMatch(m -> m.startsWith("“Practice”") && m.contains("CRLF as one"));
        assertThat(reading.counts()).isEqualTo(new Counts(1, 6, 2, 5, 7, 2, 7, 0));
    }

    @Test
    void its_speakers_are_told_apart_where_the_file_does_so() {
        assertThat(speakers(reading)).containsExactly("V1", "V1", "Case 2", "Case 2", "V3", "Group", "Lost");
        assertThat(reading.participants())
                .containsExactly(
                        new Participant("V1", List.of("Nurse"), true),
                        new Participant("Case 2", List.of("GP"), true),
                        new Participant("V3", List.of(), true),
                        new Participant("Group", List.of(), false),
                        new Participant("Lost", List.of(), false),
                        new Participant("V4", List.of(), true));
        assertThat(leftOut(reading)).anyMatch(l -> l.startsWith("1 VariableValue Postcode"));
        assertThat(reading.toString()).doesNotContain("Bergmann");
        assertThat(reading.participants().toString() + messages(reading)).doesNotContain("ZZ1");
    }

    @Test
    void its_two_coders_assigned_the_same_words_to_two_themes() {
        assertThat(themes(reading))
                .containsExactly("Use", "Divisions across services", "Nobody reads them", "Trust", "Use");
        assertThat(reading.quotes().stream().map(Reading.Quote::themes))
                .containsExactly(List.of(1, 4), List.of(), List.of(1), List.of(2), List.of(3), List.of(3), List.of(3));
        assertThat(reading.quotes().list().getFirst().codings())
                .containsExactly(
                        new Coding(1, -1, -1, "Coder K", "2022-05-02", ""),
                        new Coding(4, -1, -1, "Coder M", "2022-05-05", ""));
        assertThat(leftOut(reading)).anyMatch(l -> l.startsWith("1 Description of a PlainTextSelection Ward"));
    }

    @Test
    void reading_it_twice_gives_the_same() {
        Reading again = new QdpxReader().read(ValleyProject.in(folder), OPTIONS);
        assertThat(again.quotes().list()).isEqualTo(reading.quotes().list());
        assertThat(messages(again)).isEqualTo(messages(reading));
        assertThat(leftOut(again)).isEqualTo(leftOut(reading));
        assertThat(again.sources()).isEqualTo(reading.sources());
    }
}
