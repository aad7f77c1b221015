package org.concerngraph.intake.refiqda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concerngraph.intake.refiqda.QdaFiles.OPTIONS;
import static org.concerngraph.intake.refiqda.QdaFiles.guid;
import static org.concerngraph.intake.refiqda.QdaFiles.interview;
import static org.concerngraph.intake.refiqda.QdaFiles.leftOut;
import static org.concerngraph.intake.refiqda.QdaFiles.messages;
import static org.concerngraph.intake.refiqda.QdaFiles.project;
import static org.concerngraph.intake.refiqda.QdaFiles.read;
import static org.concerngraph.intake.refiqda.QdaFiles.selection;
import static org.concerngraph.intake.refiqda.QdaFiles.speakers;
import static org.concerngraph.intake.refiqda.QdaFiles.zip;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases and variables become speakers and their roles, and nothing else that could identify them. */
class SpeakersTest {

    private static final String TEXT = "We have none. They have some.";
    private static final String TWO = interview(selection(20, "", 0, 13) + selection(21, "", 14, 29));
    private static final String VARIABLES = """
            <Variables><Variable guid="@40" name="Job role" typeOfVariable="Text"/>
            <Variable guid="@41" name="Age group" typeOfVariable="Text"/></Variables>
            """;

    @TempDir
    private Path folder;

    private static String value(int variable, String value) {
        return "<VariableValue><VariableRef targetGUID=\"@%d\"/><TextValue>%s</TextValue></VariableValue>"
                .formatted(variable, value);
    }

    private Reading cases(String cases) {
        return read(folder, project(VARIABLES + "<Cases>" + cases + "</Cases>" + TWO), TEXT);
    }

    @Test
    void a_case_that_refers_to_a_selection_goes_before_one_that_refers_to_its_source() {
        Reading reading = cases("""
                <Case guid="@70" name="P1"><SourceRef targetGUID="@10"/></Case>
                <Case guid="@71" name="P2"><SelectionRef targetGUID="@21"/></Case>
                <Case guid="@72" name="P3"><SelectionRef targetGUID="@21"/></Case>
                <Case guid="@73" name="Pilot"/>""");
        assertThat(speakers(reading)).containsExactly("P1", "P2");
        assertThat(reading.participants()).extracting(Participant::code).containsExactly("P1", "P2", "P3");
        assertThat(messages(reading))
                .anyMatch(m -> m.contains(guid(21)) && m.contains("“P2”, “P3”"))
                .anyMatch(m -> m.contains("Cases without a quote: 1."));
        assertThat(leftOut(reading)).contains("1 Case Pilot: it has neither sources, selections nor variables");
    }

    @Test
    void without_a_case_the_document_stands_for_whoever_spoke() {
        Reading reading = read(folder, project(TWO), TEXT);
        assertThat(reading.participants()).containsExactly(new Participant("Interview 1", List.of(), false));
        assertThat(reading.quotes().list().getFirst().attribution()).isEmpty();
        assertThat(messages(reading)).anyMatch(m -> m.contains("stands for whoever spoke"));
    }

    @Test
    void of_two_cases_that_share_a_source_neither_is_said_to_have_spoken_all_of_it() {
        Reading reading = cases("""
                <Case guid="@70" name="P1"><SourceRef targetGUID="@10"/><SelectionRef targetGUID="@20"/></Case>
                <Case guid="@71" name="P2"><SourceRef targetGUID="@10"/></Case>""");
        assertThat(speakers(reading)).containsExactly("P1", "Interview 1");
    }

    @Test
    void a_person_may_choose_that_documents_speak() {
        String cases = "<Cases><Case guid=\"@70\" name=\"P1\"><SourceRef targetGUID=\"@10\"/></Case></Cases>";
        Reading reading = new QdpxReader()
                .read(
                        zip(folder, "project.qde", project(cases + TWO), "sources/1.txt", TEXT),
                        OPTIONS.choosing(Map.of("speaker", "source", "spaeker", "x")));
        assertThat(speakers(reading)).containsExactly("Interview 1", "Interview 1");
        assertThat(leftOut(reading)).contains("1 Case P1: the documents were chosen as speakers");
        assertThat(reading.choices().getFirst().chosen()).isEqualTo("source");
        assertThat(messages(reading)).anyMatch(m -> m.startsWith("spaeker | There is nothing to choose"));
    }

    @Test
    void a_variable_that_says_a_role_is_one_and_others_are_left_out() {
        String one = "<Case guid=\"@70\" name=\"P1\">" + value(40, "Nurse") + value(41, "30 to 39")
                + "<SourceRef targetGUID=\"@10\"/></Case>";
        Reading reading = cases(one);
        assertThat(reading.participants()).containsExactly(new Participant("P1", List.of("Nurse"), true));
        assertThat(leftOut(reading)).anyMatch(l -> l.startsWith("1 VariableValue Age group"));
        assertThat(reading.choices())
                .extracting(c -> c.key() + "=" + c.chosen() + " (" + c.sample() + ")")
                .containsExactly(
                        "speaker=case ()", "variable.Job role=role (Nurse)", "variable.Age group=ignore (30 to 39)");
        Reading otherwise = new QdpxReader()
                .read(
                        zip(
                                folder,
                                "project.qde",
                                project(VARIABLES + "<Cases>" + one + "</Cases>" + TWO),
                                "sources/1.txt",
                                TEXT),
                        OPTIONS.choosing(Map.of("variable.Job role", "ignore", "variable.Age group", "role")));
        assertThat(otherwise.participants().getFirst().printedRoles()).containsExactly("30 to 39");
    }

    @Test
    void variables_in_a_case_without_a_name_belong_to_the_case_of_the_same_source() {
        Reading reading = cases("<Case guid=\"@71\">" + value(40, "Nurse") + "<SourceRef targetGUID=\"@10\"/></Case>"
                + "<Case guid=\"@70\" name=\"P1\"><SourceRef targetGUID=\"@10\"/></Case>");
        // a case with a name is there, so that the one without is no second person
        assertThat(reading.participants()).containsExactly(new Participant("P1", List.of("Nurse"), true));
    }

    @Test
    void a_case_without_a_name_is_called_by_its_document() {
        Reading reading = cases("<Case guid=\"@71\">" + value(40, "Nurse") + "<SourceRef targetGUID=\"@10\"/></Case>"
                + "<Case guid=\"@72\">" + value(41, "30") + "<SourceRef targetGUID=\"@10\"/></Case>");
        assertThat(reading.participants()).containsExactly(new Participant("Interview 1", List.of("Nurse"), true));
        assertThat(speakers(reading)).containsExactly("Interview 1", "Interview 1");
        assertThat(messages(reading)).anyMatch(m -> m.contains("A case has no name."));
    }

    @Test
    void variables_in_a_set_or_in_a_source_belong_to_who_speaks_there() {
        String set = "<Sets><Set guid=\"@80\" name=\"attributes\">" + value(40, "Nurse")
                + "<MemberSource targetGUID=\"@10\"/></Set></Sets>";
        Reading inSet = read(folder, project(VARIABLES + TWO + set), TEXT);
        assertThat(inSet.participants()).containsExactly(new Participant("Interview 1", List.of("Nurse"), false));
        String inSource = TWO.replace("</TextSource>", value(40, "Midwife") + "</TextSource>");
        String cases = "<Cases><Case guid=\"@70\" name=\"P1\"><SourceRef targetGUID=\"@10\"/></Case></Cases>";
        Reading both = read(folder, project(VARIABLES + cases + inSource), TEXT);
        assertThat(both.participants()).containsExactly(new Participant("P1", List.of("Midwife"), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maria Lopez",
                "Anna van Dam",
                "O’Neill, Kate",
                "Jean-Luc Moreau",
                "MARIA LOPEZ",
                "A case whose name is longer than forty letters",
                "(P1)"
            })
    void names_of_people_and_what_is_no_code_do_not_reach_the_participants(String name) {
        Reading reading = cases("<Case guid=\"@69\" name=\"P1\"><SelectionRef targetGUID=\"@20\"/></Case>"
                + "<Case guid=\"@70\" name=\"%s\"><SelectionRef targetGUID=\"@21\"/></Case>".formatted(name));
        assertThat(speakers(reading)).containsExactly("P1", "Case 2");
        assertThat(messages(reading))
                .anyMatch(m -> m.contains("It is called Case 2."))
                .noneMatch(m -> m.contains(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1", "Participant 1", "Nurse A", "Focus Group", "General Practitioner", "#7", "GP_03/b"})
    void codes_stay_as_they_are(String name) {
        Reading reading =
                cases("<Case guid=\"@70\" name=\"%s\"><SourceRef targetGUID=\"@10\"/></Case>".formatted(name));
        assertThat(speakers(reading)).containsExactly(name, name);
    }

    @Test
    void two_cases_of_one_name_are_two_people() {
        Reading reading = cases("<Case guid=\"@70\" name=\"P1\"><SelectionRef targetGUID=\"@20\"/></Case>"
                + "<Case guid=\"@71\" name=\"P1\"><SelectionRef targetGUID=\"@21\"/></Case>");
        assertThat(speakers(reading)).containsExactly("P1", "Case 2");
    }

    @Test
    void a_document_called_by_a_person_is_called_by_its_number() {
        Reading reading = read(folder, project(TWO.replace("Interview 1", "Maria Lopez.docx")), TEXT);
        assertThat(reading.sources().getFirst().position()).isEqualTo("Document 1");
        assertThat(reading.sources().getFirst().name()).isEqualTo("document-1");
        assertThat(speakers(reading)).containsExactly("Document 1", "Document 1");
        assertThat(reading.toString()).doesNotContain("Lopez");
    }
}
