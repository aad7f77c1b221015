package org.concerngraph.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.concerngraph.RunningServer;
import org.concerngraph.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** What a curator may do, how an account comes and ends, and that guessing is slow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CuratorsTest extends RunningServer {

    @Autowired
    private Accounts accounts;

    private Visitor curator(String login) {
        if (accounts.of(login).isPresent()) {
            var visitor = new Visitor(address(""));
            visitor.logIn(login, CuratorAccounts.CHOSEN);
            return visitor;
        }
        return administrator().curator(login, "Name of " + login, address(""));
    }

    private CuratorAccounts administrator() {
        return new CuratorAccounts(address(""), PASSWORD);
    }

    private static String who(Visitor visitor) {
        return Visitor.page(visitor.get("/about")).select("header .who").text();
    }

    private static String[] basic(String login, String password) {
        return new String[] {
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8))
        };
    }

    private HttpResponse<String> asksFor(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(address(path))).headers(headers));
    }

    private HttpResponse<String> posts(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void a_new_curator_is_told_a_password_once_and_chooses_another_before_anything_else() {
        var administrator = administrator();
        String first = administrator.create("new-curator", "Nova <b>Curator</b>");
        assertThat(administrator.administratorGets("/accounts").body())
                .contains("Nova &lt;b&gt;Curator&lt;/b&gt;", "has to choose a password")
                .doesNotContain(first);
        var visitor = new Visitor(address(""));
        visitor.get("/login?to=/curation");
        var in = visitor.post("/login", "login", "new-curator", "password", first, "to", "/curation");
        assertThat(in.headers().firstValue("Location")).hasValue("/account");
        assertThat(Visitor.page(visitor.get("/account")).text())
                .contains("Your password was made up for you. Choose one of your own below");
        assertThat(who(visitor)).isEqualTo("Nova <b>Curator</b> Log out");

        assertThat(visitor.get("/curation").headers().firstValue("Location")).hasValue("/account");
        var refused = visitor.post("/links/some/agree", "who", "Nova");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Visitor.page(refused).text()).contains("choose one of your own at /account first");
        assertThat(posts("/links/some/agree", basic("new-curator", first)).statusCode())
                .isEqualTo(403);

        visitor.get("/account");
        for (String[] wrong : new String[][] {
            {"guess", CuratorAccounts.CHOSEN, CuratorAccounts.CHOSEN, "This password is wrong."},
            {first, "too short", "too short", "The new password has 9 characters; it needs 12 to 200."},
            {first, "new-curator123", "new-curator123", "The new password is easily guessed"},
            {first, first, first, "The new password is the one that you have."},
            {first, CuratorAccounts.CHOSEN, "ferry bell mos", "The second is not the same as the first."}
        }) {
            var answer = visitor.post("/account/password", "old", wrong[0], "password", wrong[1], "again", wrong[2]);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Visitor.page(answer).select("[role=alert]").text()).startsWith(wrong[3]);
        }
        String session = visitor.session();
        var chosen = visitor.post(
                "/account/password", "old", first, "password", CuratorAccounts.CHOSEN, "again", CuratorAccounts.CHOSEN);
        assertThat(chosen.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/account?changed=password"));
        assertThat(visitor.session()).isNotEqualTo(session);
        assertThat(who(visitor)).isEqualTo("Nova <b>Curator</b> Curation Log out");
        assertThat(new Visitor(address("")).logIn("new-curator", first).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/links/none/agree",
                "/links/of/concern/none",
                "/concerns",
                "/concerns/patient-control/edit",
                "/quotes/hunter-2015.t3-09/code",
                "/evidence/none",
                "/relations/none/remove",
                "/themes/none",
                "/studies/none/memos",
                "/memos/none",
                "/history/none/restore",
                "/curation/queue"
            })
    void a_curator_posts_what_curators_write(String path) {
        var curator = curator("writing-curator");
        assertThat(curator.post(path, "who", "Ada").statusCode())
                .as("let through to whatever answers there")
                .isNotIn(401, 403, 500);
        assertThat(posts(path, basic("writing-curator", CuratorAccounts.CHOSEN)).statusCode())
                .as("and by Basic without a token")
                .isNotIn(401, 403, 500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/curation",
                "/curation/queue",
                "/concerns/new",
                "/concerns/patient-control/edit",
                "/concerns/patient-control/merge",
                "/concerns/patient-control/split",
                "/concerns/patient-control/retire",
                "/concerns/patient-control/relate",
                "/quotes/hunter-2015.t3-09/code"
            })
    void a_curator_and_the_administrator_see_the_pages_to_curate_and_nobody_else_does(String path) {
        assertThat(curator("writing-curator").get(path).statusCode()).isIn(200, 404);
        assertThat(asksFor(path, basic("writing-curator", CuratorAccounts.CHOSEN))
                        .statusCode())
                .isIn(200, 404);
        assertThat(asksFor(path, asAdministrator()).statusCode()).isIn(200, 404);
        assertThat(get(path, "*/*").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/update",
                "/data?graph=urn:test:curator",
                "/intake",
                "/intake/drafts",
                "/vocabularies",
                "/links/sets",
                "/links/sets/roles/remove",
                "/accounts",
                "/accounts/writing-curator/reset",
                "/somewhere-else"
            })
    void what_is_the_administrators_a_curator_does_not(String path) {
        var curator = curator("writing-curator");
        var answer = curator.post(path, "update", "CLEAR ALL");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Visitor.page(answer).text()).contains("Your account may not do this; the administrator may.");
        var problem = posts(path, basic("writing-curator", CuratorAccounts.CHOSEN));
        assertThat(problem.statusCode()).isEqualTo(403);
        assertThat(problem.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sparql/running/all", "/intake/drafts", "/accounts", "/links/lookups", "/update"})
    void pages_of_the_administrator_are_not_shown_to_a_curator(String path) {
        assertThat(curator("writing-curator").get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void a_session_ends_at_the_next_request_when_the_account_is_disabled_or_gets_a_new_password() {
        var administrator = administrator();
        var curator = curator("ended-curator");
        assertThat(who(curator)).contains("Name of ended-curator");
        administrator.administratorPosts("/accounts/ended-curator/disable");
        assertThat(who(curator)).isEqualTo("Log in");
        assertThat(curator.post("/links/none/agree").statusCode()).isEqualTo(401);
        assertThat(new Visitor(address(""))
                        .logIn("ended-curator", CuratorAccounts.CHOSEN)
                        .statusCode())
                .isEqualTo(403);
        assertThat(posts("/links/none/agree", basic("ended-curator", CuratorAccounts.CHOSEN))
                        .statusCode())
                .isEqualTo(401);

        administrator.administratorPosts("/accounts/ended-curator/enable");
        assertThat(who(curator)).as("the old session stays over").isEqualTo("Log in");
        curator.logIn("ended-curator", CuratorAccounts.CHOSEN);
        assertThat(who(curator)).contains("Name of ended-curator");
        String told = CuratorAccounts.told(administrator.administratorPosts("/accounts/ended-curator/reset"));
        assertThat(who(curator)).isEqualTo("Log in");
        assertThat(curator.logIn("ended-curator", told).statusCode()).isEqualTo(303);
    }

    @Test
    void who_chooses_another_password_is_logged_out_elsewhere_and_not_here() {
        var here = curator("two-browsers");
        var elsewhere = new Visitor(address(""));
        elsewhere.logIn("two-browsers", CuratorAccounts.CHOSEN);
        assertThat(who(elsewhere)).contains("Name of two-browsers");
        String other = CuratorAccounts.CHOSEN + " again";
        here.post("/account/password", "old", CuratorAccounts.CHOSEN, "password", other, "again", other);
        assertThat(who(here)).contains("Name of two-browsers");
        assertThat(who(elsewhere)).isEqualTo("Log in");
    }

    @Test
    void somebody_says_who_they_are_and_is_called_so_at_once() {
        var curator = curator("named-curator");
        curator.get("/account");
        var wrong = curator.post("/account", "name", "Ada", "orcid", "0000-0002-1825-0098");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Visitor.page(wrong).select("#orcid-wrong").text()).contains("which is no ORCID");
        assertThat(Visitor.page(wrong).select("#orcid").attr("value")).isEqualTo("0000-0002-1825-0098");
        curator.post("/account", "name", "Ada Lovelace", "orcid", "https://orcid.org/0000-0002-1825-0097");
        assertThat(who(curator)).startsWith("Ada Lovelace");
        assertThat(Visitor.page(curator.get("/account")).select("#orcid").attr("value"))
                .isEqualTo("0000-0002-1825-0097");
        assertThat(sparql("ASK { ?s ?p ?o FILTER (CONTAINS(STR(?o), 'Lovelace')) }", "text/csv")
                        .body())
                .as("no account is in the graph")
                .contains("false");
    }

    @Test
    void an_account_that_cannot_be_made_is_told_beside_its_field() {
        var administrator = administrator();
        administrator.create("taken-login", "Taken");
        var answer = administrator.administratorPosts("/accounts", "login", "taken-login", "name", "Another");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Visitor.page(answer).select("#login-wrong").text())
                .isEqualTo("The login is \"taken-login\", which another account has.");
        assertThat(Visitor.page(answer).select("#name").attr("value")).isEqualTo("Another");
        assertThat(administrator
                        .administratorPosts("/accounts/nobody-there/reset")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_hash_of_an_earlier_kind_becomes_a_new_one_at_the_next_log_in() {
        administrator().create("old-hash", "Old");
        String before = accounts.of("old-hash").orElseThrow().hash();
        String bcrypt = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(CuratorAccounts.CHOSEN);
        accounts.rehash("old-hash", before, bcrypt);
        assertThat(new Visitor(address(""))
                        .logIn("old-hash", CuratorAccounts.CHOSEN)
                        .statusCode())
                .isEqualTo(303);
        assertThat(accounts.of("old-hash").orElseThrow().hash()).startsWith("{argon2");
    }

    @Test
    void after_five_wrong_passwords_the_form_and_basic_say_when_to_come_again() {
        curator("guessed-curator");
        var guesser = new Visitor(address(""));
        guesser.get("/login");
        for (int i = 0; i < LogInLimits.OF_A_PAIR; i++) {
            assertThat(guesser.post("/login", "login", "guessed-curator", "password", "guess " + i)
                            .statusCode())
                    .isEqualTo(403);
        }
        var page = guesser.post("/login", "login", "guessed-curator", "password", CuratorAccounts.CHOSEN);
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(Visitor.page(page).select("[role=alert]").text())
                .isEqualTo("This failed too often from where you are. Try again in a minute; until then not even the"
                        + " right password is looked at.");
        var problem = posts("/links/none/agree", basic("guessed-curator", CuratorAccounts.CHOSEN));
        assertThat(problem.statusCode()).isEqualTo(429);
        assertThat(problem.body()).contains("\"status\":429", "Try again in a minute");
        for (var answer : List.of(page, problem)) {
            assertThat(Integer.parseInt(
                            answer.headers().firstValue("Retry-After").orElse("0")))
                    .isBetween(1, 60);
        }
        assertThat(curator("writing-curator").get("/curation").statusCode()).isNotEqualTo(429);
        assertThat(update("ASK {}", asAdministrator()).statusCode()).isNotEqualTo(429);
    }

    @Test
    void nobody_can_be_told_from_nobody_by_an_answer() {
        curator("real-curator");
        var answers = new ArrayList<String>();
        for (String login : List.of("real-curator", "unreal-curator")) {
            var visitor = new Visitor(address(""));
            visitor.get("/login");
            answers.add(Visitor.page(visitor.post("/login", "login", login, "password", "guess"))
                    .select("main")
                    .text());
        }
        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
    }
}
