package org.concerngraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.concerngraph.RunningServer;
import org.concerngraph.store.Store;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that are broken, or meant to break something, end in a message that names them, and the data stay as they were. */
class HostileFilesTest extends RunningServer {

    private static final String FACTS =
            "&study=mire-2023&title=A+mire&source=10.1234/mire&licence=CC+BY+4.0&access-rights=Open";
    private static final String PROJECT = """
            <?xml version="1.0" encoding="utf-8"?>
            <Project xmlns="urn:QDA-XML:project:1.0" name="Mire"><Users/></Project>
            """;
    private static final int LONG_LINE = 100_000_000;

    @Autowired
    private Store store;

    private HttpResponse<String> post(String format, String fileName, HttpRequest.BodyPublisher body) {
        return send(HttpRequest.newBuilder(
                        URI.create(address("/intake?format=" + format + "&file-name=" + encode(fileName) + FACTS)))
                .header("Content-Type", "application/octet-stream")
                .headers(asAdministrator())
                .timeout(Duration.ofMinutes(2))
                .POST(body));
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private record Case(String what, String format, String file, byte[] content, String said) {}

    private static Stream<Case> cases() {
        byte[] project = zip(Map.of("project.qde", bytes(PROJECT)));
        return Stream.of(
                new Case("an empty file", "csv", "nothing.csv", new byte[0], "empty"),
                new Case("white space only", "quote-table", "blank.txt", bytes(" \n \n"), "empty"),
                new Case("a text in which nobody is quoted", "quote-table", "prose.txt", bytes("It rained."), ""),
                new Case("a zip that breaks off", "qdpx", "torn.qdpx", half(project), ""),
                new Case(
                        "a zip that writes elsewhere",
                        "qdpx",
                        "slip.qdpx",
                        zip(Map.of("../../evil.qde", bytes(PROJECT))),
                        ".."),
                new Case(
                        "a bomb", "qdpx", "bomb.qdpx", zip(Map.of("project.qde", new byte[60_000_000])), "project.qde"),
                new Case(
                        "a bomb of a workbook",
                        "xlsx",
                        "bomb.xlsx",
                        zip(Map.of("xl/workbook.xml", new byte[60_000_000])),
                        ""),
                new Case(
                        "a document type",
                        "qde",
                        "entity.qde",
                        bytes(PROJECT.replace(
                                "<Project", "<!DOCTYPE p [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Project")),
                        ""),
                new Case("XML that is none", "qdc", "broken.qdc", bytes("<CodeBook><Codes>"), ""),
                new Case("no zip at all", "xlsx", "really-a-text.xlsx", bytes("participant,quote\nP1,No"), ""),
                new Case("a table without quotes", "csv", "numbers.csv", bytes("a,b\n1,2\n"), ""),
                new Case(
                        "quotation marks that never end",
                        "csv",
                        "open.csv",
                        bytes("quote,participant\n\"and so on"),
                        ""),
                new Case("RDF that is none", "rdf", "broken.ttl", bytes("<a> <b> ."), "1"),
                new Case("RDF of nobody", "rdf", "other.ttl", bytes("<urn:a> <urn:b> <urn:c> ."), ""),
                new Case(
                        "RDF nested very deep",
                        "rdf",
                        "deep.ttl",
                        bytes("<urn:a> <urn:b> " + "(".repeat(50_000) + ")".repeat(50_000) + " ."),
                        ""));
    }

    @TestFactory
    Stream<DynamicTest> each_is_refused_by_name_and_changes_nothing() {
        return cases().map(it -> DynamicTest.dynamicTest(it.what, () -> {
            long version = store.version();
            var answer = post(it.format, it.file, HttpRequest.BodyPublishers.ofByteArray(it.content));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains(it.file, it.said).doesNotContain("Exception", "root:");
            assertThat(store.version()).isEqualTo(version);
        }));
    }

    @Test
    void a_hundred_megabytes_in_one_line_are_refused() {
        for (String format : new String[] {"csv", "quote-table"}) {
            long version = store.version();
            var answer = post(format, "line.txt", HttpRequest.BodyPublishers.ofInputStream(HostileFilesTest::oneLine));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("line.txt");
            assertThat(store.version()).isEqualTo(version);
        }
    }

    private static InputStream oneLine() {
        return new InputStream() {

            private int left = LONG_LINE;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int now = Math.min(length, left);
                if (now <= 0) {
                    return -1;
                }
                Arrays.fill(into, from, from + now, (byte) 'x');
                left -= now;
                return now;
            }
        };
    }
}
