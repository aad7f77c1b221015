package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.concerngraph.query.RunningQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The workbench as somebody uses it who writes SPARQL in a real browser. */
class WorkbenchInBrowserTest extends InBrowser {

    private static final int WIDE = 1440;

    @Autowired
    private RunningQueries running;

    private static final String PREFIX = "PREFIX prc: <https://w3id.org/prom-concerns/ontology#>\n";
    private static final String ROLES = PREFIX
            + "SELECT ?role (COUNT(*) AS ?quotes) WHERE { ?quote prc:spokenBy/prc:hasRole ?role } GROUP BY ?role";
    private static final String CELLS = PREFIX
            + "SELECT ?stage ?polarity (COUNT(*) AS ?n) WHERE { ?c prc:stage ?stage ; prc:polarity ?polarity }"
            + " GROUP BY ?stage ?polarity";
    private static final String OF_ONE = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o . VALUES ?s {"
            + " <https://w3id.org/prom-concerns/id/concern/patient-control> } }";
    private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void listen() {
        complaints.clear();
        listen(page);
    }

    private void listen(Page page) {
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(address("/")) && !request.url().startsWith("data:")) {
                complaints.add(request.url());
            }
        });
    }

    private void open(String path) {
        open(page, path);
    }

    private void open(Page page, String path) {
        page.navigate(address(path));
        page.waitForSelector(
                "html[data-workbench]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static String ask(String query) {
        return "/sparql?query=" + encode(query);
    }

    private void write(String query) {
        page.locator(".CodeMirror").click();
        press("Control+a", "Delete");
        page.keyboard().type(query);
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private String written() {
        return (String) page.evaluate("document.getElementById('query').value");
    }

    private String hints() {
        page.waitForSelector(".CodeMirror-hint");
        return page.locator(".CodeMirror-hints").innerText();
    }

    private String answer() {
        return page.locator("#answer").innerText();
    }

    private String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    @Test
    void a_prefix_of_ours_proposes_the_terms_of_the_ontology_with_their_definitions() {
        open("/sparql");
        write("SELECT * WHERE { ?quote prc:");
        assertThat(hints()).contains("prc:spokenBy").contains("The participant").contains("11 uses");
        page.keyboard().type("spok");
        page.waitForCondition(() -> text(".CodeMirror-hint").startsWith("prc:spok"));
        press("Enter");
        assertThat(written()).startsWith(PREFIX).endsWith("SELECT * WHERE { ?quote prc:spokenBy");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_class_is_proposed_after_a_and_a_variable_after_its_mark() {
        open("/sparql");
        write("SELECT * WHERE { ?quote a Quo");
        assertThat(hints()).startsWith("prc:Quote");
        press("Enter");
        assertThat(written()).endsWith("?quote a prc:Quote");
        page.keyboard().type(" ; prc:spokenBy ?p . ?qu");
        press("Control+Space");
        assertThat(hints()).contains("?quote");
    }

    @Test
    void a_concern_is_found_by_words_of_its_label_and_its_prefix_is_declared() {
        open("/sparql");
        write("SELECT * WHERE { ?quote prc:expresses clinicians owner");
        page.waitForSelector(".CodeMirror-hint:has-text('feel ownership')");
        assertThat(text(".CodeMirror-hint")).contains("concern:clinician-ownership");
        press("Enter");
        assertThat(written())
                .contains("PREFIX concern: <https://w3id.org/prom-concerns/id/concern/>\n")
                .endsWith("?quote prc:expresses concern:clinician-ownership");
    }

    @Test
    void what_is_written_at_the_address_of_the_vocabularies_is_asked_there_and_kept_for_it_alone() {
        open("/vocabularies/sparql");
        write("SELECT ?graph WHERE { GRAPH ?graph { } }");
        press("Control+Enter");
        page.waitForSelector("#rows td");
        assertThat(answer()).contains("graph:meta").doesNotContain("graph:concerns");
        assertThat(page.url()).startsWith(address("/vocabularies/sparql?query="));
        open("/sparql");
        assertThat(written()).doesNotContain("GRAPH");
        open("/vocabularies/sparql");
        assertThat(written()).contains("GRAPH ?graph");
        assertThat(complaints).isEmpty();
    }

    @Test
    void prefixes_are_ours_alone() {
        open("/sparql");
        write("PREFIX sk");
        press("Control+Space");
        assertThat(hints()).contains("http://www.w3.org/2004/02/skos/core#");
        press("Enter");
        assertThat(written()).isEqualTo("PREFIX skos: <http://www.w3.org/2004/02/skos/core#>");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_fault_is_marked_while_writing_and_the_servers_word_stands_at_its_place() {
        open("/sparql");
        write("SELECT * WHERE {\n  ?s ?p ?o .\n  FILTER (?o > )\n}");
        page.waitForSelector(".fault-mark");
        assertThat(text("#syntax")).startsWith("Line 3:");
        press("Control+Enter");
        page.waitForSelector("#answer .fault");
        assertThat(text("#answer .fault")).contains("In line 3");
        assertThat(text(".fault-place")).isEqualTo(")");
        page.locator("#answer .fault button").click();
        page.keyboard().type("1");
        page.waitForCondition(() -> page.locator(".fault-mark").count() == 0);
        press("Control+Enter");
        page.waitForSelector("#rows");
    }

    @Test
    void control_enter_runs_and_the_table_has_linked_labels_and_sorts_by_value() {
        open("/sparql");
        write(ROLES.replace("\n", " "));
        press("Control+Enter");
        page.waitForSelector("#rows a:has-text('general practitioner')");
        assertThat(page.locator("#rows tbody tr").count()).isEqualTo(5);
        assertThat(page.locator("#rows a:has-text('general practitioner')").getAttribute("href"))
                .isEqualTo("/roles/general-practitioner");
        page.locator("#rows th button >> nth=1").click();
        page.waitForSelector("th[aria-sort=ascending]");
        assertThat(page.locator("#rows td.number").allInnerTexts()).containsExactly("1", "1", "2", "4", "4");
        press("Enter");
        page.waitForSelector("th[aria-sort=descending]");
        assertThat(page.locator("#rows td.number").allInnerTexts()).containsExactly("4", "4", "2", "1", "1");
        page.locator("#types").check();
        page.waitForSelector("#rows .type");
        assertThat(answer()).contains("^^xsd:integer").contains("role:general-practitioner");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_long_answer_is_read_page_by_page_and_stops_where_it_is_not_shown() {
        open("/sparql");
        write("SELECT ?a ?b { ?a ?p ?x . ?b ?q ?y }");
        press("Control+Enter");
        page.waitForSelector(".pager");
        assertThat(answer())
                .contains("There is more.")
                .contains("first 10,000 rows")
                .contains("Rows 1 to 100 of 10,000");
        assertThat(page.locator("#rows tbody tr").count()).isEqualTo(100);
        page.locator(".pager button >> nth=1").click();
        page.waitForSelector(".pager:has-text('Rows 101 to 200')");
    }

    @Test
    void an_answer_is_drawn_as_bars_as_a_line_and_as_a_matrix() {
        open(ask(ROLES) + "&view=chart");
        page.waitForSelector(".chart .bar");
        assertThat(page.locator(".chart .bar").count()).isEqualTo(5);
        assertThat(page.locator(".chart desc").textContent()).contains("general practitioner 4");
        page.selectOption("#chart-chart", "line");
        page.waitForSelector(".chart .line");
        open(ask(CELLS) + "&view=chart&chart=matrix");
        page.waitForSelector("#matrix");
        assertThat(page.locator("#matrix thead th").allInnerTexts())
                .containsExactlyInAnyOrder("barrier", "risk", "condition");
        // Two barriers in implementation, three risks in use.
        assertThat(page.locator("#matrix tr:has-text('implementation')").innerText())
                .contains("2");
        assertThat(page.locator("#matrix td").allInnerTexts()).contains("5", "3", "·");
    }

    @Test
    void the_graph_of_a_construct_has_the_triples_of_its_table() {
        open(ask(OF_ONE));
        int triples = page.locator("#rows tbody tr").count();
        assertThat(triples).isGreaterThan(5);
        page.locator("#view-graph").click();
        page.waitForSelector("#drawn[data-edges]");
        assertThat(page.locator("#drawn").getAttribute("data-edges")).isEqualTo(String.valueOf(triples));
        page.locator("button:has-text('List the same triples')").click();
        assertThat(page.locator("#rows tbody tr").count()).isEqualTo(triples);
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_link_gives_the_same_answer_in_another_browser() {
        open("/sparql");
        write(CELLS.replace("\n", " "));
        press("Control+Enter");
        page.waitForSelector("#view-chart");
        page.locator("#view-chart").click();
        page.selectOption("#chart-chart", "matrix");
        page.waitForSelector("#matrix");
        String matrix = page.locator("#matrix").innerText();
        try (var other = browser.chromium().newContext()) {
            Page opened = other.newPage();
            listen(opened);
            opened.navigate(page.url());
            opened.waitForSelector("#matrix");
            assertThat(opened.locator("#matrix").innerText()).isEqualTo(matrix);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void tabs_are_kept_renamed_and_closed_and_keep_their_answers() {
        open("/sparql");
        write("ASK { ?s ?p ?o }");
        press("Control+Enter");
        page.waitForSelector("#truth");
        page.locator("#tab-new").click();
        page.keyboard().type("SELECT * { ?s ?p 1 }");
        page.locator("#tab-rename").click();
        page.keyboard().type("Ones");
        press("Enter");
        assertThat(page.locator("[role=tab]").allInnerTexts()).containsExactly("Query 1", "Ones");
        press("ArrowLeft");
        page.waitForSelector("#truth");
        assertThat(written()).isEqualTo("ASK { ?s ?p ?o }");
        page.reload();
        page.waitForSelector(".CodeMirror");
        assertThat(page.locator("[role=tab]").allInnerTexts()).containsExactly("Query 1", "Ones");
        page.locator("[role=tab] >> nth=1").click();
        assertThat(written()).isEqualTo("SELECT * { ?s ?p 1 }");
        press("Delete");
        assertThat(page.locator("[role=tab]").allInnerTexts()).containsExactly("Query 1");
        assertThat(written()).isEqualTo("ASK { ?s ?p ?o }");
    }

    @Test
    void a_tab_that_a_link_opened_makes_room_for_the_next_link_until_somebody_writes_in_it() {
        open(ask("ASK { ?s ?p 1 }"));
        open(ask("ASK { ?s ?p 2 }"));
        assertThat(page.locator("[role=tab]").count()).isEqualTo(1);
        page.locator(".CodeMirror").click();
        press("Control+End");
        page.keyboard().type(" # mine");
        open(ask("ASK { ?s ?p 3 }"));
        assertThat(page.locator("[role=tab]").count()).isEqualTo(2);
        page.locator("[role=tab]").first().click();
        assertThat(written()).isEqualTo("ASK { ?s ?p 2 } # mine");
    }

    @Test
    void the_tab_key_indents_while_writing_and_leaves_after_escape() {
        open("/sparql");
        write("SELECT * {");
        press("Enter", "Tab");
        page.keyboard().type("?s ?p ?o }");
        assertThat((boolean) page.evaluate("document.activeElement.closest('.CodeMirror') !== null"))
                .isTrue();
        press("Escape", "Tab");
        assertThat((String) page.evaluate("document.activeElement.id")).isEqualTo("run");
        press("Shift+Tab");
        assertThat((boolean) page.evaluate("document.activeElement.closest('.CodeMirror') !== null"))
                .isTrue();
        assertThat(text("#keys")).contains("Esc").contains("leaves the editor");
    }

    @Test
    void a_query_is_laid_out_without_a_change_of_its_meaning() {
        open("/sparql");
        write("SELECT ?a WHERE { ?a ?b ?c ; ?d \"x. y; {z}\" . FILTER(?c > 3) VALUES ?b { UNDEF } } LIMIT 5");
        page.locator("#format").click();
        assertThat(written()).isEqualTo("""
                SELECT ?a
                WHERE {
                  ?a ?b ?c ;
                    ?d "x. y; {z}" .
                  FILTER(?c > 3)
                  VALUES ?b { UNDEF }
                }
                LIMIT 5
                """);
    }

    @ParameterizedTest
    @CsvSource({"curl, it'\\''s", "python, it's", "r, it's", "java, it's"})
    void the_same_request_is_given_in_other_languages(String language, String quoted) {
        open("/sparql");
        write("SELECT * { ?s ?p \"it's\\t\" }");
        page.locator("#programs summary").click();
        page.selectOption("#language", language);
        assertThat(text("#program")).contains(quoted).contains("\\t").contains(address("/sparql"));
    }

    @Test
    void the_raw_answer_is_shown_in_every_format() {
        open(ask(ROLES) + "&view=raw");
        page.waitForSelector("#raw:has-text('role,quotes')");
        page.selectOption("#raw-format", "xml");
        page.waitForSelector("#raw:has-text('<?xml')");
        var file = page.waitForDownload(
                () -> page.locator(".downloads button:has-text('JSON')").click());
        assertThat(file.suggestedFilename()).isEqualTo("answer.json");
    }

    @Test
    void a_long_query_says_how_long_it_runs_and_is_cancelled() {
        open("/sparql");
        write(ENDLESS);
        press("Control+Enter");
        page.waitForSelector("#progress:has-text('Running for 1')");
        page.locator("#cancel").click();
        page.waitForSelector(".incomplete");
        assertThat(answer()).contains("This answer is incomplete").contains("You cancelled the query");
        assertThat(page.locator("#cancel").isVisible()).isFalse();
    }

    @Test
    void an_answer_that_breaks_off_is_shown_as_far_as_it_came_and_said_to_be_incomplete() {
        page.route(
                "**/sparql?query-id=*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/sparql-results+json")
                        .setBody("{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[{\"a\":{\"type\":\"literal\","
                                + "\"value\":\"}]{ first \\\" \"}},{\"a\":{\"type\":\"lit")));
        open("/sparql");
        page.locator("#run").click();
        page.waitForSelector(".incomplete");
        // The rows are drawn with the next frame.
        page.waitForSelector("#rows td");
        assertThat(answer())
                .contains("This answer is incomplete")
                .contains("1 row")
                .contains("}]{ first \"");
    }

    @Test
    void problem_details_of_the_server_are_said_in_its_words_and_at_their_place() {
        page.route(
                "**/sparql?query-id=*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(400)
                        .setContentType("application/problem+json")
                        .setBody("{\"detail\":\"Not so.\",\"line\":3,\"column\":8,\"token\":\"?participant\","
                                + "\"hint\":\"Say it otherwise.\"}")));
        open("/sparql");
        page.locator("#run").click();
        page.waitForSelector("#answer .fault");
        assertThat(text("#answer .fault"))
                .contains("Not so.")
                .contains("Say it otherwise.")
                .contains("line 3, column 8");
        assertThat(text(".fault-place")).isEqualTo("?participant");
    }

    /** By the contract of the addresses of running queries, played by the test. */
    @Test
    void what_runs_in_this_browser_is_listed_with_its_rows_and_ended_from_the_list() {
        var ended = new ArrayList<String>();
        page.route("**/sparql?query-id=*", route -> {});
        page.route("**/sparql/running**", route -> {
            if (route.request().method().equals("DELETE")) {
                ended.add(route.request().url());
                route.fulfill(new Route.FulfillOptions().setStatus(204));
            } else {
                String id = route.request().url().replaceAll(".*id=", "");
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(
                                ended.isEmpty()
                                        ? "{\"queries\":[{\"id\":\"" + id + "\",\"ageMillis\":61000,\"rows\":1234,"
                                                + "\"text\":\"ASK {}\",\"state\":\"running\"}]}"
                                        : "{\"queries\":[]}"));
            }
        });
        open("/sparql");
        page.locator("#run").click();
        page.waitForSelector("#running li");
        assertThat(text("#running li")).contains("ASK {}").contains("61 s, 1,234 rows");
        page.waitForSelector("#progress:has-text('1,234 rows so far')");
        page.locator("#running li button").click();
        page.waitForSelector("#answer .incomplete, #answer .fault");
        assertThat(ended).isNotEmpty();
        assertThat(page.locator("#running li").count()).isZero();
    }

    @Test
    void a_cancelled_query_is_gone_from_the_list_of_those_that_run() {
        open("/sparql");
        write(ENDLESS);
        press("Control+Enter");
        page.waitForSelector("#running li");
        assertThat(text("#running li")).contains("COUNT(*)");
        page.locator("#running li button").click();
        page.waitForSelector("#answer .incomplete, #answer .fault");
        assertThat(text("#answer")).contains("cancelled");
        assertThat(running.all()).isEmpty();
        page.waitForSelector("#running li", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
    }

    @Test
    void equal_labels_of_different_terms_are_different_bars_and_rows_of_a_matrix() {
        String query = "SELECT ?who ?n { VALUES (?who ?n) { (\"P9\"@en 1) (\"P9\"@de 2) (\"P9\"@en 3) } }";
        open(ask(query) + "&view=chart");
        page.waitForSelector(".chart .bar");
        assertThat(page.locator(".chart desc").textContent()).contains("P9 (@en) 4; P9 (@de) 2");
        open(ask(query) + "&view=chart&chart=matrix&x=who&y=n");
        page.waitForSelector("#matrix");
        assertThat(page.locator("#matrix tbody th").allInnerTexts()).containsExactly("P9 (@en)", "P9 (@de)");
    }

    @Test
    void a_line_of_rows_counts_the_rows_at_each_place() {
        open(ask("SELECT ?x { VALUES ?x { 1 1 2 1 } }") + "&view=chart&chart=line&x=x&y=(rows)");
        page.waitForSelector(".chart .line");
        assertThat(page.locator(".chart desc").textContent())
                .contains("from 1, 3, to 2, 1; the least is 1, the greatest 3.");
    }

    @Test
    void a_raw_answer_that_is_a_fault_is_said_to_be_one() {
        page.route(
                "**/sparql",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"detail\":\"Too much to do.\"}")));
        open(ask(ROLES) + "&view=raw");
        page.waitForSelector("#view .fault");
        assertThat(text("#view .fault")).isEqualTo("Too much to do.");
    }

    @Test
    void the_white_space_of_a_literal_is_left_alone_by_the_layout() {
        String literal = "\"\"\"a  {\n     b ;\n\n c\"\"\"";
        open(ask("SELECT * { ?s ?p " + literal + " ; ?q ' x  y ' }"));
        page.locator("#format").click();
        assertThat(written()).isEqualTo("SELECT * {\n  ?s ?p " + literal + " ;\n    ?q ' x  y '\n}\n");
    }

    @Test
    void a_prefix_is_declared_before_a_query_on_one_line() {
        String query = PREFIX.trim() + " SELECT * WHERE { ?quote prc:expresses ";
        open(ask(query + "clinicians owner"));
        page.locator(".CodeMirror").click();
        press("Control+End", "Control+Space");
        page.waitForSelector(".CodeMirror-hint:has-text('feel ownership')");
        press("Enter");
        assertThat(written())
                .isEqualTo("PREFIX concern: <https://w3id.org/prom-concerns/id/concern/>\n" + query
                        + "concern:clinician-ownership");
    }

    @Test
    void what_is_written_lasts_when_the_storage_is_full() {
        open("/sparql");
        page.evaluate("void (Storage.prototype.setItem = () => { throw new Error('full'); })");
        write("ASK { ?s ?p 7 }");
        press("Control+Enter");
        page.waitForSelector("#truth");
        page.locator("#view-raw").click();
        page.locator("#tab-new").click();
        press("Shift+Tab");
        page.locator("[role=tab]").first().click();
        assertThat(written()).isEqualTo("ASK { ?s ?p 7 }");
    }

    @Test
    void queries_run_where_the_page_came_without_https() {
        page.addInitScript("delete Crypto.prototype.randomUUID");
        open("/sparql");
        write("ASK { ?s ?p ?o }");
        press("Control+Enter");
        page.waitForSelector("#truth");
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_address_is_that_of_the_query_that_was_asked() {
        open("/sparql");
        write(ROLES.replace("\n", " "));
        press("Control+Enter");
        page.waitForSelector("#view-chart");
        assertThat(page.locator("#announced").textContent()).startsWith("Answered: 5 rows");
        press("Control+End");
        page.keyboard().type(" # more");
        page.locator("#view-chart").click();
        page.waitForSelector(".chart .bar");
        assertThat(page.url()).contains("view=chart").doesNotContain("more");
    }

    @Test
    void a_query_that_is_too_long_for_an_address_stays_in_its_tab() {
        open("/sparql");
        write("");
        page.keyboard().insertText("ASK { ?s ?p ?o } # " + "x".repeat(7000));
        press("Control+Enter");
        page.waitForSelector("#truth");
        assertThat(page.url()).isEqualTo(address("/sparql"));
        page.locator("#share").click();
        assertThat(text("#share")).isEqualTo("Too long for a link");
    }

    @Test
    void a_query_ends_with_its_tab_and_its_place_in_the_list_keeps_the_focus() {
        open("/sparql");
        write(ENDLESS);
        press("Control+Enter");
        page.waitForSelector("#running li");
        page.locator("#running li button").focus();
        page.waitForSelector("#running li:has-text('3 s')");
        assertThat((boolean) page.evaluate("document.activeElement.matches('#running li button')"))
                .isTrue();
        page.locator("#tab-close").click();
        page.waitForCondition(() -> running.all().isEmpty());
        page.waitForSelector("#running li", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
    }

    @Test
    void every_state_passes_the_accessibility_rules_and_fits_a_phone() {
        String fault = "SELECT * { ?s ?p }";
        for (int width : new int[] {360, WIDE}) {
            try (var context = browser.chromium().newContext(new NewContextOptions().setViewportSize(width, 900))) {
                Page opened = context.newPage();
                listen(opened);
                look(opened, "/sparql", "#keys", width);
                look(opened, ask(ROLES), "#view-table", width);
                look(opened, ask(ROLES) + "&view=chart", ".chart .bar", width);
                look(opened, ask(CELLS) + "&view=chart&chart=matrix", "#matrix", width);
                look(opened, ask(OF_ONE) + "&view=graph", "#drawn[data-edges]", width);
                look(opened, ask(ROLES) + "&view=raw", "#raw", width);
                look(opened, ask(fault), ".fault", width);
            }
        }
        assertThat(complaints).isEmpty();
    }

    private void look(Page opened, String path, String wanted, int width) {
        opened.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        open(opened, path);
        opened.waitForSelector(wanted);
        opened.evaluate("document.querySelectorAll('main details').forEach(d => { d.open = true; })");
        assertThat((int) opened.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(path + " " + width)
                .isLessThanOrEqualTo(0);
        String name = "workbench-" + wanted.replaceAll("\\W+", "") + "-" + width;
        for (ColorScheme scheme :
                width == WIDE ? List.of(ColorScheme.LIGHT, ColorScheme.DARK) : List.of(ColorScheme.LIGHT)) {
            opened.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            picture(opened, name + "-" + scheme, true);
        }
        // Light on a phone and dark on a wide screen: each width and each scheme is checked once.
        assertThat(violations(opened)).as(path + " " + width).isEmpty();
    }
}
