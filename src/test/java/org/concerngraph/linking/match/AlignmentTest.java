package org.concerngraph.linking.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concerngraph.linking.match.Invented.term;

import java.util.List;
import java.util.stream.Stream;
import org.concerngraph.linking.Term;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    private static List<Term> terms(Invented... terms) {
        return Stream.of(terms).map(Invented::make).toList();
    }

    private static List<String> pairs(List<Term> ours, List<Term> theirs) {
        return Alignment.of(ours, theirs, Alignment.BALANCED).stream()
                .map(c -> c.ours().label() + " = " + c.theirs().label())
                .toList();
    }

    @Test
    void names_meet_after_the_same_rules_as_suggestions() {
        List<Term> ours = terms(
                term("a1", "kidney"),
                term("a2", "colour of the kidney"),
                term("a3", "lumbar vertebra 2"),
                term("a4", "hind brain"),
                term("a5", "larynx muscle"));
        List<Term> theirs = terms(
                term("b1", "Kidney"),
                term("b2", "Renal_Color"),
                term("b3", "L2_Vertebra"),
                term("b4", "Hindbrain"),
                term("b5", "Laryngeal_Muscle"),
                term("b6", "L3_Vertebra"));
        assertThat(pairs(ours, theirs))
                .containsExactlyInAnyOrder(
                        "kidney = Kidney",
                        "colour of the kidney = Renal_Color",
                        "lumbar vertebra 2 = L2_Vertebra",
                        "hind brain = Hindbrain",
                        "larynx muscle = Laryngeal_Muscle");
    }

    @Test
    void each_term_has_one_partner_at_most_and_the_best() {
        List<Term> ours = terms(term("a1", "bread"), term("a2", "white bread"));
        List<Term> theirs = terms(term("b1", "Bread").also("white bread"), term("b2", "Bread, white"));
        assertThat(pairs(ours, theirs)).containsExactlyInAnyOrder("bread = Bread", "white bread = Bread, white");
    }

    @Test
    void what_is_above_tells_terms_of_one_name_apart() {
        List<Term> ours = terms(
                term("a0", "thing"),
                term("a1", "river").below("a0"),
                term("a2", "firm").below("a0"),
                term("a3", "bank").below("a2"));
        List<Term> theirs = terms(
                term("b0", "thing"),
                term("b1", "river").below("b0"),
                term("b2", "firm").below("b0"),
                term("b3", "bank").below("b1"),
                term("b4", "bank").below("b2"));
        assertThat(Alignment.of(ours, theirs, Alignment.BALANCED))
                .filteredOn(c -> c.ours().label().equals("bank"))
                .extracting(c -> c.theirs().iri())
                .containsExactly("https://example.org/b4");
    }

    @Test
    void a_word_that_repeats_what_the_term_is_a_part_of_counts_less() {
        List<Term> ours = terms(term("a1", "boat"), term("a2", "boat keel").partOf("a1"), term("a3", "oar"));
        List<Term> theirs = terms(term("b1", "Boat"), term("b2", "Keel").partOf("b1"), term("b3", "Oar"));
        assertThat(pairs(ours, theirs)).contains("boat keel = Keel");
    }

    @Test
    void names_of_different_things_and_numbers_do_not_meet() {
        List<Term> ours = terms(term("a1", "artery"), term("a2", "deep iliac artery"), term("a3", "layer 4"));
        List<Term> theirs =
                terms(term("b1", "Artery"), term("b2", "Vein"), term("b3", "Deep Iliac Vein"), term("b4", "Layer 5"));
        assertThat(pairs(ours, theirs)).containsExactly("artery = Artery");
    }

    @Test
    void a_term_without_a_name_is_matched_by_the_end_of_its_iri_and_an_obsolete_one_not_at_all() {
        Term nameless = new Term(
                "https://example.org/ConferenceMember",
                "invented",
                "ConferenceMember",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                null);
        List<Term> theirs =
                terms(term("b1", "member of a conference"), term("b2", "paper").obsolete());
        assertThat(pairs(
                        Stream.concat(Stream.of(nameless), terms(term("a2", "paper")).stream())
                                .toList(),
                        theirs))
                .containsExactly("ConferenceMember = member of a conference");
    }
}
