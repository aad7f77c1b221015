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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * The published table as files of other kinds, made of its words and of what is known of it: which lines are quotes, who
 * spoke each, and under which theme it stands. These were read off the paper by hand.
 */
final class SeedFiles {

    private static final Path TABLE = Path.of("data/hunter-2015/table-3.txt");
    private static final String TOP = "concerns around PROM use and implementation";
    private static final List<List<String>> THEMES = List.of(
            List.of(TOP, "PROM implementation", "Engaging patients and practitioners"),
            List.of(TOP, "PROM implementation", "Divisions across services"),
            List.of(TOP, "PROM use", "Interpretability and usability of PROM data"));
    private static final String GLUED = "PROM use: Interpretability and usability of PROM data";

    /** The line of the quote, from 1; the place of its theme; the code and the roles of its speaker. */
    private record Known(int line, int theme, String code, String... roles) {}

    private static final String CHARITY = "Voluntary Organisation";
    private static final List<Known> KNOWN = List.of(
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

    private static String text() {
        return new String(pasted(), StandardCharsets.UTF_8);
    }

    /** The line without its attribution and without the heading that is glued to one of them. */
    private static String words(Known known) {
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

    /** A project whose one document is the table as published, with a case for each participant. */
    static byte[] project() {
        String text = text().replace("\r\n", "\n");
        var cases = new LinkedHashMap<String, StringBuilder>();
        var selections = new StringBuilder();
        for (int i = 0; i < KNOWN.size(); i++) {
            Known known = KNOWN.get(i);
            String words = words(known);
            int start = text.codePointCount(0, text.indexOf(words));
            selections.append("""
                    <PlainTextSelection guid="%s" name="Quote %d" startPosition="%d" endPosition="%d">
                    <Coding guid="%s"><CodeRef targetGUID="%s"/></Coding></PlainTextSelection>
                    """.formatted(
                            guid(20 + i),
                            i + 1,
                            start,
                            start + words.codePointCount(0, words.length()),
                            guid(60 + i),
                            guid(3 + known.theme())));
            cases.computeIfAbsent(known.code(), code -> {
                        var values = new StringBuilder();
                        for (String role : known.roles()) {
                            values.append("<VariableValue><VariableRef targetGUID=\"" + guid(9) + "\"/><TextValue>"
                                    + role + "</TextValue></VariableValue>");
                        }
                        return values;
                    })
                    .append("<SelectionRef targetGUID=\"" + guid(20 + i) + "\"/>");
        }
        var people = new StringBuilder();
        cases.forEach((code, content) -> people.append(
                "<Case guid=\"" + guid(100 + people.length()) + "\" name=\"" + code + "\">" + content + "</Case>"));
        String xml = """
                <?xml version="1.0" encoding="utf-8"?>
                <Project xmlns="urn:QDA-XML:project:1.0" name="Hunter" origin="A test">
                <CodeBook><Codes><Code guid="%s" name="%s">
                <Code guid="%s" name="%s"><Code guid="%s" name="%s"/><Code guid="%s" name="%s"/></Code>
                <Code guid="%s" name="%s"><Code guid="%s" name="%s"/></Code></Code></Codes></CodeBook>
                <Variables><Variable guid="%s" name="Role" typeOfVariable="Text"/></Variables>
                <Cases>%s</Cases>
                <Sources><TextSource guid="%s" name="Table 3" plainTextPath="internal://t.txt">%s</TextSource></Sources>
                </Project>
                """.formatted(
                        guid(1),
                        TOP,
                        guid(2),
                        THEMES.get(0).get(1),
                        guid(3),
                        THEMES.get(0).get(2),
                        guid(4),
                        THEMES.get(1).get(2),
                        guid(6),
                        THEMES.get(2).get(1),
                        guid(5),
                        THEMES.get(2).get(2),
                        guid(9),
                        people,
                        guid(10),
                        selections);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("project.qde"));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("sources/t.txt"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String guid(int number) {
        return "abcdef00-0000-4000-8000-%012d".formatted(number);
    }
}
