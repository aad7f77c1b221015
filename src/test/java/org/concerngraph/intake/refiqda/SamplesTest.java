package org.concerngraph.intake.refiqda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.concerngraph.intake.refiqda.QdaFiles.OPTIONS;
import static org.concerngraph.intake.refiqda.QdaFiles.check;
import static org.concerngraph.intake.refiqda.QdaFiles.leftOut;
import static org.concerngraph.intake.refiqda.QdaFiles.speakers;
import static org.concerngraph.intake.refiqda.QdaFiles.themes;
import static org.concerngraph.intake.refiqda.QdaFiles.words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Coding;
import org.concerngraph.intake.Reading.Participant;
import org.concerngraph.intake.Reading.Place;
import org.concerngraph.intake.SourceFile;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The samples, where they are at hand: counted by hand, and once more by XPath. */
class SamplesTest {

    private static final Path FOLDER = Path.of("../shared/samples/refi-qda");

    private static SourceFile sample(String name) {
        assumeThat(Files.exists(FOLDER.resolve(name))).isTrue();
        return SourceFile.at(FOLDER.resolve(name));
    }

    private static int count(SourceFile file, String path) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.path().toFile());
        return Integer.parseInt(XPathFactory.newInstance().newXPath().evaluate("count(" + path + ")", document));
    }

    @Test
    void the_project_has_what_its_elements_count() throws Exception {
        SourceFile file = sample("hand-authored.qde");
        Reading reading = new QdeReader().read(file, OPTIONS);
        assertThat(reading.themes()).hasSize(count(file, "//Code")).hasSize(4);
        assertThat(reading.quotes().count())
                .isEqualTo(count(file, "//PlainTextSelection[Coding][@name] | //PDFSelection[Coding][Representation]"))
                .isEqualTo(3);
        assertThat(reading.counts().codings())
                .isEqualTo(count(file, "//PlainTextSelection/Coding | //PDFSelection/Coding"))
                .isEqualTo(3);
        var check = reading.checks().getFirst();
        assertThat(check.held() + check.failed() + check.notVerifiable())
                .isEqualTo(count(file, "//PlainTextSelection | //PDFSelection | //TranscriptSelection"))
                .isEqualTo(4);
        for (String kind :
                List.of("PictureSelection", "AudioSelection", "VideoSelection", "Note", "Link", "Set", "Graph")) {
            assertThat(reading.leftOut())
                    .filteredOn(l -> l.kind().equals(kind))
                    .as(kind)
                    .hasSize(count(file, "//" + kind))
                    .hasSize(1);
        }
    }

    @Test
    void the_project_says_what_stands_in_it() {
        Reading reading = new QdeReader().read(sample("hand-authored.qde"), OPTIONS);
        assertThat(themes(reading)).containsExactly("Topics", "Health", "Diet", "Wellbeing");
        assertThat(reading.themes()).extracting(Reading.Theme::parent).containsExactly(-1, 0, 1, 0);
        assertThat(reading.themes().get(1).codebook().definition())
                .isEqualTo("Anything about physical or mental health");
        assertThat(words(reading)).containsExactly("Diet and health", "health are closely", "diet and health");
        assertThat(reading.quotes().stream().map(Reading.Quote::themes))
                .containsExactly(List.of(1), List.of(2), List.of(1));
        assertThat(reading.quotes().stream().map(Reading.Quote::place))
                .containsExactly(Place.NONE, Place.NONE, Place.inText(12, 27));
        assertThat(reading.quotes().list().getFirst().codings())
                .containsExactly(new Coding(1, -1, -1, "Researcher A", "", ""));
        assertThat(speakers(reading)).containsExactly("Participant 1", "Participant 1", "doc.pdf");
        assertThat(reading.participants())
                .containsExactly(
                        new Participant("Participant 1", List.of(), true),
                        new Participant("doc.pdf", List.of(), false));
        assertThat(check(reading)).isEqualTo("held 1, failed 0, not verifiable 3");
        assertThat(leftOut(reading))
                .anyMatch(l -> l.startsWith("1 TranscriptSelection interview.m4a") && l.contains("“Diet”"))
                .anyMatch(l -> l.startsWith("1 VariableValue Age"))
                .anyMatch(l -> l.startsWith("1 VariableValue Consented"))
                .anyMatch(l -> l.startsWith("3 Colour of a code"));
    }

    @Test
    void the_codebook_has_its_three_codes_as_they_are_called() throws Exception {
        SourceFile file = sample("taguette-codebook.qdc");
        Reading reading = new QdcReader().read(file, OPTIONS);
        assertThat(themes(reading))
                .hasSize(count(file, "//Code"))
                .containsExactly("interesting", "people", "interesting\\places");
        assertThat(reading.themes()).extracting(Reading.Theme::parent).containsOnly(-1);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.leftOut()).isEmpty();
        assertThat(reading.counts().quotes()).isZero();
    }
}
