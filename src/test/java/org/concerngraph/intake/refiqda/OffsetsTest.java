package org.concerngraph.intake.refiqda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concerngraph.intake.refiqda.QdaFiles.check;
import static org.concerngraph.intake.refiqda.QdaFiles.interview;
import static org.concerngraph.intake.refiqda.QdaFiles.leftOut;
import static org.concerngraph.intake.refiqda.QdaFiles.messages;
import static org.concerngraph.intake.refiqda.QdaFiles.placesHold;
import static org.concerngraph.intake.refiqda.QdaFiles.project;
import static org.concerngraph.intake.refiqda.QdaFiles.read;
import static org.concerngraph.intake.refiqda.QdaFiles.selection;
import static org.concerngraph.intake.refiqda.QdaFiles.words;

import java.nio.file.Path;
import org.concerngraph.intake.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs count the characters of a text in different ways; the words are right in all of them. */
class OffsetsTest {

    private static final String EMOJI = "Fine 😀 they said. We have none. 😀 Nobody came.";
    private static final String LINES = "One\r\ntwo\r\nWe have none.\r\nNobody came.";

    @TempDir
    private Path folder;

    @Test
    void code_points_are_counted_as_the_standard_says() {
        // "Fine " 5, the emoji 1, " they said. " 12: the words begin at 18 and end at 31
        Reading reading = read(folder, project(interview(selection(20, "We have none.", 18, 31))), EMOJI);
        assertThat(words(reading)).containsExactly("We have none.");
        assertThat(check(reading)).isEqualTo("held 1, failed 0, not verifiable 0");
        assertThat(messages(reading)).noneMatch(m -> m.contains("counted in"));
        assertThat(placesHold(reading)).isTrue();
    }

    @Test
    void utf_16_units_are_recognised_and_said() {
        Reading reading = read(
                folder,
                project(interview(selection(20, "We have none.", 19, 32) + selection(21, "Nobody", 36, 48))),
                EMOJI);
        assertThat(words(reading)).containsExactly("We have none.", "Nobody came.");
        assertThat(reading.quotes().list().getFirst().place().start()).isEqualTo(18);
        assertThat(reading.quotes().list().getLast().place().start()).isEqualTo(34);
        assertThat(messages(reading)).anyMatch(m -> m.contains("“Interview 1”") && m.contains("UTF-16 units"));
        assertThat(placesHold(reading)).isTrue();
    }

    @Test
    void line_ends_of_two_characters_may_count_as_one() {
        Reading reading = read(
                folder,
                project(interview(selection(20, "We have none.", 8, 21) + selection(21, "Nobody came.", 22, 34))),
                LINES);
        assertThat(words(reading)).containsExactly("We have none.", "Nobody came.");
        assertThat(reading.quotes().list().getFirst().place().start()).isEqualTo(10);
        assertThat(messages(reading)).anyMatch(m -> m.contains("CRLF as one"));
        assertThat(placesHold(reading)).isTrue();
    }

    @Test
    void a_byte_order_mark_is_no_character_of_the_text_unless_the_program_counted_it() {
        Reading plain = read(folder, project(interview(selection(20, "We have none.", 0, 13))), "\uFEFFWe have none.");
        assertThat(words(plain)).containsExactly("We have none.");
        assertThat(plain.sources().getFirst().text()).isEqualTo("We have none.");
        assertThat(messages(plain)).noneMatch(m -> m.contains("counted in"));
        Reading counted =
                read(folder, project(interview(selection(20, "We have none.", 1, 14))), "\uFEFFWe have none. Ever.");
        assertThat(words(counted)).containsExactly("We have none.");
        assertThat(counted.quotes().list().getFirst().place().start()).isZero();
        assertThat(messages(counted)).anyMatch(m -> m.contains("the byte order mark counted"));
    }

    @Test
    void without_names_the_way_is_chosen_that_cuts_no_word() {
        Reading reading = read(folder, project(interview(selection(20, "", 8, 21))), LINES);
        assertThat(words(reading)).containsExactly("We have none.");
        assertThat(check(reading)).isEqualTo("held 1, failed 0, not verifiable 0");
    }

    @Test
    void a_text_that_tells_nothing_is_counted_as_the_others_of_its_file() {
        String two = """
                <Sources><TextSource guid="@10" name="A" plainTextPath="internal://1.txt">%s</TextSource>
                <TextSource guid="@11" name="B" plainTextPath="internal://2.txt">%s</TextSource></Sources>
                """.formatted(selection(20, "We have none.", 8, 21), selection(21, "", 1, 5));
        // "\r\n" as one: B's words are at 1 to 5 after one line end; as two they would begin inside of it
        Reading reading = new QdpxReader()
                .read(
                        QdaFiles.zip(
                                folder,
                                "project.qde",
                                project(two),
                                "sources/1.txt",
                                LINES,
                                "sources/2.txt",
                                "\r\n.. .. .."),
                        QdaFiles.OPTIONS);
        assertThat(words(reading)).containsExactly("We have none.", ".. .");
    }

    @Test
    void words_that_stand_elsewhere_than_the_place_says_are_a_problem_at_the_place() {
        Reading reading = read(
                folder, project(interview(selection(20, "They have some.", 0, 13))), "We have none. They have some.");
        assertThat(check(reading)).isEqualTo("held 0, failed 1, not verifiable 0");
        assertThat(words(reading)).containsExactly("We have none.");
        assertThat(reading.problems())
                .anyMatch(p -> p.source() == 0
                        && p.start() == 0
                        && p.end() == 13
                        && p.message().contains("They have some."));
    }

    @Test
    void words_of_any_script_verify_and_stand_in_for_a_text_that_is_missing() {
        String project = project(interview(selection(20, "Никто не пришёл.", 4, 20)));
        assertThat(check(read(folder, project, "Да. Никто не пришёл.")))
                .isEqualTo("held 1, failed 0, not verifiable 0");
        Reading missing = read(folder, project.replace("internal://1.txt", "internal://2.txt"), "");
        assertThat(words(missing)).containsExactly("Никто не пришёл.");
        Reading made = read(folder, project.replace("1.txt", "2.txt").replace("Никто не пришёл.", "Selection 12"), "");
        assertThat(words(made)).isEmpty();
    }

    @Test
    void a_title_verifies_nothing_and_contradicts_nothing() {
        Reading reading = read(
                folder,
                project(interview(selection(20, "A striking passage", 0, 13))),
                "We have none. They have some.");
        assertThat(check(reading)).isEqualTo("held 1, failed 0, not verifiable 0");
    }

    @Test
    void spans_that_are_empty_reversed_or_outside_are_left_out_by_their_guid() {
        Reading reading = read(
                folder,
                project(interview(selection(20, "", 3, 3)
                        + selection(21, "", 9, 3)
                        + selection(22, "", 5, 99)
                        + selection(23, "", 2, 3)
                        + selection(24, "", -4, 2)
                        + selection(25, "", 3, 7))),
                "We have none.");
        assertThat(words(reading)).containsExactly("have");
        assertThat(check(reading)).isEqualTo("held 1, failed 5, not verifiable 0");
        for (int number = 20; number <= 24; number++) {
            String guid = QdaFiles.guid(number);
            assertThat(messages(reading)).anyMatch(m -> m.contains(guid));
        }
        assertThat(leftOut(reading))
                .contains("1 PlainTextSelection Interview 1: it has no length; coded “Time”")
                .contains("1 PlainTextSelection Interview 1: it ends before it begins; coded “Time”");
    }

    @Test
    void equal_spans_are_one_quote_and_overlapping_ones_are_two() {
        String twice = selection(20, "", 0, 13) + selection(21, "", 0, 13).replace("@1\"", "@2\"");
        Reading reading =
                read(folder, project(interview(twice + selection(22, "", 3, 13))), "We have none. They have some. ");
        assertThat(words(reading)).containsExactly("We have none.", "have none.");
        assertThat(reading.quotes().list().getFirst().themes()).containsExactly(0, 1);
        assertThat(reading.quotes().list().getLast().themes()).containsExactly(0);
        assertThat(reading.sources().getFirst().account())
                .containsExactly(
                        new Reading.Passage(Reading.Passage.Kind.QUOTE, 0, 14),
                        new Reading.Passage(Reading.Passage.Kind.OTHER, 14, 30));
    }
}
