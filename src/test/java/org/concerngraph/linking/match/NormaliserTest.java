package org.concerngraph.linking.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NormaliserTest {

    private final Normaliser normaliser = new Normaliser();
    private final WordFamilies families = WordFamilies.shipped();

    private String key(String name) {
        return normaliser.phrase(name).key();
    }

    private String steps(String ours, String theirs) {
        Phrase left = normaliser.phrase(ours);
        Phrase right = normaliser.phrase(theirs);
        var comparison = new Comparison(left, right, (one, other) -> one.isNear(other) ? 0.9 : 0);
        return String.join(
                "; ",
                Steps.between(left, right, comparison).stream()
                        .map(Step::toString)
                        .toList());
    }

    @Test
    void case_accents_punctuation_and_the_order_of_words_do_not_count() {
        assertThat(key("Outcome, Patient-Reported")).isEqualTo(key("patient reported outcome"));
        assertThat(key("Ménière’s Disease")).isEqualTo("disease meniere");
        assertThat(key("ConferenceMember")).isEqualTo("conference member");
        assertThat(key("Anatomic_Structure")).isEqualTo("anatomic structure");
        assertThat(key("ﬁnding Ⅳ")).isEqualTo("4 finding");
    }

    @Test
    void british_and_american_spelling_are_one() {
        assertThat(key("organisational behaviour")).isEqualTo(key("organizational behavior"));
        assertThat(key("person-centred programmes")).isEqualTo(key("person centered program"));
        assertThat(key("oesophagus and caecum")).isEqualTo(key("esophagus and cecum"));
    }

    @Test
    void plurals_are_one_with_the_singular_in_english_latin_and_greek() {
        assertThat(key("bodies, boxes, classes, services")).isEqualTo("body box class service");
        assertThat(key("vertebrae and ganglia")).isEqualTo("ganglion vertebra");
        assertThat(key("people in crisis, a diagnosis, the virus")).isEqualTo("crisis diagnosis person virus");
        assertThat(key("analyses")).isEqualTo(key("analysis"));
    }

    @Test
    void numbers_are_one_as_ordinals_roman_numerals_and_digits() {
        assertThat(key("fifth vertebra")).isEqualTo(key("vertebra 5")).isEqualTo(key("Vertebra V"));
        assertThat(key("2nd layer")).isEqualTo(key("layer II"));
        assertThat(key("V wave")).isEqualTo("v wave");
    }

    @Test
    void words_that_do_not_count_are_kept_where_there_are_no_others() {
        assertThat(key("the care of the patient")).isEqualTo("care patient");
        assertThat(key("On")).isEqualTo("on");
        assertThat(key(" – ")).isEmpty();
    }

    @Test
    void the_head_of_a_name_is_the_last_word_before_of() {
        Phrase phrase = normaliser.phrase("the outer layer of the skin");
        assertThat(phrase.words().get(phrase.head()).form()).isEqualTo("layer");
        Phrase other = normaliser.phrase("skin layer");
        assertThat(other.words().get(other.head()).form()).isEqualTo("layer");
    }

    @Test
    void each_step_that_was_needed_is_told_and_no_other() {
        assertThat(steps("organisational culture", "Organizational Culture"))
                .isEqualTo("capital letters; British spelling: organisational → organizational");
        assertThat(steps("goals", "goal")).isEqualTo("plural: goals → goal");
        assertThat(steps("patient participation", "participation of patients"))
                .isEqualTo("plural: patient → patients; words that do not count; word order");
        assertThat(steps("health-care", "healthcare"))
                .isEqualTo("punctuation; written as one word or as two: health care → healthcare");
        assertThat(steps("engaging patients", "patients engagement")).isEqualTo("same stem: engaging → engagement");
        assertThat(steps("Trust", "Trust")).isEmpty();
    }

    @Test
    void words_of_one_stem_are_near_but_not_when_one_is_much_longer() {
        Word engaging = normaliser.phrase("engaging").words().getFirst();
        Word engagement = normaliser.phrase("engagement").words().getFirst();
        Word organ = normaliser.phrase("organ").words().getFirst();
        Word organization = normaliser.phrase("organization").words().getFirst();
        assertThat(engaging.isNear(engagement)).isTrue();
        assertThat(organ.isNear(organization)).isFalse();
    }

    @Test
    void an_adjective_is_of_the_family_of_its_noun_and_two_nouns_are_not() {
        assertThat(families.haveOneBase("larynx", "laryngeal")).isTrue();
        assertThat(families.haveOneBase("thymic", "thymus")).isTrue();
        assertThat(families.haveOneBase("police", "policy")).isFalse();
        assertThat(families.haveOneBase("general", "generic")).isFalse();
        assertThat(families.areListedTogether("kidney", "renal")).isTrue();
        assertThat(families.areListedTogether("kidney", "hepatic")).isFalse();
    }

    @Test
    void an_initial_with_a_number_is_a_word_and_that_number() {
        Phrase ours = normaliser.phrase("third level");
        assertThat(new Comparison(ours, normaliser.phrase("L3"), (a, b) -> 0).isEqual())
                .isTrue();
        assertThat(new Comparison(ours, normaliser.phrase("L4"), (a, b) -> 0).isEqual())
                .isFalse();
        assertThat(new Comparison(ours, normaliser.phrase("level 4"), (a, b) -> 0).differInNumber())
                .isTrue();
    }

    @Test
    void a_short_form_of_several_words_is_taken_apart_by_its_initials() {
        var abbreviations =
                new Abbreviations(Map.of("OT CRB", "occupational therapy cost-related burden", "GP", "family doctor"));
        var steps = new ArrayList<Step>();
        assertThat(abbreviations.expanded("crb and gps", steps)).isEqualTo("cost related burden and family doctor");
        assertThat(steps.stream().map(Step::toString).toList())
                .isEqualTo(List.of("abbreviation: CRB → cost related burden", "abbreviation: GP → family doctor"));
        assertThat(abbreviations.expanded("ot crb", new ArrayList<>()))
                .isEqualTo("occupational therapy cost related burden");
    }

    @Test
    void a_synonym_is_exchanged_wherever_it_stands_in_a_name() {
        Synonyms synonyms = Synonyms.of(List.of("tea break = pause", "ward = unit = floor"), normaliser);
        assertThat(synonyms.exchanges(normaliser.phrase("long tea breaks")))
                .containsExactly(new Synonyms.Exchange("tea breaks", "pause", "long pause"));
        assertThat(synonyms.exchanges(normaliser.phrase("ward round")))
                .extracting(Synonyms.Exchange::result)
                .containsExactly("unit round", "floor round");
    }

    @Test
    void the_steps_have_the_iris_of_the_semantic_mapping_vocabulary() {
        assertThat(Rule.STEM.preprocessing()).isEqualTo("https://w3id.org/semapv/vocab/Stemming");
        assertThat(Rule.PLURAL.preprocessing()).isEqualTo("https://w3id.org/semapv/vocab/Lemmatization");
    }
}
