package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One box finds what is called so and who says so. */
class SearchTest extends RunningServer {

    private String firstHit(String page) {
        var link = Pattern.compile("<li data-row><a href=\"([^\"]+)\"").matcher(page.substring(page.indexOf("<h1>")));
        return link.find() ? link.group(1) : "";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ownership                       | /concerns/clinician-ownership
            organizations                   | /concerns/organisational-boundaries
            GP                              | /roles/general-practitioner
            general practitioner            | /roles/general-practitioner
            P9                              | /participants/hunter-2015.P9
            Divisions across services       | /themes/hunter-2015.divisions-across-services
            hunter                          | /studies/hunter-2015
            """)
    void the_best_hit_is_what_is_called_so(String typed, String page) {
        assertThat(firstHit(page("/search?q=" + encode(typed)))).isEqualTo(page);
    }

    @Test
    void quotes_with_the_words_are_shown_and_the_rest_is_one_link_away() {
        assertThat(page("/search?q=data")).contains("href=\"/quotes?q=data\">3 quotes</a>");
        assertThat(page("/search?q=%22long-term+conditions+questionnaire%22")).contains("Nothing here is called");
    }

    @Test
    void suggestions_are_names_and_signs_alone_suggest_nothing() {
        assertThat(page("/search/suggestions?q=owner"))
                .contains("/concerns/clinician-ownership")
                .doesNotContain("<html");
        assertThat(page("/search/suggestions?q=%3F")).doesNotContain("<li>");
        assertThat(page("/search/suggestions?q=")).doesNotContain("<li>");
    }

    @Test
    void terms_of_linked_vocabularies_are_found_and_lead_to_their_page_here() {
        String graph = "<https://w3id.org/prom-concerns/graph/external/invented>";
        update("""
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                INSERT DATA { GRAPH %s {
                  <https://example.org/term/7> a skos:Concept ; skos:prefLabel "Zebra crossing of care"@en ;
                    skos:altLabel "handover stripes"@en } }""".formatted(graph), asAdministrator());
        try {
            assertThat(page("/search?q=zebra"))
                    .contains("External terms")
                    .contains("href=\"/vocabularies/term?iri=https%3A%2F%2Fexample.org%2Fterm%2F7\"")
                    .contains("invented");
            assertThat(page("/vocabularies/term?iri=https://example.org/term/7"))
                    .contains("Zebra crossing of care", "href=\"https://example.org/term/7\"");
            assertThat(page("/search?q=handover+stripe")).contains("also “handover stripes”");
            assertThat(page("/search/suggestions?q=zebr")).contains("external term");
        } finally {
            update("DROP GRAPH " + graph, asAdministrator());
        }
        assertThat(page("/search?q=zebra")).doesNotContain("External terms");
    }

    @Test
    void one_kind_can_be_seen_whole() {
        assertThat(page("/search?q=patients&kind=Concern"))
                .contains("Everything with these words")
                .doesNotContain("<figure");
        var answer = get("/search?q=patients&kind=Dream", "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Dream");
    }

    @Test
    void signs_without_a_word_are_a_bad_request_that_names_them() {
        var answer = get("/search?q=%3F%21", "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("?!");
    }

    @Test
    void an_empty_box_is_a_page_with_a_box() {
        assertThat(page("/search")).contains("id=\"search-words\"").doesNotContain("Nothing here");
    }
}
