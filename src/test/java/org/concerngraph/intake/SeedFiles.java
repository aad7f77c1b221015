package org.concerngraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;

/**
 * The published table as files of other kinds, made of its words and of what is known of it: which lines are quotes, who
 * spoke each, and under which theme it stands. These were read off the paper by hand.
 */
final class SeedFiles {

    private static final Path TABLE = Path.of("data/hunter-2015/table-3.txt");
    private static final String TOP = "concerns around PROM use and implementation";
    static final List<List<String>> THEMES = List.of(
            List.of(TOP, "PROM implementation", "Engaging patients and practitioners"),
            List.of(TOP, "PROM implementation", "Divisions across services"),
            List.of(TOP, "PROM use", "Interpretability and usability of PROM data"));
    private static final String GLUED = "PROM use: Interpretability and usability of PROM data";

    /** The line of the quote, from 1; the place of its theme; the code and the roles of its speaker. */
    record Known(int line, int theme, String code, String... roles) {}

    private static final String CHARITY = "Voluntary Organisation";
    static final List<Known> KNOWN = List.of(
            new Known(7, 0, "P20", CHARITY),
            new Known(8, 0, "P29", "GP"),
            new Known(9, 0, "P30", "Healthcare Provider"),
            new Known(12, 1, "P8", CHARITY),
            new Known(13, 1, "P11", "GP"),
            new Known(14, 1, "P29", "GP"),
            new Known(15, 2, "P14", "Regulator"),
            new Known(16, 2, "P25", "Social Care"),
            new Known(17, 2, "P9", "GP", CHARITY),
            new Known(18, 2, "P30", "Healthcare Provider"),
            new Known(19, 2, "P20", CHARITY));

    private SeedFiles() {}

    static byte[] pasted() {
        try {
            return Files.readAllBytes(TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text() {
        return new String(pasted(), StandardCharsets.UTF_8);
    }

    /** The line without its attribution and without the heading that is glued to one of them. */
    static String words(Known known) {
        String line = text().lines().toList().get(known.line() - 1);
        String words = line.startsWith(GLUED) ? line.substring(GLUED.length()) : line;
        int attribution = words.lastIndexOf(" (P");
        assertThat(attribution).as(line).isPositive();
        return words.substring(0, attribution);
    }

    /** One row for each quote, with a level of the themes in each of three columns. */
    static byte[] longCsv() {
        var csv = new StringBuilder("Main theme;Subtheme 1;Subtheme 2;Participant ID;Stakeholder group;Quotation\n");
        for (Known known : KNOWN) {
            List<String> cells = new ArrayList<>(THEMES.get(known.theme()));
            cells.add(known.code());
            cells.add(String.join(" and ", known.roles()));
            cells.add(words(known));
            csv.append(String.join(
                            ";",
                            cells.stream()
                                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                                    .toList()))
                    .append("\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One column for each theme, below merged cells with the themes above it; who spoke stands behind the words. */
    static byte[] wideByTheme() {
        return workbook(book -> {
            var sheet = book.newWorksheet("Table 3");
            sheet.value(0, 0, TOP);
            sheet.range(0, 0, 0, 2).merge();
            sheet.value(1, 0, "PROM implementation");
            sheet.range(1, 0, 1, 1).merge();
            sheet.value(1, 2, "PROM use");
            int[] next = {3, 3, 3};
            for (int theme = 0; theme < 3; theme++) {
                sheet.value(2, theme, THEMES.get(theme).getLast());
            }
            for (Known known : KNOWN) {
                sheet.value(
                        next[known.theme()]++,
                        known.theme(),
                        words(known) + " (" + known.code() + ", " + String.join(" and ", known.roles()) + ")");
            }
        });
    }

    /** One column for each participant, below merged cells with their roles; the theme stands left of each row. */
    static byte[] wideByParticipant() {
        var columns = new LinkedHashMap<String, List<String>>();
        for (String role :
                List.of("GP", CHARITY, "GP and " + CHARITY, "Healthcare Provider", "Regulator", "Social Care")) {
            var codes = new TreeSet<String>();
            for (Known known : KNOWN) {
                if (String.join(" and ", known.roles()).equals(role)) {
                    codes.add(known.code());
                }
            }
            columns.put(role, List.copyOf(codes));
        }
        return workbook(book -> {
            var sheet = book.newWorksheet("Table 3");
            sheet.value(0, 0, "Theme path");
            sheet.range(0, 0, 1, 0).merge();
            Map<String, Integer> places = new LinkedHashMap<>();
            columns.forEach((role, codes) -> {
                int first = places.size() + 1;
                sheet.value(0, first, role);
                for (String code : codes) {
                    places.put(code, places.size() + 1);
                    sheet.value(1, places.size(), code);
                }
                if (codes.size() > 1) {
                    sheet.range(0, first, 0, places.size()).merge();
                }
            });
            int row = 2;
            for (Known known : KNOWN) {
                sheet.value(row, 0, String.join(" > ", THEMES.get(known.theme())));
                sheet.value(row++, places.getOrDefault(known.code(), 0), words(known));
            }
        });
    }

    static byte[] workbook(Consumer<Workbook> content) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            content.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
