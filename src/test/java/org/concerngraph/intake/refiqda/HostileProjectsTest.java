package org.concerngraph.intake.refiqda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.concerngraph.intake.refiqda.QdaFiles.OPTIONS;
import static org.concerngraph.intake.refiqda.QdaFiles.file;
import static org.concerngraph.intake.refiqda.QdaFiles.interview;
import static org.concerngraph.intake.refiqda.QdaFiles.project;
import static org.concerngraph.intake.refiqda.QdaFiles.selection;
import static org.concerngraph.intake.refiqda.QdaFiles.zip;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.concerngraph.intake.Archive;
import org.concerngraph.intake.Progress;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.ReadingOptions;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.SourceReader;
import org.concerngraph.intake.UnreadableSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Broken files and files made to do harm end in a message that names the file and the place. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileProjectsTest {

    private static final String TEXT = "We have none. They have some.";
    private static final String PLAIN = project(interview(selection(20, "We have none.", 0, 13)));

    @TempDir
    private Path folder;

    private static String refused(SourceReader reader, SourceFile file) {
        String[] message = {""};
        assertThatExceptionOfType(UnreadableSource.class)
                .isThrownBy(() -> reader.read(file, OPTIONS))
                .satisfies(e -> message[0] = String.valueOf(e.getMessage()));
        return message[0];
    }

    private static String refused(SourceFile file) {
        return refused(new QdpxReader(), file);
    }

    private byte[] whole() throws Exception {
        return Files.readAllBytes(
                zip(folder, "project.qde", PLAIN, "sources/1.txt", TEXT).path());
    }

    @Test
    void an_empty_file_is_refused_by_every_reader() {
        SourceFile empty = file(folder, "empty.qdpx", new byte[0]);
        assertThat(refused(empty)).isEqualTo("empty.qdpx is empty; a zip file was expected.");
        assertThat(refused(new QdeReader(), empty)).contains("empty.qdpx is empty", "<Project>");
        assertThat(refused(new QdcReader(), empty)).contains("empty.qdpx is empty", "<CodeBook>");
    }

    @Test
    void a_zip_file_that_was_cut_off_is_refused_wherever_it_was_cut() throws Exception {
        byte[] whole = whole();
        for (int length = 1; length < whole.length; length += 17) {
            assertThat(refused(file(folder, "cut.qdpx", Arrays.copyOf(whole, length))))
                    .contains("cut.qdpx");
        }
    }

    @Test
    void what_is_no_project_is_named_as_what_it_is() {
        assertThat(refused(file(folder, "notes.qdpx", "These are notes."))).contains("notes.qdpx", "zip");
        assertThat(refused(zip(folder, "readme.txt", "Nothing."))).contains("study.qdpx", "no project.qde");
        assertThat(refused(zip(folder, "a.qde", PLAIN, "b.qde", PLAIN))).contains("a.qde, b.qde");
        assertThat(refused(zip(folder, "project.qde", ""))).contains("study.qdpx, entry project.qde, line 1");
        assertThat(refused(
                        new QdeReader(), file(folder, "book.qde", "\n<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"/>")))
                .contains("book.qde, line 2", "<CodeBook>", "<Project>");
        assertThat(refused(new QdeReader(), file(folder, "cut.qde", PLAIN.substring(0, 300))))
                .contains("cut.qde, line");
    }

    @Test
    void entries_that_lead_out_of_the_archive_are_refused() {
        for (String name :
                new String[] {"../evil.txt", "sources/../../evil.txt", "/etc/evil", "..\\evil.txt", "C:\\evil"}) {
            assertThat(refused(zip(folder, "project.qde", PLAIN, name, TEXT))).contains("study.qdpx", name);
        }
    }

    @Test
    void two_entries_of_one_name_are_refused() throws Exception {
        byte[] bytes = Files.readAllBytes(
                zip(folder, "project.qde", PLAIN, "a.txt", TEXT, "b.txt", TEXT).path());
        String latin = new String(bytes, StandardCharsets.ISO_8859_1).replace("b.txt", "a.txt");
        SourceFile twice = file(folder, "twice.qdpx", latin.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused(twice)).contains("twice.qdpx", "“a.txt”");
    }

    @Test
    void what_unpacks_to_far_more_than_its_size_is_refused() {
        String bomb = "<Project>" + " ".repeat(20_000_000) + "</Project>";
        assertThat(refused(zip(folder, "project.qde", bomb))).contains("study.qdpx, entry project.qde", "200 times");
        assertThat(refused(zip(folder, "project.qde", PLAIN, "sources/1.txt", "a".repeat(20_000_000))))
                .contains("entry sources/1.txt");
    }

    @Test
    void what_says_that_it_has_a_gigabyte_is_refused_before_it_is_unpacked() throws Exception {
        byte[] bytes = whole();
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        bytes[directory + 24 + 3] = 0x40; // the highest byte of the size: 0x40000000
        assertThat(refused(file(folder, "large.qdpx", bytes)))
                .contains("large.qdpx, entry project.qde", "says that it has 1,073,7");
        Path sparse = Files.writeString(folder.resolve("large.qde"), "<Project/>");
        assertThat(refused(new QdeReader(), new SourceFile("large.qde", sparse, 1L << 30, "")))
                .contains("large.qde has 1,073,741,824 bytes");
    }

    @Test
    void the_limits_hold_for_entries_and_for_all_that_is_unpacked() {
        SourceFile file = zip(folder, "project.qde", PLAIN, "sources/1.txt", TEXT);
        assertThat(refused(new QdpxReader(new Archive.Limits(1, 10_000, 10_000, 10_000, 200)), file))
                .contains("lists 2 entries");
        assertThat(refused(new QdpxReader(new Archive.Limits(9, 10, 10_000, 10_000, 200)), file))
                .contains("at most 9 entries in 10 bytes");
        assertThat(refused(new QdpxReader(new Archive.Limits(9, 10_000, 100, 10_000, 200)), file))
                .contains("entry project.qde", "at most 100");
        assertThat(refused(new QdpxReader(new Archive.Limits(9, 10_000, 10_000, 300, 200)), file))
                .contains("entry project.qde", "at most 300");
    }

    @Test
    void an_archive_in_the_archive_is_not_opened() throws Exception {
        SourceFile nested = zip(folder, "project.qde", PLAIN, "sources/1.txt", whole());
        assertThat(refused(nested)).contains("study.qdpx, entry sources/1.txt");
        Reading reading = new QdpxReader()
                .read(zip(folder, "project.qde", PLAIN, "sources/1.txt", TEXT, "inner.zip", whole()), OPTIONS);
        assertThat(QdaFiles.words(reading)).containsExactly("We have none.");
    }

    @Test
    void document_types_and_entities_are_refused_with_their_place() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        for (String type : new String[] {
            "<!DOCTYPE Project>",
            "<!DOCTYPE Project SYSTEM \"" + secret.toUri() + "\">",
            "<!DOCTYPE Project [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE Project [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
        }) {
            String xml = "<?xml version=\"1.0\"?>\n" + type + "<Project name=\"x\"><Users/></Project>";
            assertThat(refused(new QdeReader(), file(folder, "type.qde", xml)))
                    .contains("type.qde, line 2")
                    .doesNotContain("SECRET");
        }
        String reference = PLAIN.replace("name=\"Hill\"", "name=\"&hill;\"");
        assertThat(refused(new QdeReader(), file(folder, "entity.qde", reference)))
                .contains("entity.qde, line 2");
    }

    @Test
    void elements_nested_fifty_thousand_deep_are_refused() {
        for (String element : new String[] {"Code", "Odd", "Description"}) {
            String deep = "<Project><CodeBook><Codes>" + ("<" + element + " guid=\"@1\">").repeat(50_000);
            assertThat(refused(new QdeReader(), file(folder, "deep.qde", deep)))
                    .contains("deep.qde, line 1, column", "deeper than 90");
        }
    }

    @Test
    void what_is_in_another_encoding_than_it_says_is_refused_with_its_place() {
        byte[] latin = QdaFiles.expanded(PLAIN.replace("Trust", "Café")).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(new QdeReader(), file(folder, "latin.qde", latin)))
                .contains("latin.qde, line 4, column 140: This is no UTF-8.");
        byte[] text = "One.\nA café. ".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(zip(folder, "project.qde", PLAIN, "sources/1.txt", text)))
                .contains("study.qdpx, entry sources/1.txt, line 2, column 6", "UTF-8");
    }

    @Test
    void a_text_in_utf_16_with_its_mark_is_read() {
        byte[] text = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE);
        Reading reading = new QdpxReader().read(zip(folder, "project.qde", PLAIN, "sources/1.txt", text), OPTIONS);
        assertThat(QdaFiles.words(reading)).containsExactly("We have none.");
    }

    @Test
    void any_damage_ends_in_a_reading_or_in_a_message() throws Exception {
        var random = new Random(7);
        byte[] xml = QdaFiles.expanded(PLAIN).getBytes(StandardCharsets.UTF_8);
        byte[] archive = whole();
        int refused = 0;
        for (int i = 0; i < 600; i++) {
            boolean isArchive = i % 2 == 0;
            byte[] damaged = (isArchive ? archive : xml).clone();
            for (int n = 0; n <= i % 5; n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            SourceReader reader = isArchive ? new QdpxReader() : new QdeReader();
            try {
                Reading reading = reader.read(file(folder, "damaged", damaged), OPTIONS);
                assertThat(QdaFiles.placesHold(reading)).isTrue();
            } catch (UnreadableSource e) {
                refused++;
                assertThat(e).hasMessageContaining("damaged");
            }
        }
        assertThat(refused).isBetween(100, 599);
    }

    @Test
    void a_long_text_with_many_references_to_characters_is_no_bomb() {
        String text = "R&amp;D &#233;t&#xe9;. ".repeat(60_000); // "R&D été. ", nine characters each time
        String project = project("<Sources><TextSource guid=\"@10\" name=\"Long\"><PlainTextContent>" + text
                + "</PlainTextContent>" + selection(20, "R&amp;D &#233;t&#xe9;.", 539_991, 539_999)
                + "</TextSource></Sources>");
        Reading reading = new QdeReader().read(file(folder, "long.qde", project), OPTIONS);
        assertThat(QdaFiles.words(reading)).containsExactly("R&D été.");
        assertThat(reading.sources().getFirst().text()).hasSize(540_000);
    }

    @Test
    void very_long_names_and_words_end_in_a_reading() {
        String name = "Ab ".repeat(100_000);
        String words = "none ".repeat(50_000) + "end.";
        String project = project("""
                <Cases><Case guid="@70" name="%s"><SourceRef targetGUID="@10"/></Case></Cases>
                <Sources><PDFSource guid="@10" name="%s">
                <PDFSelection guid="@20" name="%s" page="1" firstX="1" firstY="1" secondX="2" secondY="2">
                <Representation guid="@40"><PlainTextContent>%s</PlainTextContent></Representation>
                <Coding guid="@50"><CodeRef targetGUID="@1"/></Coding></PDFSelection>
                <Representation guid="@41"><PlainTextContent>We have %s</PlainTextContent></Representation>
                </PDFSource></Sources>""".formatted(name, name, name, words, words));
        Reading reading = new QdeReader().read(file(folder, "long.qde", project), OPTIONS);
        assertThat(QdaFiles.words(reading)).containsExactly(words);
        assertThat(QdaFiles.speakers(reading)).containsExactly("Case 1");
        assertThat(reading.sources().getFirst().position()).isEqualTo("Document 1");
    }

    @Test
    void many_selections_of_long_texts_are_read_in_bounded_time() {
        var selections = new StringBuilder();
        var text = new StringBuilder();
        for (int i = 0; i < 30_000; i++) { // 24 code points and a line end that counts as one
            String words = "Sentence number %05d 👍.\r\n".formatted(i);
            selections.append(selection(1_000 + i, "Sentence number", i * 25, i * 25 + 24));
            text.append(words);
        }
        SourceFile file = zip(folder, "project.qde", project(interview(selections.toString())), "sources/1.txt", text);
        Reading reading = new QdpxReader().read(file, OPTIONS);
        assertThat(reading.quotes().count()).isEqualTo(30_000);
        assertThat(reading.quotes().list().get(29_999).text()).isEqualTo("Sentence number 29999 👍.");
        assertThat(QdaFiles.check(reading)).isEqualTo("held 30000, failed 0, not verifiable 0");
    }

    @Test
    void a_reading_that_nobody_wants_any_more_ends() {
        var options =
                new ReadingOptions(OPTIONS.knownRoles(), OPTIONS.chosen(), OPTIONS.hints(), (step, done, total) -> {
                    throw new Progress.Cancelled();
                });
        SourceFile file = zip(folder, "project.qde", PLAIN, "sources/1.txt", TEXT);
        assertThatExceptionOfType(Progress.Cancelled.class).isThrownBy(() -> new QdpxReader().read(file, options));
    }
}
