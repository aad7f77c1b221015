package org.concerngraph.intake.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.ReadingOptions;
import org.concerngraph.intake.SourceFile;
import org.dhatim.fastexcel.Workbook;

/** Files that a test makes, and what the readers make of them. */
final class Files {

    static final Set<String> ROLES =
            Set.of("gp", "voluntary organisation", "healthcare provider", "regulator", "social care");

    private Files() {}

    static SourceFile text(Path folder, String name, String text) {
        return bytes(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static SourceFile bytes(Path folder, String name, byte[] bytes) {
        try {
            Path path = folder.resolve(name);
            java.nio.file.Files.write(path, bytes);
            return SourceFile.at(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceFile workbook(Path folder, String name, Consumer<Workbook> content) {
        Path path = folder.resolve(name);
        try (OutputStream out = java.nio.file.Files.newOutputStream(path);
                var book = new Workbook(out, "Test", "1.0")) {
            content.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SourceFile.at(path);
    }

    static Reading csv(SourceFile file) {
        return new CsvReader().read(file, ReadingOptions.of(ROLES));
    }

    static Reading csv(SourceFile file, Map<String, String> chosen) {
        return new CsvReader().read(file, ReadingOptions.of(ROLES).choosing(chosen));
    }

    static Reading xlsx(SourceFile file) {
        return new XlsxReader().read(file, ReadingOptions.of(ROLES));
    }

    static Reading xlsx(SourceFile file, Map<String, String> chosen) {
        return new XlsxReader().read(file, ReadingOptions.of(ROLES).choosing(chosen));
    }

    static String problems(Reading reading) {
        return String.join(
                "\n",
                reading.problems().stream()
                        .map(p -> p.where() + ": " + p.message() + " " + p.assumed())
                        .toList());
    }
}
