package org.concerngraph.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.concerngraph.OwnServer;
import org.concerngraph.Visitor;
import org.concerngraph.account.CuratorAccounts;
import org.concerngraph.curation.agreement.TwoCoders;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is left to a coder, of two studies beside each other. Of the invented one with 36 quotes Ada is done with 1 to 32; there is
 * evidence in 1 to 31 and 33, and none in 32 and 34 to 36.
 */
class QueueTest {

    private static final String PASSWORD = "a password for tests";

    @TempDir
    private static Path directory;

    private static OwnServer server;
    private static Visitor ada;

    @BeforeAll
    static void start() {
        server = new OwnServer(directory, "concerngraph.admin.password=" + PASSWORD);
        assertThat(server.post("/update", "admin", PASSWORD, "update", TwoCoders.put())
                        .statusCode())
                .isLessThan(300);
        ada = new CuratorAccounts(server.address(""), PASSWORD).curator("ada", "Ada Judge", server.address(""));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Document page(String path) {
        var answer = ada.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Visitor.page(answer);
    }

    @Test
    void what_is_left_and_what_nobody_has_read_anything_in_is_counted() {
        Document all = page("/curation");
        // 4 of the 36, 14 of the third study, and the 11 shipped ones, all of which bear on some concern.
        assertThat(all.select("#left").text()).isEqualTo("29 quotes left to you, 17 without any evidence");
        assertThat(all.select("#progress tr:has(a:containsOwn(Dune 2024)) td").eachText())
                .containsExactly("36", "32", "0");
        Document dune = page("/curation?study=dune-2024");
        assertThat(dune.select("#left").text())
                .isEqualTo("4 quotes left to you of this choice, 3 without any evidence");
        assertThat(dune.select("#left + p + ol li > a").eachText())
                .containsExactly("Quote 33", "Quote 34", "Quote 35", "Quote 36");
    }

    @Test
    void one_quote_follows_the_other_within_the_study_and_then_in_the_next() {
        Document desk = page("/quotes/dune-2024.33/code");
        assertThat(desk.select("main > .meta").text()).contains("4 quotes are left to you in this study");
        assertThat(desk.select("#go-next").attr("href")).isEqualTo("/quotes/dune-2024.34/code");
        for (int number = 34; number <= 36; number++) {
            ada.post("/quotes/dune-2024." + number + "/done", "done", "true");
        }
        assertThat(page("/quotes/dune-2024.33/code").select("#go-next").attr("href"))
                .as("the first of the next study")
                .isEqualTo("/quotes/hunter-2015.t3-01/code");
        assertThat(page("/quotes/dune-2024.33/code?study=dune-2024").select("#go-next"))
                .isEmpty();
        for (int number = 34; number <= 36; number++) {
            ada.post("/quotes/dune-2024." + number + "/done", "done", "false");
        }
    }

    @Test
    void a_choice_of_a_role_goes_along_from_quote_to_quote() {
        Document choice = page("/curation?study=hunter-2015&role=regulator");
        assertThat(choice.select("#left").text()).startsWith("1 quote left to you of this choice");
        assertThat(choice.expectFirst("#begin").attr("href")).endsWith("?study=hunter-2015&role=regulator");
    }
}
