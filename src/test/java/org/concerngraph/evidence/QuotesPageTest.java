package org.concerngraph.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.RunningServer;
import org.concerngraph.vocabulary.Prc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quotes as a workspace: what is chosen, found, counted and taken away, on the published table as counted by hand. */
class QuotesPageTest extends RunningServer {

    private static final Pattern CARD = Pattern.compile("<figure class=\"quote\".*?</figure>", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("href=\"/quotes/hunter-2015\\.t3-(\\d\\d)\"");
    private static final Pattern FACET =
            Pattern.compile("<li><a href=\"(/quotes[^\"]*)\"[^>]*rel=\"nofollow\"><span>([^<]*)</span> <span"
                    + " class=\"count\">(\\d+)");

    private String quotesOn(String page) {
        return CARD.matcher(page)
                .results()
                .map(card -> {
                    Matcher place = PLACE.matcher(card.group());
                    return place.find() ? Integer.valueOf(place.group(1)).toString() : "?";
                })
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /quotes                                                             | 1 2 3 4 5 6 7 8 9 10 11
            /quotes?study=hunter-2015                                           | 1 2 3 4 5 6 7 8 9 10 11
            /quotes?role=general-practitioner                                   | 2 5 6 9
            /quotes?role=general-practitioner&role=regulator                    | 2 5 6 7 9
            /quotes?role=general-practitioner&role=voluntary-organisation       | 1 2 4 5 6 9 11
            /quotes?role=general-practitioner&theme=hunter-2015.prom-use        | 9
            /quotes?theme=hunter-2015.prom-implementation                       | 1 2 3 4 5 6
            /quotes?theme=hunter-2015.divisions-across-services                 | 4 5 6
            /quotes?participant=hunter-2015.P20&participant=hunter-2015.P30     | 1 3 10 11
            /quotes?participant=hunter-2015.P20&role=regulator                  | ''
            /quotes?concern=organisational-boundaries                           | 4 5 6
            /quotes?mark=Pause                                                  | 4
            /quotes?mark=Insertion                                              | 1 3 4 7
            /quotes?mark=Insertion&mark=Pause&role=regulator                    | 7
            /quotes?sort=speaker                                                | 4 9 5 7 1 11 8 2 6 3 10
            /quotes?after=hunter-2015.t3-09                                     | 10 11
            /quotes?sort=speaker&after=hunter-2015.t3-06                        | 3 10
            /quotes?q=ownership                                                 | 1
            /quotes?q=own                                                       | 1
            /quotes?q=organizations                                             | 5
            /quotes?q=behavior                                                  | 9
            /quotes?q=%22boundaries+really%22                                   | 6
            /quotes?q=%22really+boundaries%22                                   | ''
            /quotes?q=long-term+conditions                                      | 5
            /quotes?q=long-term+conditions+questionnaire                        | ''
            /quotes?q=wall&role=voluntary-organisation                          | 4
            /quotes?q=wall&role=regulator                                       | ''
            """)
    void choices_in_one_facet_widen_and_choices_in_several_narrow(String address, String quotes) {
        String page = page(address);
        assertThat(quotesOn(page)).isEqualTo(quotes);
        int count = quotes.isEmpty() ? 0 : quotes.split(" ").length;
        if (!address.contains("after=")) {
            assertThat(page).contains("<strong>" + count + "</strong> " + (count == 1 ? "quote" : "quotes"));
        }
    }

    @Test
    void every_number_beside_a_value_is_the_number_of_quotes_that_its_link_leads_to() {
        for (String address : List.of("/quotes", "/quotes?role=general-practitioner", "/quotes?q=data")) {
            List<String[]> values = FACET.matcher(page(address))
                    .results()
                    .map(found -> new String[] {found.group(1).replace("&amp;", "&"), found.group(2), found.group(3)})
                    .toList();
            assertThat(values).hasSizeGreaterThan(8);
            for (String[] value : values) {
                String page = page(value[0]);
                String facet = value[0].replaceAll(".*[?&]", "").replaceAll("=.*", "");
                if (!address.contains(facet + "=")) {
                    assertThat(page)
                            .as(address + ": " + value[1] + " leads to " + value[0])
                            .contains("<strong>" + value[2] + "</strong> quote");
                }
            }
        }
    }

    @Test
    void the_words_that_were_looked_for_are_shown_where_they_stand() {
        assertThat(page("/quotes?q=organizations").replaceAll("\\s+>", ">"))
                .contains("<mark class=\"found\">organisations</mark>");
        assertThat(page("/quotes?q=%22a+wall+around%22").replaceAll("\\s+>", ">"))
                .contains("<mark class=\"found\">a wall around</mark>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /quotes?role=wizard                      | role | wizard
            /quotes?rolle=general-practitioner       | rolle | is not known here
            /quotes?after=hunter-2015.t3-99          | after | hunter-2015.t3-99
            /quotes?role=regulator&after=hunter-2015.t3-01 | after | hunter-2015.t3-01
            /quotes?sort=length                      | sort | length
            /quotes?sort=relevance                   | sort | needs words
            /quotes?q=%3F%3F                         | q | ??
            /quotes?more=colour                      | more | colour
            /quotes.csv?theme=nothing                | theme | nothing
            """)
    void an_odd_choice_is_refused_by_its_name(String address, String parameter, String said) {
        var answer = get(address, "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\\\"" + parameter + "\\\"").contains(said);
        var page = get(address, "text/html");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains(said).contains("<nav");
    }

    @Test
    void empty_parameters_of_a_form_choose_nothing() {
        assertThat(quotesOn(page("/quotes?q=&role="))).isEqualTo("1 2 3 4 5 6 7 8 9 10 11");
    }

    @Test
    void a_choice_is_taken_away_as_csv_and_as_rdf() {
        var csv = get("/quotes.csv?participant=hunter-2015.P9", "*/*");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(2);
        assertThat(csv.body())
                .startsWith("quote,text,speaker,printed roles,themes,concerns,source,study")
                .contains("hunter-2015.t3-09,A measure may be designed for a purpose")
                .contains(",P9,")
                .contains("Interpretability and usability of PROM data");

        var turtle = get("/quotes.ttl?role=general-practitioner", "*/*");
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle.body(), Lang.TURTLE).parse(graph);
        assertThat(graph.stream(Node.ANY, RDF.type.asNode(), Prc.QUOTE)).hasSize(4);
        assertThat(get("/quotes.nt?participant=hunter-2015.P20&role=regulator", "*/*")
                        .body())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/quotes?role=general-practitioner&theme=hunter-2015.prom-implementation, 3",
        "/quotes?q=data&role=regulator&role=social-care, 2",
    })
    void the_query_behind_the_page_gives_its_quotes(String address, int quotes) {
        String page = page(address);
        assertThat(page).contains("<strong>" + quotes + "</strong> quotes");
        Matcher query = Pattern.compile("href=\"/sparql\\?query=([^\"]+)\"").matcher(page);
        assertThat(query.find()).isTrue();
        String text = URLDecoder.decode(query.group(1), StandardCharsets.UTF_8);
        assertThat(select(text)).hasSize(quotes);
    }
}
