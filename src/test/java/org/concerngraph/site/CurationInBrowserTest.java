package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From quotes without any concern to the concerns that are shipped, in a real browser and with the keyboard alone. */
class CurationInBrowserTest extends InBrowser {

    private static final Pattern TOKEN = Pattern.compile(
            "[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*|[^\\s\\p{L}\\p{N}]", Pattern.UNICODE_CHARACTER_CLASS);

    /** Who said it and when is another matter than what is said. */
    private static final Set<Node> ABOUT_THE_MAKING = Set.of(Prov.WAS_ATTRIBUTED_TO, DCTerms.created.asNode());

    private final Graph shipped = shipped();

    @DynamicPropertySource
    static void alone(DynamicPropertyRegistry registry) {
        registry.add("concerngraph.test", () -> "curation");
    }

    private static Graph shipped() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String file : List.of("data/concerns.ttl", "data/hunter-2015/analysis.ttl")) {
            RDFParser.source(file).lang(Lang.TURTLE).parse(graph);
        }
        return graph;
    }

    @BeforeEach
    void an_imported_table_without_concerns() {
        String concerns = "<https://w3id.org/prom-concerns/graph/concerns>";
        update(
                "PREFIX prc: <https://w3id.org/prom-concerns/ontology#> PREFIX graph: <https://w3id.org/prom-concerns/graph/>"
                        + " DROP SILENT GRAPH " + concerns + " ;"
                        + " DROP SILENT GRAPH <https://w3id.org/prom-concerns/graph/concerns/local> ;"
                        + " DROP SILENT GRAPH <https://w3id.org/prom-concerns/graph/history> ;"
                        + " DROP SILENT GRAPH <https://w3id.org/prom-concerns/graph/mapping/concerns> ;"
                        + " DROP SILENT GRAPH <https://w3id.org/prom-concerns/graph/mapping/frameworks> ;"
                        + " DELETE { GRAPH ?g { ?e ?p ?o } } WHERE { GRAPH ?g { ?e a prc:Evidence ; ?p ?o } } ;"
                        + " DELETE { GRAPH ?g { ?q prc:expresses ?c } } WHERE { GRAPH ?g { ?q prc:expresses ?c } }",
                asAdministrator());
        assertThat(select("SELECT ?c { ?c a <" + Prc.CONCERN + "> }")).isEmpty();
        logIn();
    }

    private void logIn() {
        page.navigate(address("/login?to=/curation"));
        until("#login");
        page.keyboard().type("admin");
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.url().equals(address("/curation")));
    }

    /** Goes on with the tab key until something has the focus. */
    private void until(String selector) {
        for (int presses = 0; presses < 150; presses++) {
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The tab key does not reach " + selector + " at " + page.url());
    }

    private void keep() {
        page.waitForNavigation(() -> page.keyboard().press("Control+Enter"));
    }

    private void saved() {
        assertThat(page.locator("#saved").count())
                .as(page.locator("main").innerText())
                .isEqualTo(1);
    }

    private String id(Node thing) {
        return Iris.id(thing.getURI());
    }

    private Node value(Node thing, Node property) {
        return shipped.stream(thing, property, Node.ANY)
                .map(Triple::getObject)
                .findFirst()
                .orElseThrow();
    }

    private String text(Node thing, Node property) {
        return value(thing, property).getLiteralLexicalForm();
    }

    private List<Node> all(Node type) {
        return shipped.stream(Node.ANY, RDF.type.asNode(), type)
                .map(Triple::getSubject)
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .toList();
    }

    /** Chooses words in the text with the arrow keys. */
    private void choose(int start, int end) {
        String whole = (String) page.evaluate("document.getElementById('text').textContent");
        List<MatchResult> tokens = TOKEN.matcher(whole).results().toList();
        int first = -1;
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (whole.codePointCount(0, tokens.get(i).start()) == start) {
                first = i;
            }
            if (whole.codePointCount(0, tokens.get(i).end()) == end) {
                last = i;
            }
        }
        assertThat(first).isNotNegative();
        assertThat(last).isNotNegative();
        page.keyboard().press("t");
        for (int i = 0; i <= first; i++) {
            page.keyboard().press("ArrowRight");
        }
        for (int i = first; i < last; i++) {
            page.keyboard().press("Shift+ArrowRight");
        }
        assertThat(page.inputValue("#start")).isEqualTo(String.valueOf(start));
        assertThat(page.inputValue("#end")).isEqualTo(String.valueOf(end));
        // Out of the text, so that letters are keys again.
        page.keyboard().press("Tab");
    }

    private void newConcern(Node concern) {
        page.keyboard().press("n");
        page.keyboard().type(text(concern, RDFS.label.asNode()));
        page.keyboard().press("Tab");
        page.keyboard().type(value(concern, Prc.STAGE).equals(Prc.USE) ? "use" : "impl");
        page.keyboard().press("Tab");
        page.keyboard()
                .type(value(concern, Prc.POLARITY)
                        .getLocalName()
                        .substring(0, 4)
                        .toLowerCase(Locale.ROOT));
        page.keyboard().press("Tab");
        page.keyboard().type(id(concern));
        shipped.stream(concern, Prc.ABOUT, Node.ANY).map(Triple::getObject).forEach(role -> {
            until("input[name=about][value='" + id(role) + "']");
            page.keyboard().press("Space");
        });
        keep();
        if (page.locator("#doubles").count() > 0) {
            page.keyboard().press("Tab");
            until("input[name=sure]");
            page.keyboard().press("Space");
            keep();
        }
        saved();
    }

    private void existing(Node concern) {
        page.keyboard().press("f");
        page.waitForResponse(
                response -> response.url().contains("/curation/near"),
                () -> page.keyboard().type(text(concern, RDFS.label.asNode())));
        Locator first = page.locator("#near input[name=concern]").first();
        page.waitForCondition(() -> first.inputValue().equals(id(concern)));
        page.keyboard().press("Tab");
        until("#near input[name=concern]");
        page.keyboard().press("ArrowDown");
        assertThat(page.evaluate("document.activeElement.value")).isEqualTo(id(concern));
        keep();
        saved();
    }

    private void relation(Node relation) {
        page.navigate(address("/concerns/" + id(value(relation, Prc.FROM_CONCERN)) + "/relate"));
        page.keyboard().press("Tab");
        until("input[name=other]");
        String other = id(value(relation, Prc.TO_CONCERN));
        arrowTo("input[name=other]", other);
        page.keyboard().press("Enter");
        page.waitForSelector("#keep");
        page.keyboard().press("Tab");
        until("input[name=type]");
        arrowTo("input[name=type]", value(relation, Prc.RELATION_TYPE).getLocalName());
        shipped.stream(relation, Prc.SUPPORTED_BY_QUOTE, Node.ANY)
                .map(Triple::getObject)
                .forEach(quote -> {
                    until("input[name=quote][value='" + id(quote) + "']");
                    page.keyboard().press("Space");
                });
        until("select[name=basis]");
        page.keyboard()
                .type(value(relation, Prc.BASIS).getLocalName().substring(0, 4).toLowerCase(Locale.ROOT));
        until("#keep");
        page.keyboard().press("Enter");
        page.waitForURL("**/concerns/*#relations");
    }

    /** Goes through the choices of one with the arrow keys, which choose at once. */
    private void arrowTo(String group, String value) {
        page.keyboard().press("Space");
        for (int presses = 0; presses < 60; presses++) {
            if (value.equals(page.evaluate("g => document.querySelector(g + ':checked')?.value", group))) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("There is no choice " + value + " at " + page.url());
    }

    @Test
    void the_shipped_concerns_are_built_with_keys_alone() {
        Map<Node, List<Node>> byQuote = new HashMap<>();
        all(Prc.EVIDENCE)
                .forEach(evidence -> byQuote.computeIfAbsent(
                                value(evidence, Prc.EVIDENCE_QUOTE), it -> new ArrayList<>())
                        .add(evidence));
        Set<Node> made = new HashSet<>();
        List<Node> quotes = byQuote.keySet().stream()
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .toList();
        for (Node quote : quotes) {
            page.navigate(address("/quotes/" + id(quote) + "/code"));
            for (Node evidence : byQuote.getOrDefault(quote, List.of())) {
                choose(Integer.parseInt(text(evidence, Prc.START)), Integer.parseInt(text(evidence, Prc.END)));
                Node concern = value(evidence, Prc.EVIDENCE_CONCERN);
                if (made.add(concern)) {
                    newConcern(concern);
                } else {
                    existing(concern);
                }
            }
        }
        all(Prc.CONCERN_RELATION).forEach(this::relation);
        assertThat(made).hasSize(12);
        assertThat(all(Prc.EVIDENCE)).hasSize(15);
        assertThat(all(Prc.CONCERN_RELATION)).hasSize(6);
        assertThat(said(built())).isEqualTo(said(shipped));
        assertThat(violations(page)).isEmpty();
    }

    private Graph built() {
        String construct =
                "PREFIX prc: <https://w3id.org/prom-concerns/ontology#> CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o }"
                        + " FILTER (STRENDS(STR(?g), '/local') || STRENDS(STR(?g), '.local')) }";
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(sparql(construct, "application/n-triples").body(), Lang.NTRIPLES)
                .parse(graph);
        return graph;
    }

    /** What is said of concerns, evidence and relations, and what stands beside these. */
    private static Set<Triple> said(Graph graph) {
        Set<Triple> said = new HashSet<>();
        graph.find().forEachRemaining(triple -> {
            boolean isAgent = graph.contains(triple.getSubject(), RDF.type.asNode(), Prov.AGENT);
            if (!isAgent && !ABOUT_THE_MAKING.contains(triple.getPredicate())) {
                said.add(triple);
            }
        });
        return said;
    }

    @Test
    void the_pages_of_curation_have_no_barriers_in_the_light_and_in_the_dark() {
        String quote = "/quotes/hunter-2015.t3-02/code";
        page.navigate(address(quote));
        choose(0, 103);
        newConcern(NodeFactory.createURI("https://w3id.org/prom-concerns/id/concern/patient-control"));
        anotherReads("hunter-2015.t3-03", "patient-control");
        for (String path : List.of(
                "/curation",
                quote,
                "/quotes/hunter-2015.t3-03/code",
                "/themes/hunter-2015.prom-use/edit",
                "/studies/hunter-2015/themes/new",
                "/concerns/new",
                "/concerns/patient-control/edit",
                "/concerns/patient-control/merge",
                "/concerns/patient-control/split",
                "/concerns/patient-control/retire",
                "/concerns/patient-control/relate",
                "/concerns/patient-control/history",
                "/history",
                "/history/1")) {
            for (int width : new int[] {360, 1280}) {
                page.setViewportSize(width, 900);
                for (var scheme : ColorScheme.values()) {
                    boolean isTested = width == 360 ? scheme == ColorScheme.LIGHT : scheme == ColorScheme.DARK;
                    if (scheme == ColorScheme.NO_PREFERENCE || !isTested && !arePicturesWanted()) {
                        continue;
                    }
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    page.navigate(address(path));
                    picture(page, "curation" + path.replaceAll("[/?=]", "_") + "-" + width + "-" + scheme, true);
                    if (isTested) {
                        assertThat(violations(page)).as(path + " at " + width).isEmpty();
                    }
                    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                            .as(path + " at " + width)
                            .isLessThanOrEqualTo(width);
                }
            }
        }
    }

    private void anotherReads(String quote, String concern) {
        var answer = update("""
                PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
                PREFIX prov: <http://www.w3.org/ns/prov#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                BASE <https://w3id.org/prom-concerns/id/>
                INSERT DATA { GRAPH <https://w3id.org/prom-concerns/graph/analysis/hunter-2015.local> {
                  <agent/ben-second> a prov:Agent ; rdfs:label "Ben Second" .
                  <evidence/%1$s.by-ben> a prc:Evidence ; rdfs:label "Evidence"@en ; prc:evidenceQuote <quote/%1$s> ;
                    prc:evidenceConcern <concern/%2$s> ; prc:stance prc:Qualifies ; prc:start 0 ; prc:end 9 ;
                    prc:spanText "By Ben" ; prc:basis prc:Inferred ; prc:reviewStatus prc:Proposed ;
                    prov:wasAttributedTo <agent/ben-second> } }
                """.formatted(quote, concern), asAdministrator());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }
}
