package org.concerngraph.intake.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published table that the project began with, as rows of a CSV file and of a workbook. */
class SeedAsRowsTest {

    private static final Pattern SAID = Pattern.compile("^(.*) \\((P[^()]*)\\)$");
    private static final String TOP = "Concerns around PROM use and implementation";
    private static final List<String> THEMES = List.of(
            TOP + " > PROM implementation > Engaging patients and practitioners",
            TOP + " > PROM implementation > Divisions across services",
            TOP + " > PROM use > Interpretability and usability of PROM data");
    private static final int[] THEME_OF = {0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2};

    @TempDir
    Path folder;

    private record Said(String words, String by) {}

    @Test
    void aLongLayoutWithTheSpellingsOfThePaperIsRead() throws IOException {
        var csv = new StringBuilder("study,source,number,quote,attribution,participant,roles,themes,concerns,page\r\n");
        List<Said> said = said();
        for (int i = 0; i < said.size(); i++) {
            String[] who = said.get(i).by().split(", ", 2);
            csv.append("hunter-2015,table-3,%d,\"%s\",\"%s\",%s,%s,%s,,\r\n"
                    .formatted(
                            i + 1,
                            said.get(i).words(),
                            said.get(i).by(),
                            who[0],
                            who[1].replace(" and ", "; "),
                            THEMES.get(THEME_OF[i])));
        }
        Reading reading = Files.csv(Files.text(folder, "long.csv", csv.toString()));
        expectTheSeed(reading);
        assertThat(reading.sources())
                .singleElement()
                .satisfies(s -> assertThat(s.name()).isEqualTo("table-3"));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.leftOut()).isEmpty();
        assertThat(reading.quotes().list().getLast().attribution()).isEqualTo("Participant 20, Voluntary Organisation");
    }

    @Test
    void aColumnForEachThemeHoldsQuotesThatEndWithTheirSpeaker() throws IOException {
        List<Said> said = said();
        Reading reading = Files.xlsx(Files.workbook(folder, "wide.xlsx", book -> {
            var sheet = book.newWorksheet("Table 3");
            int[] next = {1, 1, 1};
            for (int theme = 0; theme < 3; theme++) {
                sheet.value(0, theme, THEMES.get(theme));
            }
            for (int i = 0; i < said.size(); i++) {
                int theme = THEME_OF[i];
                sheet.value(
                        next[theme]++,
                        theme,
                        said.get(i).words() + " (" + said.get(i).by() + ")");
            }
        }));
        expectTheSeed(reading);
        assertThat(reading.sources())
                .singleElement()
                .satisfies(s -> assertThat(s.position()).isEqualTo("Table 3"));
    }

    private static void expectTheSeed(Reading reading) {
        assertThat(reading.quotes().count()).isEqualTo(11);
        assertThat(reading.quotes().list()).hasSize(11);
        assertThat(reading.participants().stream().map(Participant::code))
                .containsExactlyInAnyOrder("P20", "P29", "P30", "P8", "P11", "P14", "P25", "P9");
        assertThat(reading.printedRoles())
                .containsExactlyInAnyOrder(
                        "Voluntary Organisation", "GP", "Healthcare Provider", "Regulator", "Social Care");
        assertThat(reading.themes()).hasSize(6);
        assertThat(reading.counts().marks()).isEqualTo(15);
        assertThat(reading.counts().codings()).isEqualTo(11);
    }

    private static List<Said> said() throws IOException {
        var said = new ArrayList<Said>();
        for (String line : java.nio.file.Files.readAllLines(Path.of("data/hunter-2015/table-3.txt"))) {
            Matcher found = SAID.matcher(line.replace("PROM use: Interpretability and usability of PROM data", ""));
            if (found.matches()) {
                said.add(new Said(found.group(1), found.group(2)));
            }
        }
        assertThat(said).hasSize(11);
        return said;
    }
}
