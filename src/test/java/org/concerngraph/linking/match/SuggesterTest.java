package org.concerngraph.linking.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concerngraph.linking.match.Invented.term;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The vocabularies are invented; those whose name begins with "mesh" have the branches of MeSH in their codes. */
class SuggesterTest {

    private final TermIndex index = new TermIndex(new ByteBuffersDirectory());
    private final Suggester suggester = new Suggester(index);

    @AfterEach
    void close() {
        index.close();
    }

    private void load(String vocabulary, Invented... terms) {
        index.replace(vocabulary, Stream.of(terms).map(Invented::make));
    }

    private List<Suggestion> suggest(Subject subject) {
        return suggester.suggest(subject, SearchFilter.all(), 5);
    }

    private Suggestion first(String words) {
        return suggest(Subject.words(words)).getFirst();
    }

    private static Subject subject(Subject.Kind kind, String name, List<String> context) {
        return new Subject("", kind, List.of(name), Map.of(), context, Set.of(), Set.of());
    }

    private static List<String> labels(List<Suggestion> suggestions) {
        return suggestions.stream().map(s -> s.term().label()).toList();
    }

    private static List<String> steps(Suggestion suggestion) {
        return suggestion.parts().name().steps().stream().map(Step::toString).toList();
    }

    @Test
    void a_suggestion_tells_which_names_met_and_after_which_steps() {
        load("trades", term("1", "Baker").also("Organizations of Bakers"), term("2", "Miller"));
        Suggestion found = first("bakers' organisation");
        assertThat(found.term().label()).isEqualTo("Baker");
        assertThat(found.parts().name().ours()).isEqualTo("bakers' organisation");
        assertThat(found.parts().name().theirs().text()).isEqualTo("Organizations of Bakers");
        assertThat(steps(found))
                .containsExactly(
                        "capital letters",
                        "punctuation",
                        "British spelling: organisation → organization",
                        "plural: organization → organizations",
                        "words that do not count",
                        "word order");
        assertThat(found.parts().name().isEqual()).isTrue();
        assertThat(found.predicate()).isEqualTo(Predicate.EXACT);
        assertThat(found.justification()).isEqualTo("https://w3id.org/semapv/vocab/LexicalMatching");
        assertThat(found.score()).isGreaterThan(0.85);
    }

    @Test
    void a_rare_word_in_common_counts_more_than_a_common_one() {
        load(
                "care",
                term("1", "Night care"),
                term("2", "Day care"),
                term("3", "Home care"),
                term("4", "Hospice stay"),
                term("5", "Ward stay"));
        Suggestion found = first("hospice care");
        assertThat(found.term().label()).isEqualTo("Hospice stay");
        assertThat(found.parts().name().shared())
                .extracting(Parts.WeighedWord::word)
                .containsExactly("hospice");
        assertThat(found.parts().name().onlyOurs())
                .extracting(Parts.WeighedWord::word)
                .containsExactly("care");
        assertThat(found.parts().name().onlyTheirs())
                .extracting(Parts.WeighedWord::word)
                .containsExactly("stay");
        assertThat(found.predicate()).isEqualTo(Predicate.RELATED);
    }

    @Test
    void the_short_forms_of_the_study_and_the_list_of_synonyms_are_used_and_shown() {
        load(
                "mesh",
                term("1", "General Practitioners").code("M01.1"),
                term("2", "Chronic Disease").code("C23.1"));
        var subject = new Subject(
                "",
                Subject.Kind.ROLE,
                List.of("GP"),
                Map.of("GP", "general practitioner"),
                List.of(),
                Set.of(),
                Set.of());
        Suggestion practitioner = suggest(subject).getFirst();
        assertThat(practitioner.term().label()).isEqualTo("General Practitioners");
        assertThat(steps(practitioner)).contains("abbreviation: GP → general practitioner");
        assertThat(practitioner.predicate()).isEqualTo(Predicate.EXACT);
        Suggestion disease = first("long-term conditions");
        assertThat(disease.term().label()).isEqualTo("Chronic Disease");
        assertThat(steps(disease)).contains("synonym: long term conditions → chronic disease");
        assertThat(disease.predicate()).isEqualTo(Predicate.CLOSE);
        assertThat(disease.justification()).isEqualTo("https://w3id.org/semapv/vocab/BackgroundKnowledgeBasedMatching");
    }

    @Test
    void false_friends_in_unlikely_branches_come_after_likely_ones() {
        load(
                "mesh-2099",
                term("1", "Genes, Regulator").also("Regulator Genes").code("G05.1"),
                term("2", "Government Agencies").also("Regulators, Government").code("I01.1"),
                term("3", "Membranes, Torn").also("PROM").code("C13.1"),
                term("4", "Patient Reported Outcome Measures").code("N05.1"));
        assertThat(labels(suggest(Subject.words("regulator")))).startsWith("Government Agencies");
        var prom = new Subject(
                "",
                Subject.Kind.THEME,
                List.of("PROM data"),
                Map.of("PROM", "patient-reported outcome measure"),
                List.of(),
                Set.of(),
                Set.of());
        Suggestion found = suggest(prom).getFirst();
        assertThat(found.term().label()).isEqualTo("Patient Reported Outcome Measures");
        assertThat(found.predicate()).isEqualTo(Predicate.BROAD);
        Suggestion gene = suggest(Subject.words("regulator gene")).getFirst();
        assertThat(gene.parts().prior().factor()).isEqualTo(0.4);
        assertThat(gene.parts().prior().reason()).startsWith("MeSH G");
    }

    @Test
    void what_is_said_about_a_subject_decides_between_terms_of_like_names() {
        load(
                "words",
                term("1", "Bank").means("A firm that keeps money and lends it."),
                term("2", "Bank").means("The side of a river."));
        var river = subject(Subject.Kind.THEME, "bank", List.of("We sat at the side of the river."));
        assertThat(suggest(river).getFirst().term().iri()).endsWith("/2");
        var near = subject(Subject.Kind.THEME, "bank holiday", List.of("They lend money to a firm."));
        Suggestion found = suggest(near).getFirst();
        assertThat(found.term().iri()).endsWith("/1");
        assertThat(found.parts().context().words())
                .extracting(Parts.WeighedWord::word)
                .contains("money");
        assertThat(found.justification()).isEqualTo("https://w3id.org/semapv/vocab/CompositeMatching");
    }

    @Test
    void a_term_near_one_that_a_neighbour_is_linked_to_gains() {
        load(
                "trades",
                term("food", "Food trades"),
                term("music", "Music trades"),
                term("baker", "Baker").below("food"),
                term("a", "Pastry player").below("music"),
                term("b", "Pastry cook").below("food"));
        var alone = subject(Subject.Kind.ROLE, "pastry hand", List.of());
        var beside = new Subject(
                "",
                Subject.Kind.ROLE,
                List.of("pastry hand"),
                Map.of(),
                List.of(),
                Set.of("https://example.org/baker"),
                Set.of());
        assertThat(suggest(alone)).hasSize(2);
        Suggestion found = suggest(beside).getFirst();
        assertThat(found.term().label()).isEqualTo("Pastry cook");
        assertThat(found.parts().hierarchy()).isEqualTo(new Parts.HierarchyMatch("Baker", 2, 0.5));
    }

    @Test
    void what_was_rejected_is_never_proposed_again() {
        load(
                "mesh",
                term("1", "Ownership").code("N03.1"),
                term("2", "Ownership of Homes").code("N03.2"));
        var subject = new Subject(
                "",
                Subject.Kind.THEME,
                List.of("ownership"),
                Map.of(),
                List.of(),
                Set.of(),
                Set.of("https://example.org/1"));
        assertThat(labels(suggest(subject))).containsExactly("Ownership of Homes");
    }

    @Test
    void a_concern_is_a_sentence_and_never_exactly_a_term() {
        load("words", term("1", "Patients"), term("2", "Bicycle shed"), term("3", "Fear of bicycles"));
        var subject = subject(Subject.Kind.CONCERN, "Patients fear", List.of());
        assertThat(suggest(subject))
                .allSatisfy(s -> assertThat(s.predicate()).isIn(Predicate.BROAD, Predicate.RELATED));
        assertThat(labels(suggest(subject))).startsWith("Patients");
    }

    @Test
    void a_filter_keeps_suggestions_to_a_vocabulary_and_obsolete_terms_out() {
        load("one", term("1", "Nurse"), term("2", "Nurse").obsolete());
        load("two", term("3", "Nurse"));
        assertThat(suggester.suggest(Subject.words("nurse"), SearchFilter.in("two"), 5))
                .extracting(s -> s.term().iri())
                .containsExactly("https://example.org/3");
        assertThat(suggest(Subject.words("nurse"))).hasSize(2);
    }

    @Test
    void nothing_is_proposed_where_no_word_is_shared_or_nothing_was_said() {
        load("one", term("1", "Nurse"));
        assertThat(suggest(Subject.words("commissioning"))).isEmpty();
        assertThat(suggest(Subject.words(" ?! "))).isEmpty();
    }
}
