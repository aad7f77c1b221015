package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way in as a person takes it in a real browser: paste, repair, accept, look, withdraw. */
class IntakeInBrowserTest extends InBrowser {

    private static final String TABLE = """
            Table 5
            What ferrymen say of forms
            Burden
            Time on the ward Nobody has an hour for it (…) not even ten minutes. (P1, Nurse)
            It is one more form [for us] to lose. (P2, Ferryman)
            Trust
            They never told us who reads it. (P1b, Nurse)
            """;

    @Override
    NewContextOptions options() {
        return new NewContextOptions().setHttpCredentials("admin", PASSWORD);
    }

    @AfterEach
    void take_away() {
        for (List<String> row : select(
                "PREFIX prc: <https://w3id.org/prom-concerns/ontology#> SELECT ?i { ?i a prc:Import ; prc:inStudy ?s"
                        + " FILTER (!STRENDS(STR(?s), '/hunter-2015')) }")) {
            page.navigate(address("/intake/" + row.getFirst().replaceFirst(".*/", "") + "/withdraw"));
            button("Withdraw").click();
        }
        page.navigate(address("/intake/drafts"));
        while (page.locator("form[action$='/discard'] button").count() > 0) {
            page.locator("form[action$='/discard'] button").first().click();
        }
        update("DROP SILENT GRAPH <https://w3id.org/prom-concerns/graph/withdrawn>", asAdministrator());
        update("DROP SILENT GRAPH <https://w3id.org/prom-concerns/graph/roles/local>", asAdministrator());
    }

    private Locator button(String name) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(name))
                .first();
    }

    private void paste() {
        page.navigate(address("/intake"));
        page.locator("#text").fill(TABLE);
        button("Read it").click();
        page.waitForURL("**/intake/drafts/*");
        page.waitForSelector("#summary");
    }

    /** The first passage of the original with these words. */
    private Locator passage(String words) {
        return page.locator(".stretch", new Page.LocatorOptions().setHasText(words))
                .first();
    }

    private String words() {
        return page.locator("main").innerText();
    }

    private void fill(String field, String value) {
        page.locator("#" + field).fill(value);
    }

    @Test
    void a_table_is_pasted_repaired_accepted_seen_and_withdrawn() {
        paste();
        assertThat(page.locator("#summary").innerText()).contains("3 quotes", "3 participants");
        assertThat(page.locator("#q-1 blockquote").innerText()).contains("Time on the ward Nobody has");
        passage("Time on the ward").locator("summary").click();
        passage("Time on the ward")
                .locator("select[name=at]")
                .selectOption(new SelectOption().setLabel("Nobody has an hour"));
        passage("Time on the ward")
                .locator("button", new Locator.LocatorOptions().setHasText("Split here"))
                .click();
        passage("Time on the ward").locator("summary").click();
        passage("Time on the ward").locator("select[name=kind]").selectOption("heading");
        passage("Time on the ward")
                .locator("button", new Locator.LocatorOptions().setHasText("So it is"))
                .click();
        assertThat(page.locator("#q-1 blockquote").innerText()).startsWith("Nobody has an hour");
        assertThat(page.locator(".theme-tree").innerText()).contains("Time on the ward");
        assertThat(page.locator("#decisions ~ ul li").count()).isEqualTo(2);

        page.selectOption("#code", "P1b");
        page.selectOption("#into", "P1");
        button("Make one of them").click();
        assertThat(page.locator("#summary").innerText()).contains("3 quotes", "2 participants");
        button("Accept").click();
        assertThat(page.locator(".in-the-way").innerText()).contains("identifier of its study");

        fill("study-id", "ferry-2024");
        fill("title", "What ferrymen say of forms");
        fill("label", "Ferry 2024");
        fill("source", "10.1234/ferry");
        fill("licence", "CC BY 4.0");
        fill("access-rights", "Open");
        button("Accept").click();
        page.waitForURL("**/intake/ferry-2024.table-5");
        assertThat(words()).contains("All that was understood is in the graph", "P1b and P1 are one person");
        assertThat(page.locator(".not-equal").count()).isZero();

        page.navigate(address("/studies/ferry-2024"));
        assertThat(words()).contains("Ferry 2024", "Table 5", "Trust");
        page.navigate(address("/participants/ferry-2024.P1"));
        assertThat(words()).contains("They never told us", "Nobody has an hour");
        page.navigate(address("/quotes?q=minutes"));
        assertThat(words()).contains("not even ten minutes");

        page.navigate(address("/intake/ferry-2024.table-5"));
        page.locator("a", new Page.LocatorOptions().setHasText("See what would go"))
                .click();
        assertThat(words()).contains("Curators have read no concern");
        fill("reason", "It was a test");
        button("Withdraw").click();
        page.waitForURL("**/intake/ferry-2024.table-5");
        assertThat(words()).contains("This import was withdrawn", "It was a test");
        page.navigate(address("/studies/ferry-2024"));
        assertThat(words()).contains("404");
    }

    /** The quotes on a concern's page, and how many people voice it. */
    private List<String> concern() {
        page.navigate(address("/concerns/patient-control"));
        return page.locator("main blockquote").allInnerTexts();
    }

    @Test
    void a_file_that_names_concerns_changes_their_pages_until_it_is_withdrawn() {
        List<String> before = concern();
        page.navigate(address("/intake"));
        page.setInputFiles("#file", new FilePayload("coded.csv", "text/csv", """
                participant,role,theme,quote,concern
                F1,Ferryman,Trust,They hold it against you when the boat is late.,patient-control
                F2,Patient,Trust,I say what I like.,no-such-concern
                """.getBytes(StandardCharsets.UTF_8)));
        button("Read it").click();
        page.waitForSelector("#summary");
        fill("study-id", "ferry-2024");
        fill("title", "What ferrymen say of forms");
        fill("source", "10.1234/ferry");
        fill("licence", "CC BY 4.0");
        fill("access-rights", "Open");
        button("Accept").click();
        page.waitForURL("**/intake/ferry-2024.coded");
        assertThat(words()).contains("no-such-concern");

        List<String> with = concern();
        assertThat(with).hasSize(before.size() + 1).anyMatch(quote -> quote.contains("when the boat is late"));
        assertThat(words()).contains("Ferryman", "Ferry");
        page.navigate(address("/intake/ferry-2024.coded/withdraw"));
        assertThat(words()).contains("Each of the concerns that it bears on has other quotes");
        button("Withdraw").click();
        page.waitForURL("**/intake/ferry-2024.coded");
        assertThat(concern()).isEqualTo(before);
    }

    @Test
    void all_of_it_is_reached_and_done_by_keyboard() {
        page.navigate(address("/intake"));
        page.locator("#text").focus();
        page.keyboard().insertText(TABLE);
        for (String stop : List.of("file", "format", "decisions")) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo(stop);
        }
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForSelector("#summary");
        page.locator("#title").focus();
        page.keyboard().insertText("A title");
        page.keyboard().press("Enter");
        page.waitForURL("**#study");
        assertThat(page.locator("#title").inputValue()).isEqualTo("A title");
        page.locator(".stretch summary").first().focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("kind");
    }

    @Test
    void the_pages_fit_and_pass_the_accessibility_rules() {
        paste();
        fill("study-id", "ferry-2024");
        fill("title", "What ferrymen say of forms");
        fill("source", "10.1234/ferry");
        fill("licence", "CC BY 4.0");
        fill("access-rights", "Open");
        button("Keep what I wrote").click();
        String draft = page.url().replaceFirst("#.*", "");
        look("draft", draft);
        page.setViewportSize(1440, 900);
        page.navigate(draft);
        button("Accept").click();
        page.waitForURL("**/intake/ferry-2024.table-5");
        look("receipt", page.url());
        look("withdraw", page.url() + "/withdraw");
        look("intake", address("/intake"));
        look("drafts", address("/intake/drafts"));
        page.navigate(address("/intake/ferry-2024.table-5/withdraw"));
        button("Withdraw").click();
        look("tombstone", address("/intake/ferry-2024.table-5"));
        page.navigate(address("/intake"));
        page.setInputFiles("#file", new FilePayload("umfrage.csv", "text/csv", """
                Zitat;Person;Beruf;Thema
                Wir haben keine Zeit dafür.;T1;Müllerin;Zeit
                Niemand hat gefragt.;T2;Nurse;Vertrauen
                """.getBytes(StandardCharsets.UTF_8)));
        button("Read it").click();
        page.waitForURL("**/intake/drafts/*");
        look("columns", page.url());
        page.getByLabel("What does the column “Zitat” mean?").selectOption("quote");
        button("Read it again like this").click();
        assertThat(page.locator("#summary").innerText()).contains("2 quotes");
    }

    private void look(String name, String url) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            int width = scheme == ColorScheme.LIGHT ? 360 : 1440;
            page.setViewportSize(width, 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.navigate(url);
            page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)");
            picture(page, "intake-" + name + "-" + width, true);
            assertThat(violations(page)).as(name + " at " + width).isEmpty();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as(name + " at " + width)
                    .isLessThanOrEqualTo(width);
        }
    }
}
