package org.concerngraph.intake.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Choice;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.UnreadableSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrapsOfRowsTest {

    @TempDir
    Path folder;

    private static final String STUDY = """
            What night staff said;;;;
            Main theme;Sub-theme;Speaker;Job title;Quotation;Mood
            Sleep;Noise;P 1;Nurse;The doors bang (…) all night;low
            ;;P1;Porter;Nobody oils the hinges;
            ;Light;;Nurse;They never dim it;
            Food;;Participant 2;Cook;=cold by the time it comes;fine
            Food;;P2;Cook;=cold by the time it comes;fine
            ;;;;;
            Food;;P3;Cook;;low
            """;

    @Test
    void aStudyWithGapsAndContradictionsIsReadAndEachIsNamed() {
        Reading reading = Files.csv(Files.text(folder, "night.csv", STUDY));
        assertThat(reading.quotes().list().stream().map(Quote::text))
                .containsExactly(
                        "The doors bang (…) all night",
                        "Nobody oils the hinges",
                        "They never dim it",
                        "=cold by the time it comes",
                        "=cold by the time it comes");
        assertThat(reading.themes().stream().map(Reading.Theme::label))
                .containsExactly("Sleep", "Noise", "Light", "Food");
        assertThat(reading.quotes().list().stream().map(q -> q.themes().getFirst()))
                .containsExactly(1, 1, 2, 3, 3);
        assertThat(reading.participants().getFirst().printedRoles()).containsExactly("Nurse", "Porter");
        assertThat(reading.participants().get(1).isIdentified()).isFalse();
        assertThat(Files.problems(reading))
                .contains(
                        "“What night staff said” stands above",
                        "row 4, column “Main theme”: The theme cell is empty. It is the theme above: “Sleep”.",
                        "P1 has the role Porter here and Nurse elsewhere.",
                        "row 5, column “Quotation”: Nobody is named as the speaker",
                        "row 7, column “Quotation”: The same words of the same speaker",
                        "row 9: The row has no quote: “Food, P3, Cook, low”");
        assertThat(reading.leftOut())
                .extracting(Reading.LeftOut::kind, Reading.LeftOut::name, Reading.LeftOut::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Column", "Mood", 4),
                        org.assertj.core.groups.Tuple.tuple("Row", "", 1));
    }

    @Test
    void aMappingThatWasSavedIsUsedAgain() {
        String text = "Who,Said\nP1,It is cold\nP2,It is dark\n";
        var file = Files.text(folder, "a.csv", text);
        assertThatThrownBy(() -> Files.csv(file))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("a.csv has no column of quotes")
                .hasMessageContaining("“Who”, “Said”");
        Reading first = Files.csv(file, Map.of("column.1", "participant", "column.2", "quote"));
        Map<String, String> saved = first.choices().stream().collect(Collectors.toMap(Choice::key, Choice::chosen));
        Reading second = Files.csv(file, saved);
        assertThat(second.quotes().list()).isEqualTo(first.quotes().list()).hasSize(2);
        assertThat(second.participants()).extracting("code").containsExactly("P1", "P2");
    }

    @Test
    void aChoiceThatThereIsNotIsNamedWithItsValue() {
        var file = Files.text(folder, "a.csv", "participant,quote\nP1,It is cold\n");
        assertThatThrownBy(() -> Files.csv(file, Map.of("column.2", "poem")))
                .hasMessageContaining("“column.2”")
                .hasMessageContaining("“poem”");
        assertThat(Files.problems(Files.csv(file, Map.of("colour", "red")))).contains("“colour” (“red”)");
    }

    @Test
    void separatorsInsideLabelsAreEscaped() {
        Reading reading = Files.csv(Files.text(
                folder,
                "a.csv",
                "quote,participant,roles,themes\nYes,P1,A; B,Trust\\; money > Fear \\> hope; Other\n"));
        assertThat(reading.themes()).extracting("label").containsExactly("Trust; money", "Fear > hope", "Other");
        assertThat(reading.quotes().list().getFirst().themes()).containsExactly(1, 2);
        assertThat(reading.participants().getFirst().printedRoles()).containsExactly("A", "B");
    }

    @Test
    void apostrophesComeOffOnlyWhenEveryCellHasOne() {
        Reading all = Files.csv(Files.text(folder, "a.csv", "quote,participant\n'=no,P1\n'-never,P2\n"));
        assertThat(all.quotes().list()).extracting("text").containsExactly("=no", "-never");
        assertThat(Files.problems(all)).contains("(2 cells). The apostrophes are taken off");
        Reading some = Files.csv(Files.text(folder, "b.csv", "quote,participant\n'=no,P1\n-never,P2\n"));
        assertThat(some.quotes().list()).extracting("text").containsExactly("'=no", "-never");
    }

    @Test
    void eachEncodingAndDelimiterIsRecognised() {
        String text = "quote\tparticipant\nCafé “noir”\tP1\n";
        byte[][] files = {
            text.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
            text.getBytes(Charset.forName("windows-1252"))
        };
        for (byte[] bytes : files) {
            assertThat(Files.csv(Files.bytes(folder, "a.csv", bytes)).quotes().list())
                    .extracting("text")
                    .containsExactly("Café “noir”");
        }
        assertThat(Files.problems(Files.csv(Files.bytes(folder, "w.csv", files[4]))))
                .contains("byte 21: Byte 21 of the file is no UTF-8.");
        assertThat(Files.csv(Files.text(folder, "p.csv", "quote|participant\nA, b; c|P1\n"))
                        .quotes()
                        .list())
                .extracting("text")
                .containsExactly("A, b; c");
    }

    @Test
    void aCellThatIsNoCodeGetsOne() {
        Reading reading = Files.csv(Files.text(
                folder,
                "a.csv",
                "quote,participant\nYes,\"P9, GP\"\nNo,a woman who had been there for more than forty years\n"));
        assertThat(reading.participants()).extracting("code").containsExactly("P9", "Speaker 1");
        assertThat(reading.participants().getFirst().printedRoles()).containsExactly("GP");
        assertThat(Files.problems(reading)).contains("row 3, column “quote”: “a woman who");
    }

    @Test
    void whatIsNoTableOfTextIsRefusedByNameAndPlace() {
        refused("", "a.csv is empty");
        refused("\n\n", "a.csv is empty");
        refused("quote,participant\n", "a.csv has names of columns but no quote below them");
        refused(
                "Item,P1,P2\nIs it cold?,4,1\nIs it dark?,2,2\n",
                "a.csv has no column of quotes",
                "“Item”, “P1”, “P2”");
        refused("quote,participant\n\"never closed,P1\n", "a.csv: row 2 cannot be read.", "in line 2");
        refused("quote,participant\na\0b,P1\n", "a.csv: line 2, column 1 holds a NUL");
        refused("PK\3\4....", "a.csv is a zip file");
        refused("quote,participant\n\"" + "x".repeat(1_000_002), "line 2, column 1", "1,000,000", "never closed");
        refused("quote" + ",a".repeat(1_001) + "\n", "line 1 has more than 1,000 columns");
    }

    private void refused(String text, String... message) {
        assertThatThrownBy(() -> Files.csv(Files.text(folder, "a.csv", text)))
                .isInstanceOf(UnreadableSource.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(message));
    }

    @Test
    void whatIsGoneOrNoFileIsNamedByBothReaders() {
        for (String name : new String[] {"gone", ""}) {
            var file = new SourceFile("mine.csv", folder.resolve(name), 1, "");
            assertThatThrownBy(() -> Files.csv(file))
                    .isInstanceOf(UnreadableSource.class)
                    .hasMessageStartingWith("mine.csv cannot be read: ");
            assertThatThrownBy(() -> Files.xlsx(file))
                    .isInstanceOf(UnreadableSource.class)
                    .hasMessageStartingWith("mine.csv cannot be read: ");
        }
    }

    @Test
    void ourOwnTableIsKnownAfterSomebodyWorkedOnIt() {
        Reading reading = Files.csv(Files.text(
                folder,
                "a.csv",
                "\uFEFFstudy;source;number;quote;attribution;participant;roles;themes;concerns;page;start;end;quote_id;row;"
                        + "participant_id;My notes\n"
                        + "mill-2022;table-2;1;\"'=1; or so\";;P 1;\"A and B; C\\; D\";\"Trust > A>B\";;7;;;mill-2022.t2-01;12;"
                        + "mill-2022.P-1;good\n"
                        + ";table-2;2;I added this;;P 1;;;;;;;;;;\n"));
        assertThat(reading.quotes().list()).extracting("text").containsExactly("=1; or so", "I added this");
        assertThat(reading.quotes().list())
                .extracting("place")
                .extracting("row")
                .containsExactly(12, 0);
        assertThat(reading.participants())
                .containsExactly(new Reading.Participant("P 1", java.util.List.of("A and B", "C; D")));
        assertThat(reading.themes()).extracting("label").containsExactly("Trust", "A>B");
        assertThat(reading.leftOut())
                .containsExactly(new Reading.LeftOut("Column", "My notes", 1, "The column is not used."));
    }

    @Test
    void ofManyEqualProblemsTwentyPlacesAreKept() {
        Reading reading = Files.csv(Files.text(folder, "a.csv", "quote,participant\nYes,P1\n" + ",P2\n".repeat(50)));
        assertThat(reading.problems()).hasSize(21);
        assertThat(reading.problems().getLast().message()).contains("30 more places");
    }

    @Test
    void sourcesThatTakeTurnsAreNumberedEachByItself() {
        Reading reading = Files.csv(
                Files.text(folder, "a.csv", "source,quote,participant\nA,one,P1\nB,two,P1\nA,three,P1\nB,four,P1\n"));
        assertThat(reading.quotes().list()).extracting("text").containsExactly("one", "two", "three", "four");
        assertThat(reading.quotes().list()).extracting("source").containsExactly(0, 1, 0, 1);
        assertThat(reading.quotes().list()).extracting("ordinal").containsExactly(1, 1, 2, 2);
    }

    @Test
    void aFileThatChangedSinceItWasReadIsRefused() {
        Reading reading = Files.csv(Files.text(folder, "a.csv", "quote,participant\nYes,P1\n"));
        var walk = reading.quotes().iterator();
        assertThat(walk.next().text()).isEqualTo("Yes");
        Files.text(folder, "a.csv", "quote,participant\nYes,P1\nNo,P2\n");
        assertThatThrownBy(() -> reading.quotes().list())
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("a.csv has changed since it was first read");
    }

    @Test
    void rowsWithAnotherNumberOfCellsThanNamesAreNamed() {
        String problems = Files.problems(
                Files.csv(Files.text(folder, "a.csv", "quote,participant,page\nYes,P1\nNo,P2,7,more\nWell,P3,8\n")));
        assertThat(problems)
                .contains("row 2: The row has 2 cells and the row of names has 3.", "row 3: The row has 4 cells")
                .doesNotContain("row 4");
    }

    @Test
    void severalThemesInACellAreSeparatedByAPipeOrALineBreak() {
        Reading pipe =
                Files.csv(Files.text(folder, "p.csv", "quote,participant,theme\nYes,P1,Cold | Dark\nNo,P2,Dark\n"));
        assertThat(pipe.themes()).extracting("label").containsExactly("Cold", "Dark");
        assertThat(pipe.quotes().list().getFirst().themes()).containsExactly(0, 1);
        Reading lines =
                Files.csv(Files.text(folder, "l.csv", "quote,participant,theme\nYes,P1,\"Cold\nDark\"\nNo,P2,Dark\n"));
        assertThat(lines.quotes().list().getFirst().themes()).containsExactly(0, 1);
        assertThat(lines.choices())
                .filteredOn(choice -> choice.key().equals("theme-separator"))
                .singleElement()
                .satisfies(choice -> {
                    assertThat(choice.chosen()).isEqualTo("newline");
                    assertThat(choice.options().keySet())
                            .containsExactly("none", "semicolon", "comma", "slash", "pipe", "newline");
                });
    }

    @Test
    void cellsThatWouldStartAFormulaAreWordsLikeOthers() {
        Reading reading =
                Files.csv(Files.text(folder, "a.csv", "quote,participant\n=no,P1\n+ more,P1\n- less,P1\n@home,P1\n"));
        assertThat(reading.quotes().list()).extracting("text").containsExactly("=no", "+ more", "- less", "@home");
    }

    @Test
    void what_is_printed_around_the_words_of_a_cell_is_left_out_and_said() {
        Reading reading = Files.csv(Files.text(folder, "a.csv", """
                participant;quote
                P1;• It takes too long.
                P2;„Das dauert zu lange.“
                P3;'We don't have time.'
                P4;“I do not trust it.”12
                P5;"• ""One.""
                • ""Two.\"""
                """));
        assertThat(reading.quotes().list())
                .extracting("text")
                .containsExactly(
                        "It takes too long.",
                        "Das dauert zu lange.",
                        "We don't have time.",
                        "I do not trust it.",
                        "• \"One.\"\n• \"Two.\"");
        assertThat(Files.problems(reading))
                .contains(
                        "row 2, column “quote”: The words of the quote stand behind a bullet. What is around the words is no"
                                + " part of the quote, here and in all rows below.",
                        "row 5, column “quote”: “12” behind the quotation mark may be the number of a reference.",
                        "row 6, column “quote”: The cell has 2 lines that begin as items of a list")
                .doesNotContain("row 3", "row 4");
    }

    @Test
    void themesThatMayBeSeveralOrTheSameAreNamedAndTheSeparatorCanBeChosen() {
        var file = Files.text(
                folder,
                "a.csv",
                "quote,participant,theme\nYes,P1,\"1. Cold, 2. Dark\"\nNo,P2,2. Dark\nWell,P3,Dark\nSo,P4,Light / Air\n");
        assertThat(Files.problems(Files.csv(file)))
                .contains(
                        "“1. Cold, 2. Dark” is a theme, and so is “2. Dark”, which is a part of it.",
                        "“2. Dark” and “Dark” differ by a number only. They are two themes.")
                .doesNotContain("Light / Air");
        assertThat(Files.csv(file, Map.of("theme-separator", "comma")).themes())
                .extracting("label")
                .containsExactly("1. Cold", "2. Dark", "Dark", "Light / Air");
        assertThat(Files.csv(
                                Files.text(folder, "b.csv", "quote,participant,theme\nYes,P1,\"Cold\\, wet, Dark\"\n"),
                                Map.of("theme-separator", "comma"))
                        .themes())
                .extracting("label")
                .containsExactly("Cold, wet", "Dark");
        assertThat(Files.csv(file, Map.of("theme-separator", "slash")).themes())
                .extracting("label")
                .containsExactly("1. Cold, 2. Dark", "2. Dark", "Dark", "Light", "Air");
    }

    @Test
    void tablesThatAnalysisToolsWriteAreKnownByTheirColumns() {
        Reading nvivo = Files.csv(Files.text(folder, "nvivo.csv", """
                Case,Coded Text,Codes
                P1,It takes too long.,Codes\\\\Burden\\\\Time
                P2,Who reads it?,Codes\\\\Trust
                """));
        assertThat(nvivo.themes())
                .extracting(Reading.Theme::label, Reading.Theme::parent)
                .containsExactly(tuple("Burden", -1), tuple("Time", 0), tuple("Trust", -1));
        assertThat(nvivo.participants()).extracting("code").containsExactly("P1", "P2");
        Reading maxqda = Files.csv(Files.text(folder, "maxqda.csv", """
                Document group;Document name;Code;Begin;End;Segment;Modified by
                Staff;P1;Burden > Time;3;3;It takes too long.;anna
                Patients;P2;Trust;4;4;Who reads it?;anna
                """));
        assertThat(maxqda.themes()).extracting("label").containsExactly("Burden", "Time", "Trust");
        assertThat(maxqda.sources()).extracting("position").containsExactly("P1", "P2");
        Reading atlas = Files.csv(Files.text(folder, "atlas.csv", """
                ID,Document,Quotation Content,Codes
                1:1,P1.docx,It takes too long.,"Burden
                Time"
                2:1,P2.docx,Who reads it?,Trust
                """));
        assertThat(atlas.quotes().list().getFirst().themes()).containsExactly(0, 1);
        assertThat(atlas.participants()).extracting("isIdentified").containsOnly(false);
        Reading taguette = Files.csv(Files.text(folder, "taguette.csv", """
                id,document,tag,content
                1,P1.txt,Burden,It takes too long.
                2,P2.txt,Time,Who reads it?
                """));
        assertThat(taguette.quotes().list()).extracting("text").containsExactly("It takes too long.", "Who reads it?");
        assertThat(Files.problems(taguette))
                .contains(
                        "row 1, column “id”: The column has another number in each row. They are numbers of the quotes");
    }

    @Test
    void numbersThatTellPeopleApartAreTheirCodes() {
        Reading once =
                Files.csv(Files.text(folder, "a.csv", "ID,Role,Quote\n1,Nurse,It takes long.\n2,Cook,Who reads it?\n"));
        assertThat(once.participants()).extracting("code").containsExactly("1", "2");
        assertThat(Files.problems(once)).contains("They are the people who speak, each once.");
        Reading again = Files.csv(
                Files.text(folder, "b.csv", "ID,Quote,Source\n1,It takes long.,T1\n2,Who?,T1\n1,It is long.,T2\n"));
        assertThat(again.participants()).extracting("code").containsExactly("1", "2");
        assertThat(Files.problems(again)).doesNotContain("another number in each row");
    }

    @Test
    void aColumnOfPeopleForEachColumnOfQuotesSaysWhoSpeaksThem() {
        Reading reading = Files.csv(Files.text(
                folder,
                "a.csv",
                "Theme,ID,Role,Quote,ID,Role,Quote\nBurden,P1,Patient,It tires me.,C1,Nurse,It slows me.\n"));
        assertThat(reading.quotes().list()).extracting("text").containsExactly("It tires me.", "It slows me.");
        assertThat(reading.quotes().list()).extracting("participant").containsExactly(0, 1);
        assertThat(reading.participants())
                .extracting(Reading.Participant::code, Reading.Participant::printedRoles)
                .containsExactly(tuple("P1", List.of("Patient")), tuple("C1", List.of("Nurse")));
    }

    @Test
    void columnsAreKnownByMoreThanOneName() {
        Reading reading = Files.csv(Files.text(
                folder,
                "a.csv",
                "Pt ID,Participant type,Theme 1,Theme 2,Representative quotes\n"
                        + "A7,Nurse,Burden,Trust,It tires me.\nA9,Patient,Trust,,I do not know.\n"));
        assertThat(reading.participants())
                .extracting(Reading.Participant::code, Reading.Participant::printedRoles)
                .containsExactly(tuple("A7", List.of("Nurse")), tuple("A9", List.of("Patient")));
        assertThat(reading.themes()).extracting("label").containsExactly("Burden", "Trust");
        assertThat(reading.quotes().list()).extracting("themes").containsExactly(List.of(0, 1), List.of(1));
        assertThat(reading.leftOut()).isEmpty();
    }

    @Test
    void cellsThatSayNothingAreNobodyAndNoTheme() {
        Reading reading = Files.csv(Files.text(
                folder,
                "a.csv",
                "participant,role,theme,quote\nNA,Nurse,n/a,It is.\nP2,-,Trust,Is it?\nUnknown,,–,No.\n"));
        assertThat(reading.participants()).extracting("code").contains("P2").doesNotContain("NA", "Unknown");
        assertThat(reading.themes()).extracting("label").containsExactly("Trust");
        assertThat(reading.participants().get(1).printedRoles()).isEmpty();
        assertThat(Files.problems(reading))
                .contains(
                        "row 2: “NA” says that nothing is known. It is no speaker and no role.",
                        "row 2: “n/a” says that there is no theme.");
    }

    @Test
    void severalQuotesInACellAreADoubtAndWhoSpeaksAtTheEndIsFound() {
        Reading reading = Files.csv(Files.text(folder, "a.csv", """
                quote;theme
                "“I left it empty.” (P9, patient) “It asked about sex.” (P10, patient)";Trust
                "“Four.”
                “Five.”";Trust
                Not one more form. – P5, consultant;Burden
                """));
        assertThat(Files.problems(reading))
                .contains(
                        "row 2, column “quote”: In the cell one quotation mark closes and another opens",
                        "row 3, column “quote”: In the cell one quotation mark closes and another opens",
                        "row 4, column “quote”: The quote ends with “P5, consultant”.");
        assertThat(reading.quotes().list().getLast().text()).isEqualTo("Not one more form.");
    }

    @Test
    void theSameNumberOnTwoSheetsIsADoubt() {
        Reading reading = Files.xlsx(Files.workbook(folder, "a.xlsx", book -> {
            for (String name : List.of("Patients", "Staff")) {
                var sheet = book.newWorksheet(name);
                sheet.value(0, 0, "participant");
                sheet.value(0, 1, "quote");
                sheet.value(1, 0, "1");
                sheet.value(1, 1, "It is one for " + name + ".");
                sheet.value(2, 0, name.equals("Staff") ? "S2" : "P2");
                sheet.value(2, 1, "It is two for " + name + ".");
            }
        }));
        assertThat(reading.participants()).extracting("code").containsExactly("1", "P2", "S2");
        assertThat(Files.problems(reading)).contains("“1” is a speaker on another sheet too. They are one person.");
    }

    @Test
    void aRoleInTheColumnOfPeopleNamesNobody() {
        Reading reading = Files.csv(Files.text(
                folder,
                "a.csv",
                "speaker,quote\nMidwife,It comes back empty.\nMother 2,They did not look up.\nMidwife,No.\n"));
        assertThat(reading.participants())
                .extracting(
                        Reading.Participant::code, Reading.Participant::printedRoles, Reading.Participant::isIdentified)
                .containsExactly(
                        tuple("Unidentified speaker 1", List.of("Midwife"), false), tuple("Mother 2", List.of(), true));
        assertThat(Files.problems(reading)).contains("Nobody is named as the speaker; only the role “Midwife” is.");
        Reading groups = Files.csv(
                Files.text(folder, "b.csv", "Theme,Nurses,Patients\nBurden,It is one more form.,“Too long.” (P1)\n"),
                Map.of("layout", "wide", "column.2", "participant-quotes", "column.3", "participant-quotes"));
        assertThat(groups.participants())
                .extracting(
                        Reading.Participant::code, Reading.Participant::printedRoles, Reading.Participant::isIdentified)
                .containsExactly(
                        tuple("Unidentified speaker 1", List.of("Nurses"), false),
                        tuple("P1", List.of("Patients"), true));
    }
}
