package org.concerngraph.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.concerngraph.intake.SeedFiles.Known;

/** The published table as a REFI-QDA project. */
final class SeedProject {

    private SeedProject() {}

    /** A project whose one document is the table as published, with a case for each participant. */
    static byte[] bytes() {
        String text = SeedFiles.text().replace("\r\n", "\n");
        var cases = new LinkedHashMap<String, StringBuilder>();
        var selections = new StringBuilder();
        for (int i = 0; i < SeedFiles.KNOWN.size(); i++) {
            Known known = SeedFiles.KNOWN.get(i);
            String words = SeedFiles.words(known);
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
                        SeedFiles.THEMES.getFirst().getFirst(),
                        guid(2),
                        SeedFiles.THEMES.get(0).get(1),
                        guid(3),
                        SeedFiles.THEMES.get(0).get(2),
                        guid(4),
                        SeedFiles.THEMES.get(1).get(2),
                        guid(6),
                        SeedFiles.THEMES.get(2).get(1),
                        guid(5),
                        SeedFiles.THEMES.get(2).get(2),
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
