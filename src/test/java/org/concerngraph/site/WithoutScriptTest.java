package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Every page does its work in a real browser whose JavaScript is off. */
class WithoutScriptTest extends InBrowser {

    @Override
    NewContextOptions options() {
        return new NewContextOptions().setJavaScriptEnabled(false);
    }

    private String words() {
        return page.locator("main").innerText();
    }

    @Test
    void the_search_box_finds_what_is_said_and_what_it_is_called() {
        page.navigate(address("/"));
        page.locator("#box").fill("ownership");
        page.locator("#box").press("Enter");
        assertThat(words()).contains("Clinicians need to feel ownership").contains("P20");
    }

    @Test
    void quotes_are_narrowed_by_a_facet_and_by_words() {
        page.navigate(address("/quotes"));
        page.locator(".facets a", new Page.LocatorOptions().setHasText("regulator"))
                .click();
        assertThat(words()).contains("1 quote");
        page.locator("#words").fill("nonsense-word");
        page.locator(".find button").click();
        assertThat(words()).contains("No quote fits");
    }

    @Test
    void a_cell_of_the_matrix_opens_its_quotes_beside_it() {
        page.navigate(address("/matrix"));
        page.selectOption("#rows", "participant");
        page.selectOption("#columns", "theme");
        page.locator(".choices button").click();
        assertThat(page.locator("tbody td:not(.all) a").count()).isEqualTo(11);
        assertThat(page.locator("tbody td:not(.all) .silent").count()).isEqualTo(13);
        page.locator("tbody td:not(.all) a").first().click();
        assertThat(page.locator("#cell .quote").count()).isPositive();
    }

    @Test
    void the_map_lists_relations_and_opens_a_concern_with_its_quotes() {
        page.navigate(address("/map"));
        assertThat(page.locator("figure.drawing").isVisible()).isFalse();
        assertThat(page.locator("#relations tr").count()).isEqualTo(6);
        page.selectOption("#filter-role", "general-practitioner");
        page.locator(".choices button").click();
        assertThat(page.locator("#relations tr").count()).isEqualTo(2);
        page.locator("#relations a").first().click();
        assertThat(page.locator("#chosen .quote").count()).isEqualTo(1);
    }

    @Test
    void roles_are_compared() {
        page.navigate(address("/compare"));
        page.locator("input[value=general-practitioner]").check();
        page.locator("input[value=voluntary-organisation]").check();
        page.locator(".compare-form button").first().click();
        assertThat(words()).contains("By different people.").contains("By one person who holds these roles.");
    }

    @Test
    void themes_are_a_table_that_leads_to_a_theme_and_its_quotes() {
        page.navigate(address("/themes"));
        assertThat(page.locator("table.tree [data-row]").count()).isEqualTo(6);
        page.locator("a", new Page.LocatorOptions().setHasText("Divisions across services"))
                .first()
                .click();
        assertThat(page.locator(".quote").count()).isEqualTo(3);
        assertThat(words()).contains("none of them is quoted under this theme");
    }

    @Test
    void a_pair_of_themes_opens_who_spoke_of_both() {
        page.navigate(address("/co-occurrence"));
        page.locator("a.n", new Page.LocatorOptions().setHasText("2 people")).click();
        assertThat(page.locator("#pair").innerText()).contains("P20").contains("P30");
    }

    @Test
    void a_page_is_cited_and_its_query_asked_again() {
        page.navigate(address("/concerns/patient-control"));
        page.locator("summary", new Page.LocatorOptions().setHasText("Cite this page"))
                .click();
        assertThat(page.locator(".citation").innerText()).contains("dataset version");
        page.locator("summary", new Page.LocatorOptions().setHasText("Show the queries"))
                .click();
        page.locator("footer li a").first().click();
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
    }

    @Test
    void a_query_is_written_run_and_its_fault_shown_at_its_place() {
        page.navigate(address("/sparql"));
        page.locator("#query").fill("SELECT ?s { ?s a <https://w3id.org/prom-concerns/ontology#Concern> }");
        page.locator("#run").click();
        assertThat(page.locator("#rows tbody tr").count()).isEqualTo(12);
        assertThat(page.locator("#rows").innerText()).contains("Clinicians need to feel ownership");
        page.locator("#query").fill("SELECT ?s {\n ?s a }");
        page.locator("#run").click();
        assertThat(page.locator(".fault").innerText()).contains("In line 2");
        assertThat(page.locator("#query").inputValue()).contains("?s a }");
    }

    private void send(String name) {
        page.locator("main button", new Page.LocatorOptions().setHasText(name))
                .first()
                .press("Enter");
    }

    private void fill(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            page.locator("#" + namesAndValues[i]).fill(namesAndValues[i + 1]);
        }
    }

    private String header() {
        return page.locator("header .who").innerText().replaceAll("\\s+", " ").strip();
    }

    @Test
    void a_curator_gets_an_account_chooses_a_password_and_says_who_they_are() {
        String chosen = "ferry bell moss";
        page.navigate(address("/accounts"));
        assertThat(page.url()).endsWith("/login?to=%2Faccounts");
        fill("login", "admin", "password", PASSWORD);
        send("Log in");
        page.waitForURL("**/accounts");
        fill("login", "script-free", "name", "Sina Script");
        send("Make it");
        String first = page.locator("#told .told").innerText();
        page.locator("header .who button").press("Enter");
        page.waitForURL(address("/"));
        assertThat(header()).isEqualTo("Log in");

        page.navigate(address("/login"));
        fill("login", "script-free", "password", first);
        send("Log in");
        page.waitForURL("**/account");
        assertThat(words()).contains("Your password was made up for you");
        fill("old", first, "password", "script-free12", "again", "script-free12");
        send("Choose it");
        page.waitForURL("**/account/password");
        assertThat(words()).contains("is easily guessed");
        fill("old", first, "password", chosen, "again", chosen);
        send("Choose it");
        page.waitForURL("**/account?changed=password");
        assertThat(words()).contains("You have the new password.");
        fill("name", "Sina S.", "orcid", "0000-0002-1825-0097");
        send("Keep it");
        page.waitForURL("**/account?changed=name");
        assertThat(words()).contains("It is kept.");
        assertThat(header()).isEqualTo("Sina S. Curation Log out");
    }
}
