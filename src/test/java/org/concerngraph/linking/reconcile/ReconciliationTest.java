package org.concerngraph.linking.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concerngraph.FilledForm;
import org.concerngraph.RunningServer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The Reconciliation API 0.2 over HTTP, as OpenRefine asks it, on an invented vocabulary, the shipped ones and what is ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconciliationTest extends RunningServer {

    private static final String JETTY = """
            @prefix : <https://example.org/jetty/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            : a skos:ConceptScheme ; dcterms:title "Jetty thesaurus"@en ; owl:versionInfo "2" .
            :person a skos:Concept ; skos:prefLabel "person"@en .
            :pilot a skos:Concept ; skos:prefLabel "pilot"@en ; skos:altLabel "harbour pilot"@en ; skos:broader :person ;
              skos:notation "P1" ; skos:definition "Somebody who guides <ships>."@en .
            :river-pilot a skos:Concept ; skos:prefLabel "river pilot"@en ; skos:broader :pilot .
            :waterway a skos:Concept ; skos:prefLabel "waterway"@en .
            :door a skos:Concept ; skos:prefLabel "door"@en .
            :chamber-lock a skos:Concept ; skos:prefLabel "lock"@en ; skos:broader :waterway ;
              skos:definition "A chamber that lifts ships."@en .
            :door-lock a skos:Concept ; skos:prefLabel "lock"@en ; skos:broader :door ;
              skos:definition "What keeps it shut with a key."@en .
            :lamplighter a skos:Concept ; skos:prefLabel "lamplighter"@en ; owl:deprecated true ; dcterms:isReplacedBy :person .
            <https://elsewhere.example/quay> a skos:Concept ; skos:prefLabel "quay"@en ; skos:broader <https://elsewhere.example/place> .
            """;

    @BeforeAll
    void load() {
        var answer = send(new FilledForm()
                .and("file", "jetty.ttl", JETTY.getBytes(StandardCharsets.UTF_8))
                .and("name", "jetty")
                .to(address("/vocabularies"), "application/json")
                .headers(asAdministrator()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @AfterAll
    void take_it_away() {
        send(HttpRequest.newBuilder(URI.create(address("/vocabularies/jetty")))
                .DELETE()
                .headers(asAdministrator()));
    }

    private HttpResponse<String> post(String path, String field, String json) {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://a-spreadsheet.example")
                .POST(HttpRequest.BodyPublishers.ofString(field + "=" + encode(json))));
    }

    private static JsonNode valid(String kind, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(Messages.faults(kind, answer.body())).as(answer.body()).isEmpty();
        return Messages.json(answer.body());
    }

    private JsonNode got(String kind, String path) {
        return valid(kind, get(path, "application/json"));
    }

    /** The candidates for one query, which the specification has to allow. */
    private JsonNode candidates(String service, String query) {
        String batch = "{\"q0\": " + query + "}";
        assertThat(Messages.faults("queries", batch)).isEmpty();
        return valid("results", post("/reconcile" + service, "queries", batch))
                .path("q0")
                .path("result");
    }

    private JsonNode extended(String service, String asked) {
        assertThat(Messages.faults("extend", asked)).isEmpty();
        return valid("extended", post("/reconcile" + service, "extend", asked));
    }

    private static List<String> each(JsonNode list, String member) {
        var values = new ArrayList<String>();
        list.forEach(item -> values.add(item.path(member).asString()));
        return values;
    }

    @Test
    void the_schemas_of_the_tests_refuse_what_the_specification_refuses() {
        assertThat(Messages.faults("queries", "{\"q0\": {}}")).isNotEmpty();
        assertThat(Messages.faults("queries", "{\"q0\": {\"query\": \"a\", \"type_strict\": \"maybe\"}}"))
                .isNotEmpty();
        assertThat(Messages.faults("results", "{\"q0\": {}}")).isNotEmpty();
        assertThat(Messages.faults("manifest", "{\"name\": \"x\", \"versions\": [\"0.1\"]}"))
                .hasSizeGreaterThan(1);
        assertThat(Messages.faults("extended", "{\"meta\": [], \"rows\": {\"a\": {\"b\": [\"c\"]}}}"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', https://w3id.org/prom-concerns/vocabularies, http://www.w3.org/2004/02/skos/core#Concept",
        "/concern-graph, https://w3id.org/prom-concerns/id/, https://w3id.org/prom-concerns/ontology#",
        "/mesh-2024, http://id.nlm.nih.gov/mesh/, http://www.w3.org/2004/02/skos/core#Concept",
        "/jetty, https://example.org/jetty/, http://www.w3.org/2004/02/skos/core#Concept",
    })
    void each_service_says_what_it_is_and_where_its_parts_are(String service, String identifiers, String schema) {
        JsonNode manifest = got("manifest", "/reconcile" + service);
        assertThat(manifest.path("identifierSpace").asString()).isEqualTo(identifiers);
        assertThat(manifest.path("schemaSpace").asString()).isEqualTo(schema);
        String suggest = manifest.path("suggest")
                        .path("type")
                        .path("service_url")
                        .asString()
                + manifest.path("suggest").path("type").path("service_path").asString();
        assertThat(suggest).startsWith(address("/reconcile"));
        assertThat(each(
                        got("suggested", suggest.substring(address("").length()) + "?prefix=")
                                .path("result"),
                        "id"))
                .containsAll(each(manifest.path("defaultTypes"), "id"));
        assertThat(get(
                                manifest.path("documentation")
                                        .asString()
                                        .substring(address("").length()),
                                "text/html")
                        .body())
                .contains(address("/reconcile" + service));
    }

    @Test
    void a_name_that_only_one_has_is_a_match_whatever_its_spelling_number_and_case() {
        JsonNode found = candidates("/jetty", "{\"query\": \"Harbor Pilots\"}");
        assertThat(each(found, "id")).startsWith("pilot");
        assertThat(each(found, "match").getFirst()).isEqualTo("true");
        assertThat(each(found, "match").subList(1, found.size())).doesNotContain("true");
        assertThat(each(found.get(0).path("type"), "id")).containsExactly("jetty", "term");
        assertThat(found.get(0).path("description").asString()).isEqualTo("Somebody who guides <ships>.");
        assertThat(each(found.get(0).path("features"), "id"))
                .containsExactly("name", "same_name", "context", "hierarchy", "branch");
        JsonNode chronic = candidates("/mesh-2024", "{\"query\": \"chronic illnesses\", \"limit\": 1}");
        assertThat(each(chronic, "id")).containsExactly("D002908");
        assertThat(each(chronic, "match")).containsExactly("true");
    }

    @Test
    void a_name_that_two_have_is_no_match_and_what_else_is_known_tells_them_apart() {
        JsonNode both = candidates("/jetty", "{\"query\": \"lock\"}");
        assertThat(each(both, "id")).containsExactlyInAnyOrder("chamber-lock", "door-lock");
        assertThat(each(both, "match")).containsExactly("false", "false");
        String below = "{\"query\": \"locks\", \"properties\": [{\"pid\": \"broader\", \"v\": {\"id\": \"%s\"}}]}";
        for (String above : List.of("door", "https://example.org/jetty/door")) {
            JsonNode found = candidates("/jetty", below.formatted(above));
            assertThat(each(found, "id").getFirst()).isEqualTo("door-lock");
            assertThat(found.get(0).path("score").asDouble())
                    .isGreaterThan(found.get(1).path("score").asDouble());
        }
        assertThat(candidates("/jetty", below.formatted("waterway"))
                        .get(0)
                        .path("features")
                        .get(3)
                        .path("value")
                        .asDouble())
                .as("the candidate lies one step below what was given")
                .isEqualTo(1);
    }

    @Test
    void what_is_called_otherwise_is_found_by_its_other_name_or_by_words_alone() {
        assertThat(each(
                        candidates(
                                "/jetty",
                                "{\"query\": \"navigator\", \"properties\": [{\"pid\": \"other-names\", \"v\": [\"pilot\", 7]}]}"),
                        "id"))
                .startsWith("pilot");
        assertThat(each(candidates("/jetty", "{\"properties\": [{\"pid\": \"job\", \"v\": \"river pilot\"}]}"), "id"))
                .startsWith("river-pilot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"river-pilot", "https://example.org/jetty/river-pilot"})
    void an_identifier_is_found_as_such(String id) {
        JsonNode found = candidates("/jetty", "{\"query\": \"" + id + "\"}");
        assertThat(each(found, "id")).startsWith("river-pilot");
        assertThat(each(found, "score").getFirst()).isEqualTo("100.0");
        assertThat(each(found, "match").getFirst()).isEqualTo("true");
    }

    @Test
    void an_IRI_that_does_not_begin_like_the_others_is_its_own_identifier() {
        assertThat(each(candidates("/jetty", "{\"query\": \"quay\"}"), "id"))
                .startsWith("https://elsewhere.example/quay");
        assertThat(get("/reconcile/jetty/view?id=" + encode("https://elsewhere.example/quay"), "text/html")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).contains("/vocabularies/jetty/term?iri="));
    }

    @Test
    void another_name_is_no_match_where_others_of_its_kind_have_the_words_too() {
        JsonNode doctors = candidates("/concern-graph", "{\"query\": \"doctor\", \"type\": \"role\"}");
        assertThat(each(doctors, "id")).contains("role/hospital-doctor", "role/general-practitioner");
        assertThat(each(doctors, "match")).doesNotContain("true");
        assertThat(each(candidates("/concern-graph", "{\"query\": \"hospital doctors\"}"), "match"))
                .first()
                .isEqualTo("true");
        assertThat(each(candidates("/concern-graph", "{\"query\": \"GP\", \"limit\": 1}"), "match"))
                .as("nothing else is called so")
                .containsExactly("true");
    }

    @Test
    void a_browser_is_led_to_the_page_about_the_services_and_programs_get_json() {
        for (String path : List.of("/reconcile", "/reconcile/mesh-2024")) {
            var looking = get(path, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
            assertThat(looking.statusCode()).isEqualTo(302);
            assertThat(looking.headers().firstValue("Location").orElse("")).endsWith("/reconcile/services");
            for (String accept : List.of("*/*", "application/json", "application/json, text/html;q=0.5")) {
                assertThat(get(path, accept).body()).as(accept).contains("\"versions\"");
            }
        }
        assertThat(get("/reconcile/none", "text/html").statusCode()).isEqualTo(404);
    }

    @Test
    void our_own_things_are_found_and_a_concern_is_never_a_match_by_its_words() {
        JsonNode regulators = candidates("/concern-graph", "{\"query\": \"Regulators\", \"limit\": 1}");
        assertThat(each(regulators, "id")).containsExactly("role/regulator");
        assertThat(each(regulators, "match")).containsExactly("true");
        JsonNode concern = candidates(
                "/concern-graph", "{\"query\": \"Clinicians need to feel ownership of the PROMs they use\"}");
        assertThat(each(concern, "id")).startsWith("concern/clinician-ownership");
        assertThat(each(concern, "score").getFirst()).isEqualTo("100.0");
        assertThat(each(concern, "match")).doesNotContain("true");
        assertThat(each(
                        candidates(
                                "/concern-graph", "{\"query\": \"divisions between services\", \"type\": \"theme\"}"),
                        "id"))
                .startsWith("theme/hunter-2015.divisions-across-services");
    }

    @Test
    void over_everything_identifiers_are_IRIs_and_types_are_kept_to() {
        String role = "https://w3id.org/prom-concerns/id/role/patient";
        String descriptor = "http://id.nlm.nih.gov/mesh/D010361";
        JsonNode all = candidates("", "{\"query\": \"patients\"}");
        assertThat(each(all, "id")).contains(role, descriptor);
        assertThat(each(all, "match")).as("two are called so").doesNotContain("true");
        JsonNode roles = candidates("", "{\"query\": \"patients\", \"type\": [\"role\", \"theme\"]}");
        assertThat(each(roles, "id")).startsWith(role).doesNotContain(descriptor);
        assertThat(each(roles, "match").getFirst()).isEqualTo("true");
        assertThat(each(
                        candidates(
                                "",
                                "{\"query\": \"patients\", \"type\": [\"term\", \"mesh-2024\"], \"type_strict\": \"all\", \"limit\": 1}"),
                        "id"))
                .containsExactly(descriptor);
        assertThat(candidates("", "{\"query\": \"patients\", \"type\": [\"term\", \"role\"], \"type_strict\": \"all\"}")
                        .size())
                .isZero();
    }

    @Test
    void what_was_just_written_is_found_and_what_was_taken_away_is_not() {
        String triple = " DATA { GRAPH <https://w3id.org/prom-concerns/graph/roles/local> {"
                + " <https://w3id.org/prom-concerns/id/role/lighthouse-keeper> a <https://w3id.org/prom-concerns/ontology#Role> ;"
                + " <http://www.w3.org/2000/01/rdf-schema#label> \"lighthouse keeper\"@en } }";
        String query = "{\"query\": \"Lighthouse keepers\"}";
        assertThat(candidates("/concern-graph", query).size()).isZero();
        try {
            assertThat(update("INSERT" + triple, asAdministrator()).statusCode())
                    .isLessThan(300);
            assertThat(each(candidates("/concern-graph", query), "id")).containsExactly("role/lighthouse-keeper");
        } finally {
            update("DELETE" + triple, asAdministrator());
        }
        assertThat(candidates("/concern-graph", query).size()).isZero();
    }

    @Test
    void several_queries_are_answered_by_their_keys_also_in_an_address() {
        JsonNode answer = got(
                "results",
                "/reconcile/jetty?queries="
                        + encode("{\"a\": {\"query\": \"pilot\"}, \"b\": {\"query\": \"nobody at all\"}}"));
        assertThat(answer.path("a").path("result").get(0).path("id").asString()).isEqualTo("pilot");
        assertThat(answer.path("b").path("result").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"q0": {"query": "pilot"              | is not JSON: line 1
            {"q0": {"query": "a"}, "q0": {}}      | q0
            ["pilot"]                             | is not an object
            {"q0": "pilot"}                       | wrong at q0, which is not an object
            {"q0": {"query": " "}}                | wrong at q0.query, which has nothing to look for
            {"q0": {}}                            | wrong at q0, which has nothing to look for
            {"q0": {"query": 7}}                  | wrong at q0.query, which is not a text
            {"q0": {"query": "a", "limit": 0}}    | wrong at q0.limit, which is 0
            {"q0": {"query": "a", "limt": 5}}     | has "limt"
            {"q0": {"query": "a", "type": "ship"}}| wrong at q0.type, which is "ship"; this service has the types [jetty, term]
            {"q0": {"query": "a", "type_strict": "maybe"}}    | wrong at q0.type_strict, which is "maybe"
            {"q0": {"query": "a", "properties": [{"v": "b"}]}}| wrong at q0.properties[0], which has no "pid"
            {"q0": {"query": "a", "properties": [{"pid": "b", "v": {"name": "c"}}]}} | wrong at q0.properties[0].v, which has no "id"
            """)
    void a_batch_that_is_none_is_refused_with_the_place(String batch, String fault) {
        var answer = post("/reconcile/jetty", "queries", batch);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        JsonNode problem = Messages.json(answer.body());
        assertThat(problem.path("detail").asString()).contains(fault);
        assertThat(problem.path("parameter").asString()).isEqualTo("queries");
    }

    @Test
    void too_many_queries_neither_of_both_parameters_and_the_old_version_are_refused() {
        String many = IntStream.range(0, 101)
                .mapToObj(i -> "\"q" + i + "\": {\"query\": \"pilot\"}")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(post("/reconcile/jetty", "queries", many).statusCode()).isEqualTo(413);
        assertThat(post("/reconcile/jetty", "query", "pilot").statusCode()).isEqualTo(400);
        assertThat(get("/reconcile/jetty?query=pilot", "application/json").body())
                .contains("version 0.1");
        assertThat(get("/reconcile/no-such-thing", "application/json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void entities_types_and_properties_are_suggested_while_somebody_types() {
        JsonNode pilots =
                got("suggested", "/reconcile/jetty/suggest/entity?prefix=pil").path("result");
        assertThat(each(pilots, "id")).containsExactly("pilot", "river-pilot");
        assertThat(each(pilots.get(0).path("notable"), "id")).containsExactly("jetty", "term");
        assertThat(each(
                        got("suggested", "/reconcile/jetty/suggest/entity?prefix=pil&cursor=1")
                                .path("result"),
                        "id"))
                .containsExactly("river-pilot");
        assertThat(each(
                        got("suggested", "/reconcile/jetty/suggest/entity?prefix=door-lock")
                                .path("result"),
                        "id"))
                .startsWith("door-lock");
        assertThat(each(got("suggested", "/reconcile/suggest/type?prefix=Jet").path("result"), "id"))
                .containsExactly("jetty");
        assertThat(each(
                        got("suggested", "/reconcile/jetty/suggest/property?prefix=br")
                                .path("result"),
                        "id"))
                .containsExactly("broader");
        assertThat(get("/reconcile/jetty/suggest/entity?prefix=p&cursor=-1", "application/json")
                        .body())
                .contains("\\\"cursor\\\" is \\\"-1\\\"");
        assertThat(get("/reconcile/jetty/suggest/entity", "application/json").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_properties_of_a_type_are_proposed() {
        JsonNode ofTerms = got("proposal", "/reconcile/properties?type=jetty");
        assertThat(each(ofTerms.path("properties"), "id")).contains("name", "broader", "code", "replaced-by", "linked");
        JsonNode ofRoles = got("proposal", "/reconcile/concern-graph/properties?type=role&limit=3");
        assertThat(each(ofRoles.path("properties"), "id")).containsExactly("name", "other-names", "definition");
        assertThat(get("/reconcile/jetty/properties?type=ship", "application/json")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void columns_are_filled_with_texts_and_entities() {
        JsonNode rows = extended("/jetty", """
                {"ids": ["pilot", "lamplighter", "https://elsewhere.example/quay", "nobody"],
                 "properties": [{"id": "name"}, {"id": "other-names"}, {"id": "definition"}, {"id": "broader"}, {"id": "narrower"},
                                {"id": "code"}, {"id": "replaced-by"}, {"id": "obsolete"}, {"id": "vocabulary"}, {"id": "iri"}]}
                """).path("rows");
        JsonNode pilot = rows.path("pilot");
        assertThat(each(pilot.path("name"), "str")).containsExactly("pilot");
        assertThat(each(pilot.path("other-names"), "str")).containsExactly("harbour pilot");
        assertThat(each(pilot.path("definition"), "str")).containsExactly("Somebody who guides <ships>.");
        assertThat(each(pilot.path("broader"), "id")).containsExactly("person");
        assertThat(each(pilot.path("narrower"), "name")).containsExactly("river pilot");
        assertThat(each(pilot.path("code"), "str")).containsExactly("P1");
        assertThat(each(pilot.path("vocabulary"), "str")).containsExactly("Jetty thesaurus, version 2");
        assertThat(each(pilot.path("iri"), "str")).containsExactly("https://example.org/jetty/pilot");
        assertThat(each(pilot.path("obsolete"), "str")).containsExactly("false");
        assertThat(each(rows.path("lamplighter").path("replaced-by"), "id")).containsExactly("person");
        assertThat(each(rows.path("https://elsewhere.example/quay").path("broader"), "str"))
                .as("what the vocabulary does not describe is no entity")
                .containsExactly("https://elsewhere.example/place");
        assertThat(rows.path("nobody").path("name").size()).isZero();
    }

    @Test
    void a_term_tells_what_of_ours_is_linked_to_it_and_the_other_way_round() {
        JsonNode terms = extended("/mesh-2024", """
                {"ids": ["D010361", "D005809"], "properties": [{"id": "linked"}, {"id": "linked-as"}]}""");
        JsonNode rows = terms.path("rows");
        assertThat(each(rows.path("D010361").path("linked"), "id")).containsExactly("role/patient");
        assertThat(each(rows.path("D010361").path("linked-as"), "str")).containsExactly("exact, proposed: patient");
        assertThat(rows.path("D005809").path("linked").size())
                .as("a false friend")
                .isZero();
        assertThat(each(rows.path("D005809").path("linked-as"), "str"))
                .containsExactly("not exact, proposed: regulator");
        assertThat(terms.path("meta").get(0).path("service").asString()).isEqualTo(address("/reconcile/concern-graph"));
        JsonNode ours = extended("/concern-graph", """
                {"ids": ["role/regulator"], "properties": [{"id": "linked", "settings": {"relation": "related", "limit": "1"}},
                 {"id": "broader"}]}""").path("rows").path("role/regulator");
        assertThat(each(ours.path("linked"), "id")).containsExactly("http://id.nlm.nih.gov/mesh/D006077");
        assertThat(each(ours.path("broader"), "str")).containsExactly("oversight");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"ids": ["pilot"]}                                    | has no "properties"
            {"ids": "pilot", "properties": []}                    | wrong at ids, which is not a list
            {"ids": ["pilot"], "properties": [{"id": "colour"}]}  | wrong at properties[0].id, which is "colour"
            {"ids": ["pilot"], "properties": [{"id": "linked", "settings": {"relation": "near"}}]} | which is "near"
            {"ids": ["pilot"], "properties": [{"id": "name", "settings": {"limit": -1}}]} | wrong at properties[0].settings.limit
            """)
    void columns_that_cannot_be_filled_are_refused_with_the_place(String asked, String fault) {
        var answer = post("/reconcile/jetty", "extend", asked);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Messages.json(answer.body()).path("detail").asString()).contains(fault);
    }

    @Test
    void the_preview_alone_may_stand_in_a_page_of_another_site() {
        var preview = get("/reconcile/jetty/preview?id=pilot", "text/html");
        assertThat(preview.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors *");
        assertThat(preview.headers().firstValue("X-Frame-Options")).isEmpty();
        var page = Jsoup.parse(preview.body());
        assertThat(page.select("h1 a").attr("href")).isEqualTo(address("/vocabularies/jetty/pilot"));
        assertThat(page.text())
                .contains("Jetty thesaurus", "Somebody who guides <ships>.", "harbour pilot", "person", "P1");
        for (String other : List.of("/reconcile/jetty", "/vocabularies/jetty/pilot", "/reconcile/services")) {
            var headers = get(other, "*/*").headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        }
        JsonNode flyout = got("flyout", "/reconcile/concern-graph/flyout?id=" + encode("role/regulator"));
        assertThat(flyout.path("html").asString())
                .startsWith("<main>")
                .contains("regulator")
                .doesNotContain("<head");
        assertThat(get("/reconcile/jetty/preview?id=nobody", "text/html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_view_leads_to_the_page_and_other_sites_may_ask_without_a_password() {
        assertThat(get("/reconcile/concern-graph/view?id=" + encode("role/regulator"), "text/html")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/roles/regulator"));
        var preflight = send(HttpRequest.newBuilder(URI.create(address("/reconcile/jetty")))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://a-spreadsheet.example")
                .header("Access-Control-Request-Method", "POST"));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .contains("GET, HEAD, POST");
        assertThat(post("/reconcile/jetty/preview", "id", "pilot").statusCode()).isIn(401, 403);
    }
}
