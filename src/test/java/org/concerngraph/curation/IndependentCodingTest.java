package org.concerngraph.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concerngraph.Visitor;
import org.concerngraph.revision.Revisions;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two curators code the quotes of the shipped study by forms, each without seeing what the other reads, and settle what they
 * differ in. Of the concern about patient control Ada reads something in quotes 1 to 4, Ben in 1, 2, 3 and 5.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IndependentCodingTest extends TwoCurators {

    private static final String CONCERN = "patient-control";
    private static final String PAIR = "?study=hunter-2015&one=ada&other=ben&things=concern";
    private static final int QUOTES = 11;

    private static String quote(int number) {
        return "hunter-2015.t3-%02d".formatted(number);
    }

    private static String desk(int number) {
        return "/quotes/" + quote(number) + "/code";
    }

    private static void read(Visitor coder, int number) {
        kept(coder.post(desk(number), "start", "0", "end", "9", "concern", CONCERN));
    }

    private static void assign(Visitor coder, int number) {
        kept(coder.post("/quotes/" + quote(number) + "/themes", "assign", "hunter-2015.prom-use"));
    }

    private static void done(Visitor coder, int number) {
        kept(coder.post("/quotes/" + quote(number) + "/done", "done", "true"));
    }

    private List<String> row() {
        return page(ada, "/curation/agreement" + PAIR)
                .expectFirst(".agreement tr:has(th:contains(control)):has(td)")
                .select("td")
                .eachText();
    }

    /** The quotes in which they differ about the concern. */
    private List<String> differences() {
        return page(ada, "/curation/differences" + PAIR + "&thing=" + CONCERN)
                .select("article figcaption a + a")
                .not("[href$=code]")
                .eachText();
    }

    /** The evidence of somebody for the concern, as a pattern. */
    private static String evidence(String coder, int number) {
        return "?e prc:evidenceQuote <quote/" + quote(number) + "> ; prc:evidenceConcern <concern/" + CONCERN
                + "> ; prov:wasAttributedTo <agent/" + coder + "> ";
    }

    private String evidenceBy(String coder, int number) {
        return id("evidence", evidence(coder, number).replace("?e ", "?it "));
    }

    @Test
    @Order(1)
    void nobody_sees_what_the_other_reads_before_they_are_done() {
        for (int number = 1; number <= 4; number++) {
            read(ada, number);
        }
        for (int number = 1; number <= 3; number++) {
            assign(ada, number);
        }
        Document before = page(ben, desk(4));
        assertThat(before.select(".read").text()).doesNotContain("Ada Judge");
        assertThat(before.select("#others").text()).contains("You are shown them when you are done");
        assertThat(before.select("#text mark")).isEmpty();
        assertThat(before.select("h1 a")).as("its page shows all").isEmpty();
        Document waiting = page(ben, "/curation");
        assertThat(waiting.select("#review + ul").text())
                .contains("Quote 3 of Table 3, P30 which you are not done with")
                .doesNotContain("Ada Judge", "expresses");
        kept(ada.post("/memos", "thing", "https://w3id.org/prom-concerns/id/quote/" + quote(4), "text", "Walls again"));
        assertThat(page(ben, desk(4)).select("main").text()).doesNotContain("Walls again");
        assertThat(page(ben, desk(1)).select("main").text()).doesNotContain("by Ada Judge");
        for (int number = 1; number <= 4; number++) {
            assign(ben, number);
        }
        for (int number : new int[] {1, 2, 3, 5}) {
            read(ben, number);
        }
        for (int number = 1; number <= QUOTES; number++) {
            done(ada, number);
            done(ben, number);
        }
        Document after = page(ben, desk(4));
        assertThat(after.select(".read").text()).contains("Ada Judge");
        assertThat(after.select("#others")).isEmpty();
        assertThat(after.select("#text mark").size()).isPositive();
    }

    /**
     * 3 both, 1 and 1, 6 neither. 9/11 the same, (4 × 4 + 7 × 7)/11² = 65/121 by chance, kappa (99 - 65)/(121 - 65) = 34/56.
     * 8 yes and 14 no: alpha 1 - 21 × 2/(8 × 14) = 0.625.
     */
    @Test
    @Order(2)
    void kappa_and_alpha_are_those_of_a_hand_count() {
        assertThat(row())
                .containsExactly(
                        "3",
                        "1",
                        "1",
                        "6",
                        "4 36.4 %",
                        "4 36.4 %",
                        "81.8 % by chance 53.7 %",
                        "0.61",
                        "0.63",
                        "2 differences");
        assertThat(differences()).containsExactly("Quote 4 of Table 3, P8", "Quote 5 of Table 3, P11");
    }

    /**
     * Of the theme Ada says yes in 1 to 3, Ben in 1 to 4. 10/11 the same, (3 × 4 + 8 × 7)/11² = 68/121 by chance, kappa (110 -
     * 68)/(121 - 68) = 42/53. 7 yes and 15 no: alpha 1 - 21 × 1/(7 × 15).
     */
    @Test
    @Order(2)
    void of_themes_that_are_assigned_here_as_well() {
        assertThat(page(ada, "/curation/agreement" + PAIR.replace("concern", "theme"))
                        .expectFirst(".agreement tbody tr:has(th a:containsOwn(PROM use))")
                        .select("td")
                        .eachText())
                .containsExactly(
                        "3",
                        "0",
                        "1",
                        "7",
                        "3 27.3 %",
                        "4 36.4 %",
                        "90.9 % by chance 56.2 %",
                        "0.79",
                        "0.80",
                        "1 difference");
    }

    @Test
    @Order(3)
    void what_is_settled_leaves_the_worklist_and_does_not_change_how_far_they_agreed() {
        kept(ben.post("/evidence/" + evidenceBy("ada", 4) + "/accept"));
        assertThat(differences()).containsExactly("Quote 5 of Table 3, P11");
        read(ada, 5);
        assertThat(ask(evidence("ada", 5) + "; prc:informedByOthers true")).isTrue();
        assertThat(ask(evidence("ben", 5) + "; prc:informedByOthers true")).isFalse();
        assertThat(differences()).isEmpty();
        assertThat(row()).startsWith("3", "1", "1", "6").endsWith("0.61", "0.63", "0");
    }

    @Test
    @Order(4)
    void what_an_informed_author_takes_back_is_withdrawn_and_remains_what_they_read() {
        kept(ada.post("/evidence/" + evidenceBy("ada", 3) + "/remove", "why", "Ben is right"));
        assertThat(ask(evidence("ada", 3) + "; prc:reviewStatus prc:Rejected")).isTrue();
        assertThat(row()).startsWith("3", "1", "1", "6");
    }

    @Test
    @Order(5)
    void who_looks_first_is_no_independent_coder_of_that_quote() {
        Visitor cyd = curator("cyd", "Cyd Third");
        assertThat(page(cyd, desk(1)).select("#open button").text()).isEqualTo("Show them now");
        kept(cyd.post("/quotes/" + quote(1) + "/others"));
        Document opened = page(cyd, desk(1));
        assertThat(opened.select(".read").text()).contains("Ada Judge", "Ben Second");
        assertThat(opened.select("main").text()).contains("not counted as independent coding");
        read(cyd, 1);
        done(cyd, 1);
        done(cyd, 2);
        assertThat(ask(evidence("cyd", 1) + "; prc:informedByOthers true")).isTrue();
        assertThat(ask("<quote/" + quote(1) + "> prc:openedBy <agent/cyd> ; prc:codedBy <agent/cyd>"))
                .isTrue();
        assertThat(ask("<quote/" + quote(1) + "> prc:independentlyCodedBy <agent/cyd>"))
                .isFalse();
        assertThat(ask("<quote/" + quote(2) + "> prc:independentlyCodedBy <agent/cyd>"))
                .isTrue();
        assertThat(page(ada, "/curation/agreement?study=hunter-2015&one=ada&other=cyd&things=concern")
                        .select("main")
                        .text())
                .contains("the 1 are counted", "1 that both are done with does not count");
    }

    @Test
    @Order(6)
    void who_opens_a_quote_again_after_seeing_the_other_no_longer_codes_it_independently() {
        kept(ada.post("/quotes/" + quote(6) + "/done", "done", "false"));
        done(ada, 6);
        assertThat(ask("<quote/" + quote(6) + "> prc:codedBy <agent/ada>")).isTrue();
        assertThat(ask("<quote/" + quote(6) + "> prc:independentlyCodedBy <agent/ada>"))
                .isFalse();
        assertThat(page(ada, "/curation/agreement" + PAIR).select("main").text())
                .contains("the 10 are counted", "1 that both are done with does not count");
    }

    @Test
    @Order(7)
    void taking_a_revision_back_makes_nobody_independent_who_was_shown() {
        Visitor dee = curator("dee", "Dee Fourth");
        done(dee, 8);
        assertThat(ask("<quote/" + quote(8) + "> prc:independentlyCodedBy <agent/dee>"))
                .isTrue();
        kept(dee.post("/history/" + last() + "/undo"));
        done(dee, 8);
        assertThat(ask("<quote/" + quote(8) + "> prc:independentlyCodedBy <agent/dee>"))
                .isFalse();
        kept(dee.post("/quotes/" + quote(9) + "/others"));
        kept(dee.post("/history/" + last() + "/undo"));
        assertThat(ask("<quote/" + quote(9) + "> prc:openedBy <agent/dee>")).isTrue();
    }

    @Test
    @Order(8)
    void what_somebody_read_by_themselves_is_not_undone_once_they_were_shown() {
        Visitor eve = curator("eve", "Eve Fifth");
        read(eve, 10);
        long made = last();
        done(eve, 10);
        var answer = ada.post("/history/" + made + "/undo");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Visitor.page(answer).select("main").text()).contains("Eve Fifth read before being shown");
        assertThat(ask(evidence("eve", 10))).isTrue();
    }

    @Test
    @Order(9)
    void undoing_one_of_two_codings_leaves_the_theme_to_the_other() {
        String theme = "hunter-2015.prom-implementation";
        String coded = "<quote/" + quote(7) + "> prc:hasTheme <theme/" + theme + ">";
        Visitor fay = curator("fay", "Fay Sixth");
        Visitor gus = curator("gus", "Gus Seventh");
        kept(fay.post("/quotes/" + quote(7) + "/themes", "assign", theme));
        long first = last();
        kept(gus.post("/quotes/" + quote(7) + "/themes", "assign", theme));
        kept(fay.post("/history/" + first + "/undo"));
        assertThat(ask(coded)).isTrue();
        kept(gus.post("/history/" + (last() - 1) + "/undo"));
        assertThat(ask(coded)).isFalse();
    }

    @Test
    @Order(10)
    void where_nobody_said_to_be_done_what_an_informed_coder_says_is_no_disagreement() {
        String pair = "/curation/agreement?study=hunter-2015&one=fay&other=gus&things=theme";
        String theme = "hunter-2015.prom-implementation";
        Visitor hal = curator("hal", "Hal Eighth");
        kept(hal.post("/quotes/" + quote(7) + "/others"));
        kept(hal.post("/quotes/" + quote(7) + "/themes", "assign", theme));
        Visitor ivy = curator("ivy", "Ivy Ninth");
        kept(ivy.post("/quotes/" + quote(7) + "/themes", "assign", theme));
        assertThat(page(ada, pair.replace("fay", "hal").replace("gus", "ivy"))
                        .select("main")
                        .text())
                .contains("the 0 are counted");
    }

    private long last() {
        return server.bean(Revisions.class).last();
    }
}
