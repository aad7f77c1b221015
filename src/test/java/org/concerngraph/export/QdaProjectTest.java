package org.concerngraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concerngraph.export.QdaFiles.all;
import static org.concerngraph.export.QdaFiles.below;
import static org.concerngraph.export.QdaFiles.one;
import static org.concerngraph.export.QdaFiles.text;
import static org.concerngraph.export.QdaFiles.words;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concerngraph.RiverStudy;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A study as a REFI-QDA project and its themes as a codebook. */
class QdaProjectTest extends RunningServer {

    /** The quote has no theme, because somebody has rejected what a coder said. */
    private static final String REJECTED = """
            PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            BASE <https://w3id.org/prom-concerns/id/>
            INSERT DATA { GRAPH <%s> {
              <coding/hill-2021.interview-02.1> a prc:Coding ; rdfs:label "Coding 1 of quote 2" ; prc:reviewStatus prc:Rejected ;
                prc:codingQuote <quote/hill-2021.interview-02> ; prc:codingTheme <theme/hill-2021.time> .
            } }""".formatted(HillStudy.GRAPH);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private byte[] bytes(String path) {
        try {
            var answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(address(path))).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, String> project(String study) {
        var files = QdaFiles.unzip(bytes("/studies/" + study + "/project.qdpx"));
        assertThat(files.keySet().iterator().next()).isEqualTo("project.qde");
        String xml = Objects.requireNonNull(files.get("project.qde"));
        QdaFiles.assertValid(xml, "Project.xsd");
        assertSound(QdaFiles.parse(xml), files);
        return files;
    }

    private static Element root(Map<String, String> files) {
        return QdaFiles.parse(Objects.requireNonNull(files.get("project.qde")));
    }

    /** No GUID is there twice, each that is referred to is there, and each selection begins with what it says. */
    private static void assertSound(Element project, Map<String, String> files) {
        var guids = new HashSet<String>();
        for (Element each : all(project, "*")) {
            if (each.hasAttribute("guid")) {
                assertThat(guids.add(each.getAttribute("guid")))
                        .as(each.getTagName() + " " + each.getAttribute("guid"))
                        .isTrue();
            }
        }
        for (Element each : all(project, "*")) {
            for (String reference : List.of("targetGUID", "creatingUser")) {
                if (each.hasAttribute(reference)) {
                    assertThat(guids).as(each.getTagName()).contains(each.getAttribute(reference));
                }
            }
        }
        for (Element selection : all(project, "PlainTextSelection")) {
            assertThat(words(selection, files).replaceAll("\\s+", " "))
                    .isNotEmpty()
                    .startsWith(selection.getAttribute("name"));
        }
        assertThat(all(project, "TextSource")).hasSize(files.size() - 1);
    }

    @Test
    void the_published_study_is_a_project_with_each_quote_selected_and_coded() {
        var files = project("hunter-2015");
        Element project = root(files);
        assertThat(project.getAttribute("name")).isEqualTo("Hunter et al. 2015");
        assertThat(all(project, "Code")).hasSize(6);
        assertThat(below(below(project, "CodeBook").getFirst(), "Codes")).hasSize(1);
        assertThat(all(project, "Case")).hasSize(8);
        assertThat(all(project, "SelectionRef")).hasSize(11);
        assertThat(all(project, "TextSource")).hasSize(1);
        assertThat(all(project, "PlainTextSelection")).hasSize(11);
        assertThat(all(project, "Coding")).hasSize(11);
        assertThat(all(project, "User")).isEmpty();
        Element nine = one(project, "Case", "name", "P9");
        assertThat(all(nine, "TextValue").stream().map(Element::getTextContent))
                .containsExactly("GP", "Voluntary Organisation");
        Element selection = one(
                project,
                "PlainTextSelection",
                "guid",
                all(nine, "SelectionRef").getFirst().getAttribute("targetGUID"));
        assertThat(words(selection, files))
                .startsWith("A measure may be designed for a purpose")
                .endsWith("re-interpreted into that purpose");
        assertThat(text(selection, "Description")).isEqualTo("Attribution: P9, GP and Voluntary Organisation");
        String code = all(selection, "CodeRef").getFirst().getAttribute("targetGUID");
        assertThat(one(project, "Code", "guid", code).getAttribute("name"))
                .isEqualTo("Interpretability and usability of PROM data");
        assertThat(text(all(project, "TextSource").getFirst(), "Description"))
                .contains("Abbreviation: GP = general practitioner");
        assertThat(text(project, "Description")).contains("Licence: https://creativecommons.org/licenses/by/4.0/");
    }

    @Test
    void the_same_data_make_the_same_bytes() {
        assertThat(bytes("/studies/hunter-2015/project.qdpx")).isEqualTo(bytes("/studies/hunter-2015/project.qdpx"));
        assertThat(bytes("/studies/hunter-2015/codebook.qdc")).isEqualTo(bytes("/studies/hunter-2015/codebook.qdc"));
    }

    @Test
    void a_quote_of_two_themes_has_two_codings_and_who_is_not_quoted_is_a_case() throws IOException {
        RiverStudy.putInto(this);
        try {
            var files = project("river-2020");
            Element project = root(files);
            assertThat(all(project, "Case")).hasSize(4);
            assertThat(all(project, "SelectionRef")).hasSize(5);
            assertThat(all(one(project, "Case", "name", "A4"), "SelectionRef")).isEmpty();
            assertThat(all(one(project, "Case", "name", "A3"), "VariableValue")).isEmpty();
            var selections = all(project, "PlainTextSelection");
            assertThat(selections).hasSize(5);
            assertThat(all(selections.getFirst(), "Coding")).hasSize(2);
            assertThat(words(selections.get(1), files)).isEqualTo("They will use my answers against me");
            Element below = one(project, "Code", "name", "Trust");
            assertThat(((Element) below.getParentNode()).getAttribute("name")).isEqualTo("Experience");
        } finally {
            RiverStudy.takeFrom(this);
        }
    }

    @Test
    void what_is_awkward_stays_exact() {
        HillStudy.putInto(address(HillStudy.path()), this::send, asAdministrator());
        try {
            assertThat(update(REJECTED, asAdministrator()).statusCode()).isEqualTo(204);
            var files = project("hill-2021");
            Element project = root(files);
            assertThat(project.getAttribute("name")).isEqualTo("Hill & Sons 2021");
            // The text as it is, the quote that is not in it, and the sheet.
            assertThat(all(project, "TextSource").stream().map(each -> each.getAttribute("name")))
                    .containsExactly("Interview <1>", "Interview <1>, quotes that are not in its text", "Sheet");
            assertThat(files.values()).anyMatch(text -> text.startsWith("Hello 😀\r\nIt takes time"));
            assertThat(files).containsValue("Nobody asked.\n");
            assertThat(files).containsValue("=1+1 😀 \"said\", she\nTwo\r\nlines\n");
            assertThat(all(project, "PlainTextSelection").stream().map(each -> words(each, files)))
                    .containsExactly(
                            "It takes time, and time is short.",
                            "time, and time",
                            "Who asked?",
                            "Who asked?",
                            "Nobody asked.",
                            "=1+1 😀 \"said\", she",
                            "Two\r\nlines");
            Element first = all(project, "PlainTextSelection").getFirst();
            assertThat(text(first, "Description")).isEqualTo("Attribution: P1, nurse (lead)");
            // Whoever spoke in the sheet is no case; what is known of them is said of the sheet.
            assertThat(all(project, "Case").stream().map(each -> each.getAttribute("name")))
                    .containsExactly("P1", "P2");
            assertThat(all(one(project, "Case", "name", "P1"), "SelectionRef")).hasSize(4);
            assertThat(all(one(project, "Case", "name", "P2"), "VariableValue")).hasSize(1);
            Element sheet = one(project, "TextSource", "name", "Sheet");
            assertThat(all(sheet, "TextValue").getFirst().getTextContent()).isEqualTo("Patient");
            assertThat(all(sheet, "Description").getFirst().getTextContent())
                    .isEqualTo("Text: its quotes, one behind the other\n\nSpeaker: Sheet = Patient");
            assertCodings(project, first);
        } finally {
            update("DROP GRAPH <" + HillStudy.GRAPH + ">", asAdministrator());
        }
    }

    private static void assertCodings(Element project, Element first) {
        Element time = one(project, "Code", "name", "Time");
        assertThat(((Element) time.getParentNode()).getAttribute("name")).isEqualTo("Work; and > \\play");
        assertThat(text(time, "Description"))
                .isEqualTo(
                        "How long it takes.\n\nInclusion: Minutes & hours\n\nExclusion: Years\n\nExample: It takes time");
        assertThat(all(project, "Coding")).hasSize(3);
        Element coding = all(first, "Coding").get(1);
        assertThat(coding.getAttribute("creationDateTime")).isEqualTo("2021-05-06T00:00:00Z");
        assertThat(one(project, "User", "guid", coding.getAttribute("creatingUser"))
                        .getAttribute("name"))
                .isEqualTo("Coder one");
        assertThat(all(project, "Note").stream().map(note -> text(note, "PlainTextContent")))
                .containsExactly("Merged with pace", "Not sure\n\nWords: time\n\nFrom–to: 9–13");
        assertThat(all(coding, "NoteRef").getFirst().getAttribute("targetGUID"))
                .isEqualTo(all(project, "Note").get(1).getAttribute("guid"));
        assertThat(one(project, "Code", "name", "Unused").getAttribute("isCodable"))
                .isEqualTo("true");
    }

    @Test
    void a_codebook_is_the_tree_of_themes_with_all_that_is_said_of_them() {
        HillStudy.putInto(address(HillStudy.path()), this::send, asAdministrator());
        try {
            String xml = get("/studies/hill-2021/codebook.qdc", "*/*").body();
            QdaFiles.assertValid(xml, "Codebook.xsd");
            Element codebook = QdaFiles.parse(xml);
            assertThat(all(codebook, "Code").stream().map(each -> each.getAttribute("name")))
                    .containsExactly("Work; and > \\play", "Time", "Unused");
            assertThat(text(one(codebook, "Code", "name", "Time"), "Description"))
                    .isEqualTo("How long it takes.\n\nInclusion: Minutes & hours\n\nExclusion: Years\n\n"
                            + "Example: It takes time\n\nMemo: Merged with pace");
        } finally {
            update("DROP GRAPH <" + HillStudy.GRAPH + ">", asAdministrator());
        }
    }

    @Test
    void a_study_without_themes_has_a_project_and_no_codebook() {
        update("""
                PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
                INSERT DATA { GRAPH <https://w3id.org/prom-concerns/graph/source/empty-2022> {
                  <https://w3id.org/prom-concerns/id/study/empty-2022> a prc:Study .
                } }""", asAdministrator());
        try {
            var files = project("empty-2022");
            assertThat(files).hasSize(1);
            assertThat(all(root(files), "*")).isEmpty();
            assertThat(get("/studies/empty-2022/codebook.qdc", "*/*").statusCode())
                    .isEqualTo(404);
            assertThat(get("/studies/empty-2022/quotes.csv", "*/*").statusCode())
                    .isEqualTo(200);
        } finally {
            update("DROP GRAPH <https://w3id.org/prom-concerns/graph/source/empty-2022>", asAdministrator());
        }
    }

    @Test
    void themes_that_stand_in_a_circle_or_below_a_stranger_are_each_there_once() {
        update("""
                PREFIX prc: <https://w3id.org/prom-concerns/ontology#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                PREFIX theme: <https://w3id.org/prom-concerns/id/theme/>
                PREFIX study: <https://w3id.org/prom-concerns/id/study/>
                INSERT DATA { GRAPH <https://w3id.org/prom-concerns/graph/source/circle-2022> {
                  study:circle-2022 a prc:Study ; rdfs:label "Circle" .
                  theme:circle-2022.a a prc:Theme ; rdfs:label "A" ; prc:inStudy study:circle-2022 ;
                    skos:broader theme:circle-2022.b .
                  theme:circle-2022.b a prc:Theme ; rdfs:label "B" ; prc:inStudy study:circle-2022 ;
                    skos:broader theme:circle-2022.a .
                  theme:circle-2022.c a prc:Theme ; rdfs:label "C" ; prc:inStudy study:circle-2022 ;
                    skos:broader theme:another.d .
                } }""", asAdministrator());
        try {
            Element project = root(project("circle-2022"));
            assertThat(all(project, "Code").stream().map(each -> each.getAttribute("name")))
                    .containsExactlyInAnyOrder("A", "B", "C");
        } finally {
            update("DROP GRAPH <https://w3id.org/prom-concerns/graph/source/circle-2022>", asAdministrator());
        }
    }
}
