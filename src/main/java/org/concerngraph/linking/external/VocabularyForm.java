package org.concerngraph.linking.external;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.concerngraph.query.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a person sends to have a vocabulary loaded.
 *
 * @param file the file
 * @param name what it shall be called in addresses; by default after the file
 * @param title what people call it; by default what the file says
 * @param version which version it is; by default what the file says
 * @param licence its licence; by default what the file says
 */
record VocabularyForm(
        @Nullable MultipartFile file,
        @Nullable String name,
        @Nullable String title,
        @Nullable String version,
        @Nullable String licence) {

    /** Words in addresses below {@code /vocabularies} and {@code /reconcile}, and what that calls our own kinds of things. */
    private static final SortedSet<String> TAKEN = new TreeSet<>(Set.of(
            "sparql",
            TermAddresses.BY_IRI,
            "search",
            "concern-graph",
            "theme",
            "role",
            "concern",
            "suggest",
            "preview",
            "flyout",
            "view",
            "properties",
            "services"));

    /** What was said of it; throws {@link BadParameter} for a name that cannot be one. */
    Vocabulary given() {
        String given = said(name);
        String chosen = given == null ? nameOf(fileName()) : given;
        if (!chosen.matches(Vocabulary.NAME) || TAKEN.contains(chosen)) {
            throw new BadParameter(
                    "name",
                    "is \"" + chosen
                            + "\"; the name of a vocabulary has small letters, digits, dots and hyphens, at most"
                            + " 60, as in \"omrse\" or \"mesh-2026\", and is none of " + String.join(", ", TAKEN)
                            + ".");
        }
        return new Vocabulary(chosen, null, Objects.requireNonNullElse(said(title), ""), said(version), said(licence));
    }

    /** The file, kept until it has been read. */
    VocabularyFile kept() {
        if (file == null || file.isEmpty()) {
            throw new BadParameter("file", "is missing or empty: choose the file of a vocabulary.");
        }
        try {
            Path path = Files.createTempFile("concern-graph-vocabulary", ".upload");
            file.transferTo(path);
            return new VocabularyFile(path, fileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String fileName() {
        String sent = file == null ? null : file.getOriginalFilename();
        return Objects.requireNonNullElse(sent, "vocabulary").replaceFirst("^.*[/\\\\]", "");
    }

    private static String nameOf(String fileName) {
        return fileName.toLowerCase(Locale.ROOT)
                .replaceFirst("[.]gz$", "")
                .replaceFirst("[.][a-z0-9]+$", "")
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^[.-]+|[.-]+$", "");
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
