package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person with a keyboard alone reaches and uses everything, and sees where they are. */
class KeyboardTest extends InBrowser {

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private String focused() {
        return (String) page.evaluate("document.activeElement.innerText || document.activeElement.id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/concerns",
                "/concerns/patient-control",
                "/themes/hunter-2015.divisions-across-services",
                "/quotes",
                "/quotes/hunter-2015.t3-09",
                "/participants",
                "/roles/general-practitioner",
                "/studies/hunter-2015",
                "/sources/hunter-2015.table-3",
                "/evidence",
                "/matrix",
                "/map",
                "/co-occurrence",
                "/compare",
                "/frameworks/npt-2009",
                "/search?q=data",
                "/ontology",
                "/sparql"
            })
    void the_tab_key_comes_by_every_link_button_and_field_and_shows_where_it_is(String path) {
        page.navigate(address(path));
        int all = (int) page.evaluate("""
                [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
                  .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.tabIndex >= 0).length""");
        // Boxes of a group of choices are several stops here, because each is a checkbox; none is a radio button.
        Set<Object> stops = new LinkedHashSet<>();
        press("Tab");
        assertThat(focused()).isEqualTo("Skip to the content");
        for (int i = 0; i < all + 60; i++) {
            Object stop = page.evaluate("""
                    (() => { const e = document.activeElement; if (e === document.body) { return null; }
                      e.dataset.stop ??= String(document.querySelectorAll("[data-stop]").length);
                      const style = getComputedStyle(e);
                      const isShown = e.matches(".skip") || style.outlineStyle !== "none" || style.boxShadow !== "none";
                      return e.dataset.stop + (e.matches("a[href], button, input, select, textarea, summary") ? "" : " region")
                        + (isShown ? "" : " unseen: " + e.outerHTML.slice(0, 80)); })()""");
            if (stop != null) {
                stops.add(stop);
            }
            press("Tab");
        }
        assertThat(stops).noneMatch(stop -> stop.toString().contains("unseen"));
        assertThat(stops.stream().filter(stop -> !stop.toString().contains("region")))
                .hasSizeGreaterThanOrEqualTo(all);
    }

    @Test
    void the_skip_link_leads_past_the_navigation() {
        page.navigate(address("/concerns"));
        press("Tab", "Enter", "Tab");
        assertThat((boolean) page.evaluate("document.querySelector('main').contains(document.activeElement)"))
                .isTrue();
    }

    @Test
    void the_tree_of_themes_is_one_stop_and_walked_with_the_arrows() {
        page.navigate(address("/themes"));
        assertThat((int) page.evaluate("document.querySelectorAll('table.tree [tabindex=\"0\"]').length"))
                .isEqualTo(1);
        page.locator("table.tree tbody tr").first().focus();
        press("ArrowDown", "ArrowDown", "ArrowDown");
        assertThat(focused()).startsWith("Engaging patients and practitioners");
        press("ArrowLeft");
        assertThat(focused()).startsWith("PROM implementation");
        press("ArrowLeft");
        assertThat(page.locator("table.tree tr[data-row]:visible").count()).isEqualTo(4);
        press("ArrowDown");
        assertThat(focused()).startsWith("PROM use");
        press("ArrowUp", "ArrowRight");
        assertThat(page.locator("table.tree tr[data-row]:visible").count()).isEqualTo(6);
        press("End");
        assertThat(focused()).startsWith("Interpretability");
        press("ArrowRight", "ArrowRight");
        assertThat(focused()).isEqualTo("5 quotes");
        press("Enter");
        page.waitForURL("**/quotes?heading=*");
        page.goBack();
        page.locator("table.tree tbody tr").first().focus();
        press("Home", "ArrowDown", "Enter");
        page.waitForURL("**/themes/hunter-2015.concerns-around-prom-use-and-implementation");
    }

    @Test
    void a_pointer_folds_the_tree_too() {
        page.navigate(address("/themes"));
        page.locator("table.tree tr[data-branch] th").nth(1).click(new Locator.ClickOptions().setPosition(8, 8));
        assertThat(page.locator("table.tree tr[data-row]:visible").count()).isEqualTo(4);
    }

    @Test
    void suggestions_are_reached_from_the_box_and_leave_on_escape() {
        page.navigate(address("/"));
        page.locator("#box").focus();
        page.keyboard().type("owner");
        page.waitForSelector("#suggestions a");
        press("Escape");
        assertThat(page.locator("#suggestions a").count()).isZero();
        page.keyboard().type("s");
        page.waitForSelector("#suggestions a");
        press("Tab", "Tab");
        assertThat(focused()).contains("ownership");
        press("Enter");
        page.waitForURL("**/concerns/clinician-ownership");
    }

    @Test
    void a_concern_of_the_map_is_opened_from_the_list() {
        page.navigate(address("/map"));
        page.locator("#relations a").first().focus();
        press("Enter");
        page.waitForSelector("#chosen .quote");
        assertThat(page.url()).contains("concern=").endsWith("#chosen");
    }
}
