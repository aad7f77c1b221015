package org.concerngraph.curation;

import static org.assertj.core.api.Assertions.assertThat;

import org.concerngraph.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Themes are made, described in the codebook, assigned to quotes, judged and taken back over HTTP. */
class ThemesOverHttpTest extends TwoCurators {

    private String based(Visitor visitor, String theme) {
        return page(visitor, "/themes/" + theme + "/edit")
                .expectFirst("input[name=based]")
                .val();
    }

    @Test
    void a_theme_is_made_where_it_belongs_and_the_codebook_says_what_it_means() {
        kept(ada.post(
                "/studies/hunter-2015/themes/new",
                "label",
                "Time in consultations",
                "broader",
                "hunter-2015.prom-use",
                "definition",
                "How long it takes to go through answers with a patient"));
        String theme = "hunter-2015.time-in-consultations";
        Document shown = page(ben, "/themes/" + theme);
        assertThat(shown.select("h1").text()).isEqualTo("Time in consultations");
        assertThat(shown.select(".above").text()).contains("PROM use");
        assertThat(shown.select("main").text())
                .contains("curated by Ada Judge for Hunter et al. 2015", "How long it takes to go through answers");
        assertThat(page(ben, "/themes?study=hunter-2015").select("main").text()).contains("Time in consultations");
        assertThat(server.get("/studies/hunter-2015/codebook.qdc", "*/*")).contains("Time in consultations");
        kept(ben.post(
                "/themes/" + theme + "/edit",
                "based",
                based(ben, theme),
                "definition",
                "How long it takes to go through answers with a patient",
                "inclusion",
                "Minutes, appointments, waiting",
                "why",
                "Was unclear"));
        assertThat(server.get("/codebook.csv", "text/csv"))
                .contains("Time in consultations", "Minutes, appointments, waiting");
        assertThat(page(ben, "/history").select("main").text())
                .contains("Codebook: Time in consultations", "Was unclear");
        assertThat(refused(
                        ada.post(
                                "/studies/hunter-2015/themes/new",
                                "label",
                                "time in consultations",
                                "broader",
                                "hunter-2015.prom-use"),
                        400))
                .contains("so is another theme in this place");
        assertThat(refused(ada.post("/studies/hunter-2015/themes/new", "label", " "), 400))
                .contains("what is the theme called?");
        assertThat(ada.get("/themes/nothing-here/edit").statusCode()).isEqualTo(404);
    }

    @Test
    void the_second_of_two_who_describe_a_theme_is_told_and_shown_both() {
        String theme = "hunter-2015.prom-implementation";
        String based = based(ada, theme);
        String basedForBen = based(ben, theme);
        kept(ada.post("/themes/" + theme + "/edit", "based", based, "definition", "What stands in the way of PROMs"));
        // That a quote is assigned to it is no change of what the codebook says.
        kept(ada.post("/quotes/hunter-2015.t3-09/themes", "assign", theme));
        var second = ben.post("/themes/" + theme + "/edit", "based", basedForBen, "definition", "Bringing PROMs in");
        assertThat(refused(second, 409)).contains("Ada Judge changed this while you were writing");
        assertThat(Visitor.page(second).select(".before-after").text())
                .contains("What stands in the way of PROMs", "Bringing PROMs in");
        assertThat(Visitor.page(second).select("textarea[name=definition]").val())
                .isEqualTo("Bringing PROMs in");
        kept(ben.post(
                "/themes/" + theme + "/edit",
                "based",
                Visitor.page(second).expectFirst("input[name=based]").val(),
                "definition",
                "Bringing PROMs in"));
        assertThat(ask("<theme/" + theme + "> skos:definition \"Bringing PROMs in\"@en"))
                .isTrue();
    }

    @Test
    void a_quote_is_assigned_to_a_theme_with_who_and_taken_back() {
        String quote = "hunter-2015.t3-10";
        String theme = "hunter-2015.prom-implementation";
        kept(ada.post("/quotes/" + quote + "/themes", "assign", theme));
        String coding = "?it prc:codingQuote <quote/" + quote + "> ; prc:codingTheme <theme/" + theme + "> ";
        assertThat(ask(coding + "; prov:wasAttributedTo <agent/ada> ; prc:reviewStatus prc:Proposed"))
                .isTrue();
        assertThat(page(ben, "/themes/" + theme).select("main figure a[href=/quotes/" + quote + "]"))
                .isNotEmpty();
        assertThat(page(ada, "/quotes/" + quote + "/code").select("main").text())
                .contains("by Ada Judge, proposed");
        assertThat(refused(ada.post("/quotes/" + quote + "/themes", "assign", theme), 400))
                .contains("assigned this quote to already");
        assertThat(refused(ada.post("/quotes/" + quote + "/themes", "assign", "no-theme"), 400))
                .contains("no-theme");
        String id = id("coding", coding);
        assertThat(refused(ben.post("/codings/" + id + "/remove"), 400)).contains("somebody else's");
        kept(ada.post("/codings/" + id + "/remove"));
        assertThat(ask(coding)).isFalse();
        assertThat(ask("<quote/" + quote + "> prc:hasTheme <theme/" + theme + ">"))
                .isFalse();
    }

    @Test
    void what_the_study_itself_says_of_a_quote_outlives_a_coding_that_says_the_same() {
        String published =
                "<quote/hunter-2015.t3-07> prc:hasTheme <theme/hunter-2015.interpretability-and-usability-of-prom-data>";
        assertThat(ask(published)).isTrue();
        kept(ada.post(
                "/quotes/hunter-2015.t3-07/themes",
                "assign",
                "hunter-2015.interpretability-and-usability-of-prom-data"));
        String coding = "?it prc:codingQuote <quote/hunter-2015.t3-07> ; prov:wasAttributedTo <agent/ada> ";
        kept(ada.post("/codings/" + id("coding", coding) + "/remove"));
        assertThat(ask(coding)).isFalse();
        assertThat(ask(published)).isTrue();
    }

    @Test
    void another_judges_a_coding_and_a_rejected_one_leaves_the_theme() {
        String quote = "hunter-2015.t3-11";
        String theme = "hunter-2015.prom-implementation";
        kept(ada.post("/quotes/" + quote + "/themes", "assign", theme));
        assertThat(page(ben, "/curation").select("main").text()).contains("Quote 11 of Table 3");
        String coding = "?it prc:codingQuote <quote/" + quote + "> ; prov:wasAttributedTo <agent/ada> ";
        String id = id("coding", coding);
        assertThat(refused(ada.post("/codings/" + id + "/accept"), 400)).contains("somebody else has to review it");
        kept(ben.post("/codings/" + id + "/reject", "why", "It is about use"));
        assertThat(ask(coding + "; prc:reviewStatus prc:Rejected ; prc:reviewedBy <agent/ben>"))
                .isTrue();
        assertThat(ask("<quote/" + quote + "> prc:hasTheme <theme/" + theme + ">"))
                .isFalse();
        assertThat(ask("<quote/" + quote + "> prc:openedBy <agent/ben>"))
                .as("who judges has been shown")
                .isTrue();
        kept(ben.post("/codings/" + id + "/accept"));
        assertThat(ask("<quote/" + quote + "> prc:hasTheme <theme/" + theme + ">"))
                .isTrue();
    }

    @Test
    void an_imported_coding_that_is_rejected_takes_the_theme_that_it_brought() {
        String quote = "<quote/hunter-2015.t3-08>";
        String theme = "<theme/hunter-2015.prom-implementation>";
        update("INSERT DATA { GRAPH <https://w3id.org/prom-concerns/graph/analysis/two> { " + quote
                + " prc:hasTheme " + theme + " . <coding/hunter-2015.imported> a prc:Coding ; rdfs:label"
                + " \"Coding\"@en ; prc:codingQuote " + quote + " ; prc:codingTheme " + theme
                + " ; prov:wasAttributedTo <agent/dan> . <agent/dan> a prov:Agent ; rdfs:label \"Dan\" } }");
        kept(ben.post("/codings/hunter-2015.imported/reject"));
        assertThat(ask(quote + " prc:hasTheme " + theme)).isFalse();
        assertThat(ask("<coding/hunter-2015.imported> prc:reviewStatus prc:Rejected"))
                .isTrue();
    }

    @Test
    void the_codebook_is_a_page_of_concerns_and_themes() {
        Document codebook = page(ben, "/codebook");
        assertThat(codebook.select("main h2").eachText()).containsExactly("Concerns", "Themes of Hunter et al. 2015");
        assertThat(codebook.select("article.entry h3").eachText())
                .contains("PROM implementation", "Clinicians need to feel ownership of the PROMs they use");
    }

    @Test
    void assigning_a_theme_does_not_narrow_the_queue() {
        var answer = ada.post("/quotes/hunter-2015.t3-01/themes", "assign", "hunter-2015.prom-use");
        kept(answer);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("/quotes/hunter-2015.t3-01/code?saved=")
                .doesNotContain("theme=");
    }

    @Test
    void a_memo_stands_on_a_study_and_on_a_theme() {
        kept(ada.post(
                "/memos",
                "thing",
                "https://w3id.org/prom-concerns/id/study/hunter-2015",
                "text",
                "Ask the authors about the interview guide"));
        assertThat(page(ben, "/curation?study=hunter-2015").select("main").text())
                .contains("Ask the authors about the interview guide");
        assertThat(page(ben, "/studies/hunter-2015")
                        .select("a[href=/history?study=hunter-2015]")
                        .text())
                .isEqualTo("History");
        assertThat(page(ben, "/history?study=hunter-2015").select("main").text())
                .contains("Memo on Hunter et al. 2015");
        kept(ada.post(
                "/memos",
                "thing",
                "https://w3id.org/prom-concerns/id/theme/hunter-2015.prom-use",
                "text",
                "Compare with the second study"));
        assertThat(server.get("/studies/hunter-2015/study.ttl", "*/*"))
                .contains("Ask the authors about the interview guide", "Compare with the second study");
        assertThat(server.get("/studies/hunter-2015/codebook.qdc", "*/*")).contains("Compare with the second study");
    }

    @Test
    void what_authors_say_of_their_theme_stays_beside_what_curators_say() {
        String theme = "hunter-2015.engaging-patients-and-practitioners";
        update("INSERT DATA { GRAPH <https://w3id.org/prom-concerns/graph/source/hunter-2015> { <theme/" + theme
                + "> skos:definition \"Wie man Menschen gewinnt\"@de } }");
        kept(ada.post(
                "/themes/" + theme + "/edit", "based", based(ada, theme), "definition", "How people are won over"));
        assertThat(ask("<theme/" + theme + "> skos:definition \"Wie man Menschen gewinnt\"@de"))
                .isTrue();
        assertThat(page(ben, "/themes/" + theme).select("#codebook").text())
                .contains("Wie man Menschen gewinnt published", "How people are won over curated");
        Document form = page(ben, "/themes/" + theme + "/edit");
        assertThat(form.select("main section").text()).contains("Wie man Menschen gewinnt");
        assertThat(form.select("textarea[name=definition]").text()).isEqualTo("How people are won over");
        kept(ben.post("/themes/" + theme + "/edit", "based", based(ben, theme), "definition", ""));
        assertThat(ask("<theme/" + theme + "> skos:definition \"Wie man Menschen gewinnt\"@de"))
                .isTrue();
        assertThat(page(ben, "/themes/" + theme).select("#codebook").text()).doesNotContain("won over");
    }
}
