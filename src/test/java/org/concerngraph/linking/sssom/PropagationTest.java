package org.concerngraph.linking.sssom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a set says for all its mappings is with the mappings when it is read, and with the set when it is written. */
class PropagationTest {

    private static final String TABLE = """
            subject_id → predicate_id → object_id → mapping_justification → mapping_tool
            ex:a → skos:closeMatch → mesh:D1 → semapv:LexicalMatching → %s
            ex:b → skos:closeMatch → mesh:D2 → semapv:LexicalMatching → %s
            """;

    private static MappingSet read(String ofSet, String first, String second) {
        return Sets.read(Sets.METADATA + ofSet + Sets.tabs(TABLE.formatted(first, second)))
                .set();
    }

    @Test
    void a_value_of_the_set_is_that_of_every_mapping() {
        MappingSet set = read("#mapping_tool: A\n", "", "");
        assertThat(set.mappings()).extracting(m -> m.text(Slot.MAPPING_TOOL)).containsExactly("A", "A");
        assertThat(set.text(Slot.MAPPING_TOOL)).isEmpty();
        assertThat(SssomWriter.write(set)).contains("#mapping_tool: A\n");
    }

    @Test
    void it_stays_with_the_set_where_any_mapping_has_its_own() {
        MappingSet set = read("#mapping_tool: A\n", "B", "");
        assertThat(set.mappings()).extracting(m -> m.text(Slot.MAPPING_TOOL)).containsExactly("B", "");
        assertThat(set.text(Slot.MAPPING_TOOL)).isEqualTo("A");
        assertThat(Sets.read(SssomWriter.write(set)).set()).isEqualTo(set.canonical());
    }

    @Test
    void what_all_mappings_share_is_written_with_the_set_unless_that_is_not_wanted() {
        MappingSet set = read("", "A", "A");
        assertThat(SssomWriter.write(set)).contains("#mapping_tool: A\n").doesNotContain("\tmapping_tool");
        assertThat(SssomWriter.write(set, new Form(false, true)))
                .contains("\tmapping_tool\n")
                .doesNotContain("#mapping_tool");
        assertThat(Sets.read(SssomWriter.write(set)).set()).isEqualTo(set.canonical());
    }

    @Test
    void it_is_not_where_the_set_says_something_else() {
        MappingSet set = read("#mapping_tool: A\n", "B", "B");
        assertThat(SssomWriter.write(set)).contains("#mapping_tool: A\n").contains("\tmapping_tool\n");
        assertThat(Sets.read(SssomWriter.write(set)).set()).isEqualTo(set.canonical());
    }

    @Test
    void who_made_the_set_is_not_who_made_the_mappings() {
        MappingSet set = Sets.read(Sets.METADATA + "#creator_id:\n#  - orcid:1\n" + Sets.tabs(TABLE.formatted("", "")))
                .set();
        assertThat(set.all(Slot.CREATOR_ID)).containsExactly("https://orcid.org/1");
        assertThat(set.mappings())
                .allMatch(mapping -> mapping.all(Slot.CREATOR_ID).isEmpty());
    }
}
