package org.concerngraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.concerngraph.RunningServer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Who reads a study's page finds every file, and each is one to save. */
class TakeItWithYouTest extends RunningServer {

    private static final List<String> FILES = List.of(
            "hunter-2015-quotes.csv",
            "hunter-2015.xlsx",
            "hunter-2015.qdpx",
            "hunter-2015.qdc",
            "hunter-2015.trig",
            "hunter-2015.ttl");

    private List<String> links() {
        return Jsoup.parse(page("/studies/hunter-2015"))
                .select("#take + dl dt a")
                .eachAttr("href");
    }

    @Test
    void the_page_of_a_study_leads_to_its_files() {
        assertThat(links().stream().map(link -> get(link, "text/html")))
                .hasSize(6)
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.headers().firstValue("ETag")).isPresent();
                });
        assertThat(links().stream()
                        .map(link -> get(link, "*/*")
                                .headers()
                                .firstValue("Content-Disposition")
                                .orElse("")))
                .containsExactlyElementsOf(FILES.stream()
                        .map(file -> "attachment; filename=\"" + file + "\"")
                        .toList());
    }

    @Test
    void who_asks_for_the_head_alone_gets_no_file() {
        for (String link : links()) {
            var head = send(HttpRequest.newBuilder(URI.create(address(link)))
                    .method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertThat(head.statusCode()).as(link).isEqualTo(200);
            assertThat(head.headers().firstValue("Content-Disposition"))
                    .as(link)
                    .isPresent();
        }
    }

    @Test
    void the_page_about_the_data_leads_to_the_files_of_each_study() {
        assertThat(Jsoup.parse(page("/about")).select("main a").eachAttr("href"))
                .contains("/studies/hunter-2015#take", "/dataset/quotes.csv");
    }
}
