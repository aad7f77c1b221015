package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages in a real browser: wide and on a phone, light and dark. */
class BrowserTest extends InBrowser {

    private static final int WIDE = 1440;

    private static final List<String> PAGES = List.of(
            "/",
            "/concerns",
            "/concerns/organisational-boundaries",
            "/concerns/patient-control",
            "/concerns/rating-the-provider",
            "/concerns?polarity=Risk&role=general-practitioner",
            "/evidence",
            "/evidence/hunter-2015.t3-09.capture-for-another-purpose",
            "/roles/oversight",
            "/map?concern=patient-control",
            "/search?q=data",
            "/matrix",
            "/map",
            "/compare",
            "/compare?role=general-practitioner&role=voluntary-organisation",
            "/matrix?rows=participant&columns=theme&row=hunter-2015.P29&column=hunter-2015.divisions-across-services",
            "/frameworks",
            "/frameworks/cfir-2022",
            "/frameworks/cfir-2022?role=regulator&show=with-concern",
            "/mappings/roles.32",
            "/co-occurrence",
            "/co-occurrence?one=hunter-2015.engaging-patients-and-practitioners"
                    + "&other=hunter-2015.interpretability-and-usability-of-prom-data",
            "/themes",
            "/themes/hunter-2015.divisions-across-services",
            "/quotes",
            "/quotes?role=general-practitioner&q=boundaries",
            "/quotes/hunter-2015.t3-09",
            "/participants",
            "/participants/hunter-2015.P9",
            "/roles",
            "/roles/general-practitioner",
            "/roles/patient",
            "/studies",
            "/studies/hunter-2015",
            "/sources",
            "/sources/hunter-2015.table-3",
            "/ontology",
            "/queries",
            "/queries?tag=silence",
            "/queries/concern/concerns?role=general-practitioner",
            "/queries/concern/by-stage-and-polarity",
            "/queries/concern/new-by-study",
            "/queries/concern/voiced-by",
            "/queries/concern/behind?concern=nothing",
            "/queries/evidence/describe-quotes?quote=hunter-2015.t3-09",
            "/about",
            "/graphs",
            "/sparql",
            "/sparql?query=SELECT%20%2A%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%205",
            "/quotes/nobody");

    @Test
    void pages_fit_pass_the_accessibility_rules_and_ask_no_other_server() {
        for (int width : new int[] {360, WIDE}) {
            var options = new NewContextOptions().setViewportSize(width, 900);
            try (var context = browser.chromium().newContext(options)) {
                Page page = context.newPage();
                var elsewhere = new ArrayList<String>();
                page.onRequest(request -> {
                    if (!request.url().startsWith(address("/"))
                            && !request.url().startsWith("data:")) {
                        elsewhere.add(request.url());
                    }
                });
                PAGES.forEach(path -> look(page, path, width));
                assertThat(elsewhere).isEmpty();
            }
        }
    }

    @Test
    void the_rules_of_accessibility_are_asked() {
        page.navigate(address("/about"));
        page.evaluate("document.querySelector('main').appendChild(document.createElement('img')).src = '/favicon.ico'");
        assertThat(violations(page)).singleElement().asString().startsWith("image-alt: <img");
    }

    private void look(Page page, String path, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate(address(path));
        if (path.matches("/(map|co-occurrence)([?].*)?")) {
            page.waitForSelector(
                    "#map[data-drawn]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        }
        String name = path.replaceAll("\\?.*", "-asked").replaceAll("[^\\p{Alnum}.-]+", "_") + "-" + width;
        for (ColorScheme scheme :
                width == WIDE ? List.of(ColorScheme.LIGHT, ColorScheme.DARK) : List.of(ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            picture(page, name + "-" + scheme, !path.equals("/ontology"));
        }
        // Light on a phone and dark on a wide screen: each width and each scheme is checked once.
        assertThat(violations(page)).as(path + " at " + width).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(path + " at " + width)
                .isLessThanOrEqualTo(width);
    }

    @Test
    void what_search_engines_read_in_a_page_is_nothing_that_the_browser_would_run_or_refuse() {
        var refused = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        for (String path : List.of("/", "/about", "/studies/hunter-2015")) {
            page.navigate(address(path));
            assertThat(page.evaluate(
                            "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').text)['@type']"))
                    .as(path)
                    .isEqualTo("Dataset");
        }
        assertThat(refused).isEmpty();
        // The page would tell of a script that is refused.
        page.evaluate("document.head.appendChild(document.createElement('script')).text = 'x = 1'");
        page.waitForTimeout(100);
        assertThat(refused).isNotEmpty();
    }

    @Test
    void on_paper_there_are_the_words_without_the_frame() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.navigate(address("/concerns/patient-control"));
        assertThat(page.locator(".quote").first().isVisible()).isTrue();
        for (String frame : List.of(".site-header", ".crumbs", "footer details >> nth=0", ".rdf")) {
            assertThat(page.locator(frame).isVisible()).as(frame).isFalse();
        }
        picture(page, "concern-on-paper", true);
    }

    @Test
    void a_reader_gets_from_the_home_page_to_who_fears_what_in_whose_words() {
        page.navigate(address("/"));
        assertThat(page.locator(".numbers").innerText())
                .contains("12")
                .contains("11")
                .contains("6");
        page.locator(".numbers a").first().click();
        page.locator("a", new Page.LocatorOptions().setHasText("Patients may fear that scores"))
                .click();
        String words = page.locator("main").innerText();
        assertThat(words)
                .contains("others say it about them")
                .contains("it could be used against them")
                .contains("P29, GP")
                .contains("obstructs");
        assertThat(page.locator(".quote mark").first().innerText()).startsWith("it could be used against them");
        page.locator("summary", new Page.LocatorOptions().setHasText("Show the queries"))
                .click();
        page.locator("footer details a").first().click();
        page.waitForCondition(() -> page.locator("tbody tr").count() == 1);
    }
}
