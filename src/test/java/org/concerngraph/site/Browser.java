package org.concerngraph.site;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a Chromium: the system's, else Playwright's own download, else Debian's package, else says what to install. */
final class Browser {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final ThreadLocal<@Nullable Browser> OF_THREADS = new ThreadLocal<>();

    private final com.microsoft.playwright.Browser chromium;

    private Browser(com.microsoft.playwright.Browser chromium) {
        this.chromium = chromium;
    }

    /** The browser of all tests that run on this thread, since Playwright serves one only; it ends with the process. */
    static Browser ofThisThread() throws IOException, InterruptedException {
        Browser browser = OF_THREADS.get();
        if (browser == null) {
            browser = open();
            OF_THREADS.set(browser);
        }
        return browser;
    }

    private static Browser open() throws IOException, InterruptedException {
        Optional<Path> own = installed();
        if (own.isEmpty()) {
            try {
                var playwright = Playwright.create();
                return new Browser(playwright.chromium().launch(new LaunchOptions().setArgs(ARGUMENTS)));
            } catch (PlaywrightException noDownload) {
                own = fromDebian();
            }
        }
        Path chromium = own.orElseThrow(() -> new IllegalStateException(
                "The browser tests need Chromium or Chrome: install one (on Debian: apt-get install chromium)."));
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS)));
    }

    com.microsoft.playwright.Browser chromium() {
        return chromium;
    }

    private static Optional<Path> installed() {
        return Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/usr/bin/google-chrome-stable",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> fromDebian() throws IOException, InterruptedException {
        if (Files.isExecutable(Path.of("/usr/bin/apt-get"))
                && System.getProperty("user.name").equals("root")) {
            new ProcessBuilder("sh", "-c", "apt-get update -q && apt-get install -yq chromium")
                    .inheritIO()
                    .start()
                    .waitFor();
        }
        return installed();
    }
}
