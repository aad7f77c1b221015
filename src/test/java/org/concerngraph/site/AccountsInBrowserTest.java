package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People log in and out by keyboard, and every page of accounts is fit to be seen. */
class AccountsInBrowserTest extends InBrowser {

    private static final String CHOSEN = "ferry bell moss";

    private void press(String key) {
        page.keyboard().press(key);
    }

    private String header() {
        return page.locator("header .who").innerText().replaceAll("\\s+", " ").strip();
    }

    private String words() {
        return page.locator("main").innerText();
    }

    private void logIn(String login, String password) {
        page.navigate(address("/login"));
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("main button").click();
    }

    private void logOut() {
        page.locator("header .who button").click();
    }

    private void button(String name) {
        page.locator("main button", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
    }

    private String create(String login, String name) {
        page.navigate(address("/accounts"));
        page.locator("#login").fill(login);
        page.locator("#name").fill(name);
        button("Make it");
        return page.locator("#told .told").innerText();
    }

    @Test
    void the_administrator_logs_in_by_keyboard_is_greeted_where_they_were_and_logs_out() {
        page.navigate(address("/concerns?polarity=Risk"));
        page.locator("header .who a").focus();
        press("Enter");
        page.waitForURL("**/login?to=**");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("login");
        page.keyboard().type("admin");
        press("Tab");
        page.keyboard().type(PASSWORD);
        press("Enter");
        page.waitForURL("**/concerns?polarity=Risk");
        assertThat(header()).isEqualTo("The administrator Curation Accounts Log out");
        page.locator("header .who button").focus();
        press("Enter");
        page.waitForURL(address("/"));
        assertThat(header()).isEqualTo("Log in");
        page.goBack();
        page.reload();
        assertThat(header()).isEqualTo("Log in");
    }

    @Test
    void the_pages_fit_and_pass_the_accessibility_rules() {
        page.navigate(address("/login"));
        look("login");
        logIn("admin", "wrong");
        assertThat(words()).contains("Nobody can log in like this");
        look("login-wrong");
        logIn("admin", PASSWORD);
        look("home");
        page.navigate(address("/account"));
        look("account-of-the-administrator");
        create("very-long-login-of-somebody-with-a-name", "Wilhelmina Featherstonehaugh-Cholmondeley of Bewdley");
        create("bob-of-the-browser", "Bob");
        page.locator("li#bob-of-the-browser button").last().click();
        page.locator("#login").fill("bob-of-the-browser");
        page.locator("#name").fill("Bob");
        page.locator("#orcid").fill("0000");
        button("Make it");
        assertThat(words()).contains("which another account has", "disabled");
        look("accounts-wrong");
        String first = create("ada-of-the-browser", "Ada");
        look("accounts-told");
        logOut();
        logIn("ada-of-the-browser", first);
        look("account-first");
        page.locator("#old").fill(first);
        page.locator("#password").fill(CHOSEN);
        page.locator("#again").fill(CHOSEN + "!");
        button("Choose it");
        look("account-wrong");
        page.navigate(address("/accounts"));
        assertThat(page.url()).endsWith("/account");
        page.navigate(address("/update"));
        assertThat(words()).contains("403", "choose one of your own");
        look("forbidden");
    }

    /** Looks at the page that is open: narrow and light, wide and dark, and, for people, narrow and dark, wide and light. */
    private void look(String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {360, 1440}) {
                page.setViewportSize(width, 900);
                picture(page, "accounts-" + name + "-" + width + "-" + scheme, true);
                if ((width == 360) == (scheme == ColorScheme.LIGHT)) {
                    assertThat(violations(page)).as(name + " at " + width).isEmpty();
                }
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as(name + " at " + width)
                        .isLessThanOrEqualTo(width);
            }
        }
    }
}
