package org.concerngraph.intake.quotetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.MarkKind;
import org.concerngraph.intake.Reading.Passage.Kind;
import org.concerngraph.intake.UnreadableSource;
import org.junit.jupiter.api.Test;

class PublishedTableTest {

    private static String published() throws IOException {
        return Files.readString(Path.of("data/hunter-2015/table-3.txt"));
    }

    private static Reading read() throws IOException {
        return QuoteTableReader.read(published(), Set.of());
    }

    /** The text of a place, by code points. */
    static String at(Reading reading, int start, int end) {
        String text = reading.sources().getFirst().text();
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    static void assertAccountedFor(Reading reading) {
        int end = 0;
        for (var passage : reading.sources().getFirst().account()) {
            assertThat(passage.start()).isEqualTo(end);
            end = passage.end();
        }
        assertThat(end)
                .isEqualTo(reading.sources()
                        .getFirst()
                        .text()
                        .codePointCount(0, reading.sources().getFirst().text().length()));
        for (var quote : reading.quotes()) {
            assertThat(at(reading, quote.place().start(), quote.place().end())).isEqualTo(quote.text());
            for (var mark : quote.marks()) {
                assertThat(quote.text()
                                .substring(
                                        quote.text().offsetByCodePoints(0, mark.start()),
                                        quote.text().offsetByCodePoints(0, mark.end())))
                        .isEqualTo(mark.text());
            }
        }
    }

    static List<String> speakers(Reading reading) {
        return reading.quotes().list().stream()
                .map(quote -> reading.participants().get(quote.participant()).code())
                .toList();
    }

    @Test
    void eleven_quotes_of_eight_people_are_found_in_order() throws IOException {
        assertThat(speakers(read()))
                .containsExactly("P20", "P29", "P30", "P8", "P11", "P29", "P14", "P25", "P9", "P30", "P20");
        assertThat(read().participants()).hasSize(8);
    }

    @Test
    void roles_are_kept_as_printed_and_two_roles_in_one_attribution_are_two() throws IOException {
        assertThat(read().participants())
                .extracting(Reading.Participant::code, Reading.Participant::printedRoles)
                .contains(
                        tuple("P9", List.of("GP", "Voluntary Organisation")),
                        tuple("P20", List.of("Voluntary Organisation")),
                        tuple("P14", List.of("Regulator")),
                        tuple("P25", List.of("Social Care")));
    }

    @Test
    void headings_glued_to_others_and_to_a_quote_become_the_tree_of_themes() throws IOException {
        assertThat(read().sources().getFirst().caption())
                .isEqualTo("Theme 2—concerns around PROM use and implementation");
        assertThat(read().themes())
                .extracting(Reading.Theme::label, Reading.Theme::parent)
                .containsExactly(
                        tuple("concerns around PROM use and implementation", -1),
                        tuple("PROM implementation", 0),
                        tuple("Engaging patients and practitioners", 1),
                        tuple("Divisions across services", 1),
                        tuple("PROM use", 0),
                        tuple("Interpretability and usability of PROM data", 4));
        assertThat(read().quotes().list())
                .extracting(quote -> quote.themes().getFirst())
                .containsExactly(2, 2, 2, 3, 3, 3, 5, 5, 5, 5, 5);
        assertThat(read().quotes().list().get(6).text()).startsWith("There needs to be a set of principles");
        assertThat(read().sources().getFirst().position()).isEqualTo("Table 3");
    }

    @Test
    void marks_are_nine_elisions_five_insertions_and_one_pause() throws IOException {
        var marks =
                read().quotes().list().stream().flatMap(q -> q.marks().stream()).toList();
        assertThat(marks)
                .filteredOn(m -> m.kind() == MarkKind.ELISION)
                .hasSize(9)
                .allMatch(m -> m.text().equals("(…)"));
        assertThat(marks)
                .filteredOn(m -> m.kind() == MarkKind.INSERTION)
                .extracting(Reading.Mark::text)
                .containsExactly("[they]", "[the patient]", "[but]", "[people with LTCs]", "[interpretation]");
        assertThat(marks).filteredOn(m -> m.kind() == MarkKind.PAUSE).hasSize(1);
        assertThat(read().quotes().list().get(3).spokenText())
                .contains("about how that how support to that individual");
    }

    @Test
    void the_footnote_expands_three_abbreviations() throws IOException {
        assertThat(read().sources().getFirst().abbreviations())
                .containsExactly(
                        java.util.Map.entry("GP", "general practitioner"),
                        java.util.Map.entry("LTC PROM", "long-term conditions patient-reported outcome measures"),
                        java.util.Map.entry("NHS", "National Health Service"));
        assertThat(read().sources().getFirst().account().getLast().kind()).isEqualTo(Kind.FOOTNOTE);
    }

    @Test
    void every_character_is_accounted_for_once_and_every_quote_stands_at_its_place() throws IOException {
        assertAccountedFor(read());
        assertThat(read().sources().getFirst().account()).noneMatch(passage -> passage.kind() == Kind.PROBLEM);
    }

    @Test
    void a_table_that_is_cut_off_anywhere_or_lacks_a_line_is_still_accounted_for() throws IOException {
        String text = published();
        for (int length = 1; length < text.length(); length += 7) {
            readOrRefuse(text.substring(0, length));
        }
        List<String> lines = text.lines().toList();
        for (int missing = 0; missing < lines.size(); missing++) {
            int without = missing;
            readOrRefuse(String.join(
                    "\n",
                    java.util.stream.IntStream.range(0, lines.size())
                            .filter(i -> i != without)
                            .mapToObj(lines::get)
                            .toList()));
        }
    }

    private static void readOrRefuse(String text) {
        try {
            assertAccountedFor(QuoteTableReader.read(text, Set.of()));
        } catch (UnreadableSource refused) {
            assertThat(refused).message().containsAnyOf("expected", "says who spoke");
        }
    }

    @Test
    void a_text_without_speakers_is_refused_with_what_was_expected() {
        assertThatThrownBy(() -> QuoteTableReader.read("Only words.\nAnd more words.", Set.of()))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("None of the 2 lines says who spoke")
                .hasMessageContaining("(P7, nurse)");
        assertThatThrownBy(() -> QuoteTableReader.read(" \n", Set.of()))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("empty");
    }
}
