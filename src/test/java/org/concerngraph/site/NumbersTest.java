package org.concerngraph.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concerngraph.RiverStudy;
import org.concerngraph.RunningServer;
import org.concerngraph.dataset.CurrentDescription;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every number on every page that a reader reaches from the home page leads to the rows that it counts, and these are as
 * many; with the published study and an invented one that contradicts, shares and leaves gaps.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumbersTest extends RunningServer {

    /** What has numbers of its own: words that people said, names, codes, tests of their own (facets, matrix), SPARQL. */
    private static final String NOT_COUNTS =
            ".quote, q, pre, .said, .stated, .facets, .matrix, .facts, .chips, .in-source, h1, h2, h3, cite, textarea, code,"
                    + " option, .crumbs, .term h3, .in-order, .source-text, .term p:first-of-type, .term .example, .compare-form label";

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.:/-])\\d+(?![\\w:/-]|\\.\\d)");
    private static final Set<String> READING = Set.of(
            "concerns",
            "themes",
            "quotes",
            "participants",
            "roles",
            "studies",
            "sources",
            "map",
            "matrix",
            "compare",
            "co-occurrence",
            "frameworks",
            "mappings",
            "constructs",
            "evidence",
            "ontology",
            "about",
            "graphs");

    /** Two who say the same, a theme below two others, two kinds of mapping, and many people without a role. */
    private static final String GAPS = """
            PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            BASE <https://w3id.org/prom-concerns/id/>
            INSERT DATA { GRAPH <https://w3id.org/prom-concerns/graph/concerns/gaps> {
              <agent/second> rdfs:label "A second reader" .
              <relation/fear-of-use-against-patients.obstructs.patient-control> prov:wasAttributedTo <agent/second> .
              <evidence/hunter-2015.t3-09.capture-for-another-purpose> prov:wasAttributedTo <agent/second> .
              <theme/river-2020.trust> skos:broader <theme/river-2020.burden-of-forms> ;
                skos:exactMatch <theme/hunter-2015.divisions-across-services> ;
                skos:relatedMatch <theme/hunter-2015.divisions-across-services> .
            } } ;
            INSERT { GRAPH <https://w3id.org/prom-concerns/graph/concerns/gaps> {
              ?person a prc:Participant ; rdfs:label ?code ; prc:participantCode ?code ; prc:inStudy <study/river-2020> .
              ?quote a prc:Quote ; rdfs:label ?name ; prc:publishedText ?name ; prc:spokenText ?name ;
                prc:attributionText ?code ; prc:inStudy <study/river-2020> ; prc:spokenBy ?person ;
                prov:wasQuotedFrom <source/river-2020.table-1> ; prc:expresses <concern/form-too-long> } }
            WHERE {
              VALUES ?n { 1 2 3 4 5 6 7 8 9 10 11 12 13 14 }
              BIND (CONCAT("N", STR(?n)) AS ?code)
              BIND (CONCAT("Something else, said by ", ?code) AS ?name)
              BIND (IRI(CONCAT("https://w3id.org/prom-concerns/id/participant/river-2020.N", STR(?n))) AS ?person)
              BIND (IRI(CONCAT("https://w3id.org/prom-concerns/id/quote/river-2020.n-", STR(?n))) AS ?quote)
            }""";

    private final Map<String, Document> pages = new HashMap<>();

    @BeforeAll
    void put_the_second_study() throws IOException {
        RiverStudy.putInto(this);
        assertThat(update(GAPS, asAdministrator()).statusCode()).isEqualTo(204);
        CurrentDescription.await(this);
    }

    @AfterAll
    void take_it_away() {
        update("DROP GRAPH <https://w3id.org/prom-concerns/graph/concerns/gaps>", asAdministrator());
        RiverStudy.takeFrom(this);
    }

    private Document document(String path) {
        return pages.computeIfAbsent(path, p -> Jsoup.parse(page(p), address(p)));
    }

    /** Every page without a choice that links lead to, breadth first. */
    private List<String> reachable() {
        var seen = new LinkedHashMap<String, Boolean>();
        var waiting = new ArrayDeque<>(List.of("/"));
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            if (seen.putIfAbsent(path, true) == null) {
                for (Element link : document(path).select("main a[href], nav a[href], footer a[href]")) {
                    URI to = URI.create(link.attr("href").replace(" ", "%20"));
                    if (to.getHost() == null && to.getPath() != null && to.getQuery() == null && isRead(to.getPath())) {
                        waiting.add(to.getPath());
                    }
                }
            }
        }
        return List.copyOf(seen.keySet());
    }

    private static boolean isRead(String path) {
        return path.length() > 1
                && READING.contains(path.substring(1).split("/")[0])
                && !path.matches(".*\\.(csv|xlsx|ttl|trig|jsonld|nt|rdf|bib|ris|json|qdpx|qdc)$");
    }

    /** How many rows stand where the link leads: in the element of its fragment, or in the only list of the page. */
    private int rows(String from, String href) {
        if (href.startsWith("/sparql?")) {
            return select(query(URI.create(address(href)))).size();
        }
        String[] pathAndFragment = href.split("#", 2);
        Document page = document(pathAndFragment[0].isEmpty() ? from : pathAndFragment[0]);
        Element list = pathAndFragment.length == 2
                ? page.expectFirst("#" + pathAndFragment[1])
                : page.expectFirst("main [data-total]");
        int total = Integer.parseInt(list.attr("data-total"));
        int here = list.select("[data-row]:not([data-row] [data-row])").size();
        assertThat(here)
                .as("rows that stand at " + href)
                .isEqualTo(Math.min(total, href.startsWith("/quotes") ? 50 : 200));
        return total;
    }

    @Test
    void every_number_leads_to_as_many_rows() {
        var wrong = new ArrayList<String>();
        int followed = 0;
        for (String path : reachable()) {
            for (Element link : document(path).select("main a.n")) {
                int number = Integer.parseInt(link.text().split(" ")[0]);
                int rows = rows(path, link.attr("href"));
                followed++;
                if (rows != number) {
                    wrong.add(path + ": " + link.text() + " leads to " + rows + " at " + link.attr("href"));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(followed).isGreaterThan(300);
    }

    @Test
    void no_number_stands_alone() {
        var alone = new TreeSet<String>();
        for (String path : reachable()) {
            Element main = document(path).expectFirst("main").clone();
            main.select(NOT_COUNTS).remove();
            main.select("a").remove();
            // The number of the rows right here.
            main.select("strong, .rows").remove();
            Matcher number = NUMBER.matcher(main.text());
            while (number.find()) {
                alone.add(path + ": "
                        + main.text()
                                .substring(
                                        Math.max(0, number.start() - 40),
                                        Math.min(main.text().length(), number.end() + 40)));
            }
        }
        assertThat(alone).isEmpty();
    }

    @Test
    void the_query_behind_each_list_answers_its_rows() {
        for (String path : List.of(
                "/concerns",
                "/concerns?role=nurse",
                "/concerns?theme=river-2020.trust&stage=Use",
                "/concerns?about=patient&polarity=Barrier&polarity=Risk",
                "/themes",
                "/themes?study=river-2020",
                "/participants",
                "/participants?concern=organisational-boundaries",
                "/participants?quoted=false",
                "/participants?theme=river-2020.experience&role=nurse",
                "/studies",
                "/frameworks",
                "/frameworks?study=river-2020&role=nurse",
                "/frameworks/cfir-2022",
                "/evidence",
                "/evidence?stance=Contradicts",
                "/evidence?concern=fear-of-use-against-patients&basis=Explicit",
                "/map",
                "/map?role=general-practitioner",
                "/participants?matched=false",
                "/map?theme=hunter-2015.prom-implementation&stage=Implementation",
                "/quotes?expresses=organisational-boundaries",
                "/quotes?heading=hunter-2015.prom-implementation&heading=river-2020.trust",
                "/quotes?source=river-2020.table-1&role=nurse")) {
            Document page = document(path);
            int total = Integer.parseInt(page.expectFirst("main [data-total]").attr("data-total"));
            var answers = page.select("footer details:first-of-type li a").stream()
                    .map(link -> URI.create(link.absUrl("href")))
                    .map(uri -> select(query(uri)).size())
                    .toList();
            assertThat(answers).as(path).contains(total);
        }
    }

    private static String query(URI shown) {
        return Stream.of(shown.getRawQuery().split("&"))
                .filter(parameter -> parameter.startsWith("query="))
                .map(parameter -> java.net.URLDecoder.decode(
                        parameter.substring("query=".length()), java.nio.charset.StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
