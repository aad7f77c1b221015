package org.concerngraph.linking.sssom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read and written again is the same, in every slot. */
class MappingsRoundTripTest {

    private static final MappingSet SET = Sets.read(InventedSet.TEXT).set();

    @Test
    void the_invented_set_has_something_in_every_slot() {
        var used = EnumSet.noneOf(Slot.class);
        used.addAll(SET.values().keySet());
        SET.mappings().forEach(mapping -> used.addAll(mapping.values().keySet()));
        assertThat(EnumSet.complementOf(used)).isEmpty();
        assertThat(Sets.sentences(Sets.read(InventedSet.TEXT))).isEmpty();
    }

    @Test
    void values_are_read_as_they_are_meant() {
        Mapping first = SET.mappings().getFirst();
        assertThat(first.subject()).isEqualTo("https://example.org/terms/regulator");
        assertThat(first.predicate()).isEqualTo("http://www.w3.org/2004/02/skos/core#exactMatch");
        assertThat(first.object()).isEqualTo("http://id.nlm.nih.gov/mesh/D005809");
        assertThat(first.isNegated()).isTrue();
        assertThat(first.isTriple()).isFalse();
        assertThat(first.confidence()).hasValue(0.123456);
        assertThat(first.number(Slot.REVIEWER_AGREEMENT)).hasValue(-0.5);
        assertThat(first.date(Slot.REVIEW_DATE)).isEqualTo("2026-02-02");
        assertThat(first.all(Slot.AUTHOR_LABEL)).containsExactly("A|B", "C\\");
        assertThat(first.all(Slot.MATCH_STRING)).containsExactly("gene |x|", "regulator");
        assertThat(first.text(Slot.COMMENT)).isEqualTo("He said \"no\"\ntwice,\tand left");
        assertThat(first.extensions())
                .isEqualTo(Map.of(
                        "ext_count", "12", "ext_friend", "https://example.org/terms/bob", "ext_note", "free note"));
        assertThat(SET.text(Slot.MAPPING_SET_VERSION)).isEqualTo("1.10");
        assertThat(SET.text(Slot.MAPPING_SET_DESCRIPTION)).isEqualTo("Two lines:\nthe second # one");
        assertThat(SET.text(Slot.COMMENT)).isEqualTo("It is 'quoted'");
        assertThat(SET.extensions()).isEqualTo(Map.of("ext_count", "7", "ext_note", "yes: no"));
        assertThat(SET.definitions().get("ext_count"))
                .isEqualTo(new ExtensionSlot(
                        "ext_count",
                        "https://example.org/properties/count",
                        "http://www.w3.org/2001/XMLSchema#integer"));
        assertThat(SET.mappings().get(2).isNoTermFound()).isTrue();
    }

    @Test
    void import_export_and_import_give_the_same_set_and_the_same_text() {
        String written = SssomWriter.write(SET, Form.EVERY_DIGIT);
        assertThat(Sets.sentences(Sets.read(written))).isEmpty();
        assertThat(Sets.read(written).set()).isEqualTo(SET.canonical());
        assertThat(SssomWriter.write(Sets.read(written).set(), Form.EVERY_DIGIT))
                .isEqualTo(written);
    }

    @Test
    void the_text_that_was_read_is_written_but_for_the_order_of_rows_and_extensions() {
        List<String> written = SssomWriter.write(SET, Form.EVERY_DIGIT).lines().toList();
        List<String> metadata =
                written.stream().filter(line -> line.startsWith("#")).toList();
        String given = InventedSet.TEXT
                .replace("#other: \"a=b|c=d\"", "#other: a=b|c=d")
                .replace("#comment: 'It is ''quoted'''", "#comment: It is 'quoted'")
                .replace("#ext_count: 7\n#ext_note: \"yes: no\"", "#ext_note: \"yes: no\"\n#ext_count: \"7\"");
        assertThat(metadata)
                .isEqualTo(given.lines().filter(line -> line.startsWith("#")).toList());
        assertThat(written.get(metadata.size()))
                .isEqualTo(given.lines()
                        .filter(line -> line.startsWith("record_id"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void the_canonical_form_rounds_numbers_to_three_digits_and_the_other_keeps_them() {
        assertThat(SssomWriter.write(SET)).contains("\t0.123\t").doesNotContain("0.123456");
        assertThat(SssomWriter.write(SET, Form.EVERY_DIGIT)).contains("\t0.123456\t");
    }

    @Test
    void metadata_beside_the_table_give_the_same_set() {
        byte[] table = SssomWriter.table(SET, Form.EVERY_DIGIT).getBytes(StandardCharsets.UTF_8);
        byte[] metadata = SssomWriter.metadata(SET, Form.EVERY_DIGIT).getBytes(StandardCharsets.UTF_8);
        assertThat(new String(table, StandardCharsets.UTF_8))
                .startsWith("record_id\tsubject_id")
                .doesNotContain("#");
        Reading reading = SssomReader.read("x.sssom.tsv", table, "x.sssom.yml", metadata);
        assertThat(Sets.sentences(reading)).isEmpty();
        assertThat(reading.set()).isEqualTo(SET.canonical());
    }

    @Test
    void a_set_without_mappings_comes_back_with_what_it_says_of_itself() {
        Reading reading = Sets.read(Sets.METADATA + Sets.tabs("""
                #subject_source: ex:vocabulary
                subject_id → predicate_id → object_id → mapping_justification
                """));
        assertThat(Sets.sentences(reading)).isEmpty();
        assertThat(reading.set().mappings()).isEmpty();
        assertThat(reading.set().text(Slot.SUBJECT_SOURCE)).isEqualTo("https://example.org/terms/vocabulary");
        String written = SssomWriter.write(reading.set());
        assertThat(Sets.read(written).set()).isEqualTo(reading.set().canonical());
        assertThat(written).endsWith("\nsubject_id\tpredicate_id\tobject_id\tmapping_justification\n");
    }
}
