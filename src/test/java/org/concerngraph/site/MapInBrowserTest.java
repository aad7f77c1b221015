package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The map as it is drawn in a real browser. */
class MapInBrowserTest extends InBrowser {

    private static final String PLACES =
            "JSON.stringify(concernMap.map.nodes().map(n => [n.id(), n.position().x, n.position().y]))";

    @ParameterizedTest
    @CsvSource({
        "/concerns/fear-of-use-against-patients, 3, 2",
        "/co-occurrence, 3, 2",
        "/co-occurrence?through=role, 3, 3"
    })
    void the_same_drawing_shows_a_neighbourhood_and_what_is_raised_together(String path, int dots, int lines) {
        page.navigate(address(path));
        waitForDrawing();
        assertThat(page.evaluate("concernMap.map.nodes(':visible').length")).isEqualTo(dots);
        assertThat(page.evaluate("concernMap.map.edges(':visible').length")).isEqualTo(lines);
        assertThat((String) page.evaluate("concernMap.svg()")).startsWith("<svg");
        Object href = page.evaluate("concernMap.map.nodes()[0].data('href')");
        page.evaluate("void concernMap.map.nodes()[0].emit('tap')");
        page.waitForURL("**" + href);
    }

    @Test
    void concerns_are_drawn_keep_their_places_and_open_their_quotes() {
        page.navigate(address("/map"));
        waitForDrawing();
        assertThat(page.evaluate("concernMap.map.nodes(':visible').length")).isEqualTo(12);
        assertThat(page.evaluate("concernMap.map.edges(':visible').length")).isEqualTo(6);
        Object places = page.evaluate(PLACES);
        assertThat((String) page.evaluate("concernMap.svg()"))
                .startsWith("<svg")
                .contains("obstructs")
                .contains("ownership");

        page.evaluate("void concernMap.map.$id('organisational-boundaries').emit('tap')");
        page.waitForSelector("#chosen .quote");
        assertThat(page.locator("#chosen").innerText()).contains("built a wall around something");

        page.selectOption("#filter-role", "general-practitioner");
        page.locator(".choices button").click();
        waitForDrawing();
        assertThat(page.evaluate("concernMap.map.nodes(':visible').length")).isEqualTo(4);
        assertThat(page.evaluate(PLACES)).isEqualTo(places);
    }

    private void waitForDrawing() {
        page.waitForSelector(
                "#map[data-drawn]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }
}
