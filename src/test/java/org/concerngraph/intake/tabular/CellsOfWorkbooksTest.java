package org.concerngraph.intake.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.SourceFile;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellsOfWorkbooksTest {

    @TempDir
    Path folder;

    @Test
    void themesMergedOverSeveralRowsAreTheThemesOfEach() {
        Reading reading = Files.xlsx(Files.workbook(folder, "a.xlsx", book -> {
            var sheet = book.newWorksheet("A");
            String[][] rows = {
                {"Theme", "Quote", "Participant"},
                {"Heat", "It is cold", "P1"},
                {"", "It is warm", "P2"},
                {"", "It is hot", "P3"},
                {"Light", "It is dark", "P1"}
            };
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < 3; column++) {
                    if (!rows[row][column].isEmpty()) {
                        sheet.value(row, column, rows[row][column]);
                    }
                }
            }
            sheet.range(1, 0, 3, 0).merge();
        }));
        assertThat(reading.themes()).extracting("label").containsExactly("Heat", "Light");
        assertThat(reading.quotes().list().stream().map(q -> q.themes().getFirst()))
                .containsExactly(0, 0, 0, 1);
    }

    private static final String[][] STACKED = {
        {"What a ward said", "", "", ""},
        {"Speaker", "Night", "", "Day"},
        {"", "Noise", "Light", ""},
        {
            "P1, Nurse",
            "The doors bang all night and nobody does anything about it",
            "They never dim the lights before two in the morning here",
            ""
        },
        {
            "P2, Porter",
            "I have asked for oil three times and it has never been bought",
            "",
            "Nobody looks after the blinds, so that we all sit in the sun"
        }
    };

    private SourceFile stacked() {
        return Files.workbook(folder, "a.xlsx", book -> {
            var sheet = book.newWorksheet("A");
            for (int row = 0; row < STACKED.length; row++) {
                for (int column = 0; column < 4; column++) {
                    if (!STACKED[row][column].isEmpty()) {
                        sheet.value(row, column, STACKED[row][column]);
                    }
                }
            }
            sheet.range(0, 0, 0, 3).merge();
            sheet.range(1, 0, 2, 0).merge();
            sheet.range(1, 1, 1, 2).merge();
            sheet.range(1, 3, 2, 3).merge();
        });
    }

    @Test
    void headingsThatAreMergedOverOthersStandAboveTheseInTheTree() {
        Reading reading = Files.xlsx(stacked());
        assertThat(reading.themes().stream().map(theme -> theme.parent() + " " + theme.label()))
                .containsExactly("-1 Night", "0 Noise", "0 Light", "-1 Day");
        assertThat(reading.quotes().list().stream().map(q -> q.themes().getFirst()))
                .containsExactly(1, 2, 1, 3);
        assertThat(reading.participants()).extracting("code").containsExactly("P1", "P2");
        assertThat(reading.sources().getFirst().caption()).isEqualTo("What a ward said");
        assertThat(reading.choices())
                .filteredOn(choice -> choice.key().equals("levels"))
                .singleElement()
                .satisfies(choice -> assertThat(choice.chosen()).isEqualTo("1"));
    }

    @Test
    void aWorkbookNeedNotSayHowItsCellsLook() throws IOException {
        SourceFile whole = stacked();
        Path bare = folder.resolve("bare.xlsx");
        try (var from = new ZipFile(whole.path().toFile());
                var to = new ZipOutputStream(java.nio.file.Files.newOutputStream(bare))) {
            for (ZipEntry part : from.stream().toList()) {
                if (!part.getName().equals("xl/styles.xml")) {
                    to.putNextEntry(new ZipEntry(part.getName()));
                    from.getInputStream(part).transferTo(to);
                }
            }
        }
        Reading reading = Files.xlsx(SourceFile.at(bare));
        assertThat(reading.quotes().list().stream().map(Reading.Quote::text))
                .containsExactlyElementsOf(Files.xlsx(whole).quotes().list().stream()
                        .map(Reading.Quote::text)
                        .toList());
    }

    @Test
    void aPersonMayTakeTheCaptionForAThemeOrAHeadingForNone() {
        Reading more = Files.xlsx(stacked(), Map.of("levels", "2"));
        assertThat(more.themes())
                .extracting("label")
                .containsExactly("What a ward said", "Night", "Noise", "Light", "Day");
        assertThat(more.sources().getFirst().caption()).isEmpty();
        Reading fewer = Files.xlsx(stacked(), Map.of("levels", "0"));
        assertThat(fewer.themes()).extracting("label").containsExactly("Noise", "Light", "Day");
        assertThat(fewer.sources().getFirst().caption()).isEqualTo("What a ward said Speaker Night Day");
    }

    @Test
    void aSingleHeadingOverSomeOfTheColumnsIsNoCaption() {
        Reading reading = Files.xlsx(Files.workbook(folder, "a.xlsx", book -> {
            var sheet = book.newWorksheet("A");
            sheet.value(0, 0, "Night");
            sheet.range(0, 0, 0, 1).merge();
            String[] themes = {"Noise", "Light", "Sun", "Blinds"};
            for (int column = 0; column < 4; column++) {
                sheet.value(1, column, themes[column]);
                sheet.value(2, column, "Nobody does anything about it, whatever we say and whomever we ask " + column);
            }
        }));
        assertThat(reading.themes().stream().map(theme -> theme.parent() + " " + theme.label()))
                .containsExactly("-1 Night", "0 Noise", "0 Light", "-1 Sun", "-1 Blinds");
        assertThat(reading.sources().getFirst().caption()).isEmpty();
    }

    @Test
    void participantsBelowAMergedHeadingHaveItForTheirRole() {
        Reading reading = Files.xlsx(Files.workbook(folder, "a.xlsx", book -> {
            var sheet = book.newWorksheet("A");
            String[][] rows = {
                {"Theme", "Nurse", "", "Porter; Cook"},
                {"", "P1", "P2", "P3"},
                {
                    "Noise",
                    "The doors bang all night and nobody does anything about it",
                    "I have asked for oil three times and it has never been bought",
                    "They never dim the lights before two in the morning here"
                }
            };
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < 4; column++) {
                    if (!rows[row][column].isEmpty()) {
                        sheet.value(row, column, rows[row][column]);
                    }
                }
            }
            sheet.range(0, 0, 1, 0).merge();
            sheet.range(0, 1, 0, 2).merge();
        }));
        assertThat(reading.participants().stream().map(p -> p.code() + " " + p.printedRoles()))
                .containsExactly("P1 [Nurse]", "P2 [Nurse]", "P3 [Porter, Cook]");
        assertThat(reading.themes()).extracting("label").containsExactly("Noise");
    }

    @Test
    void aHiddenSheetIsReadAndNamed() {
        Reading reading = Files.xlsx(Files.workbook(folder, "a.xlsx", book -> {
            for (String name : new String[] {"Open", "Secret"}) {
                var sheet = book.newWorksheet(name);
                sheet.value(0, 0, "Quote");
                sheet.value(1, 0, "Words of " + name);
                sheet.setVisibilityState(name.equals("Secret") ? VisibilityState.HIDDEN : VisibilityState.VISIBLE);
            }
        }));
        assertThat(reading.quotes().list()).extracting("text").containsExactly("Words of Open", "Words of Secret");
        assertThat(Files.problems(reading)).contains("sheet “Secret”: The sheet is hidden. It is read");
    }

    @Test
    void aColumnForEachParticipantHoldsTheirQuotes() {
        Reading reading = Files.xlsx(Files.workbook(folder, "a.xlsx", book -> {
            var sheet = book.newWorksheet("A");
            sheet.value(0, 0, "Theme");
            sheet.value(0, 1, "P1, Nurse");
            sheet.value(0, 2, "P2, Porter");
            sheet.value(1, 0, "Noise");
            sheet.value(1, 1, "The doors bang all night and nobody does anything about it");
            sheet.value(1, 2, "I have asked for oil three times and it has never been bought");
            sheet.value(2, 0, "Light");
            sheet.value(2, 1, "They never dim the lights before two in the morning here");
        }));
        assertThat(reading.participants()).extracting("code").containsExactly("P1", "P2");
        assertThat(reading.printedRoles()).containsExactly("Nurse", "Porter");
        assertThat(reading.quotes().list()).extracting("participant").containsExactly(0, 1, 0);
        assertThat(reading.quotes().list().stream().map(q -> q.themes().getFirst()))
                .containsExactly(0, 0, 1);
    }

    @Test
    void formulasHaveTheirValueErrorsAreEmptyAndDatesAreDates() throws IOException {
        String cells = "<row r='1'><c r='A1' t='inlineStr'><is><t>Quote</t></is></c>"
                + "<c r='B1' t='inlineStr'><is><t>Participant</t></is></c>"
                + "<c r='C1' t='inlineStr'><is><t>Page</t></is></c></row>"
                + "<row r='2'><c r='A2' t='str'><f>A9</f><v>It is cold</v></c><c r='B2' t='e'><v>#REF!</v></c>"
                + "<c r='C2' s='1'><v>43831</v></c></row>"
                + "<row r='3' hidden='1'><c r='A3' t='inlineStr'><is><t>It is dark</t></is></c><c r='B3'><v>7</v></c>"
                + "<c r='C3' s='2'><v>0.25</v></c></row>";
        Reading reading = Files.xlsx(written(cells));
        assertThat(reading.quotes().list()).extracting("text").containsExactly("It is cold", "It is dark");
        assertThat(reading.quotes().list().stream().map(q -> q.place().page())).containsExactly("2020-01-01", "25%");
        assertThat(reading.participants()).extracting("isIdentified").containsExactly(false, true);
        assertThat(Files.problems(reading))
                .contains(
                        "cell A2: The cell is a formula, “A9”. Its value is the one in the file: “It is cold”.",
                        "cell B2: The cell holds the error “#REF!”. It is empty.",
                        "sheet “A”, row 3: The row is hidden. It is read.");
    }

    @Test
    void aFormulaHasItsValueAsTheFormatOfTheCellShowsIt() throws IOException {
        String cells = "<row r='1'><c r='A1' t='inlineStr'><is><t>Quote</t></is></c>"
                + "<c r='B1' t='inlineStr'><is><t>Page</t></is></c></row>"
                + "<row r='2'><c r='A2' t='inlineStr'><is><t>It is cold</t></is></c>"
                + "<c r='B2' s='1'><f>TODAY()</f><v>43831</v></c></row>"
                + "<row r='3'><c r='A3' t='inlineStr'><is><t>It is dark</t></is></c>"
                + "<c r='B3' s='1' t='str'><f>A9</f><v>43831</v></c></row>"
                + "<row r='4'><c r='A4' t='inlineStr'><is><t>It is warm</t></is></c>"
                + "<c r='B4' t='e'><f>1/0</f><v>#DIV/0!</v></c></row>";
        Reading reading = Files.xlsx(written(cells));
        assertThat(reading.quotes().list().stream().map(q -> q.place().page()))
                .containsExactly("2020-01-01", "43831", "");
        assertThat(Files.problems(reading))
                .contains("Its value is the one in the file: “2020-01-01”.")
                .contains("cell B4: The cell holds the error “#DIV/0!”. It is empty.");
    }

    @Test
    void charactersThatStandByTheirNumberAreWhatTheyMean() throws IOException {
        String cells = "<row r='1'><c r='A1' t='inlineStr'><is><t>Quote</t></is></c></row>"
                + "<row r='2'><c r='A2' t='inlineStr'><is><t>Two_x000D_\nlines, _x005F_x000D_ and _x0001_ and _xD83D_</t></is></c>"
                + "</row>";
        assertThat(Files.xlsx(written(cells)).quotes().list())
                .extracting("text")
                .containsExactly("Two\r\nlines, _x000D_ and _x0001_ and _xD83D_");
    }

    @Test
    void aNumberIsTextByItsFormat() {
        assertThat(Numbers.asShown("43831.5", "dd/mm/yyyy hh:mm", false)).isEqualTo("2020-01-01T12:00");
        assertThat(Numbers.asShown("42369", "yyyy-mm-dd", true)).isEqualTo("2020-01-01");
        assertThat(Numbers.asShown("0.5", "h:mm", false)).isEqualTo("12:00");
        assertThat(Numbers.asShown("0.125", "0.0%", false)).isEqualTo("12.5%");
        assertThat(Numbers.asShown("12", "0 \"days\"", false)).isEqualTo("12");
        assertThat(Numbers.asShown("12", "[Red]General", false)).isEqualTo("12");
    }

    /** A workbook of one sheet named A, whose styles are: as it is, a date, a percentage. */
    private SourceFile written(String rows) throws IOException {
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Path path = folder.resolve("written.xlsx");
        try (OutputStream out = java.nio.file.Files.newOutputStream(path);
                var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + "<Override PartName='/xl/workbook.xml' ContentType='" + type + "sheet.main+xml'/>"
                            + "<Override PartName='/xl/styles.xml' ContentType='" + type + "styles+xml'/></Types>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='" + main + "' xmlns:r='" + relations
                            + "'><sheets><sheet name='A' sheetId='1' r:id='r1'/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                            + "<Relationship Id='r1' Type='" + relations
                            + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns='" + main + "'><cellXfs count='3'><xf numFmtId='0'/><xf numFmtId='14'/>"
                            + "<xf numFmtId='9'/></cellXfs></styleSheet>");
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns='" + main + "'><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return SourceFile.at(path);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
