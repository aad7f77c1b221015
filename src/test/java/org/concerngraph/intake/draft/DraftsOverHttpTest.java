package org.concerngraph.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The way in, as a browser without JavaScript takes it. */
class DraftsOverHttpTest extends DraftPages {

    private static final String TABLE = """
            Table 2
            What millers say of forms
            Time
            We have none (…) really none. (P1, Nurse)
            It takes five minutes [the form] and I have four. (P2, Mill Keeper)
            Trust
            Nobody told Dr Anna Smith why. (P7, Nurse)
            """;

    @Test
    void the_published_table_is_understood_as_the_graph_has_it_with_every_character_accounted_for() throws IOException {
        Document page = look(bring(BroughtFile.pasted(Files.readString(Path.of("data/hunter-2015/table-3.txt")))));
        assertThat(page.expectFirst("#summary").text())
                .contains("11 quotes", "8 participants", "5 printed roles", "6 themes");
        assertThat(page.expectFirst("#besides").text()).contains("15 marks", "11 times", "3 abbreviations");
        assertThat(page.select("#quotes ~ figure.quote")).hasSize(11);
        assertThat(page.select(".original .words").eachText().stream()
                        .anyMatch(words -> words.contains("built a wall")))
                .isTrue();
        assertThat(page.select("#original ~ .meta").text()).contains("All", "characters are accounted for");
        assertThat(page.select(".stretch .doubt")).hasSize(2);
        assertThat(page.select(".in-the-way").text()).contains("identifier of its study");
        assertThat(own("/intake/drafts").headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void nothing_is_in_the_graph_before_it_is_accepted_and_then_all_of_it_as_it_was_repaired() {
        // What is said of a graph that another test has taken away goes moments later.
        awaitWhatFollows();
        String draft = bring(BroughtFile.pasted(TABLE.replace("\n", "\r\n")));
        does(draft + "/repairs", "repair=same-person&code=P7&into=P1");
        does(draft + "/repairs", "repair=new-role&printed=Mill+Keeper&label=miller&group=care-professionals");
        does(draft + "/repairs", "repair=theme-is-called&theme=Time&label=Time+and+place");
        does(draft + "/repairs", "repair=replace&words=Dr+Anna+Smith&replacement=[name]");
        Document page = look(draft);
        assertThat(page.expectFirst("#summary").text()).contains("3 quotes", "2 participants", "2 themes");
        assertThat(page.select("#decisions ~ ul li span").eachText()).hasSize(4);
        assertThat(page.select("#personal")).isEmpty();
        assertThat(select("SELECT ?s { ?s ?p ?o FILTER (CONTAINS(STR(?s), 'mill-2023')) }"))
                .isEmpty();

        String receipt = accepted(draft);
        assertThat(receipt).isEqualTo("/intake/mill-2023.table-2");
        Document shown = Jsoup.parse(page(receipt));
        assertThat(shown.select(".counts .not-equal")).isEmpty();
        assertThat(shown.select(".counts .equal")).hasSize(8);
        assertThat(shown.expectFirst("#decisions ~ ul").text())
                .contains("P7 and P1 are one person", "Time and place")
                .doesNotContain("Smith");
        assertThat(page("/studies/mill-2023")).contains("Time and place").doesNotContain("Smith");
        assertThat(page("/roles/miller")).contains("miller");
        assertThat(own(draft).statusCode()).as("the draft leads to the receipt").isEqualTo(302);
        assertThat(own("/intake/drafts").body()).contains("There is none");

        assertThat(page(receipt + "/withdraw")).contains("evidence of curators");
        does(receipt + "/withdraw", "reason=Only+a+test");
        var gone = get(receipt, "text/html");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("withdrawn", "Only a test", "gives the command <code>compact");
        assertThat(get(receipt, "application/json").statusCode()).isEqualTo(410);
        for (var rdf : List.of(get(receipt + ".ttl", "*/*"), get(receipt, "text/turtle"))) {
            assertThat(rdf.statusCode()).isEqualTo(410);
            assertThat(rdf.body()).contains("Withdrawal", "Only a test");
        }
        assertThat(get("/studies/mill-2023", "text/html").statusCode()).isEqualTo(404);
    }

    @Test
    void a_decision_is_taken_back_and_decisions_are_used_for_another_file() {
        String draft = bring(BroughtFile.pasted(TABLE));
        does(draft + "/repairs", "repair=role-is&printed=Mill+Keeper&role=manager");
        does(
                draft + "/repairs",
                "repair=not-a-quote&key="
                        + look(draft).expectFirst("#q-3 input[name=key]").attr("value"));
        assertThat(look(draft).expectFirst("#summary").text()).contains("2 quotes");
        String kept = own(draft + "/decisions.json").body();
        assertThat(kept).contains("role-is", "manager").doesNotContain("not-a-quote");
        does(draft + "/take-back", "decision=1");
        assertThat(look(draft).expectFirst("#summary").text()).contains("3 quotes");

        String other = bring(BroughtFile.pasted("Table 9\nHope\nIt will pass. (P4, Mill Keeper)\n")
                .decidedAs(kept.getBytes(StandardCharsets.UTF_8)));
        assertThat(look(other).select("#roles ~ ul").text()).contains("Mill Keeper is manager");
        does(other + "/discard", "");
        assertThat(own(other).statusCode()).isEqualTo(404);
    }

    @Test
    void the_same_file_again_has_nothing_to_accept_and_a_changed_one_shows_what_would_go() {
        accepted(bring(BroughtFile.pasted(TABLE)));
        String same = bring(BroughtFile.pasted(TABLE));
        does(same + "/study", "study=mill-2023");
        assertThat(look(same).select(".in-the-way").text()).contains("in the graph already");
        String changed = bring(BroughtFile.pasted(TABLE.replace("really none", "none at all")));
        does(changed + "/study", "study=mill-2023");
        assertThat(look(changed).select(".in-the-way").text())
                .contains("2 quotes stay as they are, 1 is new, 1 goes", "We have none (…) really none.");
        does(changed + "/accept", "study=mill-2023");
        assertThat(look(changed).select(".fault").text()).contains("did not say that it is to be replaced");
        does(changed + "/accept", "study=mill-2023&replace=true");
        own(changed);
        assertThat(page("/intake/mill-2023.table-2")).contains("was replaced", "/intake/mill-2023.table-2.2");
    }

    @Test
    void what_cannot_be_read_is_said_on_a_page() {
        var nothing =
                send(BroughtFile.pasted("  \n").to(address("/intake/drafts")).headers(asAdministrator()));
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("<h1>", "paste the text of a table");
        var binary = send(BroughtFile.file("picture.bin", new byte[] {1, 0, 2, 0, 3})
                .to(address("/intake/drafts"))
                .headers(asAdministrator()));
        assertThat(binary.statusCode()).isEqualTo(422);
        assertThat(binary.body()).contains("picture.bin", "Nothing was kept or written");
        Document page = look(bring(BroughtFile.pasted("Nobody speaks here.").as("quote-table")));
        assertThat(page.select("h1").text()).contains("was not read");
        assertThat(page.select(".fault").text()).contains("who spoke");
        assertThat(page.select("select[name=format] option")).hasSize(7);
    }

    @Test
    void words_that_no_program_knows_are_replaced_and_those_that_stand_nowhere_are_said() {
        String draft = bring(BroughtFile.pasted(TABLE));
        assertThat(look(draft).select("#other-words ~ form input[name=words]")).hasSize(1);
        does(draft + "/repairs", "repair=replace&words=five+minutes&replacement=[some+time]");
        does(draft + "/repairs", "repair=replace&words=Zebedee&replacement=[somebody]");
        Document page = look(draft);
        assertThat(page.select("figure.quote").text()).contains("It takes [some time] [the form]");
        assertThat(page.select("#doubts ~ ul").text())
                .contains("This decision has no effect, because its words stand nowhere in it")
                .containsOnlyOnce("no effect")
                .doesNotContain("Zebedee");
        does(draft + "/discard", "");
    }

    @Test
    void columns_whose_names_nobody_knows_are_chosen_on_the_page() {
        String german = """
                Zitat;Person;Beruf;Thema
                Wir haben keine Zeit dafür, niemand hat gefragt.;T1;Müllerin;Zeit
                The score “jumps”.;T2;Nurse;Vertrauen
                """;
        String draft = bring(BroughtFile.file("befragung.csv", german.getBytes(Charset.forName("windows-1252"))));
        Document unread = look(draft);
        assertThat(unread.select(".fault").text())
                .contains(
                        "befragung.csv has no column of quotes",
                        "“Zitat”, “Person”, “Beruf”, “Thema”",
                        "column.1=quote");
        assertThat(unread.select("label").eachText()).contains("What does the column “Zitat” mean?");
        does(
                draft + "/choices",
                "choice.column.1=quote&choice.column.2=participant&choice.column.3=role&choice.column.4=theme");
        Document page = look(draft);
        assertThat(page.expectFirst("#summary").text())
                .contains("2 quotes", "2 participants", "2 printed roles", "2 themes");
        assertThat(page.select("figure.quote").text()).contains("Wir haben keine Zeit dafür, niemand hat gefragt.");
        does(draft + "/discard", "");
    }

    @Test
    void when_no_column_is_left_for_quotes_another_choice_is_still_to_be_had() {
        String draft = bring(BroughtFile.file(
                "late.csv", "quote,role\nWho,What\n,Nurse\n,Nurse\n".getBytes(StandardCharsets.UTF_8)));
        does(draft + "/choices", "choice.column.1=ignore&choice.column.2=ignore");
        Document unread = look(draft);
        assertThat(unread.select("h1").text()).contains("was not read");
        does(draft + "/choices", "choice.column.1=ignore&choice.column.2=quote");
        assertThat(look(draft).expectFirst("#summary").text()).contains("3 quotes");
        does(draft + "/discard", "");
    }

    @Test
    void what_is_missing_or_no_good_is_said_and_what_was_written_is_kept() {
        String draft = bring(BroughtFile.pasted(TABLE));
        does(draft + "/accept", "study=mill-2023&source=a+paper&title=A+study");
        Document page = look(draft);
        assertThat(page.select(".in-the-way").text())
                .contains("“DOI or address of what reports it” is “a paper”, which is neither");
        assertThat(page.expectFirst("#source").attr("value")).isEqualTo("a paper");
        assertThat(page.expectFirst("#title").attr("value")).isEqualTo("A study");
        does(draft + "/accept", "study=mill-2023&title=A+study");
        assertThat(look(draft).select(".in-the-way").text())
                .contains("the licence of its quotes; who may read its quotes.")
                .doesNotContain("access-rights");
    }

    @Test
    void drafts_are_for_who_logs_in_and_unknown_ones_are_not_found() {
        var stranger = send(BroughtFile.pasted(TABLE).to(address("/intake/drafts")));
        assertThat(stranger.statusCode()).isEqualTo(401);
        String draft = bring(BroughtFile.pasted(TABLE));
        assertThat(get(draft, "text/html").statusCode()).isEqualTo(401);
        assertThat(get("/intake/drafts", "text/html").statusCode()).isEqualTo(401);
        assertThat(own("/intake/drafts/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(404);
        assertThat(own("/intake/drafts/..%2Fx").statusCode()).isBetween(400, 404);
        assertThat(get("/intake", "text/html").statusCode()).isEqualTo(200);
    }

    @Test
    void receipts_moved_and_can_be_had_as_rdf_and_json() {
        var moved = get("/imports/hunter-2015.table-3", "text/html");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).contains("/intake/hunter-2015.table-3");
        assertThat(get("/intake/hunter-2015.table-3.ttl", "*/*").body()).containsPattern("prov(:|#)Activity");
        assertThat(get("/intake/hunter-2015.table-3", "text/turtle").body()).containsPattern("prov(:|#)Activity");
        assertThat(get("/intake/hunter-2015.table-3", "application/json").body())
                .contains("\"quotes\":11");
        assertThat(page("/intake/hunter-2015.table-3/withdraw")).contains("12 concerns lose", ">15<");
    }
}
