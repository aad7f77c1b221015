package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.concerngraph.curation.agreement.TwoCoders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A researcher looks how far two coders agree and where they differ. */
class AgreementInBrowserTest extends InBrowser {

    private static final Map<String, String> PAGES = Map.of(
            "pairs", "/curation/agreement",
            "study", "/curation/agreement?study=dune-2024",
            "enough", "/curation/agreement?study=dune-2024&one=ada&other=ben&things=concern",
            "few", "/curation/agreement?study=dune-2024&one=ada&other=cyd&things=concern",
            "imported", "/curation/agreement?study=reef-2024&one=dan&other=" + TwoCoders.EVE + "&things=theme",
            "nothing", "/curation/agreement?study=reef-2024&one=ada&other=ben&things=theme",
            "differences", "/curation/differences?study=dune-2024&one=ada&other=ben",
            "differing-themes",
                    "/curation/differences?study=reef-2024&one=dan&other=" + TwoCoders.EVE + "&things=theme",
            "no-differences", "/curation/differences?study=dune-2024&one=ada&other=ben&thing=dune-time");

    @Override
    NewContextOptions options() {
        return new NewContextOptions().setHttpCredentials("admin", PASSWORD);
    }

    @BeforeEach
    void put_the_studies() {
        for (String update : List.of(TwoCoders.put(), TwoCoders.third())) {
            assertThat(update(update, asAdministrator()).statusCode()).isEqualTo(204);
        }
    }

    @AfterEach
    void take_them_away() {
        update(TwoCoders.take(), asAdministrator());
    }

    @Test
    void two_coders_are_chosen_and_each_number_leads_to_the_words_that_they_read_differently() {
        page.navigate(address("/curation/agreement"));
        page.selectOption("#study", "dune-2024");
        page.selectOption("#one", "ada");
        page.selectOption("#other", "ben");
        page.click("main form button");
        assertThat(page.locator(".agreement tbody tr:has-text('burden')").innerText())
                .contains("0.58")
                .contains("6 differences");
        page.click(".agreement tbody tr:has-text('burden') a.n");
        assertThat(page.locator("article").count()).isEqualTo(6);
        assertThat(page.locator("article mark").first().innerText()).isEqualTo("We have forms");
        page.click("text=How far they agree");
        page.locator("summary", new Page.LocatorOptions().setHasText("Show the queries"))
                .click();
        page.locator("footer details a").first().click();
        page.locator("tbody tr").first().waitFor();
        assertThat(page.locator("tbody tr").count()).isEqualTo(3);
    }

    @Test
    void the_pages_fit_and_have_no_barriers_in_the_light_on_a_phone_and_in_the_dark_on_a_wide_screen() {
        for (int width : new int[] {360, 1440}) {
            page.setViewportSize(width, 900);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(width == 360 ? ColorScheme.LIGHT : ColorScheme.DARK));
            PAGES.forEach((name, path) -> {
                page.navigate(address(path));
                picture(page, "agreement-" + name + "-" + width, true);
                assertThat(violations(page)).as(name + " at " + width).isEmpty();
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as(name + " at " + width)
                        .isLessThanOrEqualTo(width);
            });
        }
    }
}
