package org.concerngraph.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import org.concerngraph.store.Sha256;

/**
 * A file that is to be read, on this machine's disk.
 *
 * @param name what the person called it, without folders
 * @param path where it is
 * @param size how many bytes it has
 * @param sha256 the digest of its bytes
 */
public record SourceFile(String name, Path path, long size, String sha256) {

    /** The file at a path, called as there; reads it once for its digest. */
    public static SourceFile at(Path path) {
        return at(path, String.valueOf(path.getFileName()));
    }

    /** The file at a path, called otherwise than there. */
    public static SourceFile at(Path path, String name) {
        var digest = Sha256.begin();
        try (var in = new DigestInputStream(Files.newInputStream(path), digest)) {
            long size = in.transferTo(java.io.OutputStream.nullOutputStream());
            return new SourceFile(name, path, size, Sha256.end(digest));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** Opens the file. */
    public InputStream open() {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
