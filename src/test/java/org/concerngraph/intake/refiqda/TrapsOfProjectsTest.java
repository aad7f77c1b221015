package org.concerngraph.intake.refiqda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concerngraph.intake.refiqda.QdaFiles.OPTIONS;
import static org.concerngraph.intake.refiqda.QdaFiles.check;
import static org.concerngraph.intake.refiqda.QdaFiles.guid;
import static org.concerngraph.intake.refiqda.QdaFiles.interview;
import static org.concerngraph.intake.refiqda.QdaFiles.leftOut;
import static org.concerngraph.intake.refiqda.QdaFiles.messages;
import static org.concerngraph.intake.refiqda.QdaFiles.placesHold;
import static org.concerngraph.intake.refiqda.QdaFiles.project;
import static org.concerngraph.intake.refiqda.QdaFiles.read;
import static org.concerngraph.intake.refiqda.QdaFiles.selection;
import static org.concerngraph.intake.refiqda.QdaFiles.themes;
import static org.concerngraph.intake.refiqda.QdaFiles.words;
import static org.concerngraph.intake.refiqda.QdaFiles.zip;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Coding;
import org.concerngraph.intake.Reading.LeftOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs write into projects otherwise than the standard says, or than one would expect. */
class TrapsOfProjectsTest {

    private static final String TEXT = "We have none. They have some.";
    private static final String PLAIN = project(interview(selection(20, "We have none.", 0, 13)));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "project.qde, sources/1.txt",
        "Project.qde, Sources/1.txt",
        "hill study.qde, SOURCES/1.TXT",
        "hill/hill.qde, hill/Sources/1.txt",
        "project.qde, Sources\\1.txt"
    })
    void the_project_and_its_folder_may_be_called_otherwise(String project, String text) {
        Reading reading = new QdpxReader().read(zip(folder, project, PLAIN, text, TEXT), OPTIONS);
        assertThat(words(reading)).containsExactly("We have none.");
        assertThat(check(reading)).isEqualTo("held 1, failed 0, not verifiable 0");
    }

    @Test
    void a_path_may_leave_the_ending_of_the_name_away() {
        String project = PLAIN.replace("internal://1.txt", "internal://1");
        Reading reading = read(folder, project, TEXT);
        assertThat(check(reading)).isEqualTo("held 1, failed 0, not verifiable 0");
    }

    @Test
    void a_byte_order_mark_before_the_xml_is_no_fault() {
        Reading reading = read(folder, "\uFEFF" + PLAIN, TEXT);
        assertThat(words(reading)).containsExactly("We have none.");
    }

    @Test
    void a_code_is_codable_unless_it_says_otherwise() {
        String project = PLAIN.replace("name=\"Time\" isCodable=\"true\"", "name=\"Time\"")
                .replace("name=\"Trust\" isCodable=\"true\"", "name=\"Trust\" isCodable=\"false\"");
        Reading reading = read(folder, project, TEXT);
        assertThat(messages(reading)).noneMatch(m -> m.contains("codable"));
        assertThat(leftOut(reading)).anyMatch(l -> l.startsWith("1 isCodable=\"false\" Trust"));
        Reading assigned =
                read(folder, project.replace("CodeRef targetGUID=\"@1\"", "CodeRef targetGUID=\"@2\""), TEXT);
        assertThat(messages(assigned)).anyMatch(m -> m.contains("“Trust” is assigned, though it is not codable"));
        assertThat(assigned.quotes().list().getFirst().themes()).containsExactly(1);
    }

    @Test
    void codes_of_one_name_in_two_branches_are_two_themes() {
        String project = """
                <Project xmlns="urn:QDA-XML:project:1.0" name="Hill"><CodeBook><Codes>
                <Code guid="@1" name="Care" color="#ff0000"><Description> Being cared for. </Description>
                  <NoteRef targetGUID="@30"/><Code guid="@3" name="Time"/></Code>
                <Code guid="@2" name="Work" color="#00ff00"><Code guid="@4" name="Time"/><Code guid="@5" name="Time"/></Code>
                <Code guid="@6" name="work\\late"/>
                </Codes></CodeBook><Notes><Note guid="@30" name="m"><PlainTextContent>Ask again.</PlainTextContent></Note></Notes>
                </Project>""";
        Reading reading = read(folder, project, TEXT);
        assertThat(themes(reading)).containsExactly("Care", "Time", "Work", "Time", "work\\late");
        assertThat(reading.themes()).extracting(Reading.Theme::parent).containsExactly(-1, 0, -1, 2, -1);
        assertThat(reading.themes().getFirst().codebook().definition()).isEqualTo("Being cared for.");
        assertThat(reading.themes().getFirst().codebook().memo()).isEqualTo("Ask again.");
        assertThat(messages(reading)).anyMatch(m -> m.contains(guid(5)) && m.contains("same theme"));
        assertThat(leftOut(reading)).containsExactly("2 Colour of a code : themes have no colours");
    }

    @Test
    void a_selection_with_a_description_and_no_code_is_a_quote_without_a_theme() {
        String selections = """
                <PlainTextSelection guid="@20" startPosition="0" endPosition="13"><Description>We have none.</Description>
                </PlainTextSelection>
                <PlainTextSelection guid="@21" startPosition="14" endPosition="29"/>
                """;
        Reading reading = read(folder, project(interview(selections)), TEXT);
        assertThat(words(reading)).containsExactly("We have none.");
        assertThat(reading.quotes().list().getFirst().themes()).isEmpty();
        assertThat(messages(reading)).anyMatch(m -> m.contains(guid(20)) && m.contains("a quote without a theme"));
        assertThat(reading.leftOut())
                .contains(new LeftOut(
                        "PlainTextSelection", "Interview 1", 1, "it has no code, no case and no description"));
    }

    @Test
    void sources_of_one_name_are_told_apart() {
        String two = """
                <Sources><TextSource guid="@10" name="Talk.txt" plainTextPath="internal://1.txt">%s</TextSource>
                <TextSource guid="@11" name="Talk.txt" plainTextPath="internal://1.txt">%s</TextSource></Sources>
                """.formatted(selection(20, "", 0, 13), selection(21, "", 14, 29));
        Reading reading = read(folder, project(two), TEXT);
        assertThat(reading.sources()).extracting(Reading.Source::name).containsExactly("talk", "talk-2");
        assertThat(reading.sources()).extracting(Reading.Source::position).containsExactly("Talk.txt", "Talk.txt (2)");
        assertThat(messages(reading)).anyMatch(m -> m.contains("Several documents are called “Talk.txt”"));
        assertThat(words(reading)).containsExactly("We have none.", "They have some.");
        assertThat(placesHold(reading)).isTrue();
    }

    @Test
    void a_selection_in_a_pdf_has_the_place_of_its_words_or_is_named() {
        String pdf = """
                <Sources><PDFSource guid="@10" name="leaflet.pdf" path="internal://l.pdf">
                <PDFSelection guid="@20" page="3" firstX="1" firstY="2" secondX="3" secondY="4">
                  <Representation guid="@40"><PlainTextContent>They have some.</PlainTextContent></Representation>
                  <Coding guid="@50"><CodeRef targetGUID="@1"/></Coding></PDFSelection>
                <PDFSelection guid="@21" name="Nobody came" page="3" firstX="1" firstY="2" secondX="3" secondY="4">
                  <Coding guid="@51"><CodeRef targetGUID="@1"/></Coding></PDFSelection>
                <PDFSelection guid="@22" page="3" firstX="1" firstY="2" secondX="3" secondY="4">
                  <Coding guid="@52"><CodeRef targetGUID="@2"/></Coding></PDFSelection>
                <Representation guid="@41" plainTextPath="internal://1.txt">
                  <PlainTextSelection guid="@23" startPosition="14" endPosition="30">
                  <Coding guid="@53"><CodeRef targetGUID="@2"/></Coding></PlainTextSelection></Representation>
                </PDFSource></Sources>""";
        Reading reading = read(folder, project(pdf), "We have none. They\nhave  some.");
        assertThat(words(reading)).containsExactly("They\nhave  some.", "Nobody came");
        assertThat(reading.quotes().list().getFirst().themes()).containsExactly(0, 1);
        assertThat(reading.quotes().list().getLast().place()).isEqualTo(Reading.Place.NONE);
        assertThat(check(reading)).isEqualTo("held 2, failed 0, not verifiable 2");
        assertThat(leftOut(reading)).anyMatch(l -> l.startsWith("1 PDFSelection leaflet.pdf") && l.contains("“Trust”"));
        assertThat(placesHold(reading)).isTrue();
    }

    @Test
    void notes_become_memos_whether_they_have_an_author_or_not() {
        String project = project(interview("""
                <PlainTextSelection guid="@20" startPosition="0" endPosition="13" name="We have none.">
                <Description>Said twice.</Description>
                <Coding guid="@50" creatingUser="@60" creationDateTime="2024-02-29T23:30:00Z">
                  <CodeRef targetGUID="@1"/><NoteRef targetGUID="@31"/></Coding>
                <Coding guid="@51" creatingUser="@60" creationDateTime="2024-02-30T23:30:00Z"><CodeRef targetGUID="@2"/></Coding>
                <NoteRef targetGUID="@30"/></PlainTextSelection>
                """) + """
                <Users><User guid="@60" name="Coder K"/></Users>
                <Notes><Note guid="@30" name="a"><PlainTextContent>Very sure.</PlainTextContent></Note>
                <Note guid="@31" name="b" plainTextPath="internal://note.txt" creatingUser="@60"/>
                <Note guid="@32" name="on method"><PlainTextContent>Alone.</PlainTextContent></Note></Notes>
                <NoteRef targetGUID="@32"/>""");
        Reading reading = new QdpxReader()
                .read(
                        zip(
                                folder,
                                "project.qde",
                                project,
                                "sources/1.txt",
                                TEXT,
                                "sources/note.txt",
                                "From a file.\n"),
                        OPTIONS);
        assertThat(reading.quotes().list().getFirst().codings())
                .containsExactly(
                        new Coding(0, -1, -1, "Coder K", "2024-02-29", "Said twice.\n\nVery sure.\n\nFrom a file."),
                        new Coding(1, -1, -1, "Coder K", "", "Said twice.\n\nVery sure."));
        assertThat(messages(reading)).anyMatch(m -> m.contains("2024-02-30T23:30:00Z"));
        assertThat(reading.leftOut())
                .contains(new LeftOut("Note", "on method", 1, "it is a note of no code and of no coding"));
    }

    @Test
    void braces_and_the_case_of_letters_in_guids_make_no_difference() {
        String upper = guid(1).toUpperCase(java.util.Locale.ROOT);
        Reading reading = read(
                folder, PLAIN.replace("CodeRef targetGUID=\"@1\"", "CodeRef targetGUID=\"{" + upper + "}\""), TEXT);
        assertThat(reading.quotes().list().getFirst().themes()).containsExactly(0);
        assertThat(messages(reading)).noneMatch(m -> m.contains("GUID"));
    }

    @Test
    void of_things_with_one_guid_the_first_is_meant() {
        String project = PLAIN.replace("<Code guid=\"@2\"", "<Code guid=\"@1\"");
        Reading reading = read(folder, project, TEXT);
        assertThat(reading.quotes().list().getFirst().themes()).containsExactly(0);
        assertThat(themes(reading)).containsExactly("Time", "Trust");
        assertThat(messages(reading)).anyMatch(m -> m.contains(guid(1)) && m.contains("the first of them"));
    }

    @Test
    void references_to_nothing_are_named() {
        String project = project(interview("""
                <PlainTextSelection guid="@20" startPosition="0" endPosition="13">
                <Coding guid="@50" creatingUser="@93"><CodeRef targetGUID="@1"/><NoteRef targetGUID="@92"/></Coding>
                <Coding guid="@51"><CodeRef targetGUID="@91"/></Coding></PlainTextSelection>
                """) + """
                <Cases><Case guid="@70" name="P1"><VariableValue><VariableRef targetGUID="@94"/><TextValue>x</TextValue>
                </VariableValue><SourceRef targetGUID="@95"/><SelectionRef targetGUID="@96"/></Case></Cases>""");
        Reading reading = read(folder, project, TEXT);
        for (int missing = 91; missing <= 96; missing++) {
            String guid = guid(missing);
            assertThat(messages(reading)).anyMatch(m -> m.contains(guid));
        }
        assertThat(reading.quotes().list().getFirst().themes()).containsExactly(0);
    }

    @Test
    void a_source_with_formatted_text_only_cannot_be_verified() {
        String project = PLAIN.replace("plainTextPath=\"internal://1.txt\"", "richTextPath=\"internal://1.docx\"");
        Reading reading = read(folder, project, TEXT);
        assertThat(words(reading)).containsExactly("We have none.");
        assertThat(reading.quotes().list().getFirst().place()).isEqualTo(Reading.Place.NONE);
        assertThat(check(reading)).isEqualTo("held 0, failed 0, not verifiable 1");
        assertThat(messages(reading)).anyMatch(m -> m.contains("internal://1.docx"));
    }

    @Test
    void a_text_may_stand_in_the_xml() {
        String project = project("""
                <Sources><TextSource guid="@10" name="Interview 1"><PlainTextContent>We have none. They &amp; we.</PlainTextContent>
                %s</TextSource></Sources>""".formatted(selection(20, "They", 14, 24)));
        Reading reading = new QdeReader().read(QdaFiles.file(folder, "hill.qde", project), OPTIONS);
        assertThat(words(reading)).containsExactly("They & we.");
        assertThat(check(reading)).isEqualTo("held 1, failed 0, not verifiable 0");
        assertThat(placesHold(reading)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"relative:///secret.txt", "absolute://%s", "file://%s", "%s", "internal://../secret.txt"})
    void paths_that_lead_out_of_the_file_are_never_followed(String path) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), TEXT, StandardCharsets.UTF_8);
        String project = PLAIN.replace("internal://1.txt", path.formatted(secret));
        Reading reading = read(folder, project, TEXT);
        assertThat(check(reading)).isEqualTo("held 0, failed 0, not verifiable 1");
        assertThat(reading.sources().getFirst().text()).isEmpty();
        assertThat(messages(reading)).anyMatch(m -> m.contains("leads out of the project"));
    }

    @Test
    void another_version_of_the_namespace_is_read_and_said() {
        Reading reading = read(folder, PLAIN.replace("project:1.0", "project:1.5"), TEXT);
        assertThat(words(reading)).containsExactly("We have none.");
        assertThat(messages(reading)).anyMatch(m -> m.contains("urn:QDA-XML:project:1.5"));
    }

    @Test
    void what_is_no_passage_of_text_is_left_out_by_name_and_number() {
        String project = project("""
                <Sources>
                <PictureSource guid="@11" name="photo.jpg"><PictureSelection guid="@21" firstX="1" firstY="1" secondX="2" secondY="2">
                  <Coding guid="@51"><CodeRef targetGUID="@2"/></Coding></PictureSelection></PictureSource>
                <TextSource guid="@10" name="Interview 1" plainTextPath="internal://1.txt">%s
                  <Coding guid="@52"><CodeRef targetGUID="@2"/></Coding></TextSource>
                <TextSource guid="@12" name="Unread" plainTextPath="internal://1.txt"/>
                </Sources>
                <Links><Link guid="@80" name="because"/><Link guid="@81" name="because"/></Links>
                <Sets><Set guid="@82" name="Pilot"><MemberSource targetGUID="@10"/></Set></Sets>
                <Graphs><Graph guid="@83" name="Model"/></Graphs><Shapes name="odd"/>
                """.formatted(selection(20, "", 0, 13)));
        assertThat(leftOut(read(folder, project, TEXT)))
                .containsExactlyInAnyOrder(
                        "1 PictureSelection photo.jpg: it has no words; coded “Trust”",
                        "1 Coding of a whole source Interview 1: it is about no words; coded “Trust”",
                        "1 TextSource Unread: nothing in it is selected",
                        "2 Link because: the graph links concerns, not passages",
                        "1 Set Pilot: the graph has no sets of codes, sources or notes",
                        "1 Graph Model: the graph holds no drawings",
                        "1 <Shapes> odd: REFI-QDA has no such element here");
    }

    @Test
    void a_transcript_is_selected_between_its_sync_points() {
        String project = project("""
                <Sources><AudioSource guid="@10" name="talk.mp3"><Transcript guid="@11" plainTextPath="internal://1.txt">
                <SyncPoint guid="@31" position="0" timeStamp="0"/><SyncPoint guid="@32" position="14" timeStamp="9"/>
                <SyncPoint guid="@33" position="29" timeStamp="20"/>
                <TranscriptSelection guid="@20" fromSyncPoint="@32" toSyncPoint="@33">
                  <Coding guid="@50"><CodeRef targetGUID="@1"/></Coding></TranscriptSelection>
                <TranscriptSelection guid="@21" fromSyncPoint="@32" toSyncPoint="@99">
                  <Coding guid="@51"><CodeRef targetGUID="@1"/></Coding></TranscriptSelection>
                </Transcript></AudioSource></Sources>""");
        Reading reading = read(folder, project, TEXT);
        assertThat(words(reading)).containsExactly("They have some.");
        assertThat(check(reading)).isEqualTo("held 1, failed 1, not verifiable 0");
        assertThat(messages(reading)).anyMatch(m -> m.contains(guid(99)));
        assertThat(List.of(reading.sources().getFirst().position())).containsExactly("talk.mp3");
    }
}
