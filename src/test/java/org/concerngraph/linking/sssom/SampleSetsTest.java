package org.concerngraph.linking.sssom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concerngraph.linking.sssom.Problem.Severity;
import org.junit.jupiter.api.Test;

/** The examples of the specification and three published sets are read, and come back the same. */
class SampleSetsTest {

    private static final Path SAMPLES = Path.of("../shared/samples/sssom");

    /** What is doubtful in them, counted by hand; everything else is as it should be, or a note about the version. */
    private static final Map<String, Integer> DOUBTFUL = new TreeMap<>(Map.of(
            "mp_hp_pat_impc.sssom.tsv", 40, // sssom:NoTermFound without an object_source
            "foodie-inc-2022-05-01.sssom.tsv", 1, // sssom:NoMapping
            "example1.sssom.tsv", 1, // the same
            "version.sssom.tsv", 1)); // no mapping_set_id

    private static List<Path> samples() throws IOException {
        assumeTrue(Files.exists(SAMPLES), "the samples are not here");
        try (var files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
    }

    private static Reading read(String text) {
        return SssomReader.read("again.sssom.tsv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void every_sample_is_read_whole_and_only_what_is_doubtful_is_told() throws IOException {
        var doubtful = new TreeMap<String, Integer>();
        for (Path sample : samples()) {
            Reading reading = SssomReader.read(sample);
            assertThat(reading.hasErrors())
                    .as("%s: %s", sample, reading.problems())
                    .isFalse();
            reading.problems().stream()
                    .filter(problem -> problem.severity() == Severity.WARNING)
                    .forEach(problem -> doubtful.merge(sample.getFileName().toString(), 1, Integer::sum));
        }
        assertThat(doubtful).isEqualTo(DOUBTFUL);
    }

    @Test
    void what_is_written_is_read_again_as_the_same() throws IOException {
        for (Path sample : samples()) {
            MappingSet set = SssomReader.read(sample).set();
            String written = SssomWriter.write(set, Form.EVERY_DIGIT);
            assertThat(read(written).set()).as(sample.toString()).isEqualTo(set.canonical());
            assertThat(SssomWriter.write(read(written).set(), Form.EVERY_DIGIT)).isEqualTo(written);
        }
    }
}
