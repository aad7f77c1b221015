package org.concerngraph.intake.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concerngraph.intake.IntakeSettings;
import org.concerngraph.intake.Upload;
import org.concerngraph.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The drafts, each in a folder of its own below the store's: the file as it came, and what was said about it. A draft is
 * there as a whole or not at all, whenever the server ends.
 */
@Component
class Drafts {

    private static final Logger log = LoggerFactory.getLogger(Drafts.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String UNFINISHED = ".new-";
    private static final String FILE = "file";
    private static final int FIRST_BYTES = 1_000;
    private static final int FIRST_CHARACTERS = 80;
    private static final String ABOUT = "draft.json";

    private final Path folder;
    private final IntakeSettings settings;
    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    Drafts(Store store, IntakeSettings settings, JsonMapper json) {
        this.folder = store.directory().resolve("intake");
        this.settings = settings;
        this.json = json;
        removeOld();
    }

    /**
     * Keeps a file that comes.
     *
     * @param name what the person calls it
     * @param about what is known of it, given its new identifier and where it is now
     */
    Draft create(InputStream in, String name, BiFunction<String, Path, Draft> about) {
        String id = UUID.randomUUID().toString();
        Path unfinished = folder.resolve(UNFINISHED + id);
        try {
            Files.createDirectories(unfinished);
            Upload.copy(in, unfinished.resolve(FILE), name, settings.maxUpload().toBytes());
            Draft draft = about.apply(id, unfinished.resolve(FILE));
            Files.write(unfinished.resolve(ABOUT), json.writeValueAsBytes(draft));
            Files.move(unfinished, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
            return draft;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep " + name + " in " + folder, e);
        } finally {
            remove(unfinished);
        }
    }

    /** The draft with this identifier, where there is one. */
    Optional<Draft> of(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    json.readValue(Files.readAllBytes(folder.resolve(id).resolve(ABOUT)), Draft.class));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the file of a draft is. */
    Path file(Draft draft) {
        return folder.resolve(draft.id()).resolve(FILE);
    }

    /** The first line of a pasted text, or as much of it as a list has room for; empty when it cannot be read. */
    String firstLine(Draft draft) {
        try (InputStream in = Files.newInputStream(file(draft))) {
            String line = new String(in.readNBytes(FIRST_BYTES), StandardCharsets.UTF_8)
                    .strip()
                    .lines()
                    .findFirst()
                    .orElse("");
            int length = Math.min(line.codePointCount(0, line.length()), FIRST_CHARACTERS);
            String begins = line.substring(0, line.offsetByCodePoints(0, length));
            return begins.length() < line.length() ? begins + "…" : begins;
        } catch (IOException e) {
            log.warn("The file of the draft {} cannot be read.", draft.id(), e);
            return "";
        }
    }

    /** Keeps what is now said about a draft. */
    void save(Draft draft) {
        Path own = folder.resolve(draft.id());
        try {
            Path next = Files.createTempFile(own, "draft", ".next");
            Files.write(next, json.writeValueAsBytes(draft));
            Files.move(next, own.resolve(ABOUT), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the draft in " + own, e);
        }
    }

    /** Somebody's drafts, the latest first. */
    List<Draft> by(String user) {
        return folders().stream()
                .flatMap(one -> readable(one).stream())
                .filter(draft -> draft.by().equals(user))
                .sorted(Comparator.comparing(Draft::created).reversed())
                .toList();
    }

    /** Deletes a draft and its file. */
    void discard(String id) {
        if (ID.matcher(id).matches()) {
            remove(folder.resolve(id));
        }
    }

    private void removeOld() {
        Instant oldest = clock.instant().minus(settings.draftsKept());
        for (Path one : folders()) {
            boolean isUnfinished = String.valueOf(one.getFileName()).startsWith(UNFINISHED);
            try {
                if (isUnfinished
                        || Files.getLastModifiedTime(one.resolve(ABOUT))
                                .toInstant()
                                .isBefore(oldest)) {
                    remove(one);
                }
            } catch (IOException e) {
                log.warn("Nobody can tell how old the draft in {} is; it stays.", one, e);
            }
        }
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Draft> readable(Path one) {
        try {
            return of(String.valueOf(one.getFileName()));
        } catch (UncheckedIOException | JacksonException e) {
            log.warn("The draft in {} cannot be read.", one, e);
            return Optional.empty();
        }
    }

    private static void remove(Path one) {
        try {
            FileSystemUtils.deleteRecursively(one);
        } catch (IOException e) {
            log.warn("{} could not be deleted.", one, e);
        }
    }
}
