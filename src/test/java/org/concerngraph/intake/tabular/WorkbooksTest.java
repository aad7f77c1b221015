package org.concerngraph.intake.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.UnreadableSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbooksTest {

    @TempDir
    Path folder;

    @Test
    void eachSheetWithKnownColumnsIsASourceAndTheOthersAreLeftOut() {
        Reading reading = Files.xlsx(Files.workbook(folder, "a.xlsx", book -> {
            var first = book.newWorksheet("Ward A");
            first.value(0, 0, "Quote");
            first.value(0, 1, "Participant");
            first.value(0, 2, "Theme");
            first.value(1, 0, "It is cold");
            first.value(1, 1, 20);
            first.value(1, 2, "Heat");
            first.value(2, 0, "It is warm");
            first.value(2, 1, 21);
            first.range(1, 2, 2, 2).merge();
            first.value(3, 0, "No theme is merged here");
            first.value(3, 1, 21);
            var notes = book.newWorksheet("Notes");
            notes.value(0, 0, "To do");
            var second = book.newWorksheet("Ward B");
            second.value(0, 0, "Quote");
            second.value(1, 0, "It is dark");
            second.value(2, 0, "x");
            second.formula(2, 0, "A2");
        }));
        assertThat(reading.sources()).extracting("name").containsExactly("ward-a", "ward-b");
        assertThat(reading.quotes().list()).extracting("text").contains("It is cold", "It is warm", "It is dark");
        assertThat(reading.quotes().list().get(1).themes()).containsExactly(0);
        assertThat(reading.quotes().list().get(2).themes()).isEmpty();
        assertThat(reading.participants().getFirst().code()).isEqualTo("20");
        assertThat(reading.leftOut()).anySatisfy(left -> assertThat(left.name()).isEqualTo("Notes"));
        assertThat(Files.problems(reading)).contains("sheet “Ward B”, cell A3: The formula “A2” has no value");
        assertThat(reading.choices()).extracting("key").contains("sheet.1.column.1", "sheet.3.column.1");
    }

    private static final String LONG = "Nobody who speaks at such length can be a mere heading of anything";

    private SourceFile withNotes() {
        return Files.workbook(folder, "a.xlsx", book -> {
            var first = book.newWorksheet("Said");
            first.value(0, 0, "Quote");
            first.value(1, 0, "It is cold");
            var second = book.newWorksheet("Memos");
            second.value(0, 0, "Remark");
            second.value(0, 1, "Code");
            second.value(1, 0, LONG);
        });
    }

    @Test
    void aSheetIsNotGuessedAtWhereAnotherHasAColumnThatIsNamedForQuotes() {
        Reading reading = Files.xlsx(withNotes());
        assertThat(reading.quotes().list()).extracting("text").containsExactly("It is cold");
        assertThat(reading.leftOut())
                .containsExactly(new Reading.LeftOut(
                        "Sheet", "Memos", 1, "No column of it is named for quotes, and one of the sheet “Said” is."));
        assertThat(reading.choices()).anySatisfy(choice -> {
            assertThat(choice.key()).isEqualTo("sheet.2.quotes");
            assertThat(choice.chosen()).isEqualTo("no");
            assertThat(choice.sample()).startsWith("Nobody who speaks");
        });
    }

    @Test
    void aPersonMayChooseASheetThatIsNotGuessedAtOrAColumnOfIt() {
        for (var choice :
                Map.of("sheet.2.quotes", "yes", "sheet.2.column.1", "quote").entrySet()) {
            Reading reading = Files.xlsx(withNotes(), Map.of(choice.getKey(), choice.getValue()));
            assertThat(reading.quotes().list()).extracting("text").containsExactly("It is cold", LONG);
            assertThat(reading.sources()).extracting("name").containsExactly("said", "memos");
            assertThat(reading.leftOut()).isEmpty();
            assertThat(Files.problems(reading)).doesNotContain("There is nothing to choose");
        }
    }

    @Test
    void aCellThatOurExportHadToCutIsNamed() {
        String header =
                "study,source,number,quote,attribution,participant,roles,themes,concerns,page,start,end,quote_id";
        Reading reading = Files.xlsx(Files.workbook(folder, "a.xlsx", book -> {
            var sheet = book.newWorksheet("Quotes");
            String[] names = header.split(",");
            for (int i = 0; i < names.length; i++) {
                sheet.value(0, i, names[i]);
            }
            sheet.value(1, 0, "dale-2023");
            sheet.value(1, 3, "x".repeat(32_766) + "…");
            sheet.value(1, 5, "P1");
            sheet.value(2, 3, "Short…");
            sheet.value(2, 5, "P1");
        }));
        assertThat(reading.quotes().count()).isEqualTo(2);
        assertThat(reading.problems().stream()
                        .filter(problem -> problem.message().contains("it was cut"))
                        .map(Reading.Problem::where))
                .containsExactly("sheet “Quotes”, row 2, column “quote”");
    }

    @Test
    void whatIsNoSafeWorkbookIsRefused() throws IOException {
        refused("no zip".getBytes(StandardCharsets.UTF_8), "does not begin like a zip file");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "older kind (.xls)");
        refused(
                "\u00d0\u00cf\u0011\u00e0....E\0n\0c\0r\0y\0p\0t\0e\0d\0".getBytes(StandardCharsets.ISO_8859_1),
                "is protected by a password. Save it without one.");
        refused("PK and no more".getBytes(StandardCharsets.UTF_8), "is damaged");
        refused(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "OpenDocument");
        refused(zip("a.txt", "a"), "without xl/workbook.xml");
        refused(zip("xl/workbook.xml", "<a/>", "../../b.xml", "<a/>"), "“../../b.xml” would lie outside");
        refused(zip("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "document type declaration");
        String relation = "<r><Relationship Id='a' Target='sheet.dat'/></r>";
        refused(
                zip(
                        "xl/workbook.xml",
                        "<a/>",
                        "xl/_rels/workbook.xml.rels",
                        relation,
                        "xl/sheet.dat",
                        "<!DOCTYPE a []><a/>"),
                "xl/sheet.dat has a document type declaration");
        refused(
                zip("xl/workbook.xml", "<a/>", "xl/media/a.bin", "b".repeat(11_000_000)),
                "xl/media/a.bin inflates",
                "zip bomb");
        refused(
                zip("xl/workbook.xml", "<a b='" + "c".repeat(1_100_000) + "'/>"),
                "an attribute with more than 1,000,000 characters");
        refused(zip("xl/workbook.xml", "<a/>"), "cannot be read as a workbook");
        refused(zip("xl/workbook.xml", "<a>"), "xl/workbook.xml is not well-formed XML at line 1");
        refused(
                zip("xl/workbook.xml", "<a>" + "<b/>".repeat(5_000_000) + "</a>"),
                "xl/workbook.xml inflates",
                "zip bomb");
        refused(
                zip("xl/workbook.xml", "<a>" + "b".repeat(1_100_000) + "</a>"),
                "a cell with more than 1,000,000 characters");
    }

    private void refused(byte[] bytes, String... message) {
        assertThatThrownBy(() -> Files.xlsx(Files.bytes(folder, "bad.xlsx", bytes)))
                .isInstanceOf(UnreadableSource.class)
                .satisfies(e -> assertThat(e.getMessage()).contains("bad.xlsx").contains(message));
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
