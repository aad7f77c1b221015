package org.concerngraph.linking.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.concerngraph.query.AskedDataset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Decisions about links over HTTP: kept with who and why, revised, reviewed by a second person, taken back, exported. */
class ReviewTest extends LinkJudge {

    private static final String REGULATOR = "/links/of/role/regulator";
    private static final String ROLE = "https://w3id.org/prom-concerns/id/role/regulator";
    private static final String TERM = "https://example.org/watch/regulator";

    private static final String WATCH = """
            @prefix : <https://example.org/watch/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            <https://example.org/watch> a skos:ConceptScheme ; skos:prefLabel "Watchers" ; owl:versionInfo "1" .
            :body a skos:Concept ; skos:prefLabel "body that watches"@en .
            :regulator a skos:Concept ; skos:prefLabel "regulators"@en ; skos:definition "Bodies that see to rules."@en ; skos:broader :body .
            :gene a skos:Concept ; skos:prefLabel "regulator gene"@en .
            :inspector a skos:Concept ; skos:prefLabel "inspecting regulator"@en .
            """;

    @Autowired
    private SuggestionGraph suggestions;

    private HttpResponse<String> load(String turtle) {
        return load("watch.ttl", turtle);
    }

    ReviewTest() {
        super("watch");
    }

    @BeforeEach
    void load_a_vocabulary() {
        assertThat(load(WATCH).statusCode()).isEqualTo(201);
    }

    private String decide(String what, String... more) {
        var fields = new ArrayList<>(List.of("decide", what, "who", "Ada Judge"));
        fields.addAll(List.of(more));
        var answer = post(REGULATOR, fields.toArray(String[]::new));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return made.getLast();
    }

    private Document review() {
        return Jsoup.parse(page(REGULATOR + "?vocabulary=watch"));
    }

    private boolean isStated(String property) {
        return sparql(
                        "ASK { <" + ROLE + "> <http://www.w3.org/2004/02/skos/core#" + property + "> <" + TERM + "> }",
                        "text/csv")
                .body()
                .contains("true");
    }

    private String exported(String id) {
        return get("/links/local.sssom.tsv", "*/*")
                .body()
                .lines()
                .filter(line -> line.startsWith("mapping:" + id + "\t"))
                .findFirst()
                .orElse("");
    }

    @Test
    void candidates_stand_beside_the_thing_with_definition_path_and_reason() {
        Document page = review();
        assertThat(page.select(".candidate h3 a").eachText())
                .startsWith("regulators")
                .contains("regulator gene");
        assertThat(page.select(".candidate").get(0).text())
                .contains("Bodies that see to rules.", "body that watches ›", "plural", "exact e", "not this x");
        assertThat(page.select(".ours .quote")).isNotEmpty();
    }

    @Test
    void a_decision_is_a_link_with_who_when_why_and_how_surely_and_is_proposed_no_more() {
        String id = decide("EXACT watch " + TERM, "confidence", "0.95", "note", "The same bodies.");
        assertThat(isStated("exactMatch")).isTrue();
        assertThat(exported(id))
                .contains(
                        "role:regulator\tregulator\tskos:exactMatch",
                        TERM + "\tregulators\tsemapv:ManualMappingCuration\tagent:ada-judge\tAda Judge",
                        "0.95",
                        "The same bodies.",
                        "prc:Proposed");
        assertThat(get("/links/local.sssom.tsv", "*/*").body())
                .as("what all links share stands with the set")
                .contains("semapv:Lemmatization", "object_source: https://example.org/watch");
        assertThat(review().select(".candidate h3 a").eachText()).doesNotContain("regulators");
        assertThat(review().select("#decided + ul").text())
                .contains("exact regulators", "Ada Judge", "The same bodies.");
        assertThat(
                        select(
                                "SELECT ?l { GRAPH <https://w3id.org/prom-concerns/graph/external/watch.local> { <"
                                        + TERM
                                        + "> <http://www.w3.org/2004/02/skos/core#broader>/<http://www.w3.org/2000/01/rdf-schema#label> ?l } }"))
                .as("what is above the term is in the dataset of concerns, so that quotes are found by it")
                .containsExactly(List.of("body that watches"));
    }

    @Test
    void who_decides_again_about_the_same_term_takes_the_place_of_the_earlier_decision() {
        decide("EXACT watch " + TERM);
        String later = decide("CLOSE watch " + TERM);
        assertThat(isStated("exactMatch")).isFalse();
        assertThat(isStated("closeMatch")).isTrue();
        post("/links/" + later + "/undo", "back", "/links");
        assertThat(isStated("exactMatch"))
                .as("what it took the place of counts again")
                .isTrue();
        assertThat(isStated("closeMatch")).isFalse();
    }

    @Test
    void a_term_that_is_not_meant_is_kept_as_denied_and_never_proposed_again() {
        String id = decide("NOT watch https://example.org/watch/gene", "note", "A gene.");
        assertThat(exported(id)).contains("\tNot\t").contains("A gene.");
        assertThat(load(WATCH.replace("\"1\"", "\"2\"")).statusCode()).isEqualTo(201);
        assertThat(review().select(".candidate h3 a").eachText())
                .as("nor after the vocabulary was loaded again")
                .doesNotContain("regulator gene")
                .contains("regulators");
        assertThat(Jsoup.parse(page(REGULATOR + "?vocabulary=watch&q=regulator+gene"))
                        .select(".candidate h3 a")
                        .eachText())
                .as("nor when it is looked for by name")
                .doesNotContain("regulator gene");
    }

    @Test
    void who_is_unsure_leaves_the_term_among_the_candidates_and_no_link() {
        decide("UNSURE watch " + TERM);
        assertThat(review().select(".candidate h3 a").eachText()).contains("regulators");
        assertThat(isStated("mappingRelation")).isFalse();
        assertThat(review().select("#decided + ul li:contains(undecided)").text())
                .contains("undecided regulators")
                .doesNotContain("Agree");
        assertThat(post("/links/" + made.getLast() + "/agree", "who", "Cyd").body())
                .contains("nothing to agree with");
    }

    @Test
    void that_nothing_fits_is_kept_for_the_vocabulary_that_was_searched() {
        String id = decide("NOTHING", "vocabulary", "watch");
        assertThat(exported(id)).contains("sssom:NoTermFound");
        assertThat(get("/links/local.sssom.tsv", "*/*").body()).contains("object_source: https://example.org/watch");
    }

    @Test
    void a_second_person_agrees_or_disagrees_and_nobody_with_herself() {
        String id = decide("CLOSE watch " + TERM);
        var own = post("/links/" + id + "/agree", "who", "Ada Judge");
        assertThat(own.statusCode()).isEqualTo(400);
        assertThat(own.body()).contains("Ada Judge", "somebody else");
        post("/links/" + id + "/agree", "who", "https://orcid.org/0000-0002-1825-0097", "back", REGULATOR);
        assertThat(exported(made.getLast())).contains("0000-0002-1825-0097", "prc:Accepted");
        assertThat(isStated("closeMatch")).isTrue();
        post("/links/" + made.getLast() + "/disagree", "who", "Cyd", "note", "Too narrow.", "back", REGULATOR);
        assertThat(exported(made.getLast())).contains("prc:Rejected", "Too narrow.");
        assertThat(isStated("closeMatch")).isFalse();
        assertThat(review().select(".candidate h3 a").eachText()).doesNotContain("regulators");
    }

    @Test
    void a_shipped_link_is_reviewed_without_its_file_being_touched() {
        String stated = "ASK { GRAPH <https://w3id.org/prom-concerns/graph/mapping/%s> {"
                + " <https://w3id.org/prom-concerns/id/role/general-practitioner>"
                + " <http://www.w3.org/2004/02/skos/core#exactMatch> <http://id.nlm.nih.gov/mesh/D058005> } }";
        post("/links/roles.1/disagree", "who", "Cyd", "back", "/links");
        assertThat(sparql(stated.formatted("roles"), "text/csv").body()).contains("false");
        assertThat(get("/links/roles.sssom.tsv", "*/*").body()).contains("mapping:roles.1\t");
        post("/links/" + made.removeLast() + "/undo", "back", "/links");
        assertThat(sparql(stated.formatted("roles"), "text/csv").body()).contains("true");
    }

    @Test
    void a_concern_is_never_the_same_as_a_term_and_is_coded_to_constructs() {
        Document mesh = Jsoup.parse(page("/links/of/concern/data-without-context?vocabulary=mesh-2024"));
        assertThat(mesh.select(".verdicts button").eachText())
                .isNotEmpty()
                .noneMatch(text -> text.startsWith("exact") || text.startsWith("close"));
        String watched = "https://example.org/watch/body";
        for (String verdict : List.of("EXACT", "CODED")) {
            var refused = post(
                    "/links/of/concern/data-without-context", "decide", verdict + " watch " + watched, "who", "Ada");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("a concern is a sentence");
        }
        Document cfir = Jsoup.parse(page("/links/of/concern/data-without-context?vocabulary=cfir-2022"));
        assertThat(cfir.select(".verdicts button").eachText()).contains("falls under f");
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() {
        assertThat(post(REGULATOR, "decide", "PERHAPS watch " + TERM, "who", "Ada")
                        .body())
                .contains("PERHAPS");
        assertThat(post(REGULATOR, "decide", "CLOSE watch https://example.org/none", "who", "Ada")
                        .body())
                .contains("https://example.org/none");
        assertThat(post(REGULATOR, "decide", "CLOSE watch " + TERM, "who", "0000-0002-1825-0098")
                        .body())
                .contains("no ORCID");
        assertThat(post(REGULATOR, "decide", "CLOSE watch " + TERM, "who", " ").statusCode())
                .isEqualTo(400);
        assertThat(post(REGULATOR, "decide", "CLOSE watch " + TERM, "who", "Ada", "confidence", "7")
                        .body())
                .contains("\\\"7\\\"");
        assertThat(get("/links/of/role/nobody", "application/json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void that_nothing_fits_in_several_vocabularies_is_taken_back_in_one_go() {
        long before = links();
        var answer = post("/links/of/role/public-member", "decide", "NOTHING", "who", "Ada Judge");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(links()).isGreaterThan(before + 1);
        post("/links/" + made.removeLast() + "/undo", "back", "/links");
        assertThat(links()).isEqualTo(before);
    }

    private long links() {
        return select("SELECT ?m { ?m a <https://w3id.org/prom-concerns/ontology#Mapping> }")
                .size();
    }

    @Test
    void what_a_rejected_decision_had_taken_the_place_of_counts_again() {
        decide("RELATED watch " + TERM);
        String close = decide("CLOSE watch " + TERM, "who", "Cleo Other");
        assertThat(isStated("relatedMatch")).isFalse();
        assertThat(isStated("closeMatch")).isTrue();
        post("/links/" + close + "/disagree", "who", "Ben Second", "note", "Too near.");
        assertThat(isStated("closeMatch")).isFalse();
        assertThat(isStated("relatedMatch")).isTrue();
        assertThat(review().select("#decided ~ ul").text()).contains("related regulators", "Ada Judge");
        post("/links/" + made.removeLast() + "/undo", "back", "/links");
        assertThat(isStated("closeMatch")).isTrue();
        assertThat(isStated("relatedMatch")).isFalse();
    }

    @Test
    void that_one_reviewer_disagrees_and_another_agrees_is_on_the_work_list_until_they_are_of_one_mind() {
        String link = decide("EXACT watch " + TERM);
        post("/links/" + link + "/disagree", "who", "Ben Second", "note", "Not all of them.");
        post("/links/" + made.getLast() + "/agree", "who", "Cleo Other");
        String conflict = "accepted, and another reviewer disagreed";
        assertThat(get("/queries/linking/conflicts.csv", "*/*").body()).contains(conflict);
        assertThat(review().select("#decided ~ ul").text())
                .contains("reviewed by Cleo Other", "Ben Second disagreed before");
        post("/links/" + made.getLast() + "/agree", "who", "Ben Second");
        assertThat(get("/queries/linking/conflicts.csv", "*/*").body()).doesNotContain(conflict);
    }

    @Test
    void what_a_loaded_vocabulary_says_otherwise_of_terms_of_shipped_links_is_on_the_work_list() {
        assertThat(load("omrse.ttl", """
                @prefix obo: <http://purl.obolibrary.org/obo/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                obo:omrse.owl a owl:Ontology ; rdfs:label "OMRSE with changes" .
                obo:OMRSE_00000013 a owl:Class ; rdfs:label "doctor role" .
                """).statusCode()).isEqualTo(201);
        try {
            String changed = get("/queries/linking/changed-terms.csv", "*/*").body();
            assertThat(changed)
                    .containsPattern(
                            "role/general-practitioner,.*OMRSE_00000013,called otherwise,physician role,doctor role")
                    .containsPattern("role/nurse,.*OMRSE_00000014,missing,nurse role,");
            assertThat(Jsoup.parse(page("/roles/general-practitioner"))
                            .select("#linked + ul")
                            .text())
                    .contains("doctor role")
                    .doesNotContain("physician role");
            assertThat(Jsoup.parse(page("/roles/nurse")).select("#linked + ul").text())
                    .contains("nurse role (its vocabulary no longer has it)");
        } finally {
            remove("omrse");
        }
        assertThat(get("/queries/linking/changed-terms.csv", "*/*").body()).doesNotContain("OMRSE");
        assertThat(Jsoup.parse(page("/roles/general-practitioner"))
                        .select("#linked + ul")
                        .text())
                .contains("physician role")
                .doesNotContain("doctor role");
    }

    @Test
    void a_new_version_tells_what_it_changed_in_linked_terms() {
        decide("EXACT watch " + TERM);
        decide("RELATED watch https://example.org/watch/inspector");
        String next = WATCH.replace("\"regulators\"@en", "\"regulatory bodies\"@en ; owl:deprecated true")
                .replace("skos:broader :body", "skos:editorialNote \"moved\"")
                .lines()
                .filter(line -> !line.startsWith(":inspector"))
                .collect(Collectors.joining("\n"));
        load(next);
        assertThat(Jsoup.parse(page("/vocabularies/watch"))
                        .select("#changes + ul li")
                        .eachText())
                .containsExactlyInAnyOrder(
                        "regulatory bodies: It was called “regulators”.",
                        "regulatory bodies: It is retired, and nothing is named to use instead.",
                        "regulatory bodies: It stands elsewhere in the hierarchy.",
                        "inspecting regulator: It is gone from the vocabulary.");
        assertThat(Jsoup.parse(page("/links")).select("#worklist + ul").text())
                .contains("1 conflict", "2 linked terms are");
    }

    @Test
    void suggestions_are_in_the_second_dataset_and_are_no_links() {
        String query = """
                SELECT ?score { GRAPH <https://w3id.org/prom-concerns/graph/suggestions> {
                  ?s <http://www.w3.org/2002/07/owl#annotatedSource> <%s> ; <http://www.w3.org/2002/07/owl#annotatedTarget> <%s> ;
                     <https://w3id.org/sssom/similarity_score> ?score } }""".formatted(ROLE, TERM);
        suggestions.make();
        assertThat(select(AskedDataset.VOCABULARIES, query)).hasSize(1);
        assertThat(select(query)).isEmpty();
        decide("NOT watch " + TERM);
        suggestions.make();
        assertThat(select(AskedDataset.VOCABULARIES, query)).isEmpty();
    }

    @Test
    void nobody_decides_without_a_password() {
        var answer = send(HttpRequest.newBuilder(URI.create(address(REGULATOR)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("decide=NOTHING&who=Ada")));
        assertThat(answer.statusCode()).isEqualTo(401);
    }
}
