package org.concerngraph.site;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Tests that meet the pages in a real browser, each on a page of its own. They share a server that no other tests have, and
 * run one after another beside the others.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("server of the browser")
abstract class InBrowser extends RunningServer {

    static Browser browser;

    /** Settings of their own make a server of their own. */
    @DynamicPropertySource
    static void ownServer(DynamicPropertyRegistry registry) {
        registry.add("spring.application.name", () -> "concern-graph-in-browser");
    }

    private BrowserContext context;
    Page page;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        browser = Browser.ofThisThread();
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

    /**
     * Keeps a picture of a whole page, or of what is seen of it, for people to look at; only with
     * {@code -Dconcerngraph.screenshots=true}, since no test looks at them.
     */
    static void picture(Page page, String name, boolean isWhole) {
        if (arePicturesWanted()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots", name + ".png"))
                    .setFullPage(isWhole));
        }
    }

    static boolean arePicturesWanted() {
        return Boolean.getBoolean("concerngraph.screenshots");
    }

    /** What the rules of accessibility find on a page, which holds no page of another server. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(one ->
                                one.getId() + ": " + one.getNodes().getFirst().getHtml())
                        .toList();
    }
}
