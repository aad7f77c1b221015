package org.concerngraph.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.OwnServer;
import org.concerngraph.ontology.Shapes;
import org.concerngraph.revision.Revisions;
import org.concerngraph.store.Store;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Concerns are made, reworded, merged, split, given up and undone over HTTP, and nothing of it is lost. */
class CurationOverHttpTest {

    private static final String PASSWORD = "a password for tests";
    private static final String PRC = "PREFIX prc: <https://w3id.org/prom-concerns/ontology#> PREFIX rdfs:"
            + " <http://www.w3.org/2000/01/rdf-schema#> PREFIX concern: <https://w3id.org/prom-concerns/id/concern/> PREFIX"
            + " quote: <https://w3id.org/prom-concerns/id/quote/> ";

    @TempDir
    private static Path directory;

    private static OwnServer server;

    @BeforeAll
    static void start() {
        server = new OwnServer(directory, "concerngraph.admin.password=" + PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void the_shapes_hold() {
        Store store = server.bean(Store.class);
        assertThat(store.read(() ->
                        server.bean(Shapes.class).violationsIn(store.dataset().getUnionGraph())))
                .isEmpty();
    }

    private HttpResponse<String> post(String path, String... fields) {
        return server.post(path, "admin", PASSWORD, fields);
    }

    private void kept(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(fault(answer)).isIn(302, 303);
    }

    private static String fault(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("#fault, main").text();
    }

    private Document page(String path) {
        return Jsoup.parse(server.get(path, "text/html"));
    }

    private static boolean ask(String pattern) {
        return server.ask(PRC + "ASK { " + pattern + " }").contains("true");
    }

    /** The identifier of the thing that a query finds first. */
    private static String id(String query) {
        String csv = server.get("/sparql?query=" + URLEncoder.encode(PRC + query, StandardCharsets.UTF_8), "text/csv");
        return csv.lines().skip(1).findFirst().orElseThrow().replaceFirst(".*/", "");
    }

    private String based(String concern) {
        // The revision that a form about it would show.
        return Long.toString(server.bean(Revisions.class)
                .lastOf(NodeFactory.createURI("https://w3id.org/prom-concerns/id/concern/" + concern)));
    }

    private void undo(long revision) {
        kept(post("/history/" + revision + "/undo"));
    }

    private long last() {
        return server.bean(Revisions.class).last();
    }

    @Test
    void words_of_a_quote_are_attached_to_a_concern_with_who_and_how() {
        kept(post(
                "/quotes/hunter-2015.t3-10/code",
                "start",
                "0",
                "end",
                "12",
                "concern",
                "agreed-principles",
                "stance",
                "Qualifies",
                "basis",
                "Explicit",
                "note",
                "Only half of it"));
        assertThat(ask("quote:hunter-2015.t3-10 prc:qualifies concern:agreed-principles"))
                .isTrue();
        assertThat(page("/quotes/hunter-2015.t3-10").select("main").text()).contains("qualifies", "explicit");
        assertThat(server.ask(
                        PRC + "SELECT ?words { ?e prc:evidenceConcern concern:agreed-principles ; prc:evidenceQuote"
                                + " quote:hunter-2015.t3-10 ; prc:spanText ?words }"))
                .contains("\"value\"");
        assertThat(page("/history").select("main").text()).contains("Evidence in Quote 10 of Table 3");
        undo(last());
        assertThat(ask("quote:hunter-2015.t3-10 prc:qualifies concern:agreed-principles"))
                .isFalse();
    }

    @Test
    void what_cannot_be_kept_stands_in_the_form_again_with_the_reason() {
        var outside = post(
                "/quotes/hunter-2015.t3-10/code",
                "start",
                "5",
                "end",
                "99999",
                "concern",
                "agreed-principles",
                "note",
                "my own words");
        assertThat(outside.statusCode()).isEqualTo(400);
        assertThat(fault(outside)).contains("99999", "characters");
        assertThat(Jsoup.parse(outside.body())
                        .select("#coding > p input[name=note]")
                        .val())
                .isEqualTo("my own words");
        var heading = post("/concerns/new", "wording", "Fear of misuse", "stage", "Use", "polarity", "Risk");
        assertThat(heading.statusCode()).isEqualTo(400);
        assertThat(fault(heading)).contains("fewer than 4 words");
        assertThat(Jsoup.parse(heading.body()).select("#wording").text()).isEqualTo("Fear of misuse");
        assertThat(post(
                                "/concerns/new",
                                "wording",
                                "Scores may frighten people away",
                                "stage",
                                "Sometimes",
                                "polarity",
                                "Risk")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void who_words_a_concern_like_another_is_asked_whether_that_is_meant() {
        String wording = "Patients fear that scores may be used against them";
        var asked = post("/concerns/new", "wording", wording, "stage", "Use", "polarity", "Risk");
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(asked.body()).select("#doubles").text())
                .contains("Patients may fear that scores are used against them");
        kept(post("/concerns/new", "wording", wording, "stage", "Use", "polarity", "Risk", "sure", "true"));
        assertThat(page("/concerns/patients-fear-scores-used").select("h1").text())
                .isEqualTo(wording);
        undo(last());
        assertThat(ask("concern:patients-fear-scores-used a prc:Concern")).isFalse();
        kept(post("/concerns/new", "wording", wording, "stage", "Use", "polarity", "Risk", "sure", "true"));
        assertThat(page("/concerns/patients-fear-scores-used-2").select("h1").text())
                .as("an address is never given twice")
                .isEqualTo(wording);
        undo(last());
    }

    @Test
    void a_reworded_concern_keeps_its_address_and_can_be_read_as_it_was() {
        String before = "Clinicians need to feel ownership of the PROMs they use";
        String after = "Clinicians need to make the PROMs their own";
        long version = server.bean(Store.class).version();
        kept(post(
                "/concerns/clinician-ownership/edit",
                "based",
                based("clinician-ownership"),
                "wording",
                after + ".",
                "stage",
                "Use",
                "polarity",
                "Condition",
                "about",
                "healthcare-professional",
                "why",
                "Plainer"));
        assertThat(page("/concerns/clinician-ownership").select("h1").text()).isEqualTo(after);
        assertThat(page("/concerns/clinician-ownership/history").select("main").text())
                .contains(before, "Reworded: " + after, "Plainer");
        String wording = id("SELECT ?w { ?w a prc:Wording ; rdfs:label \"" + before + "\"@en }");
        assertThat(page("/wordings/" + wording).select("h1").text()).isEqualTo(before);
        assertThat(page("/search?q=own").select("main").text()).contains(after);
        assertThat(page("/search?q=ownership").select("main").text()).doesNotContain(before);
        assertThat(server.ask(PRC + "SELECT ?l { ?e prc:evidenceConcern concern:clinician-ownership ; rdfs:label ?l }"))
                .as("what is named after it follows")
                .contains(after);
        String then = "/concerns/clinician-ownership?as-of=" + version;
        assertThat(page(then).select("h1").text()).isEqualTo(before);
        assertThat(page(then).select(".above").text()).contains("implementation");
        assertThat(server.get(
                        "/sparql?as-of=" + version + "&query="
                                + URLEncoder.encode(
                                        PRC + "SELECT ?l { concern:clinician-ownership rdfs:label ?l }",
                                        StandardCharsets.UTF_8),
                        "text/csv"))
                .contains(before)
                .doesNotContain(after);
        assertThat(page("/concerns/clinician-ownership?as-of=" + (version + 1))
                        .select("h1")
                        .text())
                .isEqualTo(after);
        undo(last());
        assertThat(page("/concerns/clinician-ownership").select("h1").text()).isEqualTo(before);
    }

    @Test
    void counts_of_then_are_those_of_then() {
        long version = server.bean(Store.class).version();
        kept(post("/quotes/hunter-2015.t3-01/code", "start", "0", "end", "9", "concern", "data-without-context"));
        String concern = "/concerns/data-without-context";
        assertThat(page(concern).select("main").text()).contains("3 quotes");
        assertThat(page(concern + "?as-of=" + version).select("main").text()).contains("2 quotes");
        assertThat(page("/queries/concern/concerns?as-of=" + version)
                        .select("main")
                        .text())
                .contains("PROM data can be misinterpreted");
        undo(last());
        assertThat(page(concern).select("main").text()).contains("2 quotes");
    }

    @Test
    void the_second_of_two_who_change_the_same_is_told_and_shown_both() {
        String based = based("data-without-context");
        kept(post(
                "/concerns/data-without-context/edit",
                "based",
                based,
                "wording",
                "PROM data may mislead whoever does not know their context",
                "stage",
                "Use",
                "polarity",
                "Risk"));
        var second = post(
                "/concerns/data-without-context/edit",
                "based",
                based,
                "wording",
                "PROM data say little when nobody knows the patient",
                "stage",
                "Use",
                "polarity",
                "Risk");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(fault(second)).contains("changed this while you were writing");
        assertThat(Jsoup.parse(second.body()).select(".before-after").text())
                .contains("may mislead whoever", "say little when nobody");
        assertThat(Jsoup.parse(second.body()).select("#wording").text()).contains("say little when nobody");
        assertThat(page("/concerns/data-without-context").select("h1").text()).contains("may mislead whoever");
        undo(last());
    }

    @Test
    void a_merged_concern_answers_with_where_it_went_and_undo_brings_all_of_it_back() {
        kept(post(
                "/concerns/merely-a-reporting-measure/merge",
                "based",
                based("merely-a-reporting-measure"),
                "into",
                "capture-for-another-purpose",
                "why",
                "They say the same"));
        Document gone = page("/concerns/merely-a-reporting-measure");
        assertThat(gone.select("main").text())
                .contains(
                        "It was merged into another concern",
                        "They say the same",
                        "can be captured and re-interpreted");
        assertThat(ask("quote:hunter-2015.t3-11 prc:expresses concern:capture-for-another-purpose"))
                .isTrue();
        assertThat(ask("concern:merely-a-reporting-measure a prc:Concern")).isFalse();
        assertThat(page("/concerns").select("main").text()).doesNotContain("merely a reporting measure");
        assertThat(ask("?r prc:fromConcern concern:capture-for-another-purpose ; prc:toConcern"
                        + " concern:capture-for-another-purpose"))
                .as("it specialised the other, which would be about itself now")
                .isFalse();
        undo(last());
        assertThat(page("/concerns/merely-a-reporting-measure").select("h1").text())
                .isEqualTo("A measure may become merely a reporting measure");
        assertThat(ask("quote:hunter-2015.t3-11 prc:expresses concern:merely-a-reporting-measure"))
                .isTrue();
        assertThat(ask("concern:merely-a-reporting-measure prc:specialises concern:capture-for-another-purpose"))
                .isTrue();
    }

    @Test
    void a_concern_is_split_and_each_piece_of_evidence_goes_where_it_was_put() {
        kept(post(
                "/concerns/data-without-context/split",
                "based",
                based("data-without-context"),
                "one",
                "PROM data are misread when nobody knows the context",
                "two",
                "Numbers alone hide what matters to the patient",
                "to.hunter-2015.t3-10.data-without-context",
                "two",
                "why",
                "Two things in one"));
        assertThat(page("/concerns/data-without-context").select("main").text())
                .contains("It was split into others", "PROM data are misread", "Numbers alone hide");
        assertThat(ask("quote:hunter-2015.t3-08 prc:expresses concern:prom-data-misread-nobody"))
                .isTrue();
        assertThat(ask("quote:hunter-2015.t3-10 prc:expresses concern:numbers-alone-hide-what")
                        || ask("quote:hunter-2015.t3-10 prc:expresses concern:numbers-alone-hide-matters"))
                .isTrue();
        undo(last());
        assertThat(ask("quote:hunter-2015.t3-10 prc:expresses concern:data-without-context"))
                .isTrue();
    }

    @Test
    void what_is_given_up_is_rejected_with_its_evidence_and_stays_visible() {
        kept(post("/concerns/rating-the-provider/retire", "based", based("rating-the-provider"), "why", "Too narrow"));
        assertThat(page("/concerns/rating-the-provider").select("main").text())
                .contains("It was given up", "Too narrow");
        assertThat(ask("quote:hunter-2015.t3-03 prc:expresses concern:rating-the-provider"))
                .isFalse();
        assertThat(ask("concern:goals-in-collaboration prc:mitigates ?any")).isFalse();
        assertThat(ask("?e prc:evidenceConcern concern:rating-the-provider ; prc:reviewStatus prc:Rejected"))
                .isTrue();
        undo(last());
        assertThat(ask("concern:goals-in-collaboration prc:mitigates concern:rating-the-provider"))
                .isTrue();
        assertThat(post("/concerns/rating-the-provider/retire", "based", based("rating-the-provider"))
                        .statusCode())
                .as("without saying why")
                .isEqualTo(400);
    }

    @Test
    void only_relations_that_can_hold_are_offered_and_what_follows_is_shown_first() {
        // Both are problems: one may contribute to the other, and obstructs only what must hold.
        String form = "/concerns/organisational-boundaries/relate";
        assertThat(post(form, "other", "data-without-context", "type", "obstructs")
                        .statusCode())
                .isEqualTo(422);
        var missing = post(form, "other", "data-without-context", "type", "contributesTo", "basis", "Paraphrase");
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(fault(missing)).contains("a quote has words that say it, and none is chosen");
        kept(post(
                form,
                "other",
                "data-without-context",
                "type",
                "contributesTo",
                "basis",
                "Paraphrase",
                "quote",
                "hunter-2015.t3-08"));
        assertThat(ask("concern:organisational-boundaries prc:contributesTo concern:data-without-context"))
                .isTrue();
        assertThat(post(form, "other", "data-without-context", "type", "contributesTo")
                        .statusCode())
                .as("it is said already")
                .isEqualTo(400);
        undo(last());
        kept(post(form, "other", "patient-control", "type", "inTensionWith", "basis", "Inferred"));
        assertThat(ask("concern:patient-control prc:inTensionWith concern:organisational-boundaries"))
                .isTrue();
        undo(last());
        assertThat(ask("concern:patient-control prc:inTensionWith concern:organisational-boundaries"))
                .isFalse();
    }

    @Test
    void what_was_changed_again_is_not_undone_over_the_later_change() {
        kept(post("/quotes/hunter-2015.t3-04/code", "start", "0", "end", "5", "concern", "agreed-principles"));
        long first = last();
        kept(post(
                "/evidence/hunter-2015.t3-04.agreed-principles/edit",
                "start",
                "0",
                "end",
                "9",
                "stance",
                "Contradicts",
                "basis",
                "Explicit"));
        long second = last();
        assertThat(ask("quote:hunter-2015.t3-04 prc:contradicts concern:agreed-principles"))
                .isTrue();
        var refused = post("/history/" + first + "/undo");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Undo these first", String.valueOf(second));
        undo(second);
        undo(first);
        assertThat(ask("quote:hunter-2015.t3-04 ?any concern:agreed-principles"))
                .isFalse();
    }

    @Test
    void a_memo_stands_with_its_author_until_they_take_it_away() {
        kept(post(
                "/memos",
                "thing",
                "https://w3id.org/prom-concerns/id/concern/patient-control",
                "text",
                "Ask P29 again?"));
        assertThat(server.ask(PRC + "SELECT ?t { ?m prc:memoOf concern:patient-control ; prc:memoText ?t }"))
                .contains("Ask P29 again?");
        String memo = id("SELECT ?m { ?m prc:memoOf concern:patient-control }");
        assertThat(page("/memos/" + memo).select("main").text()).contains("Ask P29 again?");
        assertThat(post("/memos", "thing", "https://example.org/elsewhere", "text", "x")
                        .statusCode())
                .isEqualTo(400);
        undo(last());
    }

    @Test
    void nobody_without_a_password_changes_anything() {
        // Each asks for a log-in; too many wrong passwords would be refused for another reason.
        for (String path : List.of(
                "/quotes/hunter-2015.t3-10/code",
                "/concerns/new",
                "/concerns/patient-control/edit",
                "/concerns/patient-control/merge",
                "/history/1/undo",
                "/memos",
                "/evidence/hunter-2015.t3-02.patient-control/accept")) {
            assertThat(server.post(path, "", "").statusCode()).as(path).isEqualTo(401);
        }
    }
}
