package org.concerngraph.linking.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.concerngraph.Visitor;
import org.concerngraph.account.CuratorAccounts;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who decides about a link: a curator as themself, and whoever the administrator says; and who takes it back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningTest extends LinkJudge {

    private static final String REGULATOR = "/links/of/role/regulator";
    private static final String SAME = "EXACT signers https://example.org/signers/s1";
    private static final String NEAR = "CLOSE signers https://example.org/signers/s1";
    private static final String ORCID = "0000-0001-5109-3700";
    private static final String AGENT = "https://w3id.org/prom-concerns/id/agent/";
    private static final List<String> ADA = List.of("https://orcid.org/" + ORCID, "Ada Signs");
    private static final List<String> CYD = List.of(AGENT + "cyd-login", "Cyd Signs");

    private static final String SIGNERS = """
            @prefix : <https://example.org/signers/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <https://example.org/signers> a skos:ConceptScheme ; skos:prefLabel "Signers" .
            :s1 a skos:Concept ; skos:prefLabel "regulators"@en .
            """;

    private Visitor administrator;
    private Visitor ada;
    private Visitor cyd;

    SigningTest() {
        super("signers");
    }

    @BeforeAll
    void two_curators_have_accounts_and_one_an_orcid() {
        var accounts = new CuratorAccounts(address(""), PASSWORD);
        ada = accounts.curator("ada-login", "Ada Signs", address(""));
        cyd = accounts.curator("cyd-login", "Cyd Signs", address(""));
        calls(ada, "Ada Signs", ORCID);
        administrator = new Visitor(address(""));
        administrator.logIn("admin", PASSWORD);
    }

    @BeforeEach
    void load_a_vocabulary() {
        made.clear();
        assertThat(load("signers.ttl", SIGNERS).statusCode()).isEqualTo(201);
    }

    private static void calls(Visitor curator, String name, String orcid) {
        var answer = curator.post("/account", "name", name, "orcid", orcid);
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    }

    /** The decision that was kept. */
    private String kept(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String id = answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*saved=", "");
        made.add(id);
        return id;
    }

    private static void isRefused(HttpResponse<String> answer, String... why) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Visitor.page(answer).select("main").text()).contains(why);
    }

    private String decides(Visitor visitor, String what, String... more) {
        var fields = new String[more.length + 2];
        fields[0] = "decide";
        fields[1] = what;
        System.arraycopy(more, 0, fields, 2, more.length);
        return kept(visitor.post(REGULATOR, fields));
    }

    private static HttpResponse<String> judges(Visitor visitor, String id, String answer, String... fields) {
        return visitor.post("/links/" + id + "/" + answer, fields);
    }

    private static HttpResponse<String> takesBack(Visitor visitor, String id) {
        return visitor.post("/links/" + id + "/undo", "back", REGULATOR);
    }

    private List<List<String>> local(String pattern) {
        return select("""
                PREFIX prov: <http://www.w3.org/ns/prov#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX sssom: <https://w3id.org/sssom/>
                PREFIX mapping: <https://w3id.org/prom-concerns/id/mapping/>
                SELECT ?agent ?label { GRAPH <https://w3id.org/prom-concerns/graph/mapping/local> { %s } }
                """.formatted(pattern));
    }

    private List<List<String>> deciders(String id) {
        return local("mapping:" + id + " prov:wasAttributedTo ?agent . ?agent rdfs:label ?label ; a prov:Agent");
    }

    private List<List<String>> reviewers(String id) {
        return local("mapping:" + id + " sssom:reviewer_id ?agent ; sssom:reviewer_label ?label");
    }

    private boolean isKept(String id) {
        return !deciders(id).isEmpty();
    }

    private static Document page(Visitor visitor, String query) {
        return Visitor.page(visitor.get(REGULATOR + query));
    }

    @Test
    void a_curator_decides_as_themself_by_orcid_where_they_have_one_and_else_by_login() {
        assertThat(deciders(decides(ada, SAME))).containsExactly(ADA);
        assertThat(deciders(decides(cyd, NEAR))).containsExactly(CYD);
        assertThat(deciders(decides(cyd, "NOTHING", "vocabulary", "npt-2009"))).containsExactly(CYD);
        assertThat(page(ada, "").select(".decided").text())
                .contains("close regulators proposed by Cyd Signs", "nothing fits in", "proposed by Cyd Signs");
        assertThat(get("/links/local.sssom.tsv", "*/*").body())
                .contains("https://orcid.org/" + ORCID + "\tAda Signs", "agent:cyd-login\tCyd Signs");
        assertThat(Visitor.page(ada.get("/mappings/" + made.getFirst())).text()).contains("proposed by Ada Signs");
        assertThat(Visitor.page(ada.get("/links/waiting")).text()).contains("by Cyd Signs");
    }

    @Test
    void a_name_takes_the_place_of_the_number_that_an_orcid_was_known_by() {
        String typed = decides(administrator, SAME, "who", "https://orcid.org/" + ORCID);
        assertThat(deciders(typed)).containsExactly(List.of(ADA.getFirst(), "ORCID " + ORCID));
        decides(ada, NEAR);
        assertThat(deciders(typed)).containsExactly(ADA);
    }

    @Test
    void a_curator_is_told_as_whom_they_decide_and_is_asked_for_no_name() {
        decides(administrator, SAME, "who", "Mo Meeting");
        Document page = page(ada, "");
        assertThat(page.select("[name=who], #who-hint")).isEmpty();
        assertThat(page.expectFirst("#decision #you").text()).isEqualTo("You decide as Ada Signs");
        assertThat(page.select(".decided form").text()).contains("You decide as Ada Signs", "Agree", "Disagree");
        var answer = cyd.post(REGULATOR, "decide", NEAR);
        kept(answer);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("who="));
        assertThat(page(cyd, "").select(".decided ul > li:contains(by Cyd Signs) form"))
                .as("nobody is offered to judge what they decided themself")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Signs", "cyd-login", "Mo Meeting", ORCID, "https://orcid.org/0000-0002-1825-0097"})
    void a_curator_who_names_somebody_else_is_refused_and_nothing_is_kept(String who) {
        String link = decides(administrator, SAME, "who", "Mo Meeting");
        Visitor curator = who.equals("cyd-login") ? ada : cyd;
        String name = who.equals("cyd-login") ? "Ada Signs" : "Cyd Signs";
        isRefused(curator.post(REGULATOR, "decide", NEAR, "who", who), "\"" + who + "\"", "you decide as " + name);
        isRefused(judges(curator, link, "agree", "who", who), "\"" + who + "\"", "you decide as " + name);
        assertThat(local("?m prov:wasAttributedTo ?agent ; sssom:author_label ?label"))
                .extracting(row -> row.get(1))
                .doesNotContain("Ada Signs", "Cyd Signs");
        assertThat(local("?m sssom:reviewer_id ?agent ; sssom:reviewer_label ?label"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Ada Signs", "ada signs", "ada-login", ORCID, "https://orcid.org/" + ORCID})
    void a_curator_who_names_themself_decides_as_ever(String who) {
        assertThat(deciders(decides(ada, SAME, "who", who))).containsExactly(ADA);
    }

    @Test
    void the_administrator_writes_down_who_decided_and_finds_the_name_again() {
        var answer = administrator.post(REGULATOR, "decide", SAME, "who", "Mo Meeting");
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("who=Mo%20Meeting;"));
        assertThat(deciders(kept(answer))).containsExactly(List.of(AGENT + "mo-meeting", "Mo Meeting"));
        Document page = page(administrator, "");
        assertThat(page.select("[name=who]").eachAttr("value")).isNotEmpty().allMatch("Mo Meeting"::equals);
        assertThat(page.select("#who-hint").text()).contains("a meeting, or somebody without an account");
        isRefused(administrator.post(REGULATOR, "decide", NEAR), "say who decides");
        administrator.post("/logout");
        administrator.logIn("ada-login", CuratorAccounts.CHOSEN);
        try {
            assertThat(page(administrator, "").select("#you").text())
                    .as("what the browser remembers is nothing to a curator")
                    .isEqualTo("You decide as Ada Signs");
        } finally {
            administrator.post("/logout");
            administrator.logIn("admin", PASSWORD);
        }
    }

    @Test
    void a_second_curator_agrees_or_disagrees_and_nobody_with_herself() {
        String link = decides(ada, SAME);
        isRefused(judges(ada, link, "agree"), "Ada Signs", "somebody else has to review it");
        isRefused(judges(ada, link, "disagree", "who", ORCID), "somebody else has to review it");
        isRefused(judges(administrator, link, "agree", "who", ORCID), "somebody else has to review it");
        isRefused(judges(administrator, link, "agree", "who", "Ada Signs"), "somebody else has to review it");
        String agreed = kept(judges(cyd, link, "agree", "back", REGULATOR));
        assertThat(reviewers(agreed)).containsExactly(CYD);
        assertThat(deciders(agreed)).containsExactly(ADA);
        isRefused(judges(ada, agreed, "disagree"), "somebody else has to review it");
        assertThat(page(cyd, "").select(".decided").text()).contains("by Ada Signs", "reviewed by Cyd Signs");
    }

    @Test
    void nobody_is_another_person_since_they_told_their_orcid_or_got_an_account() {
        String link = decides(cyd, SAME);
        calls(cyd, "Cyd Signs", "0000-0002-1694-233X");
        try {
            isRefused(judges(cyd, link, "agree"), "somebody else has to review it");
        } finally {
            calls(cyd, "Cyd Signs", "");
        }
        String before = decides(administrator, NEAR, "who", "Cyd Signs");
        isRefused(judges(cyd, before, "agree"), "somebody else has to review it");
        assertThat(reviewers(kept(judges(ada, before, "agree")))).containsExactly(ADA);
    }

    @Test
    void a_curator_takes_back_what_they_decided_and_the_administrator_anything() {
        String adas = decides(ada, SAME);
        isRefused(takesBack(cyd, adas), adas, "somebody else decided", "only they take it back, or the administrator");
        assertThat(deciders(adas)).containsExactly(ADA);
        String agreed = kept(judges(cyd, adas, "agree"));
        isRefused(takesBack(ada, agreed), "somebody else decided");
        isRefused(takesBack(ada, adas), "a later decision took the place of");
        assertThat(isKept(agreed)).isTrue();
        assertThat(takesBack(cyd, agreed).statusCode()).isEqualTo(303);
        assertThat(isKept(agreed)).isFalse();
        assertThat(takesBack(ada, adas).statusCode()).isEqualTo(303);
        assertThat(isKept(adas)).isFalse();

        String again = decides(cyd, SAME);
        isRefused(takesBack(ada, again), "somebody else decided");
        assertThat(takesBack(administrator, again).statusCode()).isEqualTo(303);
        assertThat(isKept(again)).isFalse();
        String recorded = decides(administrator, SAME, "who", "Ada Signs");
        isRefused(takesBack(ada, recorded), "somebody else decided");
        assertThat(takesBack(ada, "roles.1").statusCode()).isEqualTo(404);
    }

    @Test
    void what_a_rejection_said_again_is_taken_back_by_who_rejected() {
        decides(ada, "RELATED signers https://example.org/signers/s1");
        String close = decides(administrator, NEAR, "who", "Mo Meeting");
        String rejected = kept(judges(cyd, close, "disagree"));
        String saidAgain = local("?agent prov:wasRevisionOf ?it . BIND (?it AS ?label)").stream()
                .filter(row -> row.get(1).endsWith("/" + made.getFirst()))
                .map(row -> row.getFirst().replaceFirst(".*/", ""))
                .filter(id -> !id.equals(close))
                .findFirst()
                .orElseThrow();
        assertThat(deciders(saidAgain)).containsExactly(ADA);
        isRefused(takesBack(ada, saidAgain), "somebody else decided");
        assertThat(takesBack(cyd, saidAgain).statusCode()).isEqualTo(303);
        assertThat(isKept(rejected)).isFalse();
        assertThat(isKept(saidAgain)).isFalse();
    }

    @Test
    void it_is_offered_to_take_back_what_one_has_just_decided() {
        String adas = decides(ada, SAME);
        assertThat(page(ada, "?saved=" + adas).select("#saved form").attr("action"))
                .isEqualTo("/links/" + adas + "/undo");
        assertThat(page(cyd, "?saved=" + adas).select("#saved")).isEmpty();
        String agreed = kept(judges(cyd, adas, "agree", "back", REGULATOR));
        assertThat(page(cyd, "?saved=" + agreed).select("#saved form")).isNotEmpty();
        assertThat(page(ada, "?saved=" + agreed).select("#saved")).isEmpty();
        String recorded = decides(administrator, NEAR, "who", ORCID);
        assertThat(page(administrator, "?saved=" + recorded).select("#saved form"))
                .isNotEmpty();
        assertThat(page(cyd, "?saved=" + recorded).select("#saved")).isEmpty();
    }
}
