package org.concerngraph.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.concerngraph.FilledForm;
import org.concerngraph.RunningServer;
import org.concerngraph.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in on a page and out again, beside Basic, which programs go on to use. */
class LogInTest extends RunningServer {

    private static final String INSERT = "INSERT DATA { GRAPH <urn:test:log-in> { <urn:a:1> <urn:b:1> 1 } }";

    private Visitor visitor = new Visitor("");

    @BeforeEach
    void come() {
        visitor = new Visitor(address(""));
    }

    /** Where an answer leads: a path, however it is written. */
    private String location(HttpResponse<String> answer) {
        return header(answer, "Location").replaceFirst("^" + address("") + "(?=/)", "");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String words(HttpResponse<String> answer) {
        return Visitor.page(answer).text();
    }

    @Test
    void the_administrator_logs_in_is_greeted_by_every_page_and_logs_out() {
        var form = visitor.get("/login?to=%2Fconcerns%3Fpolarity%3DRisk");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(header(form, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(form, "Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(visitor.session()).as("asking for the form makes no session").isEmpty();
        var in = visitor.post("/login", "login", "admin", "password", PASSWORD, "to", "/concerns?polarity=Risk");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(location(in)).isEqualTo("/concerns?polarity=Risk");
        assertThat(header(in, "Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");

        var page = visitor.get("/concerns");
        assertThat(Visitor.page(page).select("header .who").text())
                .isEqualTo("The administrator Curation Accounts Log out");
        assertThat(header(page, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(page.headers().map()).doesNotContainKey("etag");
        String session = visitor.session();
        visitor.get("/concerns");
        assertThat(visitor.session()).isEqualTo(session);

        var out = visitor.post("/logout");
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(Visitor.page(visitor.get("/concerns")).select("header .who").text())
                .isEqualTo("Log in");
        var old = send(HttpRequest.newBuilder(URI.create(address("/accounts")))
                .header("Accept", "text/html")
                .header("Cookie", "JSESSIONID=" + session));
        assertThat(old.statusCode()).as("the session is over").isEqualTo(303);
    }

    @Test
    void a_page_leads_to_the_form_and_the_form_back_to_it() {
        String form = Visitor.page(visitor.get("/quotes?role=regulator&q=data%20quality"))
                .select("header .who a")
                .attr("href");
        assertThat(form).isEqualTo("/login?to=%2Fquotes%3Frole%3Dregulator%26q%3Ddata%2520quality");
        assertThat(Visitor.page(visitor.get(form)).select("input[name=to]").attr("value"))
                .isEqualTo("/quotes?role=regulator&q=data%20quality");
        assertThat(Visitor.page(visitor.get("/sparql")).select("header .who a").attr("href"))
                .as("whatever page is made for an address within")
                .isEqualTo("/login?to=%2Fsparql");
        assertThat(Visitor.page(visitor.get("/nowhere")).select("header .who a").attr("href"))
                .isEqualTo("/login?to=%2Fnowhere");
        assertThat(Visitor.page(visitor.get("/login")).select("header .who a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "/%09/elsewhere.example",
                "javascript:alert(1)",
                "",
                "/{login}"
            })
    void nobody_is_led_to_another_site(String to) {
        visitor.get("/login?to=" + encode(to));
        var in = visitor.post("/login", "login", "admin", "password", PASSWORD, "to", to);
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(location(in)).isEqualTo(to.startsWith("/%") ? to : "/");
        visitor.get("/about");
        assertThat(location(visitor.get("/login?to=" + encode(to)))).isIn("/", "/%09/elsewhere.example");
    }

    @Test
    void a_wrong_password_shows_the_form_again_with_the_login_and_why() {
        visitor.get("/login");
        for (String login : List.of("admin", "nobody-there")) {
            var again = visitor.post("/login", "login", login, "password", "wrong", "to", "/links");
            assertThat(again.statusCode()).isEqualTo(403);
            var page = Visitor.page(again);
            assertThat(page.select("[role=alert]").text())
                    .isEqualTo("Nobody can log in like this: the login or the password is wrong, or the account is"
                            + " disabled.");
            assertThat(page.select("#login").attr("value")).isEqualTo(login);
            assertThat(page.select("input[name=to]").attr("value")).isEqualTo("/links");
        }
        assertThat(visitor.post("/login", "login", "admin", "password", PASSWORD, "to", "/links")
                        .statusCode())
                .as("and is right at once with the same form")
                .isEqualTo(303);
        assertThat(location(visitor.get("/login/again"))).isEqualTo("/login");
    }

    @Test
    void a_form_that_is_not_ours_logs_nobody_in_and_is_told_so_as_a_page_and_as_a_problem() {
        var page = visitor.send(
                visitor.form("/login", "login", "admin", "password", PASSWORD).header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(words(page)).contains("This page stood open too long").contains("Password");
        var problem = visitor.send(visitor.form("/login", "login", "admin", "password", PASSWORD));
        assertThat(problem.statusCode()).isEqualTo(403);
        assertThat(header(problem, "Content-Type")).startsWith("application/problem+json");
        assertThat(location(visitor.get("/accounts"))).isEqualTo("/login?to=%2Faccounts");
    }

    @Test
    void a_session_writes_with_the_token_of_a_page_only() {
        visitor.logIn("admin", PASSWORD);
        var forged = visitor.send(visitor.form("/update", "update", INSERT).header("Accept", "text/html"));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(words(forged)).contains("The form did not say that it is one of ours", "Log out");
        assertThat(forged.headers().map()).doesNotContainKey("etag");
        var problem = visitor.send(visitor.form("/update", "update", INSERT));
        assertThat(problem.statusCode()).isEqualTo(403);
        assertThat(problem.body()).contains("\"detail\":\"The form did not say");
        assertThat(visitor.send(visitor.form("/update", "update", INSERT, "_csrf", "guess"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.send(visitor.form("/logout")).statusCode()).isEqualTo(403);
        assertThat(select("SELECT ?o { GRAPH <urn:test:log-in> { ?s ?p ?o } }")).isEmpty();

        assertThat(visitor.post("/update", "update", INSERT).statusCode()).isLessThan(300);
        assertThat(select("SELECT ?o { GRAPH <urn:test:log-in> { ?s ?p ?o } }")).hasSize(1);
        assertThat(visitor.send(HttpRequest.newBuilder(URI.create(address("/data?graph=urn:test:log-in")))
                                .header("X-CSRF-TOKEN", visitor.token())
                                .DELETE())
                        .statusCode())
                .as("a script sends the token in a header")
                .isEqualTo(204);
    }

    @Test
    void a_session_is_not_borrowed_by_adding_a_header() {
        visitor.logIn("admin", PASSWORD);
        for (String authorization : List.of("Bearer x", "Basic", "Negotiate YQ==")) {
            var answer = visitor.send(visitor.form("/update", "update", INSERT).header("Authorization", authorization));
            assertThat(answer.statusCode()).as(authorization).isEqualTo(401);
        }
    }

    @Test
    void a_page_of_another_site_writes_by_no_session() {
        visitor.logIn("admin", PASSWORD);
        var answer = visitor.send(visitor.form("/update", "update", INSERT, "_csrf", visitor.token())
                .header("Origin", "https://elsewhere.example"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("A page of another site sent this");
    }

    @Test
    void a_page_of_another_site_logs_nobody_in() {
        visitor.get("/login");
        var answer =
                visitor.send(visitor.form("/login", "login", "admin", "password", PASSWORD, "_csrf", visitor.token())
                        .header("Origin", "https://elsewhere.example"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(visitor.session()).isEmpty();
    }

    @Test
    void a_session_that_somebody_else_began_is_not_gone_on_with() {
        visitor.logIn("admin", PASSWORD);
        String begun = visitor.session();
        assertThat(visitor.post("/login", "login", "admin", "password", PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(begun);
        var old = send(HttpRequest.newBuilder(URI.create(address("/accounts")))
                .header("Accept", "text/html")
                .header("Cookie", "JSESSIONID=" + begun));
        assertThat(old.statusCode()).isEqualTo(303);
    }

    @Test
    void queries_need_no_token_whoever_asks_them() {
        visitor.logIn("admin", PASSWORD);
        for (String path : List.of("/sparql", "/vocabularies/sparql")) {
            assertThat(visitor.send(visitor.form(path, "query", "ASK {}")).statusCode())
                    .isEqualTo(200);
        }
        assertThat(visitor.send(HttpRequest.newBuilder(URI.create(address("/sparql/running/none")))
                                .DELETE())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_form_with_a_file_is_sent_by_a_session() {
        visitor.logIn("admin", PASSWORD);
        var page = Visitor.page(visitor.get("/intake"));
        assertThat(page.select("form[action=/intake/drafts] input[name=_csrf]")).hasSize(1);
        byte[] table = "Table 1\nTime\nNone of it is ours. (P1, Nurse)\n".getBytes(StandardCharsets.UTF_8);
        var form = new FilledForm().and("text", "").and("file", "weir.txt", table);
        assertThat(visitor.send(form.to(address("/intake/drafts"), "text/html")).statusCode())
                .isEqualTo(403);
        var draft = visitor.send(form.and("_csrf", visitor.token()).to(address("/intake/drafts"), "text/html"));
        assertThat(draft.statusCode()).as(draft.body()).isEqualTo(303);
        assertThat(location(draft)).startsWith("/intake/drafts/");
        visitor.get("/intake/drafts");
        assertThat(visitor.post(location(draft) + "/discard").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/intake", "/links", "/vocabularies"})
    void every_form_of_a_page_has_a_token_for_a_session_and_none_for_others(String path) {
        assertThat(Visitor.page(visitor.get(path)).select("form[method=post]"))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form.select("input[name=_csrf]")).isEmpty());
        visitor.logIn("admin", PASSWORD);
        assertThat(Visitor.page(visitor.get(path)).select("form[method=post]"))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form.select("input[name=_csrf]"))
                        .as(form.html())
                        .hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/concerns", "/intake", "/links", "/vocabularies", "/sparql", "/nowhere", "/concerns.csv"})
    void reading_makes_no_session(String path) {
        var anonymous = get(path, "text/html");
        assertThat(anonymous.headers().map()).doesNotContainKey("set-cookie");
        var basic = send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Accept", "text/html")
                .headers(asAdministrator()));
        assertThat(basic.headers().map()).doesNotContainKey("set-cookie");
        assertThat(header(basic, "Cache-Control"))
                .isEqualTo(anonymous.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void basic_writes_without_a_token_and_without_a_session() {
        var answer = update(INSERT, asAdministrator());
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        update("DROP GRAPH <urn:test:log-in>", asAdministrator());
        var page = send(HttpRequest.newBuilder(URI.create(address("/intake/drafts")))
                .header("Accept", "text/html")
                .headers(asAdministrator()));
        assertThat(Visitor.page(page).select("header .who").text())
                .as("whom the browser knows by itself cannot log out here")
                .isEqualTo("The administrator Curation Accounts");
    }

    @ParameterizedTest
    @CsvSource({
        "/curation, 303",
        "/curation/queue?page=2, 303",
        "/concerns/new, 303",
        "/concerns/patient-control/edit, 303",
        "/quotes/hunter-2015.t3-09/code, 303",
        "/accounts, 303",
        "/account, 303",
        "/intake/drafts, 401",
        "/sparql/running/all, 401",
        "/links/lookups, 401",
        "/update, 401"
    })
    void pages_to_curate_lead_a_browser_to_the_form_and_others_ask_for_basic(String path, int status) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(location(answer)).isEqualTo(status == 303 ? "/login?to=" + encode(path) : "");
        var program = get(path, "application/json");
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(header(program, "WWW-Authenticate")).startsWith("Basic realm=\"Concern Graph\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/concerns", "/quotes/hunter-2015.t3-09/code", "/curation", "/links/sets", "/accounts"})
    void who_has_not_logged_in_posts_nothing_and_is_asked_for_basic(String path) {
        var answer = visitor.send(visitor.form(path, "a", "b").header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).startsWith("Basic");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void a_wrong_password_by_basic_is_401_as_ever() {
        String wrong = Base64.getEncoder().encodeToString("nobody-there:x".getBytes(StandardCharsets.UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create(address("/concerns")))
                .header("Accept", "text/html")
                .header("Authorization", "Basic " + wrong));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).startsWith("Basic");
    }
}
