package org.concerngraph.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.concerngraph.OwnServer;
import org.concerngraph.Visitor;
import org.concerngraph.account.CuratorAccounts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people act on the same thing: the second is told what the first did, and neither overwrites the other. */
class MeanwhileTest {

    private static final String PASSWORD = "a password for tests";
    private static final String CONCERN = "patient-control";

    @TempDir
    private static Path directory;

    private static OwnServer server;
    private static Visitor ada;
    private static Visitor ben;

    @BeforeAll
    static void start() {
        server = new OwnServer(directory, "concerngraph.admin.password=" + PASSWORD);
        var accounts = new CuratorAccounts(server.address(""), PASSWORD);
        ada = accounts.curator("ada", "Ada Judge", server.address(""));
        ben = accounts.curator("ben", "Ben Second", server.address(""));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void kept(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(Visitor.page(answer).select("#fault, main").text())
                .isIn(302, 303);
    }

    private static String refused(HttpResponse<String> answer, int status) {
        String said = Visitor.page(answer).select("#fault, main").text();
        assertThat(answer.statusCode()).as(said).isEqualTo(status);
        return said;
    }

    private static Document page(Visitor visitor, String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Visitor.page(answer);
    }

    /** Sends a form of a page as it was shown, with a few fields typed anew. */
    private static HttpResponse<String> send(Visitor visitor, Element form, String address, String... typed) {
        Stream<String> shown = form.select("input[name]:not([name=_csrf]), select[name]").stream()
                .filter(field -> !Stream.of(typed).toList().contains(field.attr("name")))
                .flatMap(field -> Stream.of(field.attr("name"), value(field)));
        return visitor.post(address, Stream.concat(shown, Stream.of(typed)).toArray(String[]::new));
    }

    private static String value(Element field) {
        Element chosen = field.selectFirst("option[selected]");
        return chosen == null ? field.val() : chosen.val();
    }

    private static String evidence(int number) {
        kept(ada.post(
                "/quotes/hunter-2015.t3-%02d/code".formatted(number),
                "start",
                "0",
                "end",
                "9",
                "concern",
                CONCERN,
                "note",
                "first"));
        return "hunter-2015.t3-%02d.%s".formatted(number, CONCERN);
    }

    private static Element form(Visitor visitor, int number, String evidence, String act) {
        String quote = "/quotes/hunter-2015.t3-%02d".formatted(number);
        kept(visitor.post(quote + "/others"));
        return page(visitor, quote + "/code").expectFirst("form[action$=/evidence/" + evidence + "/" + act + "]");
    }

    private static boolean ask(String pattern) {
        return server.ask("PREFIX prc: <https://w3id.org/prom-concerns/ontology#> PREFIX skos:"
                        + " <http://www.w3.org/2004/02/skos/core#> BASE <https://w3id.org/prom-concerns/id/> ASK { "
                        + pattern + " }")
                .contains("true");
    }

    @Test
    void who_judges_what_was_changed_since_they_read_it_is_told() {
        String it = evidence(6);
        Element read = form(ben, 6, it, "accept");
        kept(send(ada, form(ada, 6, it, "edit"), "/evidence/" + it + "/edit", "end", "20", "note", "second"));
        assertThat(refused(send(ben, read, "/evidence/" + it + "/accept"), 409))
                .contains("Ada Judge changed this while you were writing", "Read it as it is now");
        assertThat(ask("<evidence/" + it + "> prc:reviewStatus prc:Proposed ; skos:note \"second\""))
                .isTrue();
        kept(send(ben, form(ben, 6, it, "accept"), "/evidence/" + it + "/accept"));
        assertThat(ask("<evidence/" + it + "> prc:reviewStatus prc:Accepted")).isTrue();
    }

    @Test
    void the_second_of_two_forms_of_the_same_author_is_refused_and_shows_what_was_typed() {
        String it = evidence(7);
        Element first = form(ada, 7, it, "edit");
        kept(send(ada, form(ada, 7, it, "edit"), "/evidence/" + it + "/edit", "note", "second"));
        var second = send(ada, first, "/evidence/" + it + "/edit", "note", "third", "end", "12");
        assertThat(refused(second, 409)).contains("changed this while you were writing");
        Element again = Visitor.page(second).expectFirst("form[action$=/evidence/" + it + "/edit]");
        assertThat(again.select("input[name=note]").val()).isEqualTo("third");
        assertThat(again.select("input[name=end]").val()).isEqualTo("12");
        assertThat(Visitor.page(second).select("details[open]:has(form[action$=/evidence/" + it + "/edit])"))
                .hasSize(1);
        assertThat(ask("<evidence/" + it + "> skos:note \"second\"")).isTrue();
    }

    @Test
    void nobody_changes_what_another_reads() {
        String it = evidence(8);
        assertThat(refused(
                        ben.post(
                                "/evidence/" + it + "/edit",
                                "start",
                                "0",
                                "end",
                                "5",
                                "stance",
                                "Contradicts",
                                "basis",
                                "Explicit"),
                        400))
                .contains("somebody else's");
        assertThat(ask("<evidence/" + it + "> prc:stance prc:Expresses")).isTrue();
    }

    @Test
    void who_judges_a_concern_that_was_reworded_since_they_read_it_is_told() {
        kept(ada.post(
                "/concerns/new",
                "wording",
                "Clinics may lose the answers between two visits",
                "stage",
                "Use",
                "polarity",
                "Risk",
                "name",
                "lost-answers"));
        Element read = page(ben, "/concerns/lost-answers/edit").expectFirst("form[action$=/accept]");
        Element entry = page(ben, "/concerns/lost-answers/edit").expectFirst("form[action$=/entry]");
        kept(ada.post(
                "/concerns/lost-answers/edit",
                "based",
                page(ada, "/concerns/lost-answers/edit")
                        .expectFirst("input[name=based]")
                        .val(),
                "wording",
                "Clinics may lose what patients answered between two visits",
                "stage",
                "Use",
                "polarity",
                "Risk"));
        assertThat(refused(send(ben, read, "/concerns/lost-answers/accept"), 409))
                .contains("Ada Judge changed this", "Reworded: Clinics may lose what patients answered");
        var described = send(ben, entry, "/concerns/lost-answers/entry", "definition", "Lost on paper or in software");
        assertThat(refused(described, 409)).contains("Nothing of yours is lost");
        assertThat(Visitor.page(described).select("textarea[name=definition]").text())
                .isEqualTo("Lost on paper or in software");
    }

    @Test
    void a_relation_is_judged_from_the_page_of_its_concern() {
        String relation = "fear-of-use-against-patients.obstructs.patient-control";
        Element read = page(ben, "/concerns/" + CONCERN + "/relate")
                .expectFirst("form[action$=/relations/" + relation + "/accept]");
        kept(send(ben, read, "/relations/" + relation + "/accept", "why", "Quote 9 says so"));
        assertThat(page(ada, "/concerns/" + CONCERN + "/relate")
                        .select("#relations + ul")
                        .text())
                .contains("accepted", "judged by Ben Second");
    }
}
