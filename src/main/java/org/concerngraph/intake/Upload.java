package org.concerngraph.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that somebody sent, on disk until it has been read. */
public final class Upload implements AutoCloseable {

    private final SourceFile file;

    private Upload(SourceFile file) {
        this.file = file;
    }

    /**
     * Keeps what comes.
     *
     * @param name what the person calls it
     * @param most how many bytes it may have
     * @throws UnreadableSource when it has more
     */
    static Upload of(InputStream in, String name, long most) {
        Path path = null;
        try {
            path = Files.createTempFile("concern-graph-intake", ".upload");
            copy(in, path, name, most);
            return new Upload(SourceFile.at(path, safe(name)));
        } catch (IOException | RuntimeException e) {
            delete(path);
            throw e instanceof RuntimeException known ? known : new UncheckedIOException((IOException) e);
        }
    }

    /**
     * Copies what comes into a file.
     *
     * @param name what the person calls it
     * @param most how many bytes it may have
     * @throws UnreadableSource when it has more
     */
    public static void copy(InputStream in, Path path, String name, long most) throws IOException {
        try (var out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[65_536];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new UnreadableSource(name + " has more than " + most
                            + " bytes, which is as much as one file may have (concerngraph.intake.max-upload).");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /** A file's name without folders and without characters that no file's name needs. */
    public static String safe(String name) {
        String last = name.replaceFirst("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}<>\"|?*:]", "")
                .strip();
        return last.isEmpty() || last.matches("[.]+") ? "pasted.txt" : last.substring(0, Math.min(last.length(), 120));
    }

    SourceFile file() {
        return file;
    }

    @Override
    public void close() {
        delete(file.path());
    }

    private static void delete(@Nullable Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }
}
