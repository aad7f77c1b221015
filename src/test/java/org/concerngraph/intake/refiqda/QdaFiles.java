package org.concerngraph.intake.refiqda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.ReadingOptions;
import org.concerngraph.intake.SourceFile;

/** Makes project files for tests; in their XML, {@code @7} stands for a GUID that ends with 7. */
final class QdaFiles {

    static final ReadingOptions OPTIONS = ReadingOptions.of(Set.of("nurse", "general practitioner"));

    private QdaFiles() {}

    static String guid(int number) {
        return "abcdef00-0000-4000-8000-%012d".formatted(number);
    }

    static String expanded(String xml) {
        return Pattern.compile("@(\\d+)").matcher(xml).replaceAll(found -> guid(Integer.parseInt(found.group(1))));
    }

    /** A project with these sections; it has the codes "Time" (@1) and "Trust" (@2). */
    static String project(String sections) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <Project xmlns="urn:QDA-XML:project:1.0" name="Hill">
                <CodeBook><Codes>
                <Code guid="@1" name="Time" isCodable="true"/><Code guid="@2" name="Trust" isCodable="true"/>
                </Codes></CodeBook>
                """ + sections + "</Project>";
    }

    /** The source @10, called "Interview 1", whose text is {@code 1.txt}. */
    static String interview(String selections) {
        return """
                <Sources><TextSource guid="@10" name="Interview 1" plainTextPath="internal://1.txt">
                """ + selections + "</TextSource></Sources>";
    }

    /** A selection that is coded "Time". */
    static String selection(int number, String name, int start, int end) {
        return """
                <PlainTextSelection guid="@%d" name="%s" startPosition="%d" endPosition="%d">
                <Coding guid="@%d"><CodeRef targetGUID="@1"/></Coding></PlainTextSelection>
                """.formatted(number, name, start, end, number + 500);
    }

    /** An archive: names and contents in turn, either text or bytes. */
    static SourceFile zip(Path folder, Object... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write(
                        entries[i + 1] instanceof byte[] raw
                                ? raw
                                : expanded(entries[i + 1].toString()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(folder, "study.qdpx", bytes.toByteArray());
    }

    static SourceFile file(Path folder, String name, byte[] bytes) {
        try {
            return SourceFile.at(Files.write(folder.resolve(name), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceFile file(Path folder, String name, String xml) {
        return file(folder, name, expanded(xml).getBytes(StandardCharsets.UTF_8));
    }

    /** What the reader of projects understands of a project and the text of its interview. */
    static Reading read(Path folder, String project, String text) {
        return new QdpxReader().read(zip(folder, "project.qde", project, "sources/1.txt", text), OPTIONS);
    }

    static List<String> words(Reading reading) {
        return reading.quotes().stream().map(Quote::text).toList();
    }

    static List<String> speakers(Reading reading) {
        return reading.quotes().stream()
                .map(quote -> reading.participants().get(quote.participant()).code())
                .toList();
    }

    static List<String> themes(Reading reading) {
        return reading.themes().stream().map(Reading.Theme::label).toList();
    }

    static List<String> messages(Reading reading) {
        return reading.problems().stream()
                .map(p -> p.where() + " | " + p.message() + " | " + p.assumed())
                .toList();
    }

    static List<String> leftOut(Reading reading) {
        return reading.leftOut().stream()
                .map(l -> l.count() + " " + l.kind() + " " + l.name() + ": " + l.why())
                .toList();
    }

    static String check(Reading reading) {
        var check = reading.checks().getFirst();
        return "held %d, failed %d, not verifiable %d".formatted(check.held(), check.failed(), check.notVerifiable());
    }

    /** Do the places of all quotes, counted in code points, hold their words, and does the account cover every text? */
    static boolean placesHold(Reading reading) {
        boolean quotes = reading.quotes().stream()
                .filter(quote -> quote.place().isInText())
                .allMatch(quote -> {
                    String text = reading.sources().get(quote.source()).text();
                    int start = text.offsetByCodePoints(0, quote.place().start());
                    return text.substring(
                                    start,
                                    text.offsetByCodePoints(0, quote.place().end()))
                            .equals(quote.text());
                });
        return quotes
                && reading.sources().stream().allMatch(source -> {
                    int at = 0;
                    for (Reading.Passage passage : source.account()) {
                        if (passage.start() != at || passage.end() <= at) {
                            return false;
                        }
                        at = passage.end();
                    }
                    return at == source.text().codePointCount(0, source.text().length());
                });
    }
}
