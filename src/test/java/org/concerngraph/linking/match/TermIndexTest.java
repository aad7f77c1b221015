package org.concerngraph.linking.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concerngraph.linking.match.Invented.term;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.concerngraph.linking.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TermIndexTest {

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final TermIndex index = new TermIndex(directory);

    @AfterEach
    void close() {
        index.close();
    }

    private void load(String vocabulary, Invented... terms) {
        index.replace(vocabulary, Stream.of(terms).map(Invented::make));
    }

    private List<String> found(String words, SearchFilter filter) {
        return index.search(words, filter, 10).stream().map(Term::label).toList();
    }

    private List<String> found(String words) {
        return found(words, SearchFilter.all());
    }

    @Test
    void a_term_is_given_back_as_it_was() {
        Term nurse = term("nurse", "Nurse")
                .of("people")
                .also("nursing professional", "infirmière")
                .related("ward")
                .means("Somebody who nurses.")
                .below("person")
                .partOf("ward-team")
                .code("P.1", "P.2")
                .obsolete()
                .make();
        index.replace("people", Stream.of(nurse));
        assertThat(index.term("https://example.org/nurse")).contains(nurse);
        assertThat(index.term("https://example.org/other")).isEmpty();
        assertThat(index.terms(List.of("https://example.org/other", nurse.iri())))
                .containsExactly(nurse);
    }

    @Test
    void the_exact_name_comes_first_then_what_begins_so_then_all_words_then_some() {
        load(
                "care",
                term("1", "Care of the patient"),
                term("2", "Patient care plan"),
                term("3", "Care"),
                term("4", "Patient care"),
                term("5", "Ward care for each old patient"));
        assertThat(found("patient care")).startsWith("Patient care", "Care of the patient", "Patient care plan");
        assertThat(found("patient care"))
                .containsSubsequence("Patient care plan", "Ward care for each old patient", "Care");
    }

    @Test
    void a_synonym_an_other_spelling_a_plural_and_a_compound_find_the_term() {
        load("care", term("1", "Health care organization").also("Body that cares"));
        assertThat(found("bodies that care")).containsExactly("Health care organization");
        assertThat(found("healthcare organisations")).containsExactly("Health care organization");
    }

    @Test
    void obsolete_terms_are_found_only_when_asked_for_and_come_last() {
        load("care", term("1", "Ward").obsolete(), term("2", "Old ward"));
        assertThat(found("ward")).containsExactly("Old ward");
        assertThat(found("ward", new SearchFilter(Set.of(), null, true))).containsExactlyInAnyOrder("Old ward", "Ward");
    }

    @Test
    void a_search_can_be_kept_to_vocabularies_and_to_what_is_below_a_term() {
        load("people", term("1", "Nurse").below("top"), term("2", "Head nurse").below("1"), term("top", "Person"));
        load("places", term("3", "Nurse station"));
        assertThat(found("nurse", SearchFilter.in("places"))).containsExactly("Nurse station");
        assertThat(found("nurse", new SearchFilter(Set.of(), "https://example.org/top", false)))
                .containsExactly("Nurse", "Head nurse");
        assertThat(found("nurse", new SearchFilter(Set.of(), "https://example.org/1", false)))
                .containsExactly("Nurse", "Head nurse");
        assertThat(found("nurse", new SearchFilter(Set.of(), "https://example.org/2", false)))
                .containsExactly("Head nurse");
    }

    @Test
    void typing_finds_names_that_begin_so_and_then_words_that_do() {
        load("people", term("1", "Physiotherapist"), term("2", "Sports physician"), term("3", "Nurse"));
        assertThat(index.complete("phys", SearchFilter.all(), 10))
                .extracting(Term::label)
                .containsExactly("Physiotherapist", "Sports physician");
        assertThat(index.complete("sports ph", SearchFilter.all(), 10))
                .extracting(Term::label)
                .containsExactly("Sports physician");
        assertThat(index.complete(" ", SearchFilter.all(), 10)).isEmpty();
    }

    @Test
    void a_vocabulary_is_replaced_as_a_whole_and_removed_as_a_whole() {
        load("people", term("1", "Nurse"), term("2", "Doctor"));
        load("places", term("3", "Ward"));
        assertThat(index.vocabularies()).containsExactly("people", "places");
        assertThat(index.size("people")).isEqualTo(2);
        load("people", term("1", "Matron"));
        assertThat(found("nurse")).isEmpty();
        assertThat(found("matron")).containsExactly("Matron");
        assertThat(index.size("people")).isEqualTo(1);
        index.remove("people");
        assertThat(index.vocabularies()).containsExactly("places");
        assertThat(index.size("people")).isZero();
        assertThat(found("ward")).containsExactly("Ward");
    }

    @Test
    void a_load_that_breaks_off_leaves_the_vocabulary_as_it_was() {
        load("people", term("1", "Nurse"));
        Stream<Term> broken = Stream.of("2", "").map(name -> {
            if (name.isEmpty()) {
                throw new IllegalStateException("The file ends in the middle of a line");
            }
            return term(name, "Doctor").make();
        });
        assertThatThrownBy(() -> index.replace("people", broken)).hasMessageContaining("middle of a line");
        load("places", term("3", "Ward"));
        assertThat(found("nurse")).containsExactly("Nurse");
        assertThat(found("doctor")).isEmpty();
        assertThat(index.size("people")).isEqualTo(1);
    }

    @Test
    void an_index_on_disk_says_which_state_of_the_store_it_belongs_to() {
        assertThat(index.state()).isEmpty();
        load("people", term("1", "Nurse"));
        index.belongsTo(42);
        index.close();
        try (var again = new TermIndex(directory)) {
            assertThat(again.state()).hasValue(42);
            assertThat(again.size("people")).isEqualTo(1);
            again.remove("people");
            assertThat(again.state()).isEmpty();
        }
    }
}
