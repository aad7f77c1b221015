package org.concerngraph.concern;

import static org.assertj.core.api.Assertions.assertThat;

import org.concerngraph.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** General practitioners beside voluntary organisations, as read by hand in the published table. */
class CompareTest extends RunningServer {

    private String words(String path) {
        String page = page(path);
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"))
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .replace("&#39;", "'");
    }

    @Test
    void shared_concerns_say_whether_different_people_share_them() {
        String words = words("/compare?role=general-practitioner&role=voluntary-organisation");
        String shared =
                words.substring(words.indexOf("Concerns they share"), words.indexOf("Raised by one of them alone"));
        assertThat(shared)
                .contains("are hard to overcome By different people.")
                .contains("re-interpreted for another By one person who holds these roles.")
                .contains(
                        "The issues that we've encountered with social care and health mixing is boundaries really ” P29")
                // Cut to the words that are evidence it would say the reverse.
                .contains("What would be really nice would be if barriers between the different organisations")
                .doesNotContain("ownership");
        assertThat(shared.split("By different people", -1)).hasSize(2);
        assertThat(shared.split("By one person", -1)).hasSize(2);
    }

    @Test
    void what_only_one_raises_stands_on_its_side_with_its_words() {
        String words = words("/compare?role=general-practitioner&role=voluntary-organisation");
        String single = words.substring(words.indexOf("Raised by one of them alone"), words.indexOf("In tension"));
        int first = single.indexOf("general practitioner");
        int second = single.indexOf("voluntary organisation");
        assertThat(single.substring(first, second))
                .contains("Patients may fear that scores are used against them")
                .contains("it could be used against them")
                .doesNotContain("ownership");
        assertThat(single.substring(second))
                .contains("Clinicians need to feel ownership of the PROMs they use")
                .contains("need to feel ownership of the measures they use")
                .doesNotContain("used against them");
    }

    @Test
    void roles_that_share_nothing_are_not_said_to_disagree() {
        assertThat(words("/compare?role=regulator&role=general-practitioner"))
                .contains("They share none among the words quoted here. That does not mean that they would disagree.");
    }

    @Test
    void the_choice_is_a_form_and_one_alone_asks_for_another() {
        assertThat(words("/compare")).contains("Roles to compare, two to four").doesNotContain("Concerns they share");
        assertThat(words("/compare?role=regulator")).contains("One alone cannot be compared");
    }

    @ParameterizedTest
    @CsvSource({
        "?role=wizard&role=regulator, role, wizard",
        "?roll=regulator, roll, is not known here",
        "?role=regulator&study=hunter-2015, study, cannot be compared with a role",
    })
    void an_odd_choice_is_refused_by_its_name(String parameters, String parameter, String said) {
        var answer = get("/compare" + parameters, "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\\\"" + parameter + "\\\"").contains(said);
    }
}
