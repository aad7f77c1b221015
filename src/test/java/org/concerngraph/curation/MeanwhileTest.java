package org.concerngraph.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.concerngraph.Visitor;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Two people act on the same thing: the second is told what the first did, and neither overwrites the other. */
class MeanwhileTest extends TwoCurators {

    private static final String CONCERN = "patient-control";

    /** Sends a form of a page as it was shown, with a few fields typed anew. */
    private HttpResponse<String> send(Visitor visitor, Element form, String address, String... typed) {
        Stream<String> shown = form.select("input[name]:not([name=_csrf]), select[name]").stream()
                .filter(field -> !Stream.of(typed).toList().contains(field.attr("name")))
                .flatMap(field -> Stream.of(field.attr("name"), value(field)));
        return visitor.post(address, Stream.concat(shown, Stream.of(typed)).toArray(String[]::new));
    }

    private String value(Element field) {
        Element chosen = field.selectFirst("option[selected]");
        return chosen == null ? field.val() : chosen.val();
    }

    private String evidence(int number) {
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

    private Element form(Visitor visitor, int number, String evidence, String act) {
        String quote = "/quotes/hunter-2015.t3-%02d".formatted(number);
        kept(visitor.post(quote + "/others"));
        return page(visitor, quote + "/code").expectFirst("form[action$=/evidence/" + evidence + "/" + act + "]");
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
    void who_words_a_concern_anew_is_its_author_since_and_it_is_proposed_again() {
        kept(ada.post(
                "/concerns/new",
                "wording",
                "Forms may be filled in by relatives",
                "stage",
                "Use",
                "polarity",
                "Risk",
                "name",
                "by-relatives"));
        kept(ben.post("/concerns/by-relatives/accept"));
        kept(ben.post(
                "/concerns/by-relatives/edit",
                "based",
                page(ben, "/concerns/by-relatives/edit")
                        .expectFirst("input[name=based]")
                        .val(),
                "wording",
                "Relatives may fill in what patients would have said otherwise",
                "stage",
                "Use",
                "polarity",
                "Risk",
                "why",
                "Says what is lost"));
        assertThat(ask("<concern/by-relatives> prc:reviewStatus prc:Proposed")).isTrue();
        assertThat(page(ben, "/concerns/by-relatives/edit").select("form[action$=/accept]"))
                .as("it is worded by Ben")
                .isEmpty();
        assertThat(refused(ben.post("/concerns/by-relatives/accept"), 400)).contains("worded yourself");
        kept(ada.post("/concerns/by-relatives/accept"));
        assertThat(ask("<concern/by-relatives> prc:reviewStatus prc:Accepted ; prc:reviewedBy <agent/ada>"))
                .isTrue();
        assertThat(page(ada, "/concerns/by-relatives").select("main").text())
                .contains("Worded before as “Forms may be filled in by relatives”");
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
