package org.concerngraph.intake.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.concerngraph.intake.Format;

/** Which format a file has, by its name and, where that does not tell, by how it begins. */
final class FormatGuess {

    private static final int BEGINNING = 16_384;
    private static final int ENTRIES = 100;

    private FormatGuess() {}

    /** The format of a file that is called like this; empty when it is none that is known. */
    static Optional<Format> of(Path file, String name) {
        Optional<Format> named = Format.ofFile(name);
        return named.isPresent() && named.get() != Format.QUOTE_TABLE ? named : ofContent(file);
    }

    private static Optional<Format> ofContent(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] beginning = in.readNBytes(BEGINNING);
            if (beginning.length > 3 && beginning[0] == 'P' && beginning[1] == 'K' && beginning[2] == 3) {
                return ofArchive(file);
            }
            boolean isUtf16 = beginning.length > 1 && (beginning[0] & beginning[1] & 0xFE) == 0xFE;
            for (byte one : beginning) {
                if (one == 0 && !isUtf16) {
                    return Optional.empty();
                }
            }
            return Optional.of(ofText(new String(beginning, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the names in the archive's directory; nothing is unpacked. */
    private static Optional<Format> ofArchive(Path file) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            List<String> names =
                    archive.stream().limit(ENTRIES).map(ZipEntry::getName).toList();
            if (names.stream().anyMatch(name -> name.startsWith("xl/"))) {
                return Optional.of(Format.XLSX);
            }
            return names.stream().anyMatch(name -> name.endsWith(".qde")) ? Optional.of(Format.QDPX) : Optional.empty();
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    private static Format ofText(String beginning) {
        String start = beginning.replaceFirst("^\\uFEFF", "").stripLeading();
        if (start.startsWith("<")) {
            return start.contains("<CodeBook") ? Format.QDC : start.contains("<Project") ? Format.QDE : Format.RDF;
        }
        if (start.startsWith("@prefix") || start.startsWith("@base") || start.startsWith("PREFIX")) {
            return Format.RDF;
        }
        return isSheet(start) ? Format.CSV : Format.QUOTE_TABLE;
    }

    /** Has every one of the first lines as many tabs as the first, which is how cells of a sheet are pasted? */
    private static boolean isSheet(String start) {
        List<String> lines =
                start.lines().filter(line -> !line.isBlank()).limit(20).toList();
        long tabs = lines.isEmpty() ? 0 : tabs(lines.getFirst());
        return tabs > 0
                && lines.size() > 1
                && lines.subList(0, lines.size() - 1).stream().allMatch(line -> tabs(line) == tabs);
    }

    private static long tabs(String line) {
        return line.chars().filter(c -> c == '\t').count();
    }
}
