package org.concerngraph.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An invented study as a long CSV file and as a wide workbook: a participant with two roles, a quote in two themes, one
 * without a theme, the same words of two people, an emoji, a line break in a cell. Nobody said any of this.
 */
final class MarshStudy {

    /** What is to be in the graph, by the words of the quote and its speaker; counted out by hand. */
    static final List<String> FACTS = List.of(
            "It takes (…) all day 🙂 | It takes all day 🙂 | P1 | [Nurse, Ward Manager] | [Access / Time, Trust] | [Elision 9-12 (…)]",
            "Nobody asked us | Nobody asked us | P1 | [Nurse, Ward Manager] | [Trust] | []",
            "Nobody asked us | Nobody asked us | P2 | [Porter] | [Access / Doors and keys] | []",
            "One line,\nand \"another\" [quietly] | One line, and \"another\" | P3 | [] | [Access / Time] | [Insertion 24-33 [quietly]]",
            "Whatever it is for | Whatever it is for | P2 | [Porter] | [] | []");

    static final List<String> PEOPLE = List.of("P1: Nurse + Ward Manager", "P2: Porter", "P3: ");
    static final List<String> THEMES = List.of("Access", "Access / Doors and keys", "Access / Time", "Trust");

    private MarshStudy() {}

    static byte[] longCsv() {
        return """
                Participant,Role,Themes,Quote
                P1,Nurse; Ward Manager,Access > Time; Trust,It takes (…) all day 🙂
                P1,Nurse; Ward Manager,Trust,Nobody asked us
                P2,Porter,Access > Doors and keys,Nobody asked us
                P3,,Access > Time,"One line,
                and ""another"" [quietly]"
                P2,Porter,,Whatever it is for
                """.getBytes(StandardCharsets.UTF_8);
    }

    /** One column for each participant, below their roles. */
    static byte[] wide() {
        String[][] rows = {
            {"Themes", "Nurse; Ward Manager", "Porter", ""},
            {"", "P1", "P2", "P3"},
            {"Access > Time; Trust", "It takes (…) all day 🙂", "", ""},
            {"Trust", "Nobody asked us", "", ""},
            {"Access > Doors and keys", "", "Nobody asked us", ""},
            {"Access > Time", "", "", "One line,\nand \"another\" [quietly]"},
            {"", "", "Whatever it is for", ""}
        };
        return SeedFiles.workbook(book -> {
            var sheet = book.newWorksheet("Marsh");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (!rows[row][column].isEmpty()) {
                        sheet.value(row, column, rows[row][column]);
                    }
                }
            }
            sheet.range(0, 0, 1, 0).merge();
        });
    }
}
