package org.concerngraph.site;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Tests that meet the pages in a real browser, each on a page of its own. */
abstract class InBrowser extends RunningServer {

    static Browser browser;

    private BrowserContext context;
    Page page;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void new_page() {
        context = browser.chromium().newContext(options());
        page = context.newPage();
    }

    @AfterEach
    void end() {
        context.close();
    }

    /** What kind of browser the page stands in. */
    NewContextOptions options() {
        return new NewContextOptions();
    }

    /** What the rules of accessibility find on a page. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(one ->
                                one.getId() + ": " + one.getNodes().getFirst().getHtml())
                        .toList();
    }
}
