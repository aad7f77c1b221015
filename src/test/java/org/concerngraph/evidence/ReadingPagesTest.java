package org.concerngraph.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of people, roles and studies, as counted by hand from the published table. */
class ReadingPagesTest extends RunningServer {

    private String words(String path) {
        String page = page(path);
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"))
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ")
                .replace("&#39;", "'");
    }

    @Test
    void a_person_is_shown_with_both_roles_and_their_one_concern() {
        assertThat(words("/participants/hunter-2015.P9"))
                .contains(
                        "Printed as GP, Voluntary Organisation, matched to general practitioner and voluntary organisation")
                .contains("A measure designed for one purpose can be captured and re-interpreted for another 1 quote")
                .contains("A measure may be designed for a purpose");
    }

    @Test
    void a_role_says_who_holds_it_what_they_fear_and_what_is_feared_about_them() {
        assertThat(words("/roles/general-practitioner"))
                .contains("3 people, in 4 quotes")
                .contains("P29, printed as GP in Hunter et al. 2015")
                .contains("Boundaries between organisations that serve people with long-term conditions are hard to"
                        + " overcome 2 quotes by 2 people");
        assertThat(words("/roles/patient"))
                .contains("Nobody who is quoted was matched to this role.")
                .contains("Patients may fear that scores are used against them nobody of this role is quoted as voicing"
                        + " it: others say it about them");
    }

    @Test
    void a_study_says_how_many_of_those_interviewed_are_heard() {
        assertThat(words("/studies/hunter-2015"))
                .contains("31 people were interviewed. 11 quotes of 8 people are here; what the other 23 said is not.")
                .contains("framework approach")
                .contains("Divisions across services 3 quotes below PROM implementation");
        assertThat(words("/studies")).contains("8 people of 31 interviewed quoted, in 11 quotes.");
    }

    @Test
    void the_lists_count_people_and_quotes() {
        assertThat(words("/participants"))
                .contains("P9, GP, Voluntary Organisation 1 quote")
                .contains("P20, Voluntary Organisation 2 quotes");
        assertThat(words("/roles"))
                .contains("general practitioner 3 people, 4 quotes")
                .contains("regulator 1 person, 1 quote")
                .contains("Nobody of these is quoted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/participants",
                "/participants/hunter-2015.P29",
                "/roles",
                "/roles/general-practitioner",
                "/studies",
                "/studies/hunter-2015",
                "/themes",
                "/themes/hunter-2015.prom-implementation",
            })
    void every_number_of_quotes_is_the_number_that_its_link_leads_to(String path) {
        Matcher link = Pattern.compile("href=\"(/quotes\\?[^\"]+)\">(\\d+) quotes?</a>")
                .matcher(page(path));
        int seen = 0;
        while (link.find()) {
            seen++;
            assertThat(page(link.group(1).replace("&amp;", "&")))
                    .as(link.group(1))
                    .contains("<strong>" + link.group(2) + "</strong> quote");
        }
        assertThat(seen).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/participants/nobody", "/roles/wizard", "/studies/none-2000"})
    void what_is_not_there_is_not_found(String path) {
        assertThat(get(path, "text/html").statusCode()).isEqualTo(404);
    }
}
