package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concerngraph.FilledForm;
import org.concerngraph.account.CuratorAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An ontologist with a keyboard alone judges candidates, takes one back, and takes the result away. */
class ReviewInBrowserTest extends InBrowser {

    private static final List<String> NAMES = List.of(
            "patient engagement",
            "practitioner engagement",
            "engaging practitioners",
            "engaged patients",
            "patient",
            "practitioner",
            "patients and carers",
            "practitioner network",
            "patient group",
            "nurse practitioner",
            "patient portal",
            "practitioner fees");

    private static final String THEME =
            "/links/of/theme/hunter-2015.engaging-patients-and-practitioners?vocabulary=clinic";

    @Override
    NewContextOptions options() {
        return new NewContextOptions().setHttpCredentials("admin", PASSWORD);
    }

    private void load() {
        String terms = Stream.iterate(0, i -> i < NAMES.size(), i -> i + 1)
                .map(i -> ":t%d a skos:Concept ; skos:prefLabel \"%s\"@en .".formatted(i, NAMES.get(i)))
                .collect(Collectors.joining("\n"));
        String turtle = """
                @prefix : <https://example.org/clinic/> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <https://example.org/clinic> a skos:ConceptScheme ; skos:prefLabel "Clinic words" .
                """ + terms;
        var answer = send(new FilledForm()
                .and("file", "clinic.ttl", turtle.getBytes(StandardCharsets.UTF_8))
                .to(address("/vocabularies"), "application/json")
                .headers(asAdministrator()));
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @BeforeEach
    void load_a_vocabulary() {
        load();
    }

    @AfterEach
    void leave_no_trace() {
        for (String id : local()) {
            send(HttpRequest.newBuilder(URI.create(address("/links/" + id + "/undo")))
                    .headers(asAdministrator())
                    .POST(HttpRequest.BodyPublishers.noBody()));
        }
        send(HttpRequest.newBuilder(URI.create(address("/vocabularies/clinic")))
                .DELETE()
                .headers(asAdministrator()));
    }

    private List<String> local() {
        var answer = get("/links/local.sssom.tsv", "*/*");
        return answer.statusCode() != 200
                ? List.of()
                : answer.body()
                        .lines()
                        .filter(line -> line.startsWith("mapping:local."))
                        .map(line -> line.substring("mapping:".length(), line.indexOf('\t')))
                        .toList();
    }

    private String focused() {
        return page.evaluate("document.activeElement.getAttribute('aria-label') ?? ''")
                .toString();
    }

    private void press(String key) {
        page.waitForNavigation(() -> page.keyboard().press(key));
    }

    @Test
    void ten_candidates_are_decided_with_keys_one_is_taken_back_and_the_table_has_who_and_why() {
        page.navigate(address(THEME));
        page.keyboard().type("Ada Judge");
        page.keyboard().press("Escape");
        var judged = new ArrayList<String>();
        for (String key : List.of("c", "b", "x", "r", "x", "n", "e", "x", "r", "r")) {
            judged.add(focused());
            press(key);
        }
        assertThat(judged).doesNotHaveDuplicates().hasSize(10).allMatch(NAMES::contains);
        String last = judged.getLast();
        assertThat(page.locator("#saved").innerText()).contains("Kept");
        press("z");
        assertThat(page.locator(".candidate h3 a").allInnerTexts()).contains(last);

        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(NAMES).contains(focused());
        page.keyboard().press("i");
        page.keyboard().type("It is another thing.");
        page.keyboard().press("Escape");
        String refused = focused();
        press("x");

        String table = get("/links/local.sssom.tsv", "*/*").body();
        assertThat(local()).hasSize(10);
        assertThat(table.lines().filter(line -> line.startsWith("mapping:local.")))
                .allMatch(line ->
                        line.contains("semapv:ManualMappingCuration") || table.contains("mapping_justification"))
                .allMatch(line -> line.contains("Ada Judge"))
                .anyMatch(line -> line.contains("\tNot\t") && line.contains("It is another thing."));
        load();
        page.navigate(address(THEME));
        assertThat(page.locator(".candidate h3 a").allInnerTexts())
                .as("what was decided is not proposed again after a new run")
                .doesNotContainAnyElementsOf(judged.subList(0, 9))
                .doesNotContain(refused);
    }

    @Test
    void a_curator_decides_with_keys_as_themself_and_takes_it_back() {
        new CuratorAccounts(address(""), PASSWORD).curator("key-curator", "Kim Keys", address(""));
        page.navigate(address("/login"));
        page.fill("#login", "key-curator");
        page.fill("#password", CuratorAccounts.CHOSEN);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        page.navigate(address(THEME));
        assertThat(page.locator("#you").innerText()).isEqualTo("You decide as Kim Keys");
        String first = focused();
        assertThat(NAMES).as("a candidate, since no name is asked").contains(first);
        press("c");
        assertThat(get("/links/local.sssom.tsv", "*/*").body()).contains("agent:key-curator\tKim Keys");
        assertThat(violations(page)).isEmpty();
        picture(page, "links-curator", true);
        press("z");
        assertThat(local()).isEmpty();
        assertThat(page.locator(".candidate h3 a").allInnerTexts()).contains(first);
    }

    @Test
    void the_pages_of_links_and_vocabularies_have_no_barriers_in_the_light_and_in_the_dark() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (String path : List.of(
                    "/links",
                    THEME,
                    "/links/of/concern/data-without-context",
                    "/links/waiting",
                    "/mappings/roles.32",
                    "/vocabularies?q=patient",
                    "/vocabularies/mesh-2024",
                    "/vocabularies/mesh-2024/D007398")) {
                page.navigate(address(path));
                assertThat(violations(page)).as(path + " " + scheme).isEmpty();
                picture(page, "links-" + scheme + path.replaceAll("[^a-z0-9]+", "-"), true);
            }
        }
        page.setViewportSize(360, 800);
        for (String path : List.of(
                "/links",
                THEME,
                "/links/waiting",
                "/mappings/roles.32",
                "/vocabularies?q=patient",
                "/vocabularies/mesh-2024/D007398")) {
            page.navigate(address(path));
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path + " fits a phone")
                    .isLessThanOrEqualTo(360);
            picture(page, "links-phone" + path.replaceAll("[^a-z0-9]+", "-"), true);
        }
    }
}
