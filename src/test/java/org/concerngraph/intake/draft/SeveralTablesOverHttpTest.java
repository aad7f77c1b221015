package org.concerngraph.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Two tables of one paper, pasted together and repaired on the page of the draft. */
class SeveralTablesOverHttpTest extends DraftPages {

    /** A character outside the first plane, a name that is replaced, and line ends of two characters stand before. */
    private static final String TABLES = """
            Table 2
            What ferrymen say of forms 🛶
            Burden
            Dr Anna Smith has no hour for it (…) none. (P1, Nurse)
            It is one more form [for us] to lose. (P2, Ferryman)
            Table 3
            What those who wait say
            Trust
            Dr Anna Smith never told us who reads it. (P1b, Nurse)
            Time on the quay Nobody asked me, and I was there. (P3, Relative)
            """;

    private static Element passage(Document page, String words) {
        return page.select(".stretch").stream()
                .filter(one -> one.select(".words").text().startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " begins no passage of " + page.select(".original")));
    }

    private static String value(Element form, String field) {
        return form.expectFirst("[name=" + field + "]").attr("value");
    }

    private String with(String address, String name, String value) {
        return address + (address.contains("?") ? "&" : "?") + name + "=" + value;
    }

    private void says(String draft, String words, String kind) {
        Element form = passage(look(with(draft, "original", "1")), words).expectFirst("form:has([value=this-is])");
        does(
                draft + "/repairs",
                "repair=this-is&kind=" + kind + "&start=" + value(form, "start") + "&end=" + value(form, "end"));
    }

    private void cuts(String draft, String words, String before) {
        Element word = passage(look(with(draft, "original", "1")), words).select("[name=at] option").stream()
                .filter(option -> option.text().startsWith(before))
                .findFirst()
                .orElseThrow();
        does(draft + "/repairs", "repair=cut&at=" + word.attr("value"));
    }

    private static void assertRepaired(Document page) {
        assertThat(page.expectFirst("#summary").text()).contains("4 quotes", "3 participants", "3 themes");
        assertThat(page.select("figure.quote blockquote").eachText())
                .containsExactly(
                        "[name] has no hour for it (…) none.",
                        "It is one more form [for us] to lose.",
                        "[name] never told us who reads it.",
                        "Nobody asked me, and I was there.");
        assertThat(page.select("figure.quote").eachAttr("id")).containsExactly("q-1", "q-2", "q-3", "q-4");
        assertThat(page.select("figure.quote figcaption strong").eachText())
                .containsExactly("Table 2, quote 1", "Table 2, quote 2", "Table 3, quote 1", "Table 3, quote 2");
        assertThat(page.select(".theme-tree li").eachText().getLast()).startsWith("Time on the quay");
        assertThat(page.select("#doubts ~ ul").text()).doesNotContain("ignored", "no effect");
    }

    @Test
    void a_heading_of_the_second_table_is_split_off_and_speakers_of_both_become_one() {
        String draft = bring(BroughtFile.pasted(TABLES.replace("\n", "\r\n")));
        does(draft + "/repairs", "repair=replace&words=Dr+Anna+Smith&replacement=[name]");
        cuts(draft, "Time on the quay", "Nobody");
        String before = TABLES.substring(0, TABLES.indexOf("Nobody asked"));
        assertThat(look(draft).expectFirst("#decisions ~ ul").text())
                .contains("begins at character " + before.codePointCount(0, before.length()) + " of the file");
        says(draft, "Time on the quay", "heading");
        assertThat(look("/intake/drafts").expectFirst(".draft-line").text())
                .as("one pasted text is told from another")
                .contains("pasted.txt", "Table 2");
        does(draft + "/repairs", "repair=same-person&code=P1b&into=P1");
        assertRepaired(look(draft));

        does(
                draft + "/format",
                "format=quote-table"); // reads the file and the decisions from the disk, as a restart does
        assertRepaired(look(draft));

        accepted(with(draft, "original", "1"));
        assertThat(select("""
                        PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        SELECT ?speaker ?theme ?words {
                          ?quote prc:publishedText ?words ; prc:hasTheme/skos:prefLabel ?theme ;
                                 prc:spokenBy/prc:participantCode ?speaker ; prc:inStudy ?study
                          FILTER (STRENDS(STR(?study), '/mill-2023')) } ORDER BY ?theme ?speaker"""))
                .containsExactly(
                        List.of("P1", "Burden", "[name] has no hour for it (…) none."),
                        List.of("P2", "Burden", "It is one more form [for us] to lose."),
                        List.of("P3", "Time on the quay", "Nobody asked me, and I was there."),
                        List.of("P1", "Trust", "[name] never told us who reads it."));
    }

    @Test
    void a_passage_with_words_that_were_replaced_is_all_of_what_stood_there() {
        String draft = bring(BroughtFile.pasted(TABLES));
        does(draft + "/repairs", "repair=replace&words=Dr+Anna+Smith&replacement=[somebody+whom+we+know]");
        assertThat(passage(look(with(draft, "original", "1")), "[somebody")
                        .select("[name=at] option")
                        .eachText())
                .as("nothing can begin inside of what was replaced")
                .first()
                .asString()
                .startsWith("never told us");
        says(draft, "[somebody", "left_out");
        Document page = look(with(draft, "original", "1"));
        assertThat(passage(page, "[somebody").classNames()).contains("left_out");
        assertThat(passage(page, "[somebody").select(".words").text()).endsWith("who reads it.");
        assertThat(page.expectFirst("#summary").text()).contains("3 quotes");
    }
}
