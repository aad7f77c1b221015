package org.concerngraph.linking.sssom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.concerngraph.linking.sssom.Problem.Severity;
import org.junit.jupiter.api.Test;

/** What is wrong is told by line, slot and value, and costs no more than it must. */
class FaultyRowsTest {

    private static final String HEADINGS =
            "subject_id → predicate_id → predicate_modifier → object_id → mapping_justification → confidence → mapping_date";

    /** Line, slot, value and severity of each problem. */
    private static List<String> places(Reading reading) {
        return reading.problems().stream()
                .map(problem ->
                        "%d %s [%s] %s".formatted(problem.line(), problem.slot(), problem.value(), problem.severity()))
                .toList();
    }

    private static List<String> subjects(Reading reading) {
        return reading.set().mappings().stream()
                .map(mapping -> mapping.subject().substring("https://example.org/terms/".length()))
                .toList();
    }

    @Test
    void ten_faults_on_ten_rows_are_told_one_by_one_and_the_good_rows_are_read() {
        Reading reading = Sets.readTable(HEADINGS + "\n" + """
                ex:good → skos:exactMatch → → mesh:D1 → semapv:ManualMappingCuration → 0.9 → 2026-01-31
                nox:a → skos:exactMatch → → mesh:D2 → semapv:ManualMappingCuration → 0.9 → 2026-01-31
                ex:b → skos:exactMatch → Nott → mesh:D3 → semapv:ManualMappingCuration → 0.9 → 2026-01-31
                ex:c → skos:exactMatch → → mesh:D4 → semapv:ManualMappingCuration → 1.4 → 2026-01-31
                ex:d → skos:exactMatch → → mesh:D5 → semapv:ManualMappingCuration → 0,9 → 2026-01-31
                ex:e → skos:exactMatch → → mesh:D6 → semapv:ManualMappingCuration → 0.9 → 31.1.2026
                ex:f → skos:exactMatch → → mesh:D7 → → 0.9 → 2026-01-31
                ex:g → skos:exactMatch → → → semapv:ManualMappingCuration → 0.9 → 2026-01-31
                ex:h → → → mesh:D8 → semapv:ManualMappingCuration → 0.9 → 2026-01-31
                ex:i → skos:exactMatch → → mesh:D9 → semapv:ManualMappingCuration → 0.9 → 2026-01-31 → one more
                ex:j → skos:exactMatch → → mesh:D 10 → semapv:ManualMappingCuration → 0.9 → 2026-01-31
                ex:last → skos:exactMatch → → mesh:D11 → semapv:ManualMappingCuration → 0.9 → 2026-01-31
                """);
        assertThat(places(reading))
                .containsExactly(
                        "9 subject_id [nox:a] ERROR",
                        "10 predicate_modifier [Nott] ERROR",
                        "11 confidence [1.4] ERROR",
                        "12 confidence [0,9] ERROR",
                        "13 mapping_date [31.1.2026] ERROR",
                        "14 mapping_justification [] ERROR",
                        "15 object_id [] ERROR",
                        "16 predicate_id [] ERROR",
                        "17  [one more] ERROR",
                        "18 object_id [mesh:D 10] ERROR");
        assertThat(subjects(reading)).containsExactly("good", "c", "d", "e", "last");
        assertThat(Sets.sentences(reading).getFirst())
                .isEqualTo("ERROR Line 9, subject_id: The prefix “nox” of “nox:a” is not declared in the curie_map."
                        + " The mapping is left out.");
        assertThat(reading.set().mappings().get(1).confidence()).isEmpty();
        assertThat(reading.set().mappings().get(1).text(Slot.MAPPING_DATE)).isEqualTo("2026-01-31");
    }

    @Test
    void a_bad_quotation_mark_costs_its_own_line_only() {
        Reading reading = Sets.readTable("""
                subject_id → predicate_id → object_id → mapping_justification → comment
                ex:a → skos:exactMatch → mesh:D1 → semapv:LexicalMatching → "closed" too early
                ex:b → skos:exactMatch → mesh:D2 → semapv:LexicalMatching → 5" is no fault
                ex:c → skos:exactMatch → mesh:D3 → semapv:LexicalMatching → "over
                two lines"
                ex:d → skos:exactMatch → mesh:D4 → semapv:LexicalMatching → "never closed
                ex:e → skos:exactMatch → mesh:D5 → semapv:LexicalMatching → fine
                """);
        assertThat(places(reading))
                .containsExactly(
                        "8  [ex:a\tskos:exactMatch\tmesh:D1\tsemapv:LexicalMatching\t\"closed\" too early] ERROR",
                        "12  [ex:d\tskos:exactMatch\tmesh:D4\tsemapv:LexicalMatching\t\"never closed] ERROR");
        assertThat(subjects(reading)).containsExactly("b", "c", "e");
        assertThat(reading.set().mappings().get(1).text(Slot.COMMENT)).isEqualTo("over\ntwo lines");
    }

    @Test
    void a_quotation_mark_that_another_one_closes_by_chance_is_found_by_the_number_of_cells() {
        Reading reading = Sets.readTable("""
                subject_id → predicate_id → object_id → mapping_justification → comment
                "ex:a → skos:exactMatch → mesh:D1 → semapv:LexicalMatching → one
                ex:b → skos:exactMatch → mesh:D2 → semapv:LexicalMatching → "two"
                ex:c → skos:exactMatch → mesh:D3 → semapv:LexicalMatching → three
                """);
        assertThat(places(reading)).hasSize(1).first().asString().startsWith("8 ");
        assertThat(subjects(reading)).containsExactly("b", "c");
    }

    @Test
    void what_people_have_is_read_with_a_word_about_it() {
        Reading reading = Sets.readTable("""
                subject_id → predicate_id → predicate_modifier → object_id → mapping_justification → subject_type → mapping_date → →
                ex:a → skos:exactMatch → NOT → mesh:D1 →  semapv:ManualMappingCuration → owl:Class → 2026-01-31T10:00:00 → →
                ex:b → skos:exactMatch → → https://example.net/x → ex:MyReason
                """);
        assertThat(Sets.sentences(reading))
                .containsExactly(
                        "WARNING Line 8, predicate_modifier: “NOT” is not how SSSOM writes it. It is taken for “Not”.",
                        "WARNING Line 8, subject_type: “owl:Class” is not how SSSOM writes it. It is taken for “owl class”.",
                        "WARNING Line 8, mapping_date: “2026-01-31T10:00:00” has a time; a day such as 2026-03-26 was expected."
                                + " The day is kept, the time is left out.",
                        "WARNING Line 9, object_id: “https://example.net/x” is a whole IRI; SSSOM/TSV wants a name with a prefix."
                                + " It is taken as it is.",
                        "WARNING Line 9, mapping_justification: <https://example.org/terms/MyReason> is none of the"
                                + " justifications of SEMAPV that SSSOM allows. It is taken as it is.");
        assertThat(reading.set().mappings()).hasSize(2);
        assertThat(SssomWriter.withoutPrefix(reading.set())).containsExactly("https://example.net/x");
    }

    @Test
    void a_byte_order_mark_lines_of_windows_commas_and_quoted_metadata_are_read() {
        String text =
                "\uFEFF\"#license: \"\"https://example.org/l, one\"\"\",,,\r\n#mapping_set_id: https://example.org/s,,,\r\n"
                        + "subject_id,predicate_id,object_id,mapping_justification\r\n"
                        + "skos:Concept,skos:closeMatch,owl:Class,semapv:ManualMappingCuration\r\n";
        Reading reading = Sets.read(text);
        assertThat(Sets.sentences(reading))
                .first()
                .isEqualTo("NOTE The file begins with a byte order mark, which SSSOM forbids. It is skipped.");
        assertThat(reading.set().id()).isEqualTo("https://example.org/s");
        assertThat(reading.set().mappings()).hasSize(1);
    }

    @Test
    void nothing_found_needs_a_source_and_takes_no_not_and_stands_for_a_side_only() {
        Reading reading = Sets.readTable("""
                subject_id → predicate_id → predicate_modifier → object_id → mapping_justification → object_source → mapping_cardinality → author_id
                ex:a → skos:exactMatch → → sssom:NoTermFound → semapv:ManualMappingCuration → mesh:D → 1:0 →
                ex:b → skos:exactMatch → → sssom:NoTermFound → semapv:ManualMappingCuration → → 1:1 →
                ex:c → skos:exactMatch → Not → sssom:NoTermFound → semapv:ManualMappingCuration → mesh:D → →
                ex:d → sssom:NoTermFound → → mesh:D1 → semapv:ManualMappingCuration → mesh:D → →
                ex:e → skos:exactMatch → → mesh:D1 → semapv:ManualMappingCuration → mesh:D → → sssom:NoTermFound
                """);
        assertThat(places(reading))
                .containsExactly(
                        "9 object_source [] WARNING",
                        "9 mapping_cardinality [1:1] WARNING",
                        "10 predicate_modifier [Not] WARNING",
                        "11 predicate_id [sssom:NoTermFound] ERROR",
                        "12 author_id [sssom:NoTermFound] ERROR");
        assertThat(subjects(reading)).containsExactly("a", "b", "c", "e");
    }

    @Test
    void a_label_stands_for_a_literal_and_only_for_one() {
        Reading reading = Sets.readTable("""
                subject_id → subject_label → subject_type → predicate_id → object_id → mapping_justification
                → alice → rdfs literal → skos:closeMatch → mesh:D1 → semapv:LexicalMatching
                → → rdfs literal → skos:closeMatch → mesh:D2 → semapv:LexicalMatching
                → carol → skos concept → skos:closeMatch → mesh:D3 → semapv:LexicalMatching
                """);
        assertThat(places(reading)).containsExactly("9 subject_label [] ERROR", "10 subject_id [] ERROR");
        assertThat(reading.set().mappings()).hasSize(1);
        assertThat(reading.set().mappings().getFirst().isTriple()).isFalse();
    }

    @Test
    void mappings_that_contradict_each_other_or_share_an_identifier_are_told() {
        Reading reading = Sets.readTable("""
                record_id → subject_id → predicate_id → predicate_modifier → object_id → mapping_justification → review_date
                ex:1 → ex:a → skos:exactMatch → → mesh:D1 → semapv:ManualMappingCuration →
                ex:2 → ex:a → skos:exactMatch → Not → mesh:D1 → semapv:ManualMappingCuration →
                ex:1 → ex:b → skos:exactMatch → → mesh:D2 → semapv:ManualMappingCuration →
                → ex:c → skos:exactMatch → → mesh:D3 → semapv:ManualMappingCuration → 2026-01-31
                ex:5 → ex:a → skos:broadMatch → → mesh:D1 → semapv:ManualMappingCuration →
                """);
        assertThat(reading.problems())
                .filteredOn(problem -> problem.severity() != Severity.NOTE)
                .extracting(Problem::sentence)
                .containsExactly(
                        "Line 9, predicate_modifier: Line 8 says the opposite of the same subject, predicate and object."
                                + " Both are kept.",
                        "Line 10, record_id: Line 8 has the same identifier. The value is left out, the rest is kept.",
                        "Line 11, review_date: The mapping has a day of review, but no reviewer. It is kept as it is.",
                        "Line 11, record_id: Other mappings of the set have an identifier, this one has none."
                                + " It is kept without one.");
        assertThat(reading.set().mappings()).hasSize(5);
    }

    @Test
    void metadata_that_are_wrong_are_told_by_line() {
        Reading reading = Sets.read(Sets.tabs("""
                #curie_map:
                #  skos: https://example.org/other#
                #  bad prefix
                #mapping_date: yesterday
                #mapping_tool: [one, two]
                #subject_id: skos:Concept
                #creator_id: owl:a|owl:b
                #license: https://example.org/l
                #license: https://example.org/m
                #extension_definitions:
                #  - slot_name: subject_id
                #  - slot_name: ext_a
                #    property: nox:a
                #  - slot_name: ext_b
                #    colour: red
                subject_id → predicate_id → object_id → mapping_justification → ext_a
                skos:Concept → skos:closeMatch → owl:Class → semapv:LexicalMatching → kept
                """.replace("#  bad prefix\n", "#  empty: \n")));
        assertThat(places(reading))
                .containsExactly(
                        "0 mapping_set_id [] WARNING",
                        "2 curie_map [skos: https://example.org/other#] ERROR",
                        "3 curie_map [empty: ] ERROR",
                        "4 mapping_date [yesterday] ERROR",
                        "5 mapping_tool [two] ERROR",
                        "6 subject_id [skos:Concept] ERROR",
                        "7 creator_id [owl:a|owl:b] WARNING",
                        "9 license [] ERROR",
                        "11 extension_definitions [subject_id] ERROR",
                        "12 extension_definitions [nox:a] ERROR",
                        "14 extension_definitions [ext_b] ERROR");
        assertThat(reading.set().mappings().getFirst().extensions()).containsEntry("ext_a", "kept");
        assertThat(reading.set().all(Slot.CREATOR_ID)).hasSize(2);
    }

    @Test
    void columns_that_no_mapping_has_or_that_are_there_twice_are_told() {
        Reading reading = Sets.readTable("""
                subject_id → predicate_id → object_id → mapping_justification → mapping_set_id → object_id → My notes →
                ex:a → skos:closeMatch → mesh:D1 → semapv:LexicalMatching → https://example.org/s → mesh:D2 → a note → lost
                """);
        assertThat(places(reading))
                .containsExactly("7 mapping_set_id [] ERROR", "7 object_id [] ERROR", "8  [lost] ERROR");
        assertThat(reading.set().mappings().getFirst().object()).endsWith("D1");
        assertThat(reading.set().mappings().getFirst().extensions()).containsEntry("My notes", "a note");
    }

    @Test
    void slots_of_old_versions_are_taken_for_what_they_are_today() {
        Reading reading = Sets.readTable("""
                subject_id → predicate_id → object_id → match_type → match_term_type → semantic_similarity_score → semantic_similarity_measure
                ex:a → skos:closeMatch → mesh:D1 → HumanCurated → ConceptMatch → 0.5 → Jaccard
                ex:b → skos:closeMatch → mesh:D1 → Guessed → ConceptMatch → 0.5 → Jaccard
                """);
        Mapping mapping = reading.set().mappings().getFirst();
        assertThat(mapping.justification()).isEqualTo("https://w3id.org/semapv/vocab/ManualMappingCuration");
        assertThat(mapping.text(Slot.SUBJECT_TYPE)).isEqualTo("skos concept");
        assertThat(mapping.text(Slot.OBJECT_TYPE)).isEqualTo("skos concept");
        assertThat(mapping.number(Slot.SIMILARITY_SCORE)).hasValue(0.5);
        assertThat(mapping.text(Slot.SIMILARITY_MEASURE)).isEqualTo("Jaccard");
        assertThat(places(reading)).containsExactly("9 match_type [Guessed] ERROR", "9 mapping_justification [] ERROR");
    }

    @Test
    void a_problem_in_metadata_beside_the_table_names_their_file() {
        byte[] table = Sets.tabs("subject_id → predicate_id → object_id → mapping_justification\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] metadata = "license: https://example.org/l\nmapping_set_id: https://example.org/s\nmapping_date: soon\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Sets.sentences(SssomReader.read("t.sssom.tsv", table, "t.sssom.yml", metadata)))
                .containsExactly("ERROR t.sssom.yml, line 3, mapping_date: “soon” is no day; one such as 2026-03-26 was"
                        + " expected. The value is left out, the rest is kept.");
    }

    @Test
    void odd_values_that_mean_something_are_kept_and_told() {
        Reading reading = Sets.read(Sets.tabs("""
                #mapping_set_id: https://example.org/s
                #license: CC BY 4.0

                #extension_definitions:
                #  - slot_name: ext_n
                #    property: owl:n
                #    type_hint: xsd:integer
                subject_id → predicate_id → object_id → mapping_justification → ext_n
                skos:Concept → skos:closeMatch → owl:Class → semapv:LexicalMatching → many
                """));
        assertThat(Sets.sentences(reading))
                .containsExactly(
                        "WARNING Line 2, license: “CC BY 4.0” is no full address such as https://example.org/."
                                + " It is taken as it is.",
                        "NOTE Line 3: There is an empty line among the metadata. It is skipped.",
                        "WARNING Line 9, ext_n: “many” is not of the type xsd:integer of this slot. It is taken as it is.");
        assertThat(reading.set().licence()).isEqualTo("CC BY 4.0");
        assertThat(reading.set().mappings().getFirst().extensions()).containsEntry("ext_n", "many");
    }

    @Test
    void what_is_no_such_file_is_refused_with_file_and_place() {
        assertRefused("", "one.sssom.tsv, line 1: no line of headings");
        assertRefused("<html>\n", "one.sssom.tsv, line 1: no line of headings");
        assertRefused("#a: [b\nsubject_id\n", "one.sssom.tsv, line ");
        assertRefused(
                "#This is a comment\n#license: x\nsubject_id\n", "one.sssom.tsv, line 2: the metadata are no YAML");
        assertRefused("#- a list\nsubject_id\n", "one.sssom.tsv, line 1: the metadata are no map");
        byte[] latin = "subject_id\n\ncaf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> SssomReader.read("old.tsv", latin))
                .isInstanceOf(UnreadableMappings.class)
                .hasMessageStartingWith("old.tsv, line 3: a byte is no UTF-8");
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> Sets.read(text))
                .isInstanceOf(UnreadableMappings.class)
                .hasMessageStartingWith(message);
    }
}
