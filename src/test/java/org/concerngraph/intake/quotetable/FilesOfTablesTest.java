package org.concerngraph.intake.quotetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.ReadingOptions;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.UnreadableSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pasted tables in files: their encodings, and what is no text. */
class FilesOfTablesTest {

    private static final String TABLE = "Burden\nIt’s heavy. (P1, Nurse)\n";

    @TempDir
    Path folder;

    private Reading read(byte[] bytes, ReadingOptions options) throws IOException {
        return new QuoteTables().read(SourceFile.at(Files.write(folder.resolve("table.txt"), bytes)), options);
    }

    private Reading read(byte[] bytes) throws IOException {
        return read(bytes, ReadingOptions.of(Set.of()));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() throws IOException {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertThat(read(("\uFEFF" + TABLE).getBytes(charset))
                            .sources()
                            .getFirst()
                            .text())
                    .isEqualTo(TABLE);
        }
    }

    @Test
    void other_encodings_than_utf_8_are_said() throws IOException {
        Reading reading = read(TABLE.getBytes(Charset.forName("windows-1252")));
        assertThat(reading.quotes().list().getFirst().text()).isEqualTo("It’s heavy.");
        assertThat(reading.problems())
                .extracting(Reading.Problem::assumed)
                .containsExactly("It was read as Windows-1252.");
        assertThat(read(TABLE.getBytes(StandardCharsets.UTF_8)).problems()).isEmpty();
    }

    @Test
    void what_is_no_text_or_too_long_is_refused_with_its_name() {
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("table.txt is not text")
                .hasMessageContaining("line 1");
        assertThatThrownBy(() -> read("a".repeat(1_000_001).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("1000000 characters in line 1");
        assertThatThrownBy(() -> read("a\n".repeat(2_500_001).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("at most 5000000 characters");
        assertThatThrownBy(() -> read(new byte[0]))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("empty");
    }

    @Test
    void an_unknown_choice_is_a_problem() throws IOException {
        var options = ReadingOptions.of(Set.of()).choosing(Map.of("column.3", "theme"));
        assertThat(read(TABLE.getBytes(StandardCharsets.UTF_8), options).problems())
                .extracting(Reading.Problem::message)
                .containsExactly("“column.3” is no choice of this reader.");
    }
}
