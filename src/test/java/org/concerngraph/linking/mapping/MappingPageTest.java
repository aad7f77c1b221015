package org.concerngraph.linking.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.concerngraph.RunningServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of one link says in a sentence what it says, and who decided what about it. */
class MappingPageTest extends RunningServer {

    private Document link(String id) {
        return Jsoup.parse(page("/mappings/" + id));
    }

    private String post(String path, String body) {
        var answer = send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .headers(asAdministrator())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        return answer.headers().firstValue("Location").orElse("").replaceFirst(".*saved=", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            roles.1 | Role “general practitioner” means the same as “General Practitioners” (Medical Subject Headings, 2024 (some descriptors)): proposed by
            roles.32 | Role “regulator” does not mean the same as “Genes, Regulator” (Medical Subject Headings, 2024 (some descriptors)): proposed by
            """)
    void a_link_says_what_it_says(String id, String sentence) {
        assertThat(link(id).select("#says").text()).startsWith(sentence).matches(".* on \\d{4}-\\d\\d-\\d\\d[.]");
    }

    @Test
    void earlier_and_later_decisions_and_the_way_to_the_review_are_told_and_the_statements_stay() {
        String accepted = post("/links/roles.1/agree", "who=Cyd&back=/links");
        try {
            assertThat(link("roles.1").select("#says").text()).endsWith("; replaced by a later decision.");
            Document later = link(accepted);
            assertThat(later.select("#says").text()).contains("; accepted by Cyd on ");
            assertThat(later.select("#decisions li").eachText())
                    .hasSize(2)
                    .last()
                    .asString()
                    .endsWith("this one");
            assertThat(later.select("main a").eachAttr("href"))
                    .contains("/mappings/roles.1", "/links/of/role/general-practitioner#decided");
            assertThat(later.select("dl.facts").text()).contains("review status");
        } finally {
            post("/links/" + accepted + "/undo", "back=/links");
        }
        assertThat(link("roles.1").select("#decisions")).isEmpty();
    }

    @Test
    void numbers_are_written_without_an_exponent() {
        assertThat(link("roles.1").select("dl.facts").text())
                .contains("confidence")
                .doesNotContainPattern("\\d[eE]-?\\d");
        assertThat(page("/queries/linking/links?thing=" + encode("https://w3id.org/prom-concerns/id/role/regulator")))
                .doesNotContainPattern(">\\d[.]\\d+e\\d+<");
    }

    @Test
    void who_has_to_log_in_is_told_so_and_as_whom() {
        var answer = send(HttpRequest.newBuilder(URI.create(address("/links/sets/some/remove")))
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Jsoup.parse(answer.body()).select("main").text())
                .contains("log in as the administrator", "a name, which is admin", "concerngraph.admin.password");
        assertThat(page("/links")).as("where nobody is logged in").doesNotContain("/links/lookups");
    }

    @Test
    void a_concern_names_the_framework_that_it_is_coded_to() {
        assertThat(Jsoup.parse(page("/concerns/merely-a-reporting-measure"))
                        .select("#linked + ul")
                        .text())
                .contains("coded to Performance-Measurement Pressure (CFIR)");
    }
}
