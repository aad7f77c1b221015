package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page says how to cite it, with the version of the dataset. */
class CitationsTest extends RunningServer {

    private static final Pattern VERSION = Pattern.compile("dataset version (\\d+)");

    private static String version(String text) {
        Matcher version = VERSION.matcher(text);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/quotes/hunter-2015.t3-09, Quote 9 of Table 3, BMJ Open 5(5):e006986",
        "/concerns/patient-control, taking control of the PROM, The curators of Concern Graph",
        "/studies/hunter-2015, Hunter et al. 2015, BMJ Open 5(5):e006986",
        "/sources/hunter-2015.table-3, Table 3, BMJ Open 5(5):e006986",
    })
    void a_thing_is_cited_with_what_it_is_from_or_who_says_it(String path, String title, String from) {
        assertThat(page(path))
                .contains("Cite this page")
                .contains(path + ".bib")
                .contains(path + ".ris");
        var bibTex = get(path + ".bib", "*/*");
        assertThat(bibTex.statusCode()).isEqualTo(200);
        assertThat(bibTex.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-bibtex");
        assertThat(bibTex.body())
                .startsWith("@misc{")
                .contains(title)
                .contains(from)
                .contains(address(path));
        var ris = get(path + ".ris", "*/*");
        assertThat(ris.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/x-research-info-systems");
        assertThat(ris.body()).startsWith("TY  - DATA\r\n").contains(title).contains(from);
        assertThat(version(ris.body())).isEqualTo(version(bibTex.body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/concerns", "/quotes?role=general-practitioner", "/matrix", "/map", "/search?q=data"})
    void a_page_about_many_things_is_cited_by_its_own_address(String path) {
        assertThat(page(path)).contains("Cite this page").contains(address(path) + ", accessed on");
    }

    @Test
    void a_write_makes_another_version() {
        String before = version(page("/concerns"));
        String graph = "<https://w3id.org/prom-concerns/graph/test/version>";
        update("INSERT DATA { GRAPH " + graph + " { <x:a> <x:b> <x:c> } }", asAdministrator());
        String after = version(page("/concerns"));
        update("DROP GRAPH " + graph, asAdministrator());
        assertThat(Long.parseLong(after)).isGreaterThan(Long.parseLong(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/quotes/nobody.bib", "/concerns/nothing.ris", "/dreams/one.bib"})
    void nothing_is_cited_that_is_not_there(String path) {
        assertThat(get(path, "*/*").statusCode()).isEqualTo(404);
    }
}
