package org.concerngraph.intake.quotetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Passage.Kind;
import org.concerngraph.intake.TextHint;
import org.concerngraph.intake.UnreadableSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is pasted is refused, or every character of it is accounted for; and it does not take for ever. */
class AnyTextTest {

    private static final String MIXED = """
            Table 1. Views 😀
            Theme: Burden
            Users:
            “It is heavy […] and slow...” (P1, Nurse)
            “Nobody reads it.”
            Interviewer: How so?
            P3: Each time.

            n = 31
            It is one more form. (Miriam, aged 67)
            “We agree.” (nurse)
            Costs of printingWe paid. — P2, Ward Manager
            NHS, National Health Service.

            Table 2
            Theme\tQuote\tParticipant
            Burden\tIt takes an hour\tP1
            \tIt [the form] takes a day.\tP 2, Carer
            Moderator: And you?
            P5: It is light. [23]
            """;

    private static List<String> fixtures() throws IOException {
        return List.of(
                Files.readString(Path.of("data/hunter-2015/table-3.txt")),
                MIXED,
                MIXED.replace(" (P1, Nurse)", "").replaceAll("P\\d", "Anna").replace('\t', ' '),
                MIXED.replace("\n", "\r\n"));
    }

    @Test
    void texts_that_are_cut_shuffled_or_glued_are_refused_or_accounted_for() throws IOException {
        var chance = new Random(20150615);
        int read = 0;
        for (String fixture : fixtures()) {
            for (int i = 0; i < 300; i++) {
                read += isRead(changed(fixture, chance), chance) ? 1 : 0;
            }
        }
        assertThat(read).isGreaterThan(900);
    }

    private static String changed(String text, Random chance) {
        var lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
        if (chance.nextInt(3) > 0) {
            Collections.shuffle(lines, chance);
        }
        String changed = String.join("", lines);
        if (chance.nextInt(4) == 0) {
            changed = changed.replace(chance.nextBoolean() ? "\n" : " ", "");
        }
        int from = chance.nextInt(changed.length() / 2);
        int to = from + 1 + chance.nextInt(changed.length() - from);
        return chance.nextInt(3) == 0 ? changed : changed.substring(from, to);
    }

    private static boolean isRead(String text, Random chance) {
        int count = text.codePointCount(0, text.length());
        var hints = new ArrayList<TextHint>();
        for (int i = chance.nextInt(4); i > 0; i--) {
            int at = chance.nextInt(count + 1);
            hints.add(
                    chance.nextBoolean()
                            ? new TextHint.Cut(at)
                            : new TextHint.ThisIs(
                                    at,
                                    at + 1 + chance.nextInt(40),
                                    Kind.values()[chance.nextInt(Kind.values().length)]));
        }
        try {
            Reading reading = QuoteTableReader.read(text, Set.of("nurse", "ward manager"), hints);
            WholeReading.assertSound(reading);
            assertThat(reading.sources().stream().map(Reading.Source::text).collect(Collectors.joining()))
                    .isEqualTo(text);
            return true;
        } catch (UnreadableSource refused) {
            assertThat(refused).message().containsAnyOf("expected", "says who spoke");
            return false;
        } catch (RuntimeException e) {
            throw new AssertionError(hints + " on:\n" + text, e);
        }
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_text_of_four_million_characters_is_read() {
        var text = new StringBuilder("Table 1. Many 😀\n");
        int quotes = 0;
        while (text.length() < 4_000_000) {
            quotes++;
            text.append("Theme ")
                    .append(quotes)
                    .append(": Burden number ")
                    .append(quotes)
                    .append('\n');
            text.append("It is heavy... and everyBody says so, (PHQ-9) too. (P")
                    .append(quotes % 5_000)
                    .append(", nurse, site B)\n");
            text.append("A line that nobody says and which ends as a sentence.\n\n");
        }
        Reading reading = QuoteTableReader.read(text.toString(), Set.of("nurse"));
        assertThat(reading.quotes().count()).isEqualTo(quotes);
        assertThat(reading.themes()).hasSize(quotes);
        assertThat(reading.participants()).hasSize(5_000);
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void long_texts_of_one_kind_of_thing_are_read_or_refused() {
        Stream.of(
                        "Aa bbCc dd ",
                        "(P1, nurse) ",
                        "“",
                        "It is heavy,\nand ",
                        "P3: It is.\nInterviewer: So?\n",
                        "Table 3\nIt is. (P1)\n",
                        "n = 31\n",
                        "Burden\tIt is heavy.\tP1\n",
                        "\t",
                        "“It is.” (nurse)\n",
                        "It is — so — ",
                        "“It is.\n",
                        "GP, general; ",
                        "• ",
                        "„It is.“\n",
                        "• “It is.”12\n",
                        "1. \"It is.\"\n",
                        "[12]",
                        "1,",
                        "[1,",
                        "„",
                        "„It is.\\n",
                        "“It is.”1,\\n",
                        "-„“\"")
                .forEach(piece -> {
                    String text = "Burden\nIt is. (P2)\n" + piece.repeat(900_000 / piece.length()) + "\nIt is. (P1)\n";
                    try {
                        assertThat(QuoteTableReader.read(text, Set.of())
                                        .quotes()
                                        .count())
                                .isPositive();
                    } catch (UnreadableSource refused) {
                        assertThat(refused).message().contains("expected");
                    }
                });
    }
}
